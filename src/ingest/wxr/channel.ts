import { decodeReferences, plainText } from './plain-text.ts';
import { readRfc822 } from './read-times.ts';
import type { ReadUnit, WxrElement } from './read-unit.ts';
import type { WxrTerm } from './wxr-item.ts';

/** A category, tag or term of another taxonomy, as the channel declares it. */
export interface ChannelTerm {
  taxonomy: string;
  slug: string;
  name: string;
  /** Slug of its parent; '' for none. */
  parent: string;
  /** Some plug-ins keep their data here: Polylang its translation groups, Co-Authors Plus its names. */
  description: string;
}

/** What the head of the file says, before its items. */
export interface Channel {
  /** Home address of the site, without a slash at its end; '' when the file does not say. */
  site: string;
  /** When the export was made. */
  asOf: string | null;
  /** Display names by login, in lower case. */
  authors: Map<string, string>;
  /** By `taxonomy slug`. Only those that an article may need: with a parent, a description, or a number to find them by. */
  terms: Map<string, ChannelTerm>;
  /** `taxonomy slug` by term number (Yoast names its primary category so). */
  termIds: Map<number, string>;
  /** Length of what `terms` holds. */
  termLength: number;
}

/** What is known of terms beyond their names. */
export type TermSource = Pick<Channel, 'terms' | 'termIds'>;

/** Terms remembered at most; memory stays bounded however many a hostile file declares. */
const MAX_TERMS = 200_000;
/** Text of all terms together, in UTF-16 units. */
const MAX_TERM_LENGTH = 32_000_000;

/** An empty channel, to be filled as the head is read. */
export function newChannel(): Channel {
  return { site: '', asOf: null, authors: new Map(), terms: new Map(), termIds: new Map(), termLength: 0 };
}

/** Takes over the channel's own fields. */
export function takeFields(channel: Channel, fields: Map<string, string>): void {
  const site = [fields.get('wp:base_blog_url'), fields.get('link'), fields.get('wp:base_site_url')];
  channel.site = (site.find((url) => /^https?:\/\/\S+$/i.test(url ?? '')) ?? '').replace(/\/+$/, '');
  channel.asOf = readRfc822(fields.get('pubDate') ?? '');
}

/** Takes over a `wp:author`. */
export function takeAuthor(channel: Channel, unit: ReadUnit): void {
  const field = (name: string) => plainText(unit.elements.find((element) => element.name === name)?.text ?? '');
  const login = field('wp:author_login');
  const full = `${field('wp:author_first_name')} ${field('wp:author_last_name')}`.trim();
  const name = field('wp:author_display_name') || full;
  addAuthor(channel, login, name);
}

/** Keeps an author's display name under the login; names longer than any person's are no names. */
export function addAuthor(channel: Channel, login: string, name: string): void {
  if (login === '' || name === '' || login.length > 200 || name.length > 300 || channel.authors.size >= MAX_TERMS)
    return;
  channel.authors.set(copy(login.toLowerCase()), copy(name));
}

/** Takes over a `wp:category`, `wp:tag` or `wp:term`. */
export function takeTerm(channel: Channel, unit: ReadUnit): void {
  const field = (...names: string[]) =>
    unit.elements.find((element) => names.includes(element.name))?.text.trim() ?? '';
  const taxonomy = field('wp:term_taxonomy').toLowerCase() || impliedTaxonomy(unit.elements);
  const term: ChannelTerm = {
    taxonomy,
    slug: field('wp:category_nicename', 'wp:tag_slug', 'wp:term_slug'),
    name: decodeReferences(field('wp:cat_name', 'wp:tag_name', 'wp:term_name')),
    parent: field('wp:category_parent', 'wp:term_parent'),
    description: field('wp:category_description', 'wp:tag_description', 'wp:term_description').slice(0, 20_000),
  };
  const length = JSON.stringify(term).length;
  if (term.slug === '' || channel.terms.size >= MAX_TERMS || channel.termLength + length > MAX_TERM_LENGTH) return;
  const useful = taxonomy === 'category' || term.parent !== '' || /author|byline|translations|language/.test(taxonomy);
  if (!useful) return;
  channel.termLength += length;
  const key = termKey(taxonomy, term.slug);
  channel.terms.set(copy(key), JSON.parse(JSON.stringify(term)) as ChannelTerm);
  const id = Number(field('wp:term_id'));
  if (Number.isSafeInteger(id) && id > 0) channel.termIds.set(id, copy(key));
}

/** `wp:category` and `wp:tag` do not name their taxonomy. */
function impliedTaxonomy(elements: WxrElement[]): string {
  return elements.some((element) => element.name === 'wp:tag_slug') ? 'post_tag' : 'category';
}

/** Key of a term in a channel's maps. */
export function termKey(taxonomy: string, slug: string): string {
  return `${taxonomy} ${slug}`;
}

/** The names of a term's ancestors and its own, the outermost first; at most ten levels, circles end. */
export function termPath(channel: TermSource, term: WxrTerm): string[] {
  const names = [plainText(term.name)];
  const seen = new Set<string>();
  let parent = channel.terms.get(termKey(term.taxonomy, term.slug))?.parent ?? '';
  while (parent !== '' && seen.size < 10 && !seen.has(parent)) {
    seen.add(parent);
    const above = channel.terms.get(termKey(term.taxonomy, parent));
    if (above === undefined) break;
    names.unshift(plainText(above.name));
    parent = above.parent;
  }
  return names.filter((name) => name !== '');
}

/** A copy that does not keep the batch alive from which the string was cut. */
function copy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
