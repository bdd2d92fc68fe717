import { foldSpace } from '../../text/index.ts';

/** A stretch of the text that stands on its own: a paragraph, a heading, a line of navigation. */
export interface Block {
  /** White space folded; list marks and mark-down heading marks are taken off. */
  text: string;
  /** First line in the file, from 1, and how many lines it takes. */
  line: number;
  lines: number;
  /** Blank lines before it. */
  gap: number;
  /** True when the line began with a bullet or a number in a list. */
  listItem: boolean;
  words: number;
}

/** Blocks read from one text at most; what is beyond is noted, not read. */
const MAX_BLOCKS = 20_000;
/** Lines read at most: wrapped paragraphs take several. */
const MAX_LINES = 200_000;

const BULLET = /^\s*(?:[•·▪●‣◦*]|[-–—])\s+(?=\S)/u;
const HEADING_MARK = /^\s*#{1,6}\s+/u;
const RULE = /^[\s=_*~#.·•|<>–—-]+$/u;
const ENDS = /[.!?:;…]["'”’»)\]]*$/u;

interface Line {
  text: string;
  number: number;
  gap: number;
}

/** Text -> blocks: one a line, or one a paragraph where the text was wrapped by hand at a fixed width. */
export function toBlocks(text: string): { blocks: Block[]; wrapped: boolean; cut: boolean } {
  const lines = toLines(text);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  for (const [i, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (width !== null && last && continues(lines[i - 1], line, width)) join(last, line, lines[i - 1]!);
    else if (blocks.length === MAX_BLOCKS) return { blocks, wrapped: width !== null, cut: true };
    else blocks.push(toBlock(line));
  }
  return { blocks, wrapped: width !== null, cut: lines.length === MAX_LINES };
}

function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let number = 0;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/u)) {
    number += 1;
    if (lines.length === MAX_LINES) break;
    const folded = foldSpace(raw).trim();
    if (folded === '' || RULE.test(folded)) gap += 1;
    else {
      lines.push({ text: folded, number, gap });
      gap = 0;
    }
  }
  return lines;
}

function toBlock({ text, number, gap }: Line): Block {
  const listItem = BULLET.test(text);
  const clean = text.replace(BULLET, '').replace(HEADING_MARK, '').trim();
  return { text: clean, line: number, lines: 1, gap, listItem, words: countWords(clean) };
}

function join(block: Block, line: Line, before: Line): void {
  const hyphen = /\p{Ll}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
  block.text += hyphen ? line.text : ` ${line.text}`;
  block.words += countWords(line.text) - (hyphen ? 1 : 0);
  block.lines = line.number - block.line + 1;
}

/** Words of a text, by white space. */
function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/**
 * The width at which the text was wrapped by hand, or null. Wrapped text has many lines that stop short of a
 * sentence's end just below one width and go on in the next line.
 */
function wrapWidth(lines: Line[]): number | null {
  let pairs = 0;
  let broken = 0;
  let width = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const before = lines[i - 1]!;
    if (lines[i]!.gap > 0 || before.text.length < 40) continue;
    pairs += 1;
    if (before.text.length > 120 || ENDS.test(before.text)) continue;
    broken += 1;
    width = Math.max(width, before.text.length);
  }
  return broken >= 3 && broken >= pairs * 0.5 ? width : null;
}

/** Whether a line goes on with the paragraph of the line before it: that one was full and nothing parts them. */
function continues(before: Line | undefined, line: Line, width: number): boolean {
  if (line.gap > 0 || before === undefined || BULLET.test(line.text)) return false;
  const firstWord = line.text.split(' ', 1)[0]!.length;
  return before.text.length + 1 + firstWord > width * 0.92 || /^\p{Ll}/u.test(line.text);
}
