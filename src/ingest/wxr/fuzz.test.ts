import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { completeDraft } from '../complete-draft.ts';
import type { ParsedItem } from '../draft.ts';
import { htmlTokens, tagAttributes } from './html-tokens.ts';
import { makeBody } from './make-body.ts';
import { readPhp } from './read-php.ts';
import { channel, drafts, parseAll, post } from './testing.ts';

const SOURCES = ['newsroom.xml', 'malformed.xml'].map((name) =>
  readFileSync(new URL(`../../../fixtures/wxr/${name}`, import.meta.url)),
);
/** Cases of each property; `FUZZ_RUNS=100000` for a long search. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1000);
const SNIPPETS = [
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&',
  '&#0;',
  '&#xD800;',
  '\0',
  '\x1b',
  '<',
  '>',
  '"',
  '<wp:post_id>',
  '</channel>',
  '<!DOCTYPE x [',
  '[gallery',
  '[/caption]',
  '<!-- wp:',
  '/-->',
  'a:9:{',
  '\ud800',
  '\ufffe',
  '<?xml',
  '<item/>',
  '<item><title>',
];
const mutation = fc.record({
  at: fc.nat(1_000_000),
  cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(4000)),
  put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ maxLength: 12 }), fc.uint8Array({ maxLength: 6 })),
});

/** Elements and attributes that could act. A browser, too, takes `<script` inside an attribute's quotes as its value. */
function actions(html: string): string[] {
  const tags = htmlTokens(html).filter(({ kind, closing }) => kind === 'tag' && !closing);
  const names = tags.flatMap(({ name, raw }) => [name, ...tagAttributes(raw).keys()]);
  return names.filter((name) => /^(?:script|iframe|object|embed|style|form|on\w+)$/.test(name));
}

function mutate(source: Buffer, mutations: { at: number; cut: number; put: string | Uint8Array }[]): Buffer {
  return mutations.reduce((bytes, { at, cut, put }) => {
    const place = bytes.length === 0 ? 0 : at % bytes.length;
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(put as string), bytes.subarray(place + cut)]);
  }, source);
}

test(
  'no mutation of an export makes the parser throw or hang, and every item stays an item',
  async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...SOURCES),
      fc.array(mutation, { minLength: 1, maxLength: 8 }),
      async (source, mutations) => {
        let items: ParsedItem[] = [];
        const spent = await cpuMs(1000, async () => {
          items = await parseAll(mutate(source, mutations), 'fuzz.xml', 4096);
        });
        for (const item of items) {
          if ('failure' in item) expect(item.failure.reason).not.toBe('');
          if ('draft' in item) expect(item.draft.origin.id).not.toBe('');
        }
        expect(spent).toBeLessThan(1000 * (items.length + 1));
      },
    );
    await fc.assert(property, { numRuns: RUNS });
  },
  120_000 + 50 * RUNS,
);

test(
  'a mutated body becomes HTML that can be cleaned',
  async () => {
    const body = drafts(await parseAll(SOURCES[0] as Buffer))[0]?.html ?? '';
    const property = fc.property(fc.array(mutation, { minLength: 1, maxLength: 10 }), (mutations) => {
      const content = mutate(
        Buffer.from(
          `[caption x="1"]<img src="https://a.example/1.jpg"> y[/caption]${body}<!-- wp:quote {"a":1} --><p>z</p>`,
        ),
        mutations,
      ).toString();
      const { html } = makeBody(content, {
        attachment: () => undefined,
        children: () => [],
        reusable: () => undefined,
        footnotes: [],
      });
      const draft = completeDraft({ title: 't', html, origin: { format: 'wxr', file: 'f', id: 'i' }, notes: [] });
      expect(actions(draft.html)).toEqual([]);
    });
    fc.assert(property, { numRuns: RUNS });
  },
  120_000 + 50 * RUNS,
);

test('any text is either a serialised value or none', () => {
  const piece = fc.constantFrom(
    'a:',
    's:',
    'i:',
    'O:',
    'b:1;',
    'N;',
    '1:',
    '3:',
    '"',
    '{',
    '}',
    ';',
    'abc',
    'é',
    '\n',
    'R:1;',
    '99999999',
    '-',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void readPhp(pieces.join(''))),
    { numRuns: 5 * RUNS },
  );
});

test(
  'an item after a mutated one is still read',
  async () => {
    const property = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const damaged = mutate(Buffer.from(post(1, 'Uno <b>con</b> [caption]marcas[/caption].')), mutations);
      const source = Buffer.concat([
        Buffer.from(channel('').split('</channel>')[0] ?? ''),
        damaged,
        Buffer.from(`\n${post(2, 'Dos.')}${post(3, 'Tres.')}</channel></rss>`),
      ]);
      const titles = drafts(await parseAll(source)).map(({ title }) => title);
      expect(titles).toContain('Nota 3');
    });
    await fc.assert(property, { numRuns: RUNS });
  },
  120_000 + 50 * RUNS,
);
