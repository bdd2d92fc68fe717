import type { NumberRead } from '../numbers/index.ts';
import { type Amount, isWord, type Reading, word } from './reading.ts';

/** The most that is counted without its noun. */
const MOST = 20;

/** What leads such a number: 'the three', 'all four', 'los tres', 'none of the nine'. */
const LED = {
  en: /^(?:the|these|those|all|other|its)$/,
  es: /^(?:los|las|estos|estas|esos|esas|otros|otras)$/,
  pt: /^(?:os|as|estes|estas|esses|essas|outros|outras)$/,
} as const;

/** Verbs of those who are counted: 'Three sit on the council', 'Five belong to it'. */
const VERBS =
  /^(?:is|are|was|were|have|had|will|would|sit|sat|belong|belonged|hold|held|fled|died|remain|remained|face|live|work|son|eran|fueron|están|estaban|han|habían|tienen|tenían|ganaron|pertenecen|ocupan|siguen|huyeron|murieron|são|eram|foram|estão|estavam|têm|tinham|pertencem|ocupam|seguem|fugiram|morreram|integram)$/;

/** 'Three sit on the council', 'the nine are accused', 'los tres ganaron': people whose noun has been said before. */
export function alone(reading: Reading, at: number, number: NumberRead): Amount | null {
  if (number.digits || number.vague || number.value < 2 || number.value > MOST || number.end > at + 2) return null;
  const before = word(reading, at - 1);
  const opens = at === 0 || /^[.!?:;”"»]$/.test(before);
  const led = LED[reading.document.language].test(before);
  const next = word(reading, number.end);
  const verbal = VERBS.test(next);
  const closed =
    led && (!isWord(reading, number.end) || /^(?:of|in|and|on|who|to|by|for|de|que|y|e|en|em|por)$/.test(next));
  if (!(opens || led) || !(verbal || closed)) return null;
  const of = { first: at, end: number.end };
  return {
    first: at,
    end: number.end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: 'people',
    of,
    confidence: 0.75,
  };
}
