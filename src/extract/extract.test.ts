import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../test/cpu-time.ts';
import { packageRoot } from '../kit/index.ts';
import { lineExtractor } from './index.ts';

const files = { read: (file: string) => fs.readFileSync(path.join(packageRoot(), file)) };
const answer = lineExtractor(files, { language: null, schema: 'trama' });

interface Item {
  start: number;
  end: number;
  quote: string;
  confidence: number;
}
type Output = Record<'mentions' | 'attributions' | 'dates' | 'quantities' | 'incidents' | 'claims', Item[]>;
const LISTS = ['mentions', 'attributions', 'dates', 'quantities', 'incidents', 'claims'] as const;

function extract(text: string): Output {
  const got = answer(JSON.stringify({ text, publishedAt: '2021-05-24' }));
  if ('failure' in got) throw new Error(got.failure);
  return JSON.parse(got.line);
}

/** Every item stands where it says, letter for letter, with a confidence that is one. */
function expectRight(text: string, output: Output): void {
  const characters = [...text];
  for (const list of LISTS)
    for (const { start, end, quote, confidence } of output[list]) {
      expect(start).toBeLessThan(end);
      expect(quote).toBe(characters.slice(start, end).join(''));
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
}

const PIECES = [
  ...[
    'Lucía Marbán',
    'Los Tordos',
    'the Varesian police',
    'Bolivia',
    'FARC',
    '“',
    '”',
    '"',
    ' said ',
    'según ',
    'disse',
  ],
  ...[
    ' arrested ',
    ' killed ',
    'in 2008',
    'on Tuesday',
    '416 kilos of cocaine',
    '. ',
    '\n\n',
    ', ',
    '\u{1f5fa}',
    '\ud800',
  ],
  ...['<b>', 'ـالعربية', ' de la ', 'não', 'U.S.', '$4.5 million', 'leader of', ' alias ', '(', ')', 'DEA', '’s '],
];
const SENTENCE =
  'On Tuesday, police in Colombia arrested Lucía Marbán, the leader of Los Tordos, and seized 416 kilos of cocaine, according to prosecutors in Bogotá. ';

describe('extraction', () => {
  it('gives every item its exact stretch, whatever the text', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (some) => {
        // JSON carries lone surrogates; the answer's positions must still be those of the text as given.
        const text = some.join('');
        expectRight(text, extract(text));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['capitals', SENTENCE.toUpperCase()],
    ['small letters', SENTENCE.toLowerCase()],
    ['HTML left in', `<p class="x">${SENTENCE}</p><script>alert(1)</script>`],
    ['reading errors', SENTENCE.replaceAll('o', '0').replaceAll('l', '1')],
    ['words without spaces', SENTENCE.replaceAll(' ', '')],
    ['right to left', `\u202b${'قالت الشرطة في بوغوتا إن DEA اعتقلت Lucía Marbán. '.repeat(5)}\u202c`],
    ['mixed scripts', 'Полиция арестовала Lucía Marbán в Bogotá; 警察在 Colombia 逮捕了 FARC 成员。 '.repeat(5)],
    ['emoji', SENTENCE.replaceAll(' ', ' \u{1f469}\u200d\u{1f692}\u{1f1e8}\u{1f1f4} ')],
    ['lone surrogates', SENTENCE.replaceAll(' ', ' \udc00\ud83d ')],
    ['nothing', ''],
  ])('reads %s', (_name, text) => expectRight(text, extract(text)));

  it('is less sure where capitals say nothing', () => {
    const best = (text: string) => Math.max(0, ...extract(text).mentions.map(({ confidence }) => confidence));
    expect(best(SENTENCE.toLowerCase())).toBeLessThan(best(SENTENCE));
    expect(best(SENTENCE.toUpperCase())).toBeLessThan(best(SENTENCE));
  });

  it.each([
    ['an article', SENTENCE.repeat(20), '\n\n'],
    ['one sentence', SENTENCE.replace('. ', ', '), ''],
    ['one word', 'abcdefghij'.repeat(10), ''],
    ['open quotation marks', '“so ', ''],
    ['brackets', '(A', ''],
    ['names', 'Aranda Belmonte ', ''],
    ['numbers', '12,', ''],
  ])('takes time in proportion to the length of %s', async (_name, piece, between) => {
    const text = (length: number) =>
      Array(Math.ceil(length / piece.length))
        .fill(piece)
        .join(between);
    const [short, long] = [text(100_000), text(800_000)];
    extract(short);
    const one = Math.max(20, await cpuMs(0, () => extract(short)));
    // Eight times the text; quadratic time would be sixty-four times as long.
    expect(await cpuMs(24 * one, () => extract(long))).toBeLessThan(24 * one);
  });
});
