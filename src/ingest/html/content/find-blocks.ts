import { ancestors, type Element, INLINE_TAGS, SILENT_TAGS, type TextNode } from '../dom/tree.ts';

/** Blocks that are looked at; a long article has some hundreds. */
const MAX_BLOCKS = 20_000;

/**
 * A stretch of text that breaks the line before and after it: a paragraph, a heading, a list item's line, a table
 * cell, the loose text between two `div`s. The unit that is kept or left out.
 */
export interface Block {
  index: number;
  /** Nearest element around it that breaks the line. */
  element: Element;
  /** White space collapsed. */
  text: string;
  words: number;
  /** Words inside links. */
  linkWords: number;
  /** Links that it touches. */
  links: number;
  /** Words inside buttons. */
  buttonWords: number;
  /** Words in bold. */
  boldWords: number;
  hidden: boolean;
}

/** Words as the benchmarks count them: runs of letters, digits and underscores. */
const WORD = /[\p{L}\p{N}_]+/gu;

/** How many words a text has. */
function countWords(text: string): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count++;
  return count;
}

interface Gathering {
  blocks: Block[];
  pending: TextNode[];
  breaks: number;
}

/** Elements inside the body that hold no running text. */
const SKIPPED_TAGS = new Set([...SILENT_TAGS, 'title', 'option', 'optgroup', 'frameset', 'noframes', 'dialog']);

/** Finds the text blocks of a page in reading order and writes each text node's block number into it. */
export function findBlocks(root: Element): Block[] {
  const gathering: Gathering = { blocks: [], pending: [], breaks: 0 };
  gather(root, gathering);
  flush(gathering);
  return gathering.blocks;
}

function gather(element: Element, state: Gathering): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      if (child.value.trim() !== '') state.breaks = 0;
      state.pending.push(child);
    } else if (child.tag === 'br') {
      if (++state.breaks === 2) flush(state);
    } else if (!SKIPPED_TAGS.has(child.tag)) {
      gatherElement(child, state);
    }
  }
}

function gatherElement(element: Element, state: Gathering): void {
  if (INLINE_TAGS.has(element.tag)) {
    gather(element, state);
    return;
  }
  flush(state);
  gather(element, state);
  flush(state);
}

function flush(state: Gathering): void {
  const nodes = state.pending;
  state.pending = [];
  state.breaks = 0;
  const text = nodes
    .map((node) => node.value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const words = text === '' ? 0 : countWords(text);
  if (words === 0 || state.blocks.length >= MAX_BLOCKS) return;
  const index = state.blocks.length;
  for (const node of nodes) node.block = index;
  state.blocks.push(
    describe(
      index,
      nodes.filter((node) => node.value.trim() !== ''),
      text,
      words,
    ),
  );
}

function describe(index: number, nodes: TextNode[], text: string, words: number): Block {
  const block: Block = {
    index,
    element: breakingElement(nodes),
    text,
    words,
    linkWords: 0,
    links: 0,
    buttonWords: 0,
    boldWords: 0,
    hidden: false,
  };
  const links = new Set<Element>();
  for (const node of nodes) countInline(node, nodes.length === 1 ? words : countWords(node.value), block, links);
  block.links = links.size;
  return block;
}

function breakingElement(nodes: TextNode[]): Element {
  let element = nodes[0]!.parent;
  while (INLINE_TAGS.has(element.tag) && element.parent) element = element.parent;
  return element;
}

function countInline(node: TextNode, words: number, block: Block, links: Set<Element>): void {
  for (const up of ancestors(node)) {
    if (up.tag === 'a') {
      links.add(up);
      block.linkWords += words;
    } else if (up.tag === 'button' || up.attrs.role === 'button') {
      block.buttonWords += words;
    } else if (up.tag === 'b' || up.tag === 'strong') {
      block.boldWords += words;
    }
    if (isHidden(up)) block.hidden = true;
  }
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether an element says itself that it is not shown. */
export function isHidden(element: Element): boolean {
  const { attrs } = element;
  return (
    'hidden' in attrs ||
    attrs['aria-hidden'] === 'true' ||
    (attrs.style !== undefined && HIDING_STYLE.test(attrs.style))
  );
}
