import { codePointLength, foldSpace, sliceCodePoints, toCodePoints } from '../text/index.ts';

/** Where a quote stands, in code points, with up to 32 characters of context on either side. */
export interface Passage {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32;

/** Every place where `quote` stands in `text`, word for word; only the kind and number of spaces may differ. */
export function findPassages(text: string, quote: string): Passage[] {
  const words = foldSpace(quote).trim().split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'gu');
  return [...text.matchAll(pattern)].map((match) => passageAt(text, match.index, match.index + match[0].length));
}

/** The passage between two UTF-16 indexes. */
function passageAt(text: string, from: number, to: number): Passage {
  const start = toCodePoints(text, from);
  const quote = text.slice(from, to);
  const end = start + codePointLength(quote);
  return {
    start,
    end,
    quote,
    prefix: sliceCodePoints(text, Math.max(0, start - CONTEXT), start),
    suffix: sliceCodePoints(text, end, end + CONTEXT),
  };
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
