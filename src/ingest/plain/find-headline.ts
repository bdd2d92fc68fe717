import { guessKind } from '../guess-kind.ts';
import { readBareNames, readByline } from './byline.ts';
import { setLabel } from './labels.ts';
import { isProse, isShortLine, type Page, type PageBlock } from './page.ts';

/** How far above the body a headline is looked for. */
const REACH = 40;
/** How many blocks from the top a repeated headline is looked for: menus can be long. */
const TOP = 1500;
const SITE_NAME = /^(.{12,}?)\s+(?:\||::|»|[-–—])\s+[^|]{2,40}$/u;

const SKIP_LINK = /^(?:skip|saltar|ir al?|pular|sign|log|call|get|book|view|see|search)\b/iu;

/**
 * Step, before the body is known: a headline that the page gives twice, as `Headline | Newsroom` (the page's title)
 * and alone, or word for word, is sure; the body stands below it.
 */
export function anchorHeadline(page: Page): void {
  if (page.headlineAt !== null || page.title !== null) return;
  const seen = new Map<string, number>();
  for (const [at, block] of page.blocks.slice(0, TOP).entries()) {
    if (isProse(block) && block.words >= 25) return;
    if (block.label !== null || block.words < 4 || block.words > 40) continue;
    const first = seen.get(block.text);
    const near = first !== undefined && (first < 3 || at - first <= 6);
    if (near && readByline(block.text, null) === null && opensArticle(page, at)) {
      page.headlineAt = at;
      return;
    }
    for (const text of [block.text, SITE_NAME.exec(block.text)?.[1]]) {
      if (text !== undefined && !seen.has(text)) seen.set(text, at);
    }
  }
}

/**
 * Step, before the body is known: a line with a byline (or a date that says 'published') close under it, where most
 * prose follows. Only what stands before the bulk of the page's prose can be its headline.
 */
export function anchorByByline(page: Page): void {
  if (page.headlineAt !== null || page.title !== null) return;
  const total = proseWords(page.blocks, 0, page.blocks.length);
  let before = 0;
  let best: { at: number; words: number } | null = null;
  for (const [at, block] of page.blocks.entries()) {
    if (isProse(block)) before += block.words;
    if (before > total * 0.3) break;
    if (!isHeadlineLike(page, block) || !isSigned(page, at)) continue;
    const words = proseWords(page.blocks, at + 1, at + 30);
    if (words >= 60 && (best === null || words > best.words * 1.2)) best = { at, words };
  }
  if (best !== null) page.headlineAt = aboveStandfirst(page, best.at);
}

function isHeadlineLike(page: Page, block: PageBlock): boolean {
  if (block.label !== null || block.dateLine !== null || block.listItem) return false;
  if (block.words < 4 || block.words > 30 || /[.:…]$/u.test(block.text)) return false;
  return readByline(block.text, page.dayOrder) === null && !SKIP_LINK.test(block.text);
}

/** A byline within three lines below, before any paragraph. */
function isSigned(page: Page, at: number): boolean {
  for (const block of page.blocks.slice(at + 1, at + 4)) {
    if (isProse(block)) return false;
    if (readByline(block.text, page.dayOrder) !== null || ALONE.test(block.text)) return true;
    if (block.dateLine?.explicit && !block.dateLine.place) return true;
  }
  return false;
}

/** The opening of a byline whose names stand in the next line. */
const ALONE = /^(?:written |reported |posted )?(?:by|por)\s*:?$/iu;

function proseWords(blocks: PageBlock[], from: number, to: number): number {
  return blocks.slice(from, to).reduce((sum, block) => sum + (isProse(block) ? block.words : 0), 0);
}

/** Whether prose begins within a few lines under this one, with no menu between. */
function opensArticle(page: Page, at: number): boolean {
  const below = page.blocks.slice(at + 1, at + 13);
  const prose = below.findIndex((block) => block.label === null && block.words >= 15);
  if (prose < 0) return false;
  return (
    below.slice(0, prose).filter((block) => block.label === null && block.dateLine === null && block.words <= 3)
      .length <= 3
  );
}

/** Step: the headline's block, if it isn't known yet, above the body; and its repetitions. */
export function findHeadline(page: Page): void {
  page.headlineAt ??= page.title === null ? chooseHeadline(page) : null;
  if (page.headlineAt !== null) takeHeadline(page, page.blocks[page.headlineAt]!);
  else if (page.title === null) titleFromBody(page);
  labelRepetitions(page);
}

function takeHeadline(page: Page, block: PageBlock): void {
  setLabel(block, 'headline', 'the headline above the body');
  page.title ??= block.text;
}

function chooseHeadline(page: Page): number | null {
  const bodyAt = page.body?.from ?? page.blocks.length;
  const known = bodyWords(page);
  let best: { at: number; score: number } | null = null;
  for (let at = Math.max(0, bodyAt - REACH); at < bodyAt; at += 1) {
    const score = headlineScore(page, at, bodyAt, known);
    if (score !== null && (best === null || score > best.score)) best = { at, score };
  }
  return best === null ? null : aboveStandfirst(page, best.at);
}

/** Of two such lines in a row the upper is the headline, if it is the shorter one: the lower is the standfirst. */
function aboveStandfirst(page: Page, at: number): number {
  const [upper, lower] = [page.blocks[at - 1], page.blocks[at]!];
  if (upper === undefined || !isShortLine(upper) || upper.listItem || upper.words < 5 || upper.words >= lower.words)
    return at;
  const odd =
    SKIP_LINK.test(upper.text) || guessKind([upper.text]) !== null || readByline(upper.text, page.dayOrder) !== null;
  return odd || lower.words < 8 || upper.gap + lower.gap > 6 ? at : at - 1;
}

/** Words of four letters and more in the first paragraphs: a headline shares some with them, a menu few. */
function bodyWords(page: Page): Set<string> {
  const from = page.body?.from ?? 0;
  const body = page.blocks.slice(from, from + 40).filter(({ label }) => label === 'body');
  return new Set(body.flatMap(({ text }) => longWords(text)));
}

function longWords(text: string): string[] {
  const words =
    text
      .slice(0, 3000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.map((word) => word.slice(0, 6));
}

function headlineScore(page: Page, at: number, bodyAt: number, known: ReadonlySet<string>): number | null {
  const block = page.blocks[at]!;
  const candidate = isShortLine(block) || (block.label === null && block.dateLine === null && block.words <= 30);
  if (!candidate || block.listItem || block.text.length > 250 || !/\p{L}/u.test(block.text)) return null;
  if (readByline(block.text, page.dayOrder) !== null) return null;
  const shared = new Set(longWords(block.text).filter((word) => known.has(word))).size;
  const names = readBareNames(block.text, page.dayOrder) !== null && shared < 2 ? 4 : 0;
  const kicker = guessKind([block.text]) !== null ? 8 : 0;
  const sentence = /[.…]$/u.test(block.text) ? 5 : 0;
  const length = Math.min(block.words, 9) * 0.7;
  return length + Math.min(shared, 5) * 1.5 + aboveByline(page, at) - names - kicker - sentence - (bodyAt - at) * 0.25;
}

/** A byline or a date a line or three below speaks for a headline. */
function aboveByline(page: Page, at: number): number {
  const below = page.blocks.slice(at + 1, at + 4);
  const found = below.some(({ text, dateLine }) => dateLine !== null || readByline(text, page.dayOrder) !== null);
  return found ? 2.5 : 0;
}

/** Without any line above the body: its first line if that is short, else its first sentence, shortened. */
function titleFromBody(page: Page): void {
  if (page.body === null) return;
  const block = page.blocks[page.body.from]!;
  if (block.words <= 20 && page.body.to > page.body.from) {
    page.headlineAt = page.body.from;
    block.label = 'headline';
    block.why = 'the first line, a short sentence';
    page.title = block.text;
    page.body.from = page.blocks.findIndex((other, i) => i > page.headlineAt! && other.label === 'body');
    return;
  }
  page.title = shorten(block.text);
  page.notes.push('No headline was found; the title is the beginning of the first paragraph.');
}

function shorten(text: string): string {
  const sentence = /^.{20,120}?[.!?](?=\s)/u.exec(text)?.[0] ?? text;
  return sentence.length <= 120 ? sentence : `${sentence.slice(0, 117).replace(/\s+\S*$/u, '')}…`;
}

function labelRepetitions(page: Page): void {
  const title = page.title;
  if (title === null || title.length < 8) return;
  for (const block of page.blocks) {
    const same = block.text === title || SITE_NAME.exec(block.text)?.[1] === title;
    if (same && block.words <= 45 && block.label !== 'body')
      setLabel(block, 'repeated-headline', 'the headline once more');
  }
}
