import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { readPageText } from './read-page-text.ts';

const PAGES = readdirSync('fixtures/plain')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`fixtures/plain/${name}`, 'utf8'));

describe('readPageText', () => {
  it('gives every line a label and a reason', () => {
    for (const { blocks } of PAGES.map(readPageText)) {
      for (const block of blocks)
        expect([block.text, block.label !== null && block.why !== '']).toEqual([block.text, true]);
    }
  });

  it('never throws and never hangs, whatever the lines are', () => {
    const lines = PAGES.flatMap((page) => page.split('\n'));
    const line = fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom('', '>', '…', '• x', '\0', '\u2028', 'Análisis', '3 May 2020'),
      fc.string(),
    );
    return fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.constantFrom('\n', '\r\n', '\n\n', '\r'),
        async (some, end) => {
          const spent = await cpuMs(1000, () => {
            const page = readPageText(some.join(end));
            expect(page.blocks.every(({ label }) => label !== null)).toBe(true);
          });
          expect(spent).toBeLessThan(1000);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  const prose = 'The harbour guard of Puerto Calmo opened forty containers and wrote down what was in each of them.';
  it.each([
    ['one line of 5 MB', 'word '.repeat(1_000_000)],
    ['a million empty lines', '\n'.repeat(1_000_000)],
    ['200,000 short lines', 'Home\n'.repeat(200_000)],
    ['paragraphs and dates in turn', `${prose}\n3 May 2020\n`.repeat(20_000)],
    ['paragraphs and titles in turn', `${prose}\nA Title of a Card\nAnother\n`.repeat(15_000)],
    [
      'a paragraph wrapped into 100,000 lines',
      `${'words that are wrapped at a width of some sixty characters or'}\n`.repeat(100_000),
    ],
    ['excerpts', `${prose.slice(0, -1)}…\n`.repeat(20_000)],
    ['breadcrumbs', `${'Home > '.repeat(50)}\n`.repeat(10_000)],
    ['one line without a space', 'x'.repeat(5_000_000)],
    ['separators', ' | - , x'.repeat(500_000)],
  ])(
    'reads %s in time that does not explode',
    async (_, text) => {
      expect(await cpuMs(10_000, () => readPageText(text))).toBeLessThan(10_000);
    },
    30_000,
  );
});
