import { type EntryName, foldWord, type LexiconEntry } from '../lexicon/index.ts';
import { wordSet } from './words/index.ts';

/** First words that stand for the one body of a country which they begin: 'la Fiscalía', 'Congress'. */
const ALONE = wordSet(
  'policía polícia fiscalía procuraduría contraloría congreso congresso congress senado senate ejército exército armada ' +
    'marinha gendarmería cancillería treasury',
);
/** What such a word may be followed by in the name that it shortens. */
const WHOLE = wordSet('nacional national general geral de del da do la república republic nación federativa of the');
const WHOSE =
  /^(.+?),? (?:de|del|da|do|dos|das|of)(?: la| the)?(?: República (?:de|del|da|do)| Republic of)?(?: the| los| las)? (.+)$/u;
const MINISTRY = /^(Ministry|Department) of (?:the )?(\p{Lu}[\p{L} ]+)$/u;

/**
 * Shorter names by which a text that speaks of a body's country names it: without the country ('Policía Nacional' of
 * 'Policía Nacional de Varesia'), turned ('Interior Ministry'), its first word alone ('la Fiscalía'). They say nothing
 * by themselves: see `short`. `owners`: names and demonyms of each country, folded, by its code.
 */
export function shortNames(entry: LexiconEntry, owners: Map<string, Set<string>>): EntryName[] {
  const [country, other] = entry.country;
  if (entry.schema !== 'PublicBody' || !country || other) return [];
  const own = owners.get(country) ?? new Set<string>();
  const had = new Set(entry.names.map(({ name }) => name));
  const made = new Map<string, EntryName>();
  const add = (name: string, lang: string | null) => {
    if (!had.has(name) && /^\p{Lu}/u.test(name)) made.set(name, { name, lang, kind: 'alias', short: true });
  };
  for (const { name, lang, kind } of entry.names) {
    if (kind === 'acronym' || kind === 'abbreviation') continue;
    for (const shorter of [name, ...withoutCountry(name, own)]) {
      if (shorter !== name) add(shorter, lang);
      const turned = MINISTRY.exec(shorter);
      if (turned) add(`${turned[2]} ${turned[1]}`, lang);
      const alone = firstWord(shorter);
      // 'El Senado' in Spanish is hardly that of a country which speaks English.
      if (alone && !(country === 'us' && lang !== 'en' && alone === 'Senado')) add(alone, lang);
    }
  }
  return [...made.values()];
}

/** Names and demonyms of all countries among the entries, folded, by their codes. */
export function ownersOf(entries: readonly LexiconEntry[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { schema, country, names } of entries) {
    if (schema === 'Country' && country[0]) owners.set(country[0], new Set(names.map(({ name }) => fold(name))));
  }
  return owners;
}

function withoutCountry(name: string, own: Set<string>): string[] {
  const found: string[] = [];
  const whose = WHOSE.exec(name);
  if (whose && own.has(fold(whose[2]!))) found.push(whose[1]!);
  const words = name.split(' ');
  if (words.length > 2 && own.has(fold(`${words[0]} ${words[1]}`))) found.push(words.slice(2).join(' '));
  if (words.length > 1 && own.has(fold(words[0]!))) found.push(words.slice(1).join(' '));
  if (words.length > 1 && own.has(fold(words.at(-1)!))) found.push(words.slice(0, -1).join(' '));
  return found.filter(
    (one) => !/ (?:de|del|da|do|of|the|la)$/u.test(one) && (one.includes(' ') || ALONE.has(fold(one))),
  );
}

/** 'Fiscalía' of 'Fiscalía General de la Nación'; null where the name says more than whose it is. */
function firstWord(name: string): string | null {
  const [first = '', ...rest] = name.split(' ');
  return ALONE.has(fold(first)) && rest.every((word) => WHOLE.has(fold(word))) ? first : null;
}

function fold(name: string): string {
  return foldWord(name.toLowerCase());
}
