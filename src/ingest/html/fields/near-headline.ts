import type { Block } from '../content/find-blocks.ts';
import { NAME_HINTS, nameBits } from '../content/name-hints.ts';
import { plainKey } from '../content/page-context.ts';
import { closest, type Element } from '../dom/tree.ts';
import type { PageSource } from './page-source.ts';

/** Blocks looked at before and after the headline, where bylines and dates stand. */
const BEFORE = 8;
const AFTER = 25;

/** A block with its distance from the headline: negative before it, and how far down it is when there is none. */
export interface NearBlock {
  block: Block;
  steps: number;
}

/** Blocks around the headline, nearest first, those after it before those above it. */
export function blocksNearHeadline(source: PageSource, title: string | null): NearBlock[] {
  const at = headlineIndex(source.blocks, title);
  const from = at === -1 ? 0 : at;
  const near: NearBlock[] = [];
  for (let i = from + 1; i < Math.min(source.blocks.length, from + 1 + AFTER); i++) {
    near.push({ block: source.blocks[i]!, steps: i - from });
  }
  if (at !== -1) near.push({ block: source.blocks[at]!, steps: 0 });
  for (let i = from - 1; i >= Math.max(0, from - BEFORE); i--) near.push({ block: source.blocks[i]!, steps: i - from });
  return near.filter(({ block }) => !isElsewhere(block.element));
}

/** Index of the block that holds the headline, the h1 before others; -1 when none does. */
export function headlineIndex(blocks: Block[], title: string | null): number {
  const key = plainKey(title ?? '');
  if (key.length < 3) return blocks.findIndex((block) => block.element.tag === 'h1');
  const same = blocks.filter((block) => block.words < 60 && plainKey(block.text).startsWith(key));
  const heading =
    same.find((block) => block.element.tag === 'h1') ?? same.find((block) => /^h[2-4]$/.test(block.element.tag));
  return (heading ?? same[0])?.index ?? blocks.findIndex((block) => block.element.tag === 'h1');
}

const ELSEWHERE = ['comment', 'related', 'footer', 'side', 'card', 'signup'].map((group) =>
  NAME_HINTS.findIndex(([name]) => name === group),
);
const ELSEWHERE_BITS = ELSEWHERE.reduce((bits, at) => bits | (1 << at), 0);

/** Whether an element stands in a part of the page that speaks of other articles or of nobody's. */
export function isElsewhere(element: Element): boolean {
  const found = closest(
    element,
    (up) =>
      /^(nav|footer|aside|form)$/.test(up.tag) ||
      (up.tag === 'a' && nameBits(up) !== 0) ||
      (up.tag !== 'body' &&
        up.tag !== 'html' &&
        up.tag !== 'main' &&
        up.tag !== 'article' &&
        (nameBits(up) & ELSEWHERE_BITS) !== 0),
  );
  return found !== null;
}
