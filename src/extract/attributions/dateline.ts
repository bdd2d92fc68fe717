import { SHAPE } from '../document/tokens.ts';
import { isWord, type Reading, wordAt } from './reading.ts';

/** The most tokens of a dateline. */
const LONGEST = 16;

/** Where a sentence begins behind its dateline: 'PORT LOT (ABC) — …', 'PORT LOT: …', 'Lot, 5 de mayo (ABC).- …'. */
export function afterDateline(reading: Reading, first: number, last: number): number {
  // A dateline opens a text.
  if (first > 200) return first;
  const shouted = ((reading.document.tokens.shapes[first] ?? 0) & SHAPE.allCapitals) !== 0;
  for (let at = first + 1; at < Math.min(last - 2, first + LONGEST); at++) {
    const word = wordAt(reading, at);
    if (/^[“”"«»;!?]$/.test(word)) return first;
    const agency = wordAt(reading, at - 1) === ')' || wordAt(reading, at - 2) === ')';
    if (word === ':' && shouted && at - first <= 6) return isPlace(reading, first, at) ? at + 1 : first;
    if (/^[–—-]$/.test(word) && !joins(reading, at) && (agency || (shouted && isPlace(reading, first, at))))
      return at + 1;
    if (shouted || agency) continue;
    if (isWord(reading, at) && reading.words.finite.has(word)) return first;
  }
  return first;
}

/** Nothing but capitals, dates and marks: no words of a sentence. */
function isPlace({ document: { tokens }, dated }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const shape = tokens.shapes[at] ?? 0;
    if ((shape & SHAPE.word) !== 0 && (shape & (SHAPE.capital | SHAPE.digit)) === 0 && dated[at] !== 1) return false;
  }
  return true;
}

/** The mark inside a word: 'PORT-AU-PRINCE'. */
function joins({ document: { tokens } }: Reading, at: number): boolean {
  return tokens.ends[at] === tokens.starts[at + 1] && tokens.ends[at - 1] === tokens.starts[at];
}
