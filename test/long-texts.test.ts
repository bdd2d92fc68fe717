import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { longTexts } from '../bench/lib/long-texts.ts';
import { lineExtractor } from '../src/extract/index.ts';
import { packageRoot } from '../src/kit/index.ts';
import { cpuMs } from './cpu-time.ts';

const files = { read: (file: string) => fs.readFileSync(path.join(packageRoot(), file)) };
const answer = lineExtractor(files, { language: null, schema: 'trama' });

function extract(text: string): unknown {
  const got = answer(JSON.stringify({ text, publishedAt: '2021-05-24' }));
  if ('failure' in got) throw new Error(got.failure);
  return JSON.parse(got.line);
}

interface Quoted {
  start: number;
  end: number;
  quote: string;
}

/** All stretches with their words, at any depth. */
function quotedIn(value: unknown): Quoted[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(quotedIn);
  return 'quote' in value && 'start' in value ? [value as unknown as Quoted, ...inside] : inside;
}

describe.each(Object.entries(longTexts()))('a long text (%s)', (_kind, make) => {
  it('has every stretch where the answer says, letter for letter', () => {
    const text = make(30_000);
    const characters = [...text];
    for (const { start, end, quote } of quotedIn(extract(text)))
      expect(characters.slice(start, end).join('')).toBe(quote);
  });

  it('takes time in proportion to its length', async () => {
    const [short, long] = [make(40_000), make(160_000)];
    extract(short);
    const one = Math.max(20, await cpuMs(0, () => extract(short)));
    // Four times the text; quadratic time would be sixteen times as long.
    expect(await cpuMs(10 * one, () => extract(long))).toBeLessThan(10 * one);
  });
});
