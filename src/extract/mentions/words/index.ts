import { foldWord } from '../../lexicon/index.ts';
import type { MentionSchema } from '../../suggestions.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as pt from './pt.ts';
import { SURNAMES_EN, SURNAMES_ES, SURNAMES_PT } from './surnames.ts';

const ALL = wordSet(en.FREQUENT_EN, es.FREQUENT_ES, pt.FREQUENT_PT);
const BY_LANGUAGE = { en: wordSet(en.FREQUENT_EN), es: wordSet(es.FREQUENT_ES), pt: wordSet(pt.FREQUENT_PT) };
const TITLES = wordSet(en.TITLES_EN, es.TITLES_ES, pt.TITLES_PT);
const FIRST_NAMES = wordSet(en.FIRST_NAMES_EN, es.FIRST_NAMES_ES, pt.FIRST_NAMES_PT);
const SURNAMES = wordSet(SURNAMES_ES, SURNAMES_PT, SURNAMES_EN);
/** Names in full, in lower case, that have capitals and name nobody. */
export const NO_NAMES: ReadonlySet<string> = new Set(en.NO_NAMES);
const NO_ACTORS = wordSet(en.NO_ACTORS_EN, es.NO_ACTORS_ES, pt.NO_ACTORS_PT);
const HEADS = new Map<string, MentionSchema>([
  ...headsOf('Company', en.COMPANIES_EN, es.COMPANIES_ES, pt.COMPANIES_PT),
  ...headsOf('Organization', en.ORGANIZATIONS_EN, es.ORGANIZATIONS_ES, pt.ORGANIZATIONS_PT),
  ...headsOf('PublicBody', en.PUBLIC_BODIES_EN, es.PUBLIC_BODIES_ES, pt.PUBLIC_BODIES_PT),
]);

/** Lists of words as one set, each as it is written and folded. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ').flatMap((word) => [word, foldWord(word)])));
}

function headsOf(schema: MentionSchema, ...lists: string[]): [string, MentionSchema][] {
  return [...wordSet(...lists)].map((word) => [word, schema]);
}

/** Whether a word is frequent in the text's language, or in any of ours when none is given. */
export function isFrequent(word: string, language?: 'en' | 'es' | 'pt'): boolean {
  return (language ? BY_LANGUAGE[language] : ALL).has(foldWord(word));
}

/** Whether a word is a title or a role: 'president', 'capo'. */
export function isTitle(word: string): boolean {
  return TITLES.has(foldWord(word));
}

/** Whether a word is a frequent first name. */
export function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(foldWord(word));
}

/** Whether a word is a frequent surname. */
export function isSurname(word: string): boolean {
  return SURNAMES.has(foldWord(word));
}

/** Whether a name that this word heads is no actor's: 'act', 'operación'. */
export function isNoActor(word: string): boolean {
  return NO_ACTORS.has(foldWord(word));
}

/** What a name is that this word heads: 'ministry' -> PublicBody; null for other words. */
export function headSchema(word: string): MentionSchema | null {
  return HEADS.get(foldWord(word)) ?? null;
}
