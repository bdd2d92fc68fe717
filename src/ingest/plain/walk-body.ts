import { isAnalysisHeading } from '../../text/index.ts';
import { readByline } from './byline.ts';
import { sharedWords, tellingWords } from './cohesion.ts';
import type { Label } from './labels.ts';
import { endsSentence, isCutOff, isProse, isShortLine, type Page, type PageBlock, tellingWordsOf } from './page.ts';
import {
  belongs,
  ENOUGH_WORDS,
  isCardPair,
  isClosedBelow,
  isNearDate,
  isSentence,
  isStrayCard,
} from './walk-evidence.ts';

/** One try at reading the body from a given place. */
export interface Walk {
  /** Indices of the blocks that make the body, headings included, in order. */
  body: number[];
  headings: Set<number>;
  standfirst: number | null;
  skipped: { from: number; to: number; label: Label; why: string }[];
  words: number;
  /** Where the walk ended: the first block that it did not read. */
  next: number;
}

interface State extends Walk {
  page: Page;
  known: Set<string>;
}

/** How far ahead a walk looks for the article to go on. */
const LOOK_AHEAD = 60;

/** Reads the body from the prose at `start` until the article ends. */
export function walkBody(page: Page, start: number): Walk {
  const title = page.title ?? (page.headlineAt === null ? '' : page.blocks[page.headlineAt]!.text);
  const state: State = {
    page,
    known: tellingWords(title),
    body: [],
    headings: new Set(),
    standfirst: null,
    skipped: [],
    words: 0,
    next: start,
  };
  while (state.next < page.blocks.length) {
    const at = state.next;
    const after = step(state, page.blocks[at]!, at);
    if (after === null) break;
    state.next = after;
  }
  dropTrailingHeadings(state);
  return state;
}

/** Reads one block; gives the index to go on at, or null when the article ends before it. */
function step(state: State, block: PageBlock, at: number): number | null {
  if (block.dateLine !== null) return atDateLine(state, at);
  if (block.label !== null) return atLabelled(state, block, at);
  if (isAnalysisHeading(block.text)) return atHeading(state, at);
  if (isCutOff(block)) return atCutOff(state, at);
  if (isProse(block) || (endsSentence(block) && state.words > 0) || block.listItem) return take(state, at);
  return atShortLine(state, at);
}

function take(state: State, at: number): number {
  const block = state.page.blocks[at]!;
  state.body.push(at);
  state.words += block.words;
  for (const word of tellingWordsOf(state.page, block)) state.known.add(word);
  return at + 1;
}

function skip(state: State, from: number, to: number, label: Label, why: string): number {
  state.skipped.push({ from, to: to - 1, label, why });
  return to;
}

function atLabelled(state: State, block: PageBlock, at: number): number | null {
  if (state.words < ENOUGH_WORDS) return at + 1;
  if (block.weight === 'ends') return null;
  if (block.weight === 'may-end') return goOn(state, at, isClosedBelow(state, at) ? 2 : 3);
  if (block.label === 'share-bar') return goOn(state, at, 1);
  if (block.label === 'related' && block.words <= 3) return skipCardTitles(state, at);
  return at + 1;
}

/** `READ MORE:` alone on its line: the short lines under it are titles of other stories; then the article may go on. */
function skipCardTitles(state: State, at: number): number | null {
  const { blocks } = state.page;
  let end = at + 1;
  while (end < blocks.length && end < at + 9 && isShortLine(blocks[end]!) && !isAnalysisHeading(blocks[end]!.text))
    end += 1;
  if (end === at + 1) return end;
  skip(state, at + 1, end, 'related', "titles under a 'read more' line");
  return end < blocks.length ? goOn(state, end - 1, 1) : null;
}

function atDateLine(state: State, at: number): number | null {
  if (state.body.length === 1 && isStandfirst(state, at)) return makeStandfirst(state, at);
  if (state.words === 0) return at + 1;
  dropCardTitle(state, at);
  return goOn(state, at, 2);
}

/** One paragraph, then the byline or date, then more prose: the paragraph is the standfirst. */
function isStandfirst(state: State, at: number): boolean {
  const { blocks } = state.page;
  if (blocks[at]!.dateLine?.place) return false;
  for (let i = at + 1; i < Math.min(blocks.length, at + 8); i += 1) {
    const block = blocks[i]!;
    if (block.weight === 'ends' || block.weight === 'may-end' || block.dateLine?.place) return false;
    if (isProse(block)) return !isNearDate(state.page, i + 1, i + 2);
  }
  return false;
}

function makeStandfirst(state: State, at: number): number {
  state.standfirst = state.body.pop()!;
  state.words = 0;
  return at;
}

/** Short lines just above a card's date are the card's title. */
function dropCardTitle(state: State, at: number): void {
  const last = state.body.at(-1);
  if (last !== at - 1 || !state.headings.has(last)) return;
  state.body.pop();
  state.headings.delete(last);
  skip(state, last, at, 'related', 'a title with a date under it: the card of another story');
}

function atCutOff(state: State, at: number): number | null {
  const { blocks } = state.page;
  const inArticle =
    !isNearDate(state.page, at - 1, at + 2) && sharedWords(tellingWordsOf(state.page, blocks[at]!), state.known) >= 3;
  if (inArticle && blocks[at + 1] !== undefined && isProse(blocks[at + 1]!)) return take(state, at);
  if (state.words < ENOUGH_WORDS) return at + 1;
  skip(state, at, at + 1, 'related', 'an excerpt that breaks off, as on the card of another story');
  return goOn(state, at, 2);
}

function atHeading(state: State, at: number): number | null {
  const { blocks } = state.page;
  const below = blocks.slice(at + 1, at + 4).find((block) => block.weight !== 'inside');
  if (below === undefined || !isSentence(below)) return state.words > 0 ? goOn(state, at, 2) : at + 1;
  state.headings.add(at);
  state.body.push(at);
  return at + 1;
}

function atShortLine(state: State, at: number): number | null {
  const { blocks, dayOrder } = state.page;
  const block = blocks[at]!;
  if (state.body.length === 1 && readByline(block.text, dayOrder) && isStandfirst(state, at))
    return makeStandfirst(state, at);
  const next = blocks.slice(at + 1, at + 4).find(({ weight }) => weight !== 'inside');
  if (next?.listItem && block.words <= 20) return take(state, at);
  if (isListed(state, at) && !isNearDate(state.page, at - 1, at + 2)) return take(state, at);
  if (next !== undefined && block.words <= 16 && (isSentence(next) || isAnalysisHeading(next.text))) {
    return isStrayCard(state, at) ? goOn(state, at - 1, 1) : atHeading(state, at);
  }
  return state.words < ENOUGH_WORDS ? at + 1 : overShortLines(state, at);
}

/** Lines without bullets under a line that ends with a colon are its list. */
function isListed(state: State, at: number): boolean {
  const last = state.body.at(-1);
  if (last !== at - 1 || state.headings.has(last)) return false;
  const before = state.page.blocks[last]!;
  return (
    /:$/u.test(before.text) ||
    (before.listItem && state.page.blocks[at]!.gap === 0) ||
    isNumbered(state.page.blocks[at]!)
  );
}

function isNumbered(block: PageBlock): boolean {
  return /^\d{1,2}[.)]\s/u.test(block.text);
}

/**
 * Short lines that nothing explains: where the story's prose follows soon and nothing between smells of cards,
 * the sentences among them are the article's; else as after any mark that may end it.
 */
function overShortLines(state: State, at: number): number | null {
  const { blocks } = state.page;
  for (let i = at + 1; i < Math.min(blocks.length, at + 9); i += 1) {
    const block = blocks[i]!;
    if (block.dateLine !== null || isCutOff(block) || block.weight === 'ends' || block.weight === 'may-end') break;
    if (
      block.label === null &&
      isProse(block) &&
      sharedWords(tellingWordsOf(state.page, block), state.known) >= 1 &&
      !isCardPair(state, i)
    ) {
      return skip(state, at, i, 'outside', 'short lines among the paragraphs that are no sentences');
    }
  }
  return goOn(state, at, 1);
}

/**
 * After something that may end the article: goes on where at least `paragraphs` paragraphs in a row belong to
 * the story by their words and have no date beside them, or at an analysis heading; else the
 * article ends here.
 */
function goOn(state: State, at: number, paragraphs: number): number | null {
  const { blocks } = state.page;
  const limit = Math.min(blocks.length, at + 1 + LOOK_AHEAD);
  for (let i = at + 1; i < limit; i += 1) {
    if (blocks[i]!.weight === 'ends') return null;
    if (isAnalysisHeading(blocks[i]!.text) && belongs(state, i + 1, 1, 1)) return skipTo(state, at, i);
    if (belongs(state, i, paragraphs, 2)) return skipTo(state, at, i);
  }
  return null;
}

function skipTo(state: State, at: number, to: number): number {
  return skip(state, at, to, 'related', 'between paragraphs of the article, and not of its story');
}

function dropTrailingHeadings(state: State): void {
  while (state.body.length > 0 && state.headings.has(state.body.at(-1)!)) {
    state.headings.delete(state.body.pop()!);
  }
}
