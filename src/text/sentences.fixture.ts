import { sentences } from './sentences.ts';

/** The sentences of a text, as strings. */
export function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

/**
 * Cases, one a line: `|` stands where a sentence ends, `⏎` for a line break. Lines without a stop are headings. Gives
 * name, text and the sentences expected.
 */
export function splitAtBars(cases: string): [string, string, string[]][] {
  const lines = cases.split('\n').filter((line) => line.includes('.') || line.includes('|'));
  return lines.map((line) => {
    const marked = line.replaceAll('⏎', '\n');
    return [line, marked.replaceAll('|', ''), marked.split('|').map((sentence) => sentence.trim())];
  });
}
