import { fold, toCodePoints } from '../../text/index.ts';
import type { QueryWords } from '../query/parse-words.ts';
import type { MarkedText } from '../schema.ts';
import { type Stems, stemsFor } from '../words/lexemes.ts';
import { isUnspaced, type Token, tokens } from '../words/tokens.ts';

/** A stretch of a text in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Finds a query's words in texts of one language, as the index finds them. */
export type FindMarks = (text: string) => Span[];

type ReadStems = (word: string) => readonly string[];

/** A term as it is compared: for each word that carries meaning, its place in the term and its stems. */
type Wanted = readonly { at: number; stems: ReadonlySet<string> }[];

/** Words of a text that are looked at, and places of it that may begin a mark. */
const WORDS = 5_000;
const PLACES = 1_000;
/** Letters of a word and of what may stand between two words of a phrase. */
const REACH = 80;

/** Prepares a query's words for marking in one language. Words of a phrase are marked where the phrase stands. */
export function markFinder({ required }: QueryWords, stems: Stems): FindMarks {
  const terms = required.flat();
  const byStem: ReadStems = (word) => stemsFor(word, stems);
  const asWritten: ReadStems = (word) => [fold(word)];
  const meaningful = wantedTerms(terms, byStem);
  // A query of nothing but stop words was looked for as it is written.
  const [wanted, read] = meaningful.length > 0 ? [meaningful, byStem] : [wantedTerms(terms, asWritten), asWritten];
  if (wanted.length === 0) return () => [];
  const beginning = beginningOf(wanted);
  return (text) => {
    const folded = fold(text);
    // Nearly always: accents go without moving anything, and only words that begin alike need a look.
    if (folded.length === text.length) return findNear(text, folded, beginning, wanted, read);
    return mergeSpans(findSpans([...tokens(text, WORDS)], wanted, read));
  };
}

function wantedTerms(terms: readonly (readonly string[])[], read: ReadStems): Wanted[] {
  const wanted = terms.map((term) => term.map((word, at) => ({ at, stems: new Set(read(word)) })));
  return wanted.map((term) => term.filter(({ stems }) => stems.size > 0)).filter(({ length }) => length > 0);
}

/**
 * Where a term may begin in a folded text: a stem changes the end of a word, and seldom its second letter (`dying` →
 * `die`), so that a long stem's first three letters and a short one's first are the word's.
 */
function beginningOf(wanted: readonly Wanted[]): RegExp {
  const stems = wanted.flatMap((term) => [...(term[0]?.stems ?? [])]);
  const starts = [...new Set(stems.map((stem) => [...stem].slice(0, stem.length > 4 ? 3 : 1).join('')))];
  // In a script without spaces, any letter begins a word.
  const boundary = (start: string) => (isUnspaced(start) ? start : `(?<![\\p{L}\\p{N}\\p{M}])${start}`);
  return new RegExp(starts.map(boundary).join('|'), 'gu');
}

function findNear(text: string, folded: string, beginning: RegExp, wanted: readonly Wanted[], read: ReadStems): Span[] {
  const spans: Span[] = [];
  const longest = Math.max(...wanted.map((term) => (term.at(-1)?.at ?? 0) - (term[0]?.at ?? 0))) + 1;
  let places = 0;
  for (const { index } of folded.matchAll(beginning)) {
    if (places++ >= PLACES) break;
    const near = [...tokens(text.slice(index, index + REACH * longest), longest)];
    for (const { start, end } of findSpans(near, wanted, read, 1))
      spans.push({ start: start + index, end: end + index });
  }
  return mergeSpans(spans);
}

/** Marks that begin at one of the first `limit` words. */
function findSpans(all: readonly Token[], wanted: readonly Wanted[], read: ReadStems, limit = all.length): Span[] {
  const stems = all.map(({ word }) => read(word));
  const stands = (term: Wanted, at: number) =>
    term.every((word) => stems[at + word.at - (term[0]?.at ?? 0)]?.some((stem) => word.stems.has(stem)));
  return all.slice(0, limit).flatMap((token, at) =>
    wanted
      .filter((term) => stands(term, at))
      .map((term) => ({
        start: token.start,
        end: all[at + (term.at(-1)?.at ?? 0) - (term[0]?.at ?? 0)]?.end ?? token.end,
      })),
  );
}

/** In order, overlapping ones joined. */
function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** A stretch of a text with its marks, positions in code points from the stretch's beginning. */
export function markedText(
  text: string,
  marks: readonly Span[],
  within: Span = { start: 0, end: text.length },
): MarkedText {
  const cut = text.slice(within.start, within.end);
  const inside = marks.filter(({ start, end }) => start >= within.start && end <= within.end);
  const place = (index: number) => toCodePoints(cut, index - within.start);
  return { text: cut, marks: inside.map(({ start, end }) => ({ start: place(start), end: place(end) })) };
}
