import { describe, expect, it } from 'vitest';
import { blocksOf, type ComparedBlock, compareBlocks, compareLines } from './compare-words.ts';

/** `-went-` and `+came+`, both sides in one line. */
const shown = ({ older, newer }: ComparedBlock) =>
  [older, newer]
    .map((side) => (side ?? []).map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''))
    .join(' | ');

describe('two versions beside each other', () => {
  it('mark the words that differ, and no others', () => {
    expect(shown(compareLines('The port closed at noon.', 'The port closed at one.'))).toBe(
      'The port closed at [noon]. | The port closed at [one].',
    );
    expect(compareLines('The same.', 'The same.').same).toBe(true);
    expect(shown(compareLines('', 'New.'))).toBe(' | [New.]');
  });

  it('keep paragraphs beside their own when one is put between', () => {
    const rows = compareBlocks(['One.', 'Two is here.', 'Three.'], ['One.', 'Between.', 'Two is there.', 'Three.']);
    expect(rows.map(shown)).toEqual([
      'One. | One.',
      ' | [Between.]',
      'Two is [here]. | Two is [there].',
      'Three. | Three.',
    ]);
    expect(compareBlocks(['One.', 'Two.'], ['One.', 'Between.', 'Two.']).map(shown)).toEqual([
      'One. | One.',
      ' | [Between.]',
      'Two. | Two.',
    ]);
  });

  it('read the blocks of a body', () => {
    expect(blocksOf('<h2>Head</h2><p>One <em>and</em> two.</p><ul><li>Three</li></ul>')).toEqual([
      'Head',
      'One and two.',
      'Three',
    ]);
  });

  it('take no longer than a moment for texts that have nothing in common', () => {
    const text = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
    const began = performance.now();
    const block = compareLines(text('a'), text('b'));
    expect(block.older?.[0]?.changed).toBe(true);
    compareBlocks(text('a').split(' '), text('b').split(' '));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
