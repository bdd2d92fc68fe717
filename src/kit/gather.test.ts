import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

describe('gather', () => {
  it('asks for the first at once and for those who came meanwhile together, each with its own answer', async () => {
    const batches: number[][] = [];
    const ask = gather(async (asked: number[]) => {
      batches.push(asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return asked.map((n) => n * 10);
    });
    expect(await Promise.all([1, 2, 3, 4].map(ask))).toEqual([10, 20, 30, 40]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('fails only the question that is bad', async () => {
    const ask = gather(async (asked: number[]) => {
      if (asked.includes(3)) throw new Error('bad');
      return asked;
    });
    const ends = await Promise.allSettled([1, 2, 3, 4].map(ask));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps batches to their size', async () => {
    const sizes: number[] = [];
    const ask = gather(
      async (asked: number[]) => {
        sizes.push(asked.length);
        return asked;
      },
      { most: 2 },
    );
    await Promise.all([1, 2, 3, 4, 5].map(ask));
    expect(Math.max(...sizes)).toBe(2);
  });
});
