import { isAnalysisHeading } from '../../text/index.ts';
import { isProse, labelRange, type Page } from './page.ts';
import { type Walk, walkBody } from './walk-body.ts';

/** Fewest words that make a body where the headline is sure, and where it is not. */
const FEWEST_WORDS = { anchored: 12, loose: 30 };

/**
 * Step: where the article's body stands. Tries each place where prose begins and walks on until the article ends;
 * takes the first walk after the headline that is not small beside the longest one.
 */
export function findBody(page: Page): void {
  const walks = walkAll(page, page.headlineAt === null ? 0 : page.headlineAt + 1);
  const longest = Math.max(0, ...walks.map(({ words }) => words));
  const fewest = page.headlineAt === null ? FEWEST_WORDS.loose : FEWEST_WORDS.anchored;
  const share = page.headlineAt === null ? 0.3 : 0.15;
  const chosen = walks.find(({ words }) => words >= Math.max(fewest, longest * share)) ?? walks[0];
  if (chosen === undefined || chosen.body.length === 0) return;
  keep(page, chosen);
}

function walkAll(page: Page, from: number): Walk[] {
  const walks: Walk[] = [];
  let at = from;
  while (at < page.blocks.length) {
    if (!isProse(page.blocks[at]!)) {
      at += 1;
      continue;
    }
    const walk = walkBody(page, at);
    walks.push(walk);
    at = Math.max(at + 1, walk.next);
  }
  return walks;
}

function keep(page: Page, walk: Walk): void {
  page.body = { from: walk.body[0]!, to: walk.body.at(-1)! };
  if (walk.standfirst !== null) {
    const block = page.blocks[walk.standfirst]!;
    block.label = 'standfirst';
    block.why = 'one paragraph between the headline and the byline or date';
    page.dek ??= block.text;
  }
  for (const at of walk.body) {
    const block = page.blocks[at]!;
    const heading = walk.headings.has(at);
    block.label = heading ? (isAnalysisHeading(block.text) ? 'part-heading' : 'sub-heading') : 'body';
    block.why = heading
      ? 'a short line above paragraphs of the article'
      : 'a paragraph in the run of prose under the headline';
  }
  for (const { from, to, label, why } of walk.skipped) labelRange(page, from, to, label, why);
}
