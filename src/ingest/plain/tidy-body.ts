import { readByline } from './byline.ts';
import type { Page, PageBlock } from './page.ts';

/** Bodies longer than this, in characters, are not searched for repeated quotations. */
const LONGEST_SEARCHED = 300_000;

/** Step: what stands among the paragraphs and is none: repeated quotations, repeated paragraphs, a byline at the end. */
export function tidyBody(page: Page): void {
  const body = page.blocks.filter(({ label }) => label === 'body');
  dropRepetitions(body);
  dropPullQuotes(body.filter(({ label }) => label === 'body'));
  takeClosingByline(page);
}

function dropRepetitions(body: PageBlock[]): void {
  const seen = new Set<string>();
  for (const block of body) {
    if (block.words >= 8 && seen.has(block.text)) relabel(block, 'a paragraph that stands in the article once already');
    seen.add(block.text);
  }
}

/** A short block whose words stand in a longer paragraph too was set large beside the text. */
function dropPullQuotes(body: PageBlock[]): void {
  const whole = body.map(({ text }) => text).join('\n');
  if (whole.length > LONGEST_SEARCHED) return;
  for (const block of body) {
    if (block.words < 6 || block.words > 45) continue;
    const core = block.text.replace(/^["'“‘«\s]+|["'”’»\s.,…]+$/gu, '');
    const first = whole.indexOf(core);
    if (core.length > 30 && whole.indexOf(core, first + 1) >= 0)
      relabel(block, 'its words stand in a paragraph of the article too');
  }
}

function relabel(block: PageBlock, why: string): void {
  block.label = 'pull-quote';
  block.why = why;
}

/** `By Ana Ruiz` as the last line of the body or just under it. */
function takeClosingByline(page: Page): void {
  if (page.body === null) return;
  for (const block of page.blocks.slice(page.body.to, page.body.to + 3)) {
    const byline = block.words <= 12 ? readByline(block.text, page.dayOrder) : null;
    if (byline === null || page.authors.length > 0) continue;
    block.label = 'byline';
    block.why = 'names the authors under the body';
    page.authors = byline.authors;
  }
}
