import { readDateLine } from './date-line.ts';
import type { Page } from './page.ts';
import { readPhrase } from './phrases.ts';

/** Step: blocks that their own words give away, and lines that hold only a date. */
export function labelByWords(page: Page): void {
  for (const block of page.blocks) {
    if (block.label !== null) continue;
    block.dateLine = readDateLine(block.text, page.dayOrder);
    if (block.dateLine !== null) continue;
    const phrase = readPhrase(block.text, block.words);
    if (phrase === null) continue;
    block.label = phrase.label;
    block.weight = phrase.weight;
    block.why = `its words are those of this kind of block (${phrase.label})`;
  }
}
