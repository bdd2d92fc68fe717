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
  for (let match = open.exec(text); match; match = open.exec(text)) {
    const start = match.index + 1;
    const close = closing(text, start, CLOSES[match[0]] ?? '"');
    if (close < 0 || close === start) continue;
    found.push({ start, end: close, mark: match[0] });
    open.lastIndex = close + 1;
  }
  return found;
}

function closing(text: string, start: number, mark: string): number {
  const stop = Math.min(text.length, start + LONGEST);
  for (let at = start; at < stop; at++) {
    const c = text[at];
    if (c === mark && !(mark === '’' && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) return at;
    if (c === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}
