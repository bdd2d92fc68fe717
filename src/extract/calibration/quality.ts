import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { BIGRAMS } from './bigrams.ts';
import type { CalibratedKind } from './curve.ts';

/** What lowers the trust in a text, each from 0 to 1. */
export interface Faults {
  /** Share of words that hardly are any: letters side by side as in no frequent word, digits, marks or lost characters inside. */
  broken: number;
  /** Share of words whose capitals say nothing: in sentences all in capitals, or in a text without any. */
  caseless: number;
  /** Tags and entities: 1 from one on for every twenty words. */
  markup: number;
}

/** Names and words of other languages look broken as well: so many are in good texts. */
const USUAL_BROKEN = 0.015;
/** Confidence never falls below this share of what it was. */
const LEAST = 0.3;

/**
 * What each fault costs each kind of item, read off marked articles that were spoilt on purpose (`npm run eval --
 * degraded`): `broken` is the exponent by which the share of right items falls, the others are the share lost where the
 * whole text is so. A name of the lexicon is hardly found by mistake; a name that it lacks is any word with a capital.
 */
const COSTS: Record<CalibratedKind, Faults> = {
  linked: { broken: 0.6, caseless: 0.01, markup: 0.01 },
  unlinked: { broken: 9.5, caseless: 0.16, markup: 0.15 },
  attributions: { broken: 3.2, caseless: 0.02, markup: 0.02 },
  dates: { broken: 3.6, caseless: 0.01, markup: 0.01 },
  quantities: { broken: 4, caseless: 0.01, markup: 0.01 },
  incidents: { broken: 0.4, caseless: 0.01, markup: 0.01 },
  claims: { broken: 4.2, caseless: 0.02, markup: 0.01 },
};

/** How far items of a kind can be trusted in a text with such faults, 0.3 to 1: 1 in edited prose. */
export function trustIn(kind: CalibratedKind, { broken, caseless, markup }: Faults): number {
  const cost = COSTS[kind];
  const kept = Math.exp(-cost.broken * Math.max(0, broken - USUAL_BROKEN));
  return Math.max(LEAST, kept * (1 - cost.caseless * caseless) * (1 - cost.markup * markup));
}

/** The faults of a text. Linear in its length. */
export function faultsOf({ text, tokens, sentences }: Document): Faults {
  let words = 0;
  let broken = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { first, last } of sentences) {
    let here = 0;
    let loud = 0;
    for (let at = first; at < last; at++) {
      const shape = tokens.shapes[at]!;
      if (!(shape & SHAPE.word)) {
        if (isInsideWord(text, tokens, at)) broken++;
        continue;
      }
      if (tokens.ends[at]! - tokens.starts[at]! < 2) continue;
      here++;
      if (shape & SHAPE.capital) capitals++;
      if (shape & SHAPE.allCapitals) loud++;
      if (isBroken(text, tokens, at)) broken++;
    }
    words += here;
    if (here >= 3 && loud * 10 >= here * 7) shouted += here;
  }
  const share = (count: number) => (words === 0 ? 0 : Math.min(1, count / words));
  const isCaseless = words >= 20 && capitals * 200 <= words;
  return {
    broken: share(broken + countMatches(text, /\ufffd|Ã[\u0080-\u00bf]|â€/g)),
    caseless: isCaseless ? 1 : share(shouted),
    markup: Math.min(1, 20 * share(countMatches(text, /<\/?[a-z][^<>]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6});/gi))),
  };
}

/** Whether a mark stands where a letter would: 'pol%ce'. */
function isInsideWord(text: string, { starts, ends, count }: Document['tokens'], at: number): boolean {
  if (at === 0 || at + 1 >= count || ends[at - 1] !== starts[at] || ends[at] !== starts[at + 1]) return false;
  return !/[-–—'’/.,:;&@"“”«»()[\]<>=_\s]/.test(text[starts[at]!]!) && /\p{Ll}/u.test(text[starts[at + 1]!]!);
}

function isBroken(text: string, { words, shapes, starts, ends }: Document['tokens'], at: number): boolean {
  const word = words[at]!;
  if (shapes[at]! & SHAPE.digit) return /\p{L}\d+\p{L}|^\d+\p{L}{3,}$/u.test(word);
  if (word.length > 30) return true;
  if (word.length < 3) return false;
  if (!(shapes[at]! & SHAPE.allCapitals) && hasInnerCapital(text, starts[at]!, ends[at]!)) return true;
  return !(shapes[at]! & SHAPE.allCapitals && word.length < 7) && hasRarePair(word);
}

/** 'poLice', but not 'McCoy' and 'LegCo'. */
function hasInnerCapital(text: string, start: number, end: number): boolean {
  let before = 0;
  for (let i = start + 1; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 65 && c <= 90 && i > start + 3) before++;
  }
  return before > 0 && before < end - start - 3 && /\p{Ll}\p{Lu}\p{Ll}/u.test(text.slice(start + 2, end));
}

/** Whether two letters stand side by side as in no frequent word of our languages. */
function hasRarePair(word: string): boolean {
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 96;
    // Letters with accents and marks are let pass.
    const here = letter >= 1 && letter <= 26 ? letter : 0;
    if (here > 0 && before > 0 && BIGRAMS[before * 27 + here] === 0) return true;
    before = here;
  }
  return false;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
