import { describe, expect, it } from 'vitest';
import type { Block } from './find-blocks.ts';
import { pageCut } from './page-cut.ts';

const blocks = (...words: number[]) => words.map((count) => ({ words: count }) as Block);

describe('the cut of a page', () => {
  it('keeps a doubtful block where all is in doubt, and leaves it out beside what is sure', () => {
    expect(pageCut(blocks(50, 50, 50), [0.45, 0.4, 0.05])).toBe(0.4);
    expect(pageCut(blocks(500, 50, 50), [0.99, 0.4, 0.05])).toBeGreaterThan(0.4);
  });

  it('gives the best F1 to be expected of all cuts', () => {
    const words = [40, 12, 90, 7, 30, 55];
    const probabilities = [0.5, 0.34, 0.48, 0.44, 0.38, 0.1];
    const expected = probabilities.reduce((sum, p, i) => sum + p * words[i]!, 0);
    const f1 = (cut: number) => {
      const kept = words.map((count, i) => ({ count, p: probabilities[i]! })).filter(({ p }) => p >= cut);
      const right = kept.reduce((sum, { count, p }) => sum + count * p, 0);
      return (2 * right) / (kept.reduce((sum, { count }) => sum + count, 0) + expected);
    };
    expect(f1(pageCut(blocks(...words), probabilities))).toBe(Math.max(...probabilities.map(f1)));
  });

  it('keeps what is rather likely, however sure the rest, and nothing that is unlikely', () => {
    expect(pageCut(blocks(900, 10), [0.99, 0.5])).toBe(0.5);
    expect(pageCut(blocks(50, 50), [0.2, 0.1])).toBe(0.3);
  });
});
