import { eld } from 'eld/medium';

/** Shorter texts say too little to tell. */
const SHORTEST = 40;
/** So much of a text is looked at: more takes longer and tells no better. */
const SAMPLE = 1000;

/** The language of a text, ISO 639-1, or null when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  if (text.length < SHORTEST) return null;
  const result = eld.detect(text.slice(0, SAMPLE));
  return result.language && result.isReliable() ? result.language : null;
}
