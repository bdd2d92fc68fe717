import { diffArrays, diffWordsWithSpace } from 'diff';
import { bodyText, parseBody } from '../../text/index.ts';

/** A stretch of words on one side; `changed`: the other side lacks it. */
export interface Piece {
  text: string;
  changed: boolean;
}

/** A block of both sides beside each other; null: that side has none. */
export interface ComparedBlock {
  older: Piece[] | null;
  newer: Piece[] | null;
  same: boolean;
}

/** Edits between two blocks beyond which they are shown as different altogether: comparing takes the square of it. */
const MOST_EDITS = 1_000;
/** Blocks that may differ before a text is shown as new altogether. */
const MOST_BLOCKS = 1_000;

/** The blocks of a stored body as plain text: headings, paragraphs, list items. */
export function blocksOf(html: string): string[] {
  const { text, blocks } = bodyText(parseBody(html));
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** Puts the blocks of two texts beside each other, and says which words of them differ. */
export function compareBlocks(older: readonly string[], newer: readonly string[]): ComparedBlock[] {
  const changes = diffArrays([...older], [...newer], { maxEditLength: MOST_BLOCKS }) ?? [
    { value: [...older], added: false, removed: true },
    { value: [...newer], added: true, removed: false },
  ];
  const rows: ComparedBlock[] = [];
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i];
    if (!change) continue;
    if (!change.added && !change.removed) rows.push(...change.value.map(sameBlock));
    else {
      const next = changes[i + 1];
      const isPair = change.removed && next?.added;
      rows.push(...pairUp(change.removed ? change.value : [], isPair ? next.value : change.added ? change.value : []));
      if (isPair) i++;
    }
  }
  return rows;
}

/** Words of two lines beside each other. */
export function compareLines(older: string, newer: string): ComparedBlock {
  if (older === newer) return sameBlock(older);
  if (older === '' || newer === '') return { older: whole(older), newer: whole(newer), same: false };
  const changes = diffWordsWithSpace(older, newer, { maxEditLength: MOST_EDITS });
  if (!changes) return { older: whole(older), newer: whole(newer), same: false };
  return {
    older: changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, changed: removed })),
    newer: changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, changed: added })),
    same: false,
  };
}

const whole = (text: string): Piece[] | null => (text === '' ? null : [{ text, changed: true }]);

function sameBlock(text: string): ComparedBlock {
  const pieces = [{ text, changed: false }];
  return { older: pieces, newer: pieces, same: true };
}

/** Blocks that went and blocks that came: each beside the one that it most likely became, in their order. */
function pairUp(older: readonly string[], newer: readonly string[]): ComparedBlock[] {
  if (older.length * newer.length > MOST_PAIRS)
    return [...older.map((text) => compareLines(text, '')), ...newer.map((text) => compareLines('', text))];
  return alignBlocks(older, newer).map(([a, b]) => compareLines(older[a] ?? '', newer[b] ?? ''));
}

/** Pairs of blocks that are tried; more are shown as gone and come. */
const MOST_PAIRS = 40_000;
/** Blocks that share less are two different ones. */
const ALIKE = 0.35;

/** Needleman and Wunsch's alignment (1970), by how alike two blocks are; -1: that side has none. */
function alignBlocks(older: readonly string[], newer: readonly string[]): [number, number][] {
  const bags = [older, newer].map((side) => side.map(wordsIn)) as [Set<string>[], Set<string>[]];
  const alike = (a: number, b: number) => likeness(bags[0][a], bags[1][b]);
  const best = Array.from({ length: older.length + 1 }, () => new Float64Array(newer.length + 1));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  for (let a = older.length - 1; a >= 0; a--)
    for (let b = newer.length - 1; b >= 0; b--) {
      const row = best[a];
      const paired = alike(a, b);
      const together = paired >= ALIKE ? paired + at(a + 1, b + 1) : 0;
      if (row) row[b] = Math.max(together, at(a + 1, b), at(a, b + 1));
    }
  const pairs: [number, number][] = [];
  let a = 0;
  let b = 0;
  while (a < older.length || b < newer.length) {
    const paired = a < older.length && b < newer.length ? alike(a, b) : 0;
    if (paired >= ALIKE && at(a, b) === paired + at(a + 1, b + 1)) pairs.push([a++, b++]);
    else if (b >= newer.length || (a < older.length && at(a + 1, b) >= at(a, b + 1))) pairs.push([a++, -1]);
    else pairs.push([-1, b++]);
  }
  return pairs;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of the words of two blocks, 0 to 1. */
function likeness(one: Set<string> | undefined, other: Set<string> | undefined): number {
  if (!one || !other || one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}
