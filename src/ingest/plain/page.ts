import type { DayOrder } from '../read-date.ts';
import type { Block } from './blocks.ts';
import { tellingWords } from './cohesion.ts';
import type { DateLine } from './date-line.ts';
import type { Label, LabelledBlock } from './labels.ts';
import type { Weight } from './phrases.ts';

/** A block as the steps see it: its label, and the two things that many steps ask about. */
export interface PageBlock extends LabelledBlock {
  /** What the block means for the article's end, when its words told. */
  weight: Weight | null;
  dateLine: DateLine | null;
}

/** The page while the steps read it: each step labels blocks and fills fields. */
export interface Page {
  blocks: PageBlock[];
  dayOrder: DayOrder;
  /** Index of the block that is the headline; null until found. */
  headlineAt: number | null;
  /** Indices of the first and last block of the body; null until found. */
  body: { from: number; to: number } | null;
  title: string | null;
  dek: string | null;
  sections: string[];
  authors: string[];
  publishedAt: string | null;
  updatedAt: string | null;
  url: string | null;
  licence: string | null;
  topics: string[];
  countries: string[];
  language: string | null;
  notes: string[];
  /** Telling words of blocks that were asked for, kept since many steps ask again. */
  telling: Map<PageBlock, ReadonlySet<string>>;
}

/** A page on which nothing has been read yet. */
export function newPage(blocks: Block[], dayOrder: DayOrder): Page {
  return {
    blocks: blocks.map((block) => ({ ...block, label: null, why: '', weight: null, dateLine: null })),
    dayOrder,
    headlineAt: null,
    body: null,
    title: null,
    dek: null,
    sections: [],
    authors: [],
    publishedAt: null,
    updatedAt: null,
    url: null,
    licence: null,
    topics: [],
    countries: [],
    language: null,
    notes: [],
    telling: new Map(),
  };
}

/** The words that tell what a block is about. */
export function tellingWordsOf(page: Page, block: PageBlock): ReadonlySet<string> {
  const known = page.telling.get(block) ?? tellingWords(block.text);
  page.telling.set(block, known);
  return known;
}

const ELLIPSIS = /(?:…|\.\.\.|\[\.\.\.\]|\[…\])["'”’»)\]]*$/u;
const SENTENCE_END = /[.!?:;]["'”’»)\]*_]*(?:\[\d+\])?$/u;

/** Whether the text breaks off, as the excerpts on cards do. */
export function isCutOff(block: Block): boolean {
  return ELLIPSIS.test(block.text);
}

/** Whether the block ends as a sentence ends. */
export function endsSentence(block: Block): boolean {
  return SENTENCE_END.test(block.text) && !isCutOff(block);
}

/** Whether the block reads as a paragraph: a whole sentence of some length, or much text. */
export function isProse(block: PageBlock): boolean {
  if (block.label !== null && block.label !== 'body') return false;
  if (block.dateLine !== null || isCutOff(block)) return false;
  return endsSentence(block) ? block.words >= 8 : block.words >= 30;
}

/** Whether the block is a short line that is no sentence: a title, a name, a heading, a menu item. */
export function isShortLine(block: PageBlock): boolean {
  return block.label === null && block.dateLine === null && !endsSentence(block) && block.words < 30;
}

/** Labels blocks `from` … `to` (both included) that have no label yet. */
export function labelRange(page: Page, from: number, to: number, label: Label, why: string): void {
  for (let i = Math.max(0, from); i <= to && i < page.blocks.length; i += 1) {
    const block = page.blocks[i]!;
    if (block.label !== null) continue;
    block.label = label;
    block.why = why;
  }
}
