import type { NumberRead } from '../numbers/index.ts';
import { type Amount, isWord, type Reading, word } from './reading.ts';

/** 'three dead', '12 people were killed', 'nine officials', 'dozens of migrants'. */
export function people(reading: Reading, at: number, number: NumberRead): Amount | null {
  const { words } = reading;
  let noun = words.of.has(word(reading, number.end)) && number.end < at + 4 ? number.end + 1 : number.end;
  for (let skipped = 0; skipped < 2 && isWord(reading, noun) && !words.people.has(word(reading, noun)); skipped++)
    noun++;
  if (!words.people.has(word(reading, noun))) return number.vague ? unnamed(reading, at, number) : null;
  const one = !number.digits && number.value === 1;
  if (one || (number.value < 2 && !number.digits)) return null;
  const gap = noun - number.end;
  if (gap > 0 && !isModifier(reading, noun - 1)) return null;
  let end = noun + 1;
  // 'police officers', 'gang members'.
  if (words.people.has(word(reading, end)) && !words.fates.has(word(reading, end))) end++;
  const fate = fateAt(reading, end);
  const of = fate ?? { first: noun, end };
  return {
    first: at,
    end: fate && fate.first === end ? fate.end : end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: 'people',
    of,
    confidence: gap === 0 ? 0.9 : 0.8,
  };
}

/** 'Hundreds were arrested': people of whom only the fate is told. */
function unnamed(reading: Reading, at: number, number: NumberRead): Amount | null {
  const of = reading.words.were.has(word(reading, number.end)) ? fateAt(reading, number.end) : null;
  if (!of) return null;
  const known = { upTo: null, approximate: true, unit: 'people', confidence: 0.8 };
  return { ...known, first: at, end: number.end, value: number.value, of };
}

/** 'The death toll rose to 16', 'el número de heridos llegó a 43': a number alone, counted by what stands before. */
export function toll(reading: Reading, at: number, number: NumberRead): Amount | null {
  if (number.vague || !TO.test(word(reading, at - 1))) return null;
  if (!CLIMBED.test(word(reading, at - 2)) && !STOOD.test(word(reading, at - 2))) return null;
  for (let before = at - 3; before > at - 26 && before >= 0; before--) {
    const here = word(reading, before);
    if (here === '.' || here === ';') return null;
    const counted = /^(?:number|número|total|cifra)$/.test(here) && reading.words.people.has(word(reading, before + 2));
    if (!counted && !/^(?:toll|tolls)$/.test(here)) continue;
    const known = { upTo: null, approximate: false, unit: 'people', confidence: 0.8 };
    return {
      ...known,
      first: at,
      end: number.end,
      value: number.value,
      of: { first: before, end: before + (counted ? 3 : 1) },
    };
  }
  return null;
}

const TO = /^(?:to|at|a|em|en|para)$/;
const CLIMBED =
  /^(?:rose|risen|rises|climbed|grew|jumped|ascendió|asciende|ascendía|subió|subiu|llegó|chegou|aumentó|aumentou|elevó)$/;
const STOOD = /^(?:stood|stands|quedó|ficou)$/;

/** Whether the words between a number and people may describe them: no verbs, no prepositions. */
function isModifier(reading: Reading, at: number): boolean {
  const before = word(reading, at);
  return (
    isWord(reading, at) &&
    !/^(?:and|or|y|o|e|ou|in|on|to|a|en|em|que|that|the|los|las|os|as|por|by|for|para|was|were)$/.test(before)
  );
}

function fateAt(reading: Reading, at: number): { first: number; end: number } | null {
  const { words } = reading;
  for (let next = at; next < at + 4; next++) {
    if (words.fates.has(word(reading, next))) return { first: next, end: next + 1 };
    if (!words.were.has(word(reading, next))) return null;
  }
  return null;
}
