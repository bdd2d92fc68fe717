import type { Document } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { foldWord } from './fold.ts';
import { CASE, type Lexicon, type LexiconName, mayBegin } from './lexicon.ts';
import { follow } from './trie.ts';

/** A stretch of tokens that one or more entries bear as a name. */
export interface NameMatch {
  /** Tokens from `first` up to, not including, `last`. */
  first: number;
  last: number;
  names: LexiconName[];
}

/** What capitals say at a token. */
export const CAPITALS = {
  /** A capital here marks a name. */
  telling: 0,
  /** Any word has one here: it begins a sentence. */
  expected: 1,
  /** Nothing: the whole sentence is in capitals, or the whole text has none. */
  silent: 2,
} as const;

/**
 * All names in a text, the longest at each place, none overlapping, in order. `capitals`: one of `CAPITALS` for each
 * token. Linear in the number of tokens: no name has more than 24.
 */
export function matchNames(lexicon: Lexicon, document: Document, capitals: Uint8Array): NameMatch[] {
  const { count, shapes, words } = document.tokens;
  const found: NameMatch[] = [];
  for (let first = 0; first < count; ) {
    const match = matchAt(lexicon, document, capitals, first);
    if (!match) {
      first++;
      continue;
    }
    // 'La Unión Europea' is no La Unión: an article whose capital tells nothing gives way to a name that goes on.
    const silent = !(shapes[first]! & SHAPE.capital) || capitals[first] !== CAPITALS.telling;
    const small = silent && match.last - first > 1 && words[first]!.length <= 3;
    const next = small ? matchAt(lexicon, document, capitals, first + 1) : null;
    const taken = next && next.last > match.last ? next : match;
    found.push(taken);
    first = taken.last;
  }
  return found;
}

/** The longest name that begins at a token; null where none does. */
function matchAt(lexicon: Lexicon, document: Document, capitals: Uint8Array, first: number): NameMatch | null {
  const { count, words } = document.tokens;
  let node = mayBegin(lexicon, words[first]!) ? step(lexicon, 0, words[first]!) : 0;
  if (node === 0) return null;
  const ends: number[] = [];
  const nodes: number[] = [];
  for (let at = first + 1; node > 0; at++) {
    if (lexicon.firstName[node]! > 0) {
      ends.push(at);
      nodes.push(node);
    }
    node = at < count ? step(lexicon, node, words[at]!) : 0;
  }
  return ends.length > 0 ? longest(lexicon, document, capitals, first, ends, nodes) : null;
}

/** The node behind a word, 0 when no name goes on with it. */
function step({ words, trie }: Lexicon, node: number, word: string): number {
  const number = words.get(word) ?? (isAscii(word) ? undefined : words.get(foldWord(word)));
  return number === undefined ? 0 : follow(trie, node, number);
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

function longest(
  lexicon: Lexicon,
  document: Document,
  capitals: Uint8Array,
  first: number,
  ends: number[],
  nodes: number[],
): NameMatch | null {
  for (let i = ends.length - 1; i >= 0; i--) {
    const last = ends[i]!;
    const names: LexiconName[] = [];
    for (let name = lexicon.firstName[nodes[i]!]!; name > 0; name = lexicon.nextName[name - 1]!) {
      const candidate = lexicon.names[name - 1]!;
      if (speaks(candidate, document.language) && hasItsCapitals(candidate, document, capitals, first, last)) {
        names.push(candidate);
      }
    }
    if (names.length > 0) return { first, last, names };
  }
  return null;
}

/** Demonyms are words of one language; names go everywhere. */
function speaks({ kind, lang }: LexiconName, language: string): boolean {
  return kind !== 'demonym' || lang === null || lang === language;
}

function hasItsCapitals(
  name: LexiconName,
  { tokens }: Document,
  capitals: Uint8Array,
  first: number,
  last: number,
): boolean {
  if (name.written === CASE.free) return true;
  if (capitals[first] === CAPITALS.silent) return isLong(tokens.ends[last - 1]! - tokens.starts[first]!, last - first);
  if (name.written === CASE.capitals) return (tokens.shapes[first]! & SHAPE.allCapitals) > 0;
  return enoughCapitals(name, tokens.shapes, capitals, first, last);
}

/** Where capitals say nothing, a short word is a word. */
function isLong(letters: number, words: number): boolean {
  return words > 1 || letters >= 5;
}

/** At least half of the lexicon's capitals, one of them where it tells something (or at a sentence's beginning alone). */
function enoughCapitals(
  name: LexiconName,
  shapes: Uint8Array,
  capitals: Uint8Array,
  first: number,
  last: number,
): boolean {
  let wanted = 0;
  let had = 0;
  let telling = 0;
  for (let at = first; at < last; at++) {
    if (!(name.capitals & (1 << (at - first)))) continue;
    wanted++;
    if (!(shapes[at]! & SHAPE.capital)) continue;
    had++;
    if (capitals[at] === CAPITALS.telling) telling++;
  }
  return had * 2 >= wanted && (telling > 0 || had === wanted);
}
