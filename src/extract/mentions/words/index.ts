import { foldWord } from '../../lexicon/index.ts';
import { FREQUENT_EN } from './en.ts';
import { FREQUENT_ES } from './es.ts';
import { FREQUENT_PT } from './pt.ts';

const ALL = wordSet(FREQUENT_EN, FREQUENT_ES, FREQUENT_PT);
const BY_LANGUAGE = { en: wordSet(FREQUENT_EN), es: wordSet(FREQUENT_ES), pt: wordSet(FREQUENT_PT) };

/** Lists of words, folded, as one set. */
export function wordSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ').map(foldWord)));
}

/** Whether a word is frequent in the text's language, or in any of ours when none is given. */
export function isFrequent(word: string, language?: 'en' | 'es' | 'pt'): boolean {
  return (language ? BY_LANGUAGE[language] : ALL).has(foldWord(word));
}
