import type { NumberRead } from '../numbers/index.ts';
import { type Amount, isCapital, isWord, type Reading, touches, unitAt, unitOf, word } from './reading.ts';

/** '416 kilos of cocaine', '500 hectáreas', '25 years', '30 %'. */
export function measure(reading: Reading, at: number, number: NumberRead): Amount | null {
  const suffixed = number.suffix === '' ? null : unitOf(reading, number.suffix);
  const skipped = reading.words.of.has(word(reading, number.end)) ? number.end + 1 : number.end;
  // 'un millón de dólares', 'dozens of kilos': the number itself takes an 'of'.
  const found = suffixed
    ? { unit: suffixed, end: number.end }
    : (unitAt(reading, number.end) ?? unitAt(reading, skipped) ?? hyphened(reading, number.end));
  if (!found || isAge(reading, at, found)) return null;
  const of = substance(reading, found.end);
  const end = of && /^(?:kg|g|t|lb|l|gal|hectares|acres)$/.test(found.unit) ? of.end : found.end;
  return {
    first: at,
    end,
    value: number.value,
    upTo: null,
    approximate: false,
    unit: found.unit,
    of: end > found.end ? of : null,
    confidence: number.digits ? 0.92 : 0.85,
  };
}

/** The unit of 'a 25-year sentence'; of a person of 25 years none. */
function hyphened(reading: Reading, at: number): { unit: string; end: number } | null {
  if (word(reading, at) !== '-' || !touches(reading, at - 1) || !touches(reading, at)) return null;
  if (word(reading, at + 2) === '-') return null;
  return unitAt(reading, at + 1);
}

/** 'aged 25 years', '25 years old', '25-year-old', 'de 25 años de edad'. */
function isAge(reading: Reading, at: number, { unit, end }: { unit: string; end: number }): boolean {
  if (unit !== 'years') return false;
  if (reading.words.old.has(word(reading, end)) || reading.words.old.has(word(reading, end + 1))) return true;
  return (
    /^(?:aged|,)$/.test(word(reading, at - 1)) &&
    /^[,.]$/.test(word(reading, end)) &&
    reading.document.language !== 'en'
  );
}

/** 'of cocaine', 'de pasta base': what is measured. */
function substance(reading: Reading, at: number): { first: number; end: number } | null {
  if (word(reading, at) !== 'of' && word(reading, at) !== 'de') return null;
  if (!isWord(reading, at + 1) || isCapital(reading, at + 1)) return null;
  if (/^(?:the|a|el|la|los|las|o|os|as|su|its|their|his)$/.test(word(reading, at + 1))) return null;
  return { first: at + 1, end: at + 2 };
}
