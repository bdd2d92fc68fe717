import { guessKind } from '../guess-kind.ts';
import { readBareNames, readByline } from './byline.ts';
import { setLabel } from './labels.ts';
import { isShortLine, type Page, type PageBlock } from './page.ts';

/** How far above the body a headline is looked for. */
const REACH = 12;
const SITE_NAME = /^(.{12,}?)\s+(?:\||::|»|[-–—])\s+[^|]{2,40}$/u;

/**
 * Step, before the body is known: a headline that the page gives twice, as `Headline | Newsroom` (the page's title)
 * and alone, or word for word, is sure; the body stands below it.
 */
export function anchorHeadline(page: Page): void {
  if (page.headlineAt !== null || page.title !== null) return;
  const top = page.blocks.slice(0, 80);
  for (const [at, block] of top.entries()) {
    if (block.label !== null || block.words < 3 || block.words > 40) continue;
    const bare = SITE_NAME.exec(block.text)?.[1] ?? null;
    const again = top.findIndex((other, i) => i > at && (other.text === block.text || other.text === bare));
    if (again < 0 || readByline(block.text, null) !== null) continue;
    if (isFollowedByProse(page, again)) {
      page.headlineAt = again;
      return;
    }
  }
}

function isFollowedByProse(page: Page, at: number): boolean {
  return page.blocks.slice(at + 1, at + 15).some((block) => block.label === null && block.words >= 15);
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
  let best: { at: number; score: number } | null = null;
  for (let at = Math.max(0, bodyAt - REACH); at < bodyAt; at += 1) {
    const score = headlineScore(page, at, bodyAt);
    if (score !== null && (best === null || score > best.score)) best = { at, score };
  }
  return best?.at ?? null;
}

function headlineScore(page: Page, at: number, bodyAt: number): number | null {
  const block = page.blocks[at]!;
  const candidate = isShortLine(block) || (block.label === null && block.dateLine === null && block.words <= 30);
  if (!candidate || block.listItem || block.text.length > 250 || !/\p{L}/u.test(block.text)) return null;
  if (readByline(block.text, page.dayOrder) !== null) return null;
  const names = readBareNames(block.text, page.dayOrder) !== null ? 6 : 0;
  const kicker = guessKind([block.text]) !== null ? 8 : 0;
  const sentence = /[.…]$/u.test(block.text) ? 5 : 0;
  const mark = block.gap >= 1 ? 1 : 0;
  return Math.min(block.words, 9) - names - kicker - sentence + mark - (bodyAt - at) * 0.4;
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
