import { codePointLength, toUtf16 } from '../../text/index.ts';

/** A stretch of a page's text, in code points, and the claim that rests on it. */
export interface MarkedPassage {
  start: number;
  end: number;
  id: string;
}

/** A piece of text; `ids`: the claims whose words it is part of, `first`: those whose words begin here. */
export interface MarkedPiece {
  text: string;
  ids: string[];
  first: string[];
}

/** Cuts plain text where passages begin and end; passages may overlap. Positions outside the text mark nothing. */
export function markText(text: string, passages: readonly MarkedPassage[]): MarkedPiece[] {
  const length = codePointLength(text);
  const ranges = passages
    .filter(({ start, end }) => start < end && end <= length)
    .map(({ start, end, id }) => ({ from: toUtf16(text, start), to: toUtf16(text, end), id }));
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({
    text: text.slice(from, cuts[i + 1]),
    ids: ranges.filter((range) => range.from <= from && from < range.to).map(({ id }) => id),
    first: ranges.filter((range) => range.from === from).map(({ id }) => id),
  }));
}
