import type { Element, Nodes, Root, Text } from 'hast';
import { isNoteLink } from './note-link.ts';
import { BLOCKS } from './schema.ts';
import { isAnalysisSection } from './structure.ts';

/** Version of the rule below. It is stored with every revision; a change of the rule needs a new number. */
export const BODY_TEXT_VERSION = 2;

/** A run of characters of the text that stands unbroken in one text node of the HTML. UTF-16 units. */
export interface Span {
  node: Text;
  /** Where the run starts in `node.value`. */
  from: number;
  /** Where the run starts in the text. */
  at: number;
  length: number;
}

/** One block of the text: a heading, paragraph, list item, quotation or table row. UTF-16 units. */
export interface Block {
  start: number;
  end: number;
  heading: boolean;
  analysis: boolean;
}

/** The text of a body, its blocks, and where each run of it stands in the HTML. */
export interface BodyText {
  text: string;
  blocks: Block[];
  spans: Span[];
}

const SKIPPED = new Set(['figure', 'figcaption', 'caption']);
/** Words with exactly one plain space between them: what stands in the text just as it stands in the HTML. */
const RUN = /[^\s\u00ad\u200b\u2060\ufeff]+(?: [^\s\u00ad\u200b\u2060\ufeff]+)*/gu;
const SPACE = /\s/u;

/** The state of one walk: what is written, and the block that is open. */
interface Walk {
  text: string;
  blocks: Block[];
  spans: Span[];
  open: Block | null;
  heading: boolean;
  analysis: boolean;
  pendingSpace: boolean;
  /** Cells seen in the open table row; 0 outside rows. */
  cells: number;
}

/**
 * The text of a clean body: its headings, paragraphs, list items, quotations and table rows in order, a blank line
 * between blocks, cells joined by ` | `, white space of any kind folded to one space, invisible marks dropped;
 * without captions, credits and the numbers that lead to notes. Deterministic; linear in the body's length.
 */
export function bodyText(root: Root): BodyText {
  const walk: Walk = {
    text: '',
    blocks: [],
    spans: [],
    open: null,
    heading: false,
    analysis: false,
    pendingSpace: false,
    cells: 0,
  };
  for (const child of root.children) visit(walk, child);
  endBlock(walk);
  return { text: walk.text, blocks: walk.blocks, spans: walk.spans };
}

function visit(walk: Walk, node: Nodes): void {
  if (node.type === 'text') readText(walk, node);
  else if (node.type === 'element' && !SKIPPED.has(node.tagName) && !isNoteLink(node)) readElement(walk, node);
}

function readElement(walk: Walk, node: Element): void {
  const { tagName } = node;
  if (tagName === 'br') walk.pendingSpace = true;
  if (!BLOCKS.has(tagName)) {
    for (const child of node.children) visit(walk, child);
    return;
  }
  const outer = walk.analysis;
  walk.analysis = outer || isAnalysisSection(node);
  if (tagName === 'td' || tagName === 'th') readCell(walk, node);
  else readBlock(walk, node);
  walk.analysis = outer;
}

function readBlock(walk: Walk, node: Element): void {
  const insideCell = walk.cells > 0 && node.tagName !== 'tr' && node.tagName !== 'table';
  if (insideCell) walk.pendingSpace = true;
  else startBlock(walk, /^h[2-6]$/.test(node.tagName));
  for (const child of node.children) visit(walk, child);
  if (insideCell) walk.pendingSpace = true;
  else startBlock(walk, false);
}

function readCell(walk: Walk, node: Element): void {
  if (walk.cells++ > 0 && walk.open) {
    walk.text += ' |';
    walk.pendingSpace = true;
  }
  for (const child of node.children) visit(walk, child);
}

function startBlock(walk: Walk, heading: boolean): void {
  endBlock(walk);
  walk.heading = heading;
  walk.cells = 0;
}

function endBlock(walk: Walk): void {
  if (walk.open) walk.open.end = walk.text.length;
  walk.open = null;
  walk.pendingSpace = false;
}

function readText(walk: Walk, node: Text): void {
  let last = 0;
  for (const match of node.value.matchAll(RUN)) {
    if (SPACE.test(node.value.slice(last, match.index))) walk.pendingSpace = true;
    last = match.index + match[0].length;
    writeRun(walk, node, match.index, match[0]);
  }
  if (SPACE.test(node.value.slice(last))) walk.pendingSpace = true;
}

function writeRun(walk: Walk, node: Text, from: number, run: string): void {
  if (!walk.open) {
    if (walk.text) walk.text += '\n\n';
    walk.open = { start: walk.text.length, end: 0, heading: walk.heading, analysis: walk.analysis };
    walk.blocks.push(walk.open);
  } else if (walk.pendingSpace) walk.text += ' ';
  walk.pendingSpace = false;
  walk.spans.push({ node, from, at: walk.text.length, length: run.length });
  walk.text += run;
}
