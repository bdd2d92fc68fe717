import { toBlocks } from './blocks.ts';
import { findBody } from './find-body.ts';
import { anchorByByline, anchorHeadline, findHeadline } from './find-headline.ts';
import { labelByWords } from './label-by-words.ts';
import { LABEL_NAMES, type Label } from './labels.ts';
import { isCutOff, newPage, type Page, type PageBlock } from './page.ts';
import { readBreadcrumb } from './read-breadcrumb.ts';
import { readHeaderFields } from './read-header-fields.ts';
import { readHeaderZone } from './read-header-zone.ts';
import { readTail } from './read-tail.ts';
import { tidyBody } from './tidy-body.ts';

/** The steps in their order. Each looks only at blocks and fields; a later one never undoes an earlier one's label. */
const STEPS: readonly ((page: Page) => void)[] = [
  readHeaderFields,
  labelByWords,
  readBreadcrumb,
  anchorHeadline,
  anchorByByline,
  findBody,
  findHeadline,
  readHeaderZone,
  tidyBody,
  readTail,
  labelRest,
];

/** Labels that are taken into the article and so are not reported as left out. */
const USED: ReadonlySet<Label> = new Set([
  'header-field',
  'breadcrumb',
  'headline',
  'kicker',
  'byline',
  'date',
  'standfirst',
  'body',
  'part-heading',
  'sub-heading',
]);

/**
 * Text of a scraped page -> the one article in it, with every block labelled and the reason why (`blocks`).
 * Linear in the text's length; never throws.
 */
export function readPageText(text: string): Page {
  const { blocks, wrapped, cut } = toBlocks(text);
  const page = newPage(blocks, dayOrderOf(text));
  if (wrapped) page.notes.push('Lines wrapped at a fixed width were joined into paragraphs.');
  if (cut) page.notes.push('The text has too many lines; only its beginning was read.');
  for (const step of STEPS) step(page);
  page.notes.push(...leftOut(page.blocks));
  if (page.publishedAt === null) page.notes.push(noDateNote(page));
  return page;
}

/** Spanish and Portuguese write the day first; English texts don't tell. */
function dayOrderOf(text: string): Page['dayOrder'] {
  const head = text.slice(0, 20_000);
  const count = (pattern: RegExp): number => head.match(pattern)?.length ?? 0;
  const iberian = count(/\b(?:de|la|el|los|que|en|do|da|em|para|uma?|não|una?)\b/giu);
  return iberian > count(/\b(?:the|of|and|to|in|a|for|is|that)\b/giu) ? 'day-first' : null;
}

/**
 * Step: what no step knew is outside the article: navigation above the headline; below the body, cards of other
 * stories and of the newsroom, named after the heading they stand under.
 */
function labelRest(page: Page): void {
  const top = page.headlineAt ?? page.body?.from ?? 0;
  const end = page.body?.to ?? top;
  let under: Label = 'outside';
  for (const [at, block] of page.blocks.entries()) {
    if (at > end && block.label !== null && SECTION_HEADINGS.has(block.label)) under = block.label;
    if (block.label !== null) continue;
    block.label = at < top ? 'navigation' : at > end && under === 'outside' && isCard(block) ? 'related' : under;
    block.why = at < top ? 'stands above the headline' : 'stands after the end of the article';
  }
}

const SECTION_HEADINGS: ReadonlySet<Label> = new Set(['related', 'about', 'comments', 'footer']);

function isCard(block: PageBlock): boolean {
  return block.dateLine !== null || isCutOff(block);
}

/** One sentence for each kind of thing that was left out: how many lines, where, why. */
function leftOut(blocks: PageBlock[]): string[] {
  const groups = new Map<Label, PageBlock[]>();
  for (const block of blocks) {
    if (block.label === null || USED.has(block.label)) continue;
    groups.set(block.label, [...(groups.get(block.label) ?? []).slice(0, 5000), block]);
  }
  return [...groups].map(([label, group]) => {
    const lines = group.reduce((sum, { lines }) => sum + lines, 0);
    const where =
      group
        .slice(0, 5)
        .map(({ line }) => line)
        .join(', ') + (group.length > 5 ? ', …' : '');
    return `Left out: ${LABEL_NAMES[label]}, ${lines} ${lines === 1 ? 'line' : 'lines'} (at line ${where}): ${group[0]!.why}.`;
  });
}

function noDateNote(page: Page): string {
  const others = page.blocks.filter(({ dateLine, label }) => dateLine !== null && label !== 'date').length;
  if (others === 0) return 'The page gives no date.';
  return `The page gives no date for the article; ${others} other dates on it belong to other stories and were not taken.`;
}
