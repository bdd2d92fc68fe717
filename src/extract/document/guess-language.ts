import type { ExtractLanguage } from './document.ts';

/** Frequent function words that one of the three languages has and the others lack. Our own compilation. */
const TELLING: Record<ExtractLanguage, string> = {
  en: 'the of and to in that is was for with by at from has were been are which who its their this had after said not it he they his over into than would against',
  es: 'el los las del y en una con su por fue sus lo pero más han ha también según este esta entre desde hasta fueron hace donde cuando sin sobre dos años tras durante está',
  pt: 'o os do da dos das em um uma com não foi ao pela pelo são mais à às no na nos nas seu sua foram também segundo entre até após já está anos sobre ele disse',
};
const LANGUAGES = Object.keys(TELLING) as ExtractLanguage[];

const WEIGHTS = new Map<string, Record<ExtractLanguage, number>>();
for (const language of LANGUAGES)
  for (const word of TELLING[language].split(' ')) {
    const shared = LANGUAGES.filter((other) => TELLING[other].split(' ').includes(word)).length;
    const weights = WEIGHTS.get(word) ?? { en: 0, es: 0, pt: 0 };
    weights[language] += 1 / shared;
    WEIGHTS.set(word, weights);
  }

/** Characters that are read: more would not change the answer. */
const READ = 4000;

/** The language of a text by its function words; null when they say too little. */
export function guessLanguage(text: string): ExtractLanguage | null {
  const counts = { en: 0, es: 0, pt: 0 };
  for (const [word] of text
    .slice(0, READ)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const weights = WEIGHTS.get(word);
    if (weights) for (const language of LANGUAGES) counts[language] += weights[language];
  }
  const [best = 'en', second = 'es'] = LANGUAGES.toSorted((a, b) => counts[b] - counts[a]);
  return counts[best] >= 2 && counts[best] > 1.2 * counts[second] ? best : null;
}
