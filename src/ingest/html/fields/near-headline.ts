import type { Block } from '../content/find-blocks.ts';
import { plainKey } from '../content/page-context.ts';
import { type Element, namesOf } from '../dom/tree.ts';
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
  const shared = new Set<Element>();
  for (let up: Element | null = source.blocks[at]?.element ?? null; up; up = up.parent) shared.add(up);
  return near.filter(({ block }) => !isElsewhere(block.element, shared));
}

/** Index of the block that holds the headline, the h1 before others; -1 when none does. */
function headlineIndex(blocks: Block[], title: string | null): number {
  const key = plainKey(title ?? '');
  if (key.length < 3) return blocks.findIndex((block) => block.element.tag === 'h1');
  const same = blocks.filter(
    (block) =>
      block.words < 60 &&
      block.text.length >= key.length &&
      plainKey(block.text.slice(0, 2 * key.length + 20)).startsWith(key),
  );
  const heading =
    same.find((block) => block.element.tag === 'h1') ?? same.find((block) => /^h[2-4]$/.test(block.element.tag));
  return (heading ?? same[0])?.index ?? blocks.findIndex((block) => block.element.tag === 'h1');
}

const OTHERS =
  /\b(related|recommend\w*|side-?bar|footer|comments?|comment-?list|respond|(?<![\w-])widget(?![\w-])|widget-?area|teasers?|promo|popular|trending|latest|recent|more-(posts|stories|articles|from)|(read|up)-next|most-read|relacionad[oa]s|cards?|carousel|swiper|slider)\b/;

/**
 * Whether an element stands in a part of the page that speaks of other articles or of nobody's. What is around the
 * headline too (`shared`) says nothing of that; near the headline `aside` and `footer` hold the article's own data.
 */
export function isElsewhere(element: Element, shared: Set<Element> | null = null): boolean {
  for (let up: Element | null = element; up && !shared?.has(up); up = up.parent) {
    if (/^(nav|form)$/.test(up.tag) || (shared === null && /^(footer|aside)$/.test(up.tag))) return true;
    if (!/^(article|main|body|html)$/.test(up.tag) && OTHERS.test(namesOf(up))) return true;
  }
  return false;
}
