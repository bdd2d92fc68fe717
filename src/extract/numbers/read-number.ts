import type { ExtractLanguage, Tokens } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { ARTICLES_OF_ONE, NUMBER_JOINS, NUMBER_WORDS } from './number-words.ts';

/** A number in a text. */
export interface NumberRead {
  value: number;
  /** Index of the token after it. */
  end: number;
  /** 'dozens', 'cientos': the least that the word can mean. */
  vague: boolean;
  /** Written in digits, at least in part. */
  digits: boolean;
  /** Letters that follow the digits in the same token: 'kg' of '500kg', 'm' of '4.5m'; mostly ''. */
  suffix: string;
}

/** The most tokens one number may have: what is longer is no number that a text means. */
const LONGEST = 14;
const DIGITS = /^(\d[\d.,]*)([a-zµº²]{0,3})$/;
const COMMA_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const POINT_THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * Reads digits by the habit of the language: '1,500' is 1500 everywhere (Mexico and Central America write so in
 * Spanish, too), '1.500' is 1500 in Spanish and Portuguese, 1.5 in English; '4.5' and '4,5' are one number. Null for
 * what is none: '10.1.2', '1,50,000'.
 */
function readDigits(word: string, language: ExtractLanguage): { value: number; suffix: string } | null {
  const [, digits = '', suffix = ''] = DIGITS.exec(word) ?? [];
  if (digits === '' || digits.length > 20) return null;
  const plain = /^\d+$/.test(digits) ? digits : plainDigits(digits, language);
  if (plain === null) return null;
  return { value: Number(plain), suffix };
}

function plainDigits(digits: string, language: ExtractLanguage): string | null {
  if (language !== 'en' && POINT_THOUSANDS.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (COMMA_THOUSANDS.test(digits)) return digits.replaceAll(',', '');
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '');
  return null;
}

/**
 * Reads the number that begins at a token: digits with multipliers ('4.5 million', '3 mil'), words ('two hundred and
 * five', 'treinta y dos mil'), vague ones ('dozens', 'cientos'). With `article`, 'a' and 'un' count as one. Null when
 * none begins there.
 */
export function readNumber(tokens: Tokens, at: number, language: ExtractLanguage, article = false): NumberRead | null {
  const words = NUMBER_WORDS[language];
  const first = tokens.words[at] ?? '';
  let total = 0;
  let current = 0;
  let next = at;
  let digits = false;
  let suffix = '';
  if ((tokens.shapes[at] ?? 0) & SHAPE.digit) {
    const read = readDigits(first, language);
    if (read === null) return null;
    current = read.value;
    suffix = read.suffix;
    digits = true;
    next = at + 1;
    if (suffix !== '') return { value: current, end: next, vague: false, digits, suffix };
  } else if (ARTICLES_OF_ONE[language].has(first)) {
    const following = words.get(tokens.words[at + 1] ?? '')?.kind;
    // 'A two week long search' is one of two weeks.
    if (following === 'add' || (!article && following !== 'times')) return null;
    current = 1;
    next = at + 1;
  } else if (!words.has(first)) return null;
  let last = digits ? 0 : Number.POSITIVE_INFINITY;
  for (; next < tokens.count && next - at < LONGEST; ) {
    const joined = next > at && !digits && NUMBER_JOINS[language].has(tokens.words[next] ?? '');
    const place = joined ? next + 1 : next;
    const word = words.get(tokens.words[place] ?? '');
    if (!word || (joined && word.kind === 'vague')) break;
    if (word.kind === 'vague') {
      if (next > at) break;
      return vague(tokens, next, word.value, language);
    }
    if (word.kind === 'add') {
      if (word.value >= last || (digits && next === at + 1)) break;
      current += word.value;
      last = lowest(word.value);
    } else if (word.value === 100 || word.value === 12) {
      current = (current || 1) * word.value;
      last = 100;
    } else {
      // 'mil millones': a thousand of what follows.
      if (current === 0 && total > 0) total *= word.value;
      else total += (current || 1) * word.value;
      current = 0;
      last = Number.POSITIVE_INFINITY;
    }
    next = place + 1;
  }
  return next === at ? null : { value: total + current, end: next, vague: false, digits, suffix };
}

/** 'hundreds', 'tens of thousands', 'decenas de miles'. */
function vague(tokens: Tokens, at: number, value: number, language: ExtractLanguage): NumberRead {
  const of = tokens.words[at + 1];
  const next = of === 'of' || of === 'de' ? NUMBER_WORDS[language].get(tokens.words[at + 2] ?? '') : undefined;
  const times = next?.kind === 'vague' && next.value >= 1000 ? next.value : 0;
  const known = { vague: true, digits: false, suffix: '' };
  return times > 0 ? { ...known, value: value * times, end: at + 3 } : { ...known, value, end: at + 1 };
}

/** What may still be added after a word: below ten after tens, below a hundred after hundreds, nothing after units. */
function lowest(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 1;
}
