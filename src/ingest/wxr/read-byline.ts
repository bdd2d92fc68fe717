import { type Channel, termKey } from './channel.ts';
import { plainText } from './plain-text.ts';
import type { WxrItem, WxrTerm } from './wxr-item.ts';

/** Who wrote an item: the byline's terms in their order, else the account that made it. */
export function readByline(
  item: WxrItem,
  bylines: readonly WxrTerm[],
  channel: Channel,
): { authors: string[]; notes: string[] } {
  const notes: string[] = [];
  const names = bylines.map((term) => bylineName(term, channel)).filter((name) => name !== '');
  if (names.length > 0) return { authors: [...new Set(names)], notes };
  if (item.creator === '') return { authors: [], notes };
  const name = channel.authors.get(item.creator.toLowerCase());
  if (name === undefined)
    notes.push(`The file does not name the author “${plainText(item.creator)}”; the account's name stands for it.`);
  return { authors: [name ?? plainText(item.creator)], notes };
}

/** A byline term's display name: the account it is tied to, the name that its plug-in keeps with the term, the term's own. */
function bylineName(term: WxrTerm, channel: Channel): string {
  const login = term.slug.replace(/^cap-/, '').toLowerCase();
  const account = channel.authors.get(login) ?? channel.authors.get(term.name.toLowerCase());
  if (account !== undefined) return account;
  const description = channel.terms.get(termKey(term.taxonomy, term.slug))?.description ?? '';
  const name = plainText(term.name);
  return (isHandle(name, login) && nameOf(description, [name.toLowerCase(), login])) || name;
}

/** A term's name that is only an account's name says nothing to readers. */
function isHandle(name: string, login: string): boolean {
  return !/\s/.test(name) && (name.toLowerCase() === login || /^[a-z0-9._@-]+$/.test(name));
}

/**
 * The display name out of what Co-Authors Plus keeps in a term's description for its search:
 * `display-name first-name last-name login id e-mail` (php/class-coauthors-plus.php, `update_author_term`).
 */
function nameOf(description: string, logins: readonly string[]): string {
  const words = plainText(description)
    .split(' ')
    .filter((word) => word !== '' && !/@|^\d+$/.test(word));
  const end = words.findIndex((word) => logins.includes(word.toLowerCase()));
  const named = end < 0 ? words : words.slice(0, end);
  const again = named.findIndex((word, index) => index > 0 && word === named[0]);
  return (again < 0 ? named : named.slice(0, again)).slice(0, 8).join(' ');
}
