import type { Element } from '../dom/tree.ts';
import type { PageContext } from './page-context.ts';
import { branchOf } from './place-features.ts';

/** Names of the features of the second pass, in the order of `contextFeatures`. */
export const CONTEXT_FEATURES = [
  'own',
  'prev',
  'next',
  'before5',
  'after5',
  'before20',
  'after20',
  'element',
  'parent',
  'grand',
  'branch',
  'heading',
  'underHeading',
  'done',
  'left',
  'doneShare',
  'page',
];

/** Features for the second pass: what the first pass thinks of a block's surroundings. */
export function contextFeatures(context: PageContext, first: number[]): number[][] {
  const { blocks, measures, lastHeading } = context;
  const sums = elementSums(context, first);
  const running = runningSums(context, first);
  const total = running.kept.at(-1) ?? 0;
  const sections = sectionMeans(context, first);
  return blocks.map((block, i) => {
    const parent = block.element.parent ?? block.element;
    const branch = branchOf(block.element, measures.topPath).element;
    const done = running.kept[i]!;
    const own = first[i]!;
    return [
      own,
      first[i - 1] ?? 0,
      first[i + 1] ?? 0,
      windowMean(running, i - 5, i),
      windowMean(running, i + 1, i + 6),
      windowMean(running, i - 20, i),
      windowMean(running, i + 1, i + 21),
      ...[block.element, parent, parent.parent ?? parent, branch].map((element) => meanOf(sums, element)),
      lastHeading[i] === -1 ? -1 : first[lastHeading[i]!]!,
      sections[i]!,
      done,
      total - done,
      done / Math.max(1, total),
      total / measures.words,
    ];
  });
}

interface Running {
  /** Words kept before block i, by probability; one longer than the blocks. */
  kept: number[];
  words: number[];
}

function runningSums(context: PageContext, first: number[]): Running {
  const kept = [0];
  const words = [0];
  context.blocks.forEach((block, i) => {
    kept.push(kept[i]! + block.words * first[i]!);
    words.push(words[i]! + block.words);
  });
  return { kept, words };
}

function windowMean(running: Running, from: number, to: number): number {
  const low = Math.max(0, from);
  const high = Math.min(running.kept.length - 1, to);
  if (high <= low) return -1;
  return (running.kept[high]! - running.kept[low]!) / (running.words[high]! - running.words[low]!);
}

type Sums = Map<Element, { kept: number; words: number }>;

function elementSums(context: PageContext, first: number[]): Sums {
  const sums: Sums = new Map();
  context.blocks.forEach((block, i) => {
    for (let up: Element | null = block.element; up; up = up.parent) {
      const sum = sums.get(up) ?? { kept: 0, words: 0 };
      sum.kept += block.words * first[i]!;
      sum.words += block.words;
      sums.set(up, sum);
    }
  });
  return sums;
}

function meanOf(sums: Sums, element: Element): number {
  const sum = sums.get(element);
  return sum ? sum.kept / sum.words : -1;
}

/** For a heading the mean of what follows up to the next heading; for the rest the mean of its own section. */
function sectionMeans(context: PageContext, first: number[]): number[] {
  const sums = new Map<number, { kept: number; words: number }>();
  context.blocks.forEach((block, i) => {
    const key = context.lastHeading[i]!;
    const sum = sums.get(key) ?? { kept: 0, words: 0 };
    sum.kept += block.words * first[i]!;
    sum.words += block.words;
    sums.set(key, sum);
  });
  return context.blocks.map((block, i) => {
    const isHead = /^h[1-6]$/.test(block.element.tag);
    const sum = sums.get(isHead ? i : context.lastHeading[i]!);
    return sum ? sum.kept / sum.words : -1;
  });
}
