import type { Element } from '../dom/tree.ts';
import type { Block } from './find-blocks.ts';

/** What stands inside an element, all its blocks taken together. */
export interface Measure {
  words: number;
  linkWords: number;
  blocks: number;
  /** Words in blocks that read like prose: ten words or more, few of them links. */
  proseWords: number;
  prose: number;
  headings: number;
  commas: number;
  first: number;
  last: number;
}

/** Measures of every element that holds a block, and the element that holds the article by weight of prose. */
export interface PageMeasures {
  of: Map<Element, Measure>;
  /** Element with the best score of prose near it, as Readability scores (arc90's rule); null without prose. */
  top: Element | null;
  /** From `top` up to the root. */
  topPath: Set<Element>;
  words: number;
}

/** Whether a block reads like a paragraph of prose. */
export function isProse(block: Block): boolean {
  return block.words >= 10 && block.linkWords < block.words * 0.4 && block.buttonWords === 0;
}

const HEADING = /^h[1-6]$/;

/** Whether a block is a heading by its tag. */
export function isHeading(block: Block): boolean {
  return HEADING.test(block.element.tag);
}

/** Adds up the blocks of every element and finds the one with most prose close to it. */
export function measureTree(blocks: Block[]): PageMeasures {
  const of = new Map<Element, Measure>();
  const scores = new Map<Element, number>();
  let words = 0;
  for (const block of blocks) {
    words += block.words;
    addToAncestors(block, of);
    if (isProse(block) && !block.hidden) addScore(block, scores);
  }
  const top = bestElement(scores, of);
  const topPath = new Set<Element>();
  for (let up = top; up; up = up.parent) topPath.add(up);
  return { of, top, topPath, words };
}

function addToAncestors(block: Block, of: Map<Element, Measure>): void {
  const prose = isProse(block);
  const commas = block.text.split(/[,;،、]/).length - 1;
  for (let up: Element | null = block.element; up; up = up.parent) {
    let measure = of.get(up);
    if (!measure) {
      measure = newMeasure(block.index);
      of.set(up, measure);
    }
    measure.words += block.words;
    measure.linkWords += block.linkWords;
    measure.blocks++;
    measure.commas += commas;
    measure.last = block.index;
    if (isHeading(block)) measure.headings++;
    if (prose) {
      measure.prose++;
      measure.proseWords += block.words;
    }
  }
}

function newMeasure(first: number): Measure {
  return { words: 0, linkWords: 0, blocks: 0, proseWords: 0, prose: 0, headings: 0, commas: 0, first, last: first };
}

function addScore(block: Block, scores: Map<Element, number>): void {
  const points = 1 + block.text.split(',').length - 1 + Math.min(block.text.length / 100, 3);
  const start = block.element.tag === 'p' || HEADING.test(block.element.tag) ? block.element.parent : block.element;
  let level = 0;
  for (let up = start; up && level < 5; up = up.parent, level++) {
    scores.set(up, (scores.get(up) ?? 0) + points / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
  }
}

function bestElement(scores: Map<Element, number>, of: Map<Element, Measure>): Element | null {
  let best: Element | null = null;
  let bestScore = 0;
  for (const [element, score] of scores) {
    const measure = of.get(element)!;
    const weighted = score * (1 - measure.linkWords / Math.max(1, measure.words));
    if (weighted > bestScore) {
      best = element;
      bestScore = weighted;
    }
  }
  return best;
}
