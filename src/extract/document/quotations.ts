import type { Span } from '../suggestions.ts';

/** Direct speech: the words between two marks, which stand outside the span. */
export interface Quotation extends Span {
  /** The opening mark. */
  mark: string;
}

/** Opening marks and what closes them; straight quotes close themselves. */
const CLOSES: Record<string, string> = { '"': '"', '“': '”', '„': '”', '«': '»', '‘': '’' };
const LONGEST = 2000;

/**
 * Quotations, outermost ones only, within a paragraph. A mark that is never closed quotes nothing, and single straight
 * quotes never do: they are apostrophes far more often.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open = /["“„«‘]/g;
  // Up to where no closing mark was found: none is looked for there again, so that open marks cost no more than others.
  const none = new Map<string, number>();
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const start = match.index + 1;
    const mark = CLOSES[match[0]] ?? '"';
    const { at: close, isClose } = closing(text, Math.max(start, none.get(mark) ?? 0), start + LONGEST, mark);
    if (!isClose) none.set(mark, close);
    if (!isClose || close === start) continue;
    found.push({ start, end: close, mark: match[0] });
    open.lastIndex = close + 1;
  }
  return found;
}

/** Where a mark closes, or up to where none does: a paragraph's end, or the most characters that are looked at. */
function closing(text: string, from: number, to: number, mark: string): { at: number; isClose: boolean } {
  const stop = Math.min(text.length, to);
  for (let at = from; at < stop; at++) {
    const c = text[at];
    if (c === mark && !(mark === '’' && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) return { at, isClose: true };
    if (c === '\n' && text[at + 1] === '\n') return { at, isClose: false };
  }
  return { at: Math.max(from, stop), isClose: false };
}
