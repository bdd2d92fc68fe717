import { sharedWords } from './cohesion.ts';
import type { Label } from './labels.ts';
import { endsSentence, isProse, isShortLine, type Page, type PageBlock, tellingWordsOf } from './page.ts';

/** What a walk knows when it asks whether something belongs to its story. */
export interface Known {
  page: Page;
  /** Telling words of the title and of the paragraphs read so far. */
  known: ReadonlySet<string>;
  /** How many words the body has so far. */
  words: number;
}

/** From how many words on a mark such as 'Related content' can end the article. */
export const ENOUGH_WORDS = 20;

const CLOSING: ReadonlySet<Label> = new Set(['feedback', 'licence', 'share-bar', 'tags', 'comments', 'author-note']);

/** Two pairs in a row of a short line and a short paragraph that share nothing with the story: other stories' cards. */
export function isStrayCard(state: Known, at: number): boolean {
  if (state.words < ENOUGH_WORDS) return false;
  const [first, title, second] = state.page.blocks.slice(at + 1, at + 4);
  if (!first || !isStray(state, first) || !title || !isShortLine(title)) return false;
  return second !== undefined && isStray(state, second);
}

function isStray(state: Known, block: PageBlock): boolean {
  return isProse(block) && block.words <= 40 && sharedWords(tellingWordsOf(state.page, block), state.known) === 0;
}

/** Prose right under a short line and right above another: title, excerpt, title. */
export function isCardPair(state: Known, at: number): boolean {
  const { blocks } = state.page;
  const after = blocks[at + 1];
  return isShortLine(blocks[at - 1]!) && (after === undefined || isShortLine(after) || after.weight === 'ends');
}

/** Whether one of the blocks `from` … `to` (not included) is a date line. */
export function isNearDate(page: Page, from: number, to: number): boolean {
  return page.blocks.slice(Math.max(0, from), to).some(({ dateLine }) => dateLine !== null);
}

/** Whether something that stands at an article's end is still to come: then other stories' cards are inside it. */
export function isClosedBelow(state: Known, at: number): boolean {
  return state.page.blocks.slice(at + 1, at + 200).some(({ label }) => label !== null && CLOSING.has(label));
}

/** Whether so many paragraphs in a row from here belong to the story by their words, with no date beside them. */
export function belongs(state: Known, from: number, paragraphs: number, shared: number): boolean {
  const { blocks } = state.page;
  let seen = 0;
  for (let i = from; i < blocks.length && seen < paragraphs; i += 1) {
    const block = blocks[i]!;
    if (seen > 0 && block.weight === 'inside') continue;
    if (!isProse(block) || block.words < 12 || isNearDate(state.page, i - 1, i + 2)) return false;
    if (sharedWords(tellingWordsOf(state.page, block), state.known) < shared) return false;
    seen += 1;
  }
  return seen === paragraphs;
}

/** Prose, or a shorter whole sentence. */
export function isSentence(block: PageBlock): boolean {
  return isProse(block) || (block.label === null && block.dateLine === null && endsSentence(block) && block.words >= 4);
}
