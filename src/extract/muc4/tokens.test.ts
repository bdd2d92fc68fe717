import { expect, it } from 'vitest';
import { seededRandom } from '../learn/index.ts';
import { tokenize } from './tokens.ts';

const words = (text: string) => tokenize(text).words;

it('keeps abbreviations, numbers and names with an apostrophe whole, and parts the rest', () => {
  expect(words("Col. O'Hara of the U.S. paid 1,500 in Santa Rita's car-bomb case.")).toEqual([
    'col',
    '.',
    "o'hara",
    'of',
    'the',
    'u.s.',
    'paid',
    '1,500',
    'in',
    'santa',
    'rita',
    "'s",
    'car',
    '-',
    'bomb',
    'case',
    '.',
  ]);
});

it('ends sentences at stops and blank lines, not at titles and initials', () => {
  const { sentenceStarts, words } = tokenize('Gen. J. Ruano spoke. Nobody heard!  he left\n\nThe end');
  expect([...sentenceStarts].slice(0, -1).map((i) => words[i])).toEqual(['gen', 'nobody', 'he', 'the']);
});

it('puts every token at its place in any text', () => {
  const random = seededRandom(3);
  const alphabet = ['a', 'É', '.', ' ', '\n', "'", '9', ',', '😀', '\ud800', 'ß', '-', '"', '字', 's'];
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 60 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    const { starts, ends, count, words, sentenceStarts } = tokenize(text);
    for (let i = 0; i < count; i++) {
      expect(text.slice(starts[i], ends[i]).toLowerCase()).toBe(words[i]);
      expect(starts[i]!).toBeGreaterThanOrEqual(i > 0 ? ends[i - 1]! : 0);
    }
    expect(words.join('')).toBe(text.toLowerCase().replace(/\s/g, ''));
    expect(sentenceStarts.at(-1)).toBe(count);
  }
});
