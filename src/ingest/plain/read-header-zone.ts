import { countryCode } from '../../text/index.ts';
import { guessKind } from '../guess-kind.ts';
import { findDates } from '../read-date.ts';
import { type Byline, readBareNames, readByline } from './byline.ts';
import { setLabel } from './labels.ts';
import { endsSentence, type Page, type PageBlock } from './page.ts';

/** Step: kicker, byline, date, standfirst between the breadcrumb and the body. Dates elsewhere are not the article's. */
export function readHeaderZone(page: Page): void {
  if (page.headlineAt === null && page.title === null) return;
  const headline = page.headlineAt ?? -1;
  const end = page.body?.from ?? Math.min(page.blocks.length, headline + 10);
  for (let at = headline + 1; at < end; at += 1) readBelowHeadline(page, page.blocks[at]!, at, end);
  readAboveHeadline(page, headline);
}

function readBelowHeadline(page: Page, block: PageBlock, at: number, end: number): void {
  if (block.label === 'standfirst') return;
  const byline = readByline(block.text, page.dayOrder) ?? bareNames(page, block, at);
  if (byline === null && block.dateLine !== null) {
    takeDate(page, block, 'under the headline');
    return;
  }
  if (byline !== null && (block.label === null || block.label === 'repeated-headline')) {
    takeByline(page, block, byline);
    return;
  }
  if (block.label === null && block.words <= 4) takeSmallLine(page, block);
  if (block.label === null && page.dek === null && isDek(page, block, at, end)) {
    setLabel(block, 'standfirst', 'a line between the headline and the body');
    page.dek = block.text;
  }
}

/** A kind, section or country in a line of its own between headline and body. */
function takeSmallLine(page: Page, block: PageBlock): void {
  takeKicker(page, block, 'a kind or section under the headline');
  if (block.label !== null || countryCode(block.text) === null) return;
  setLabel(block, 'kicker', 'a country under the headline');
  page.countries.push(block.text);
}

function takeByline(page: Page, block: PageBlock, byline: Byline): void {
  setLabel(block, 'byline', 'names the authors under the headline');
  if (page.authors.length === 0) page.authors = byline.authors;
  page.publishedAt ??= byline.date;
  if (byline.place) page.countries.push(byline.place);
}

/** Names alone count only beside a date, or when nothing else stands between headline and body. */
function bareNames(page: Page, block: PageBlock, at: number): ReturnType<typeof readBareNames> {
  if (block.label !== null || page.authors.length > 0) return null;
  const byline = readBareNames(block.text, page.dayOrder);
  if (byline === null) return null;
  const { place } = block.dateLine ?? {};
  if (place && (place === place.toUpperCase() || countryCode(place) !== null)) return null;
  const besideBy = /^(?:written |posted )?(?:by|por)\s*:?$/iu.test(page.blocks[at - 1]?.text ?? '');
  if (besideBy) return byline;
  const besideDate = [at - 1, at + 1].some((i) => page.blocks[i]?.dateLine != null) || byline.date !== null;
  if (!besideDate) return null;
  page.notes.push(`Authors were guessed from the line '${block.text.slice(0, 80)}' beside the date.`);
  return byline;
}

function isDek(page: Page, block: PageBlock, at: number, end: number): boolean {
  if (block.words < 5 || block.words > 60 || block.text === page.title) return false;
  if (block.words < 15 && findDates(block.text).length > 0) return false;
  const above = page.blocks.slice((page.headlineAt ?? -1) + 1, at).every(({ label }) => label !== null);
  const partedFromBody = page.blocks
    .slice(at + 1, end)
    .some(({ label, dateLine }) => label !== null || dateLine !== null);
  return above && (!endsSentence(block) || partedFromBody);
}

function takeDate(page: Page, block: PageBlock, where: string): void {
  const { published, updated, place, ambiguous } = block.dateLine!;
  if (block.label !== null) return;
  setLabel(block, 'date', `a date ${where}`);
  if (page.publishedAt === null && published !== null) {
    page.publishedAt = published;
    page.notes.push(`The date was read from the line '${block.text}' ${where}.`);
    if (ambiguous) page.notes.push(`Day and month in '${block.text}' could be swapped: only the year was kept.`);
  }
  page.updatedAt ??= updated;
  if (place !== null) page.countries.push(place);
}

/** Directly above the headline: a kicker, and a date when there is none below and no card's date above it. */
function readAboveHeadline(page: Page, headline: number): void {
  for (let at = headline - 1; at >= Math.max(0, headline - 3); at -= 1) {
    const block = page.blocks[at]!;
    if (block.dateLine !== null && block.label === null) {
      if (page.publishedAt === null && !isCardDate(page, at) && at > 0)
        takeDate(page, block, 'just above the headline');
      return;
    }
    if (block.label !== null || block.words > 4) return;
    takeKicker(page, block, 'a kind or section just above the headline');
  }
}

function takeKicker(page: Page, block: PageBlock, why: string): void {
  if (guessKind([block.text]) === null) return;
  setLabel(block, 'kicker', why);
  if (!page.sections.includes(block.text)) page.sections.push(titled(block.text));
}

function isCardDate(page: Page, at: number): boolean {
  return page.blocks.slice(Math.max(0, at - 6), at).some(({ dateLine }) => dateLine !== null);
}

/** `NEWS` -> News. */
function titled(text: string): string {
  return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}
