import type { Stance } from '../suggestions.ts';
import { WORD } from './compile.ts';
import { bitsAt, type Reading, wordAt, wordsAt } from './reading.ts';

/** What stands between a subject and its verb: 'has not', 'could have been', 'accused of'. */
export interface Before {
  /** Where the helping words begin: the subject ends here. */
  at: number;
  stance: Stance;
  be: boolean;
  have: boolean;
  /** 'to lead': not done, or not by whom stands before. */
  infinitive: boolean;
  /** 'accused of leading'. */
  accused: boolean;
}

const LONGEST = 10;

/** Reads the helping words before a token, to the left. */
export function readBefore(reading: Reading, end: number): Before {
  const found: Before = { at: end, stance: 'asserted', be: false, have: false, infinitive: false, accused: false };
  for (let k = 0; k < LONGEST; k++) {
    const i = found.at - 1;
    const bits = bitsAt(reading, i);
    const phrase = reading.language.accusedOf.find((words) => wordsAt(reading, i - words.length + 1, words));
    if (phrase && !found.accused) {
      found.accused = true;
      found.stance = 'alleged';
      found.at -= phrase.length;
    } else if (reading.dateAt[i] && i >= reading.sentence.first) {
      found.at--;
      if (bitsAt(reading, i - 1) & WORD.preposition && !(bitsAt(reading, i - 1) & WORD.conjunction)) found.at--;
    } else if (bits & WORD.negation) {
      if (found.stance !== 'hypothetical') found.stance = 'negated';
      found.at--;
    } else if (bits & WORD.modal) {
      found.stance = 'hypothetical';
      found.at--;
    } else if (bits & (WORD.be | WORD.have | WORD.adverb | WORD.alleged)) {
      if (bits & WORD.be) found.be = true;
      if (bits & WORD.have) found.have = true;
      if (bits & WORD.alleged && found.stance === 'asserted') found.stance = 'alleged';
      found.at--;
    } else if (/^(do|does|did)$/.test(wordAt(reading, i))) found.at--;
    else if (isRaising(reading, i, found)) {
      if (PROMISES.test(wordAt(reading, i)) && found.stance === 'asserted') found.stance = 'hypothetical';
      found.infinitive = false;
      found.at--;
    } else if (wordAt(reading, i) === 'to') {
      found.infinitive = true;
      found.at--;
    } else break;
  }
  return found;
}

/** 'Continues to work', 'sigue colaborando', 'decía trabajar': the subject of the one does the other. */
function isRaising(reading: Reading, at: number, found: Before): boolean {
  if (reading.document.language !== 'en') return at === found.at - 1 && !found.be && RAISING.test(wordAt(reading, at));
  return found.infinitive && wordAt(reading, at + 1) === 'to' && RAISING.test(wordAt(reading, at));
}

const RAISING =
  /^(?:continue[sd]?|continuing|began|begins?|begun|start(?:s|ed)?|c[ao]me|went|used|managed?|alleged|agree[ds]?|pledge[ds]?|promise[ds]?|commit(?:s|ted)|sigue[n]?|siguió|siguieron|seguía[n]?|continúa[n]?|continuó|continuaron|viene[n]?|decía[n]?|dice[n]?|dijo|dijeron|suele[n]?|logró|aceptó|acordó|prometió|continua[m]?|continuou|segue[m]?|seguiu|vem|vêm|diz(?:em)?|disse|dizia[m]?|costuma[m]?|passou|aceitou|prometeu)$/;
/** What is only agreed may not have come about. */
const PROMISES = /^(?:agree|pledge|promise|commit|acept|acord|promet|aceit)/;
