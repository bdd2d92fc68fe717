import { type Element, INLINE_TAGS } from '../dom/tree.ts';
import type { Block } from './find-blocks.ts';
import type { Measure } from './measure-tree.ts';
import { nameBits } from './name-hints.ts';
import type { PageContext } from './page-context.ts';

/** Names of the features of a block's place in the tree, in the order of `placeFeatures`. */
export const PLACE_FEATURES: string[] = [
  ...['own', 'parent', 'grand', 'branch'].flatMap((scale) => measureNames(scale)),
  ...['underTop', 'stepsToTop', 'branchDepth', 'branchName', 'alike', 'alikeMost'],
];

function measureNames(scale: string): string[] {
  return ['words', 'link', 'prose', 'blocks', 'share', 'headings'].map((name) => `${scale}.${name}`);
}

/** What the elements around a block hold, where its branch leaves the way to the best element, and its likes. */
export function placeFeatures(block: Block, context: PageContext): number[] {
  const { measures } = context;
  const branch = branchOf(block.element, measures.topPath);
  const parent = block.element.parent ?? block.element;
  const scales = [block.element, parent, parent.parent ?? parent, branch.element];
  return [
    ...scales.flatMap((element) => measureFeatures(measures.of.get(element), measures.words)),
    branch.underTop ? 1 : 0,
    stepsBetween(measures.top, branch.joint),
    branch.depth,
    nameBits(branch.element) === 0 ? 0 : 1,
    ...alikeFeatures(block.element, measures.topPath),
  ];
}

function measureFeatures(measure: Measure | undefined, pageWords: number): number[] {
  if (!measure) return [0, 0, 0, 0, 0, 0];
  return [
    measure.words,
    measure.linkWords / measure.words,
    measure.proseWords / measure.words,
    measure.blocks,
    measure.words / pageWords,
    measure.headings / measure.blocks,
  ];
}

/** The highest element around a block that isn't on the way from the best element to the root, and where they join. */
export function branchOf(element: Element, topPath: Set<Element>) {
  let at = element;
  let depth = 0;
  while (at.parent && !topPath.has(at) && !topPath.has(at.parent)) {
    at = at.parent;
    depth++;
  }
  const joint = topPath.has(at) ? at : at.parent;
  return { element: at, joint, depth, underTop: joint !== null && joint === topPath.values().next().value };
}

function stepsBetween(top: Element | null, joint: Element | null): number {
  let steps = 0;
  for (let up = top; up; up = up.parent, steps++) if (up === joint) return steps;
  return 60;
}

const alikeCache = new WeakMap<Element, number>();

/** How many elements of the same tag and class stand beside the block's own, and the most of them above it. */
function alikeFeatures(element: Element, topPath: Set<Element>): number[] {
  let first = -1;
  let most = 0;
  for (let up: Element | null = element; up && !topPath.has(up); up = up.parent) {
    const count = alikeBeside(up);
    if (first === -1) first = count;
    if (up.attrs.class !== undefined) most = Math.max(most, count);
  }
  return [first, most];
}

function alikeBeside(element: Element): number {
  const known = alikeCache.get(element);
  if (known !== undefined) return known;
  const counts = new Map<string, Element[]>();
  for (const child of element.parent?.children ?? []) {
    if (child.type !== 'element' || INLINE_TAGS.has(child.tag)) continue;
    const key = `${child.tag} ${child.attrs.class ?? ''}`;
    const group = counts.get(key);
    if (group) group.push(child);
    else counts.set(key, [child]);
  }
  for (const group of counts.values()) for (const child of group) alikeCache.set(child, group.length);
  return alikeCache.get(element) ?? 1;
}
