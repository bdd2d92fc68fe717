import { type EntryName, foldWord, type LexiconEntry } from '../lexicon/index.ts';
import { isFirstName } from './words/index.ts';

/** Countries in which people bear two surnames and are called by the first. */
const TWO_SURNAMES = new Set('ar bo cl co cr cu do ec es gt hn mx ni pa pe pr py sv uy ve'.split(' '));

/** 'Ana Ruiz' of 'Ana Ruiz Paz': the usual name where two surnames are borne, which others may bear as well. */
export function shortPeople({ schema, country, names }: LexiconEntry): EntryName[] {
  if (schema !== 'Person' || !TWO_SURNAMES.has(country[0] ?? '')) return [];
  const had = new Set(names.map(({ name }) => name));
  return names.flatMap(({ name, lang }) => {
    const words = name.split(' ');
    const surnames = words.slice(-2);
    if (words.length < 3 || surnames.some((word) => isFirstName(foldWord(word.toLowerCase())))) return [];
    if (!words.every((word) => /^\p{Lu}\p{L}+$/u.test(word))) return [];
    const shorter = words.slice(0, -1).join(' ');
    return had.has(shorter) ? [] : [{ name: shorter, lang, kind: 'alias' as const, short: true }];
  });
}
