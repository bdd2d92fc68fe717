import { describe, expect, it } from 'vitest';
import { sentenceAround, sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('ends them at stops and blank lines, not at abbreviations and initials', () => {
    expect(
      split(
        'Gen. J. Roe of the U.S. Army left. “Why?” he asked.\n\nHeading\n\nEl Sr. Paz llegó a EE.UU. en 2008. No dijo nada…',
      ),
    ).toEqual([
      'Gen. J. Roe of the U.S. Army left.',
      '“Why?” he asked.',
      'Heading',
      'El Sr. Paz llegó a EE.UU. en 2008.',
      'No dijo nada…',
    ]);
  });

  it('gives the sentence around a stretch', () => {
    const text = 'One. The second here. Three.';
    const { start, end } = sentenceAround(text, 9, 12);
    expect(text.slice(start, end)).toBe('The second here.');
  });
});
