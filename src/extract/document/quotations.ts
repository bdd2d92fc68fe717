import type { Span } from '../suggestions.ts';

/** Direct speech: the words between two marks, which stand outside the span. */
export interface Quotation extends Span {
  /** The opening mark. */
  mark: string;
}

/** Opening marks and what closes them; straight quotes close themselves. */
const CLOSES: Record<string, string> = { '"': '"', '“': '”', '„': '”', '«': '»', '‘': '’' };
/** What opens a quotation inside another one, by what closes it. */
const OPENS: Record<string, string> = { '”': '“', '»': '«' };
const LONGEST = 2000;

/**
 * Quotations, outermost ones only, within a paragraph. A mark that is never closed quotes nothing unless speech goes on
 * in the next paragraph, which opens with the mark anew; single straight quotes never do: they are apostrophes far more
 * often.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open = /["“„«‘]/g;
  // Up to where no closing mark was found: none is looked for there again, so that open marks cost no more than others.
  const none = new Map<string, number>();
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const start = match.index + 1;
    const mark = CLOSES[match[0]] ?? '"';
    // An attribute of markup that was left in: its marks are no speech's.
    if (match[0] === '"' && text[match.index - 1] === '=') {
      const end = text.indexOf('"', start);
      if (end > 0 && end - start < LONGEST) open.lastIndex = end + 1;
      continue;
    }
    const { at: close, isClose } = closing(text, Math.max(start, none.get(mark) ?? 0), start + LONGEST, mark);
    const goesOn = !isClose && isLeftOpen(text, match.index, close, match[0]);
    if (!isClose) none.set(mark, close);
    if ((!isClose && !goesOn) || close === start) continue;
    found.push({ start, end: close, mark: match[0] });
    open.lastIndex = close + 1;
  }
  return found;
}

/** Where a mark closes, or up to where none does: a paragraph's end, or the most characters that are looked at. */
function closing(text: string, from: number, to: number, mark: string): { at: number; isClose: boolean } {
  const stop = Math.min(text.length, to);
  const opens = OPENS[mark];
  let inner = 0;
  let close = -1;
  for (let at = from; at < stop; at++) {
    const c = text[at];
    if (c === opens) inner++;
    else if (c === mark && !(mark === '’' && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) {
      if (inner === 0) return { at, isClose: true };
      if (close < 0) close = at;
      inner--;
    } else if (c === '\n' && text[at + 1] === '\n')
      return close < 0 ? { at, isClose: false } : { at: close, isClose: true };
  }
  return close < 0 ? { at: Math.max(from, stop), isClose: false } : { at: close, isClose: true };
}

/** Whether a quotation runs to its paragraph's end, for speech of several paragraphs is closed in the last one only. */
function isLeftOpen(text: string, open: number, end: number, mark: string): boolean {
  if (mark === '"' || mark === '‘' || (text[end] !== undefined && text[end] !== '\n')) return false;
  if (end < text.length && /^\s*/.exec(text.slice(end, end + 8))) {
    const next = text.slice(end, end + 8).trimStart()[0];
    if (next === mark || (mark === '«' && next === '»')) return true;
  }
  return end - open > 30 && /(?:^|[:,]\s|\n)$/.test(text.slice(Math.max(0, open - 2), open));
}
