import type { Span } from '../suggestions.ts';
import { hasCapital, type Reading, wordAt } from './reading.ts';
import { isTitle, wordSet } from './words/index.ts';

const DETERMINERS = wordSet(
  'the a an el la los las un una o os as um uma al del do da ao à pelo pela no na su sus seu sua its his her their our ' +
    'another one some',
);
const PREPOSITIONS = wordSet(
  'by to from with for and that which who said says told as than but or when where while after before against between ' +
    'por para con y que dijo según como cuando donde pero mientras contra entre com e disse segundo quando mas is was are ' +
    'were has have had es fue era son ha é foi era tem em en in on at',
);
const OF = wordSet('of de del do da dos das');
const FARTHEST = 12;

/**
 * The words before a name that say what somebody is, without article: 'top anti-drug official', 'presidente de Bolivia'
 * (a comma may stand before the name). Null when there are none.
 */
export function roleBefore(reading: Reading, name: number, sentenceFirst: number): Span | null {
  const comma = wordAt(reading, name - 1) === ',';
  const last = comma ? name - 1 : name;
  let best = -1;
  let headed = false;
  let crossed = false;
  for (let at = last - 1; at >= Math.max(sentenceFirst, name - FARTHEST); at--) {
    const word = wordAt(reading, at);
    const joinsOf = OF.has(word) && at < last - 1 && at > sentenceFirst;
    if (!joinsOf && (isStop(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word))) {
      if (DETERMINERS.has(word) && OF.has(wordAt(reading, at - 1)) && at > sentenceFirst) continue;
      break;
    }
    if (joinsOf) {
      crossed = true;
      continue;
    }
    if (isTitle(word)) {
      headed = true;
      // In English a role ends in its head, unless an 'of' follows: 'a reporter named X' is none.
      if (best < 0 && at < last - 1 && !crossed && reading.document.language === 'en') return null;
      crossed = false;
    }
    if (headed && !crossed) best = at;
  }
  return best < 0 ? null : spanOf(reading, best, last);
}

/** ', the president of Bolivia,' after a name; null when nothing of that sort follows. */
export function roleAfter(reading: Reading, after: number, sentenceLast: number): Span | null {
  if (wordAt(reading, after) !== ',' && wordAt(reading, after) !== '(') return null;
  let first = after + 1;
  while (DETERMINERS.has(wordAt(reading, first)) || wordAt(reading, first) === 'then') first++;
  let headed = false;
  for (let at = first; at < Math.min(sentenceLast, first + FARTHEST); at++) {
    const word = wordAt(reading, at);
    if (isTitle(word) && at < first + 5) headed = true;
    if (word === ',' || word === ')' || word === '(' || word === '.' || word === ';')
      return headed ? spanOf(reading, first, at) : null;
    if (!headed && (PREPOSITIONS.has(word) || (hasCapital(reading, at + 1) && isStop(word)))) return null;
    if (headed && (word === 'who' || word === 'que' || word === 'quien' || word === 'quem'))
      return spanOf(reading, first, at);
  }
  return null;
}

function isStop(word: string): boolean {
  return word !== '-' && word !== '.' && !/^[\p{L}\p{N}]/u.test(word);
}

function spanOf({ document: { tokens } }: Reading, first: number, last: number): Span | null {
  return last > first ? { start: tokens.starts[first]!, end: tokens.ends[last - 1]! } : null;
}
