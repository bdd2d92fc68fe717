import type { MarkedText } from '../schema.ts';
import { type FindMarks, markedText, type Span } from './mark-words.ts';

/** Length of a passage, in characters, and how many there are. */
const PASSAGE = 220;
const PASSAGES = 2;
/** Characters shown before the first matched word. */
const BEFORE = 60;

/** The passages of a body around its matched words, inside a paragraph each; without matches its beginning. */
export function choosePassages(text: string, find: FindMarks): MarkedText[] {
  const marks = find(text);
  const spans = chooseSpans(text, marks);
  if (spans.length === 0 && text.trim() !== '') spans.push(passageAt(text, text.search(/\S/), 0));
  return spans.map((span) => markedText(text, marks, span));
}

/** The two stretches with most marks, in the text's order. */
function chooseSpans(text: string, marks: readonly Span[]): Span[] {
  const candidates: (Span & { marks: number })[] = [];
  let next = 0;
  while (next < marks.length) {
    const span = passageAt(text, marks[next]?.start ?? 0, candidates.at(-1)?.end ?? 0);
    const first = next;
    while (next < marks.length && (marks[next]?.end ?? 0) <= span.end) next++;
    candidates.push({ ...span, marks: next - first });
    // A mark that doesn't fit: passed over, so that every mark is looked at once.
    if (next === first) next++;
  }
  const best = candidates.sort((a, b) => b.marks - a.marks || a.start - b.start).slice(0, PASSAGES);
  return best.sort((a, b) => a.start - b.start);
}

/** A stretch around a place, not before `floor`, cut at spaces and within its paragraph. */
function passageAt(text: string, place: number, floor: number): Span {
  const paragraphStart = text.lastIndexOf('\n', place) + 1;
  const lineEnd = text.indexOf('\n', place);
  const paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
  const wanted = Math.min(place - BEFORE, paragraphEnd - PASSAGE);
  const start = wanted <= paragraphStart ? paragraphStart : nextWord(text, wanted, place);
  const limit = Math.max(start, floor) + PASSAGE;
  return {
    start: Math.max(start, skipSpace(text, floor)),
    end: limit >= paragraphEnd ? paragraphEnd : lastSpace(text, limit, place),
  };
}

function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? limit : space + 1;
}

function skipSpace(text: string, from: number): number {
  return from > 0 && text[from] === ' ' ? from + 1 : from;
}

/** The space before an end, unless the word there is longer than a passage. */
function lastSpace(text: string, end: number, place: number): number {
  const space = text.lastIndexOf(' ', end);
  if (space > place) return space;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end;
}
