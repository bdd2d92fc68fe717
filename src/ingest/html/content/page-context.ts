import { isAnalysisHeading } from '../../../text/index.ts';
import type { Element } from '../dom/tree.ts';
import type { Block } from './find-blocks.ts';
import { isHeading, measureTree, type PageMeasures } from './measure-tree.ts';

/** What the page says of itself outside its text, as far as it helps to find the article. */
export interface PageClues {
  headline: string | null;
  description: string | null;
  /** Text of the article as its JSON-LD has it. */
  articleBody: string | null;
}

/** Everything that the features of a block are read from. */
export interface PageContext {
  root: Element;
  blocks: Block[];
  measures: PageMeasures;
  clues: PageClues;
  /** Index of the block that is the headline, -1 when none is found. */
  headlineBlock: number;
  /** Start of the page's description as `plainKey` gives it; null when it has none of use. */
  descriptionKey: string | null;
  /** Words of the page before each block. */
  wordsBefore: number[];
  /** For each block the index of the last heading before it, -1 when none. */
  lastHeading: number[];
  /** How many blocks of the page have this text. */
  copies: Map<string, number>;
  /** Whether a line is the heading of a newsroom's own analysis. */
  isAnalysis: (line: string) => boolean;
  /** Word quadruples of the JSON-LD body; null when it gives none of use. */
  bodyGrams: Set<string> | null;
}

/** Brings together what the features need, once a page. */
export function pageContext(root: Element, blocks: Block[], clues: PageClues): PageContext {
  const copies = new Map<string, number>();
  const wordsBefore: number[] = [];
  const lastHeading: number[] = [];
  let words = 0;
  let heading = -1;
  for (const block of blocks) {
    copies.set(block.text, (copies.get(block.text) ?? 0) + 1);
    wordsBefore.push(words);
    words += block.words;
    lastHeading.push(heading);
    if (isHeading(block)) heading = block.index;
  }
  return {
    root,
    blocks,
    measures: measureTree(blocks),
    clues,
    headlineBlock: findHeadline(blocks, clues.headline),
    descriptionKey: descriptionKey(clues.description),
    wordsBefore,
    lastHeading,
    copies,
    isAnalysis: isAnalysisHeading,
    bodyGrams: bodyGrams(clues.articleBody),
  };
}

/** Text without case, accents of punctuation and white space, for comparing. */
export function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function descriptionKey(description: string | null): string | null {
  return description === null || description.length < 30 ? null : plainKey(description).slice(0, 80);
}

function findHeadline(blocks: Block[], headline: string | null): number {
  const key = headline === null ? '' : plainKey(headline);
  let found = -1;
  for (const block of blocks) {
    const level = block.element.tag;
    if (level !== 'h1' && level !== 'h2' && block.words > 30) continue;
    const own = plainKey(block.text.slice(0, 2 * key.length + 20));
    const same =
      own.length > 8 && key.length > 8 && (own === key || (key.startsWith(own) && own.length > key.length * 0.6));
    if (same && level === 'h1') return block.index;
    if (same && found === -1) found = block.index;
  }
  if (found !== -1) return found;
  return blocks.find((block) => block.element.tag === 'h1' && block.words > 1)?.index ?? -1;
}

/** Words of `grams` are joined by a space; four to a gram. */
export function grams(text: string): string[] {
  const words = plainKey(text).split(' ');
  const list: string[] = [];
  for (let i = 0; i + 4 <= words.length; i++) list.push(words.slice(i, i + 4).join(' '));
  return list;
}

function bodyGrams(body: string | null): Set<string> | null {
  if (body === null || body.length < 400) return null;
  return new Set(grams(body.slice(0, 200_000)));
}
