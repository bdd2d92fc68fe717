import { describe, expect, it, vi } from 'vitest';
import { gather } from './gather.ts';

describe('gather', () => {
  it('asks together for what comes in one turn, and for what comes meanwhile, each with its own answer', async () => {
    const batches: number[][] = [];
    const answers: (() => void)[] = [];
    const ask = gather(async (asked: number[]) => {
      batches.push(asked);
      await new Promise<void>((resolve) => answers.push(resolve));
      return asked.map((n) => n * 10);
    });
    const first = [1, 2].map(ask);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const meanwhile = [3, 4].map(ask);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const last = ask(5);
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    expect(await Promise.all([...first, ...meanwhile, last])).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('opens another lane only for several', async () => {
    const batches: number[][] = [];
    let answer = () => {};
    const ask = gather(
      async (asked: number[]) => {
        batches.push(asked);
        if (asked.includes(1)) await new Promise<void>((resolve) => (answer = resolve));
        return asked;
      },
      { lanes: 2 },
    );
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    const all = [ask(1)];
    await turn();
    all.push(ask(2));
    await turn();
    expect(batches).toEqual([[1]]);
    all.push(...[3, 4, 5].map(ask));
    await turn();
    expect(batches).toEqual([[1], [2, 3, 4, 5]]);
    answer();
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5]);
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
