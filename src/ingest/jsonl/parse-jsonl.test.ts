import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import { completeDraft } from '../complete-draft.ts';
import type { ParsedItem, RawArticle } from '../draft.ts';
import { jsonlParser } from './parse-jsonl.ts';

const OWN = readFileSync('fixtures/jsonl/own.jsonl');
const A = { id: 'a', title: 'First', html: '<p>One.</p>' };
const B = { id: 'b', title: 'Second "quoted" {braces}', html: '<p>Two \\ ]}</p>' };

describe('jsonl', () => {
  it('reads its own format: parts, sources, translations, media', async () => {
    const [first] = await drafts(OWN);
    expect(completeDraft(first!)).toMatchObject(JSON.parse(readFileSync('fixtures/jsonl/own.json', 'utf8')));
  });

  it("reads what 'trama parse' writes into the same article again", async () => {
    for (const raw of await drafts(OWN)) {
      const written = completeDraft(raw);
      const [again] = await drafts(Buffer.from(JSON.stringify(written)));
      const { notes: _, ...rest } = completeDraft(again!);
      expect({ ...rest, notes: written.notes }).toEqual(written);
    }
  });

  it('reads the obvious fields of others', async () => {
    const [ld, other] = await drafts(readFileSync('fixtures/jsonl/others.json'));
    expect(ld).toMatchObject({
      title: 'El puerto de Calma cierra & reabre',
      authors: ['Abel Ríos', 'Nora Peña'],
      publishedAt: '2018-05-02T10:00:00-05:00',
      sections: ['Puertos'],
      topics: ['puertos', 'justicia'],
      language: 'es-CO',
      url: 'https://laribera.example/1',
      dek: 'La jueza lo ordenó.',
      html: '<p>Primer párrafo &lt;sin etiquetas&gt;.</p>\n<p>Segundo.</p>',
      media: [{ url: 'https://laribera.example/p.jpg', role: 'lead', credit: 'Ana' }],
    });
    expect(other).toMatchObject({
      title: 'Harbour closed',
      authors: ['Ida Moor'],
      publishedAt: '2019-09-02T20:30:00Z',
      status: 'scheduled',
      html: '<p>Closed.</p>',
      kind: 'brief',
    });
  });

  const list = [A, B];
  it.each([
    ['lines', list.map((each) => JSON.stringify(each)).join('\n')],
    ['lines that end like Windows lines', list.map((each) => JSON.stringify(each)).join('\r\n')],
    ['objects one after another', list.map((each) => JSON.stringify(each)).join('')],
    ['a list on one line', JSON.stringify(list)],
    ['an indented list', JSON.stringify(list, null, 2)],
    ['indented objects', list.map((each) => JSON.stringify(each, null, 2)).join('\n')],
    ['a wrapped list', JSON.stringify({ count: 2, articles: list })],
    ['a byte-order mark and blank lines', `\uFEFF\n\n${list.map((each) => JSON.stringify(each)).join('\n\n\n')}\n`],
  ])('reads %s, however the bytes are cut', async (_, text) => {
    for (const size of [1, 7, 100_000]) {
      const items = await parse(cut(Buffer.from(text), size));
      expect(items).toMatchObject([
        { draft: { title: A.title, html: A.html } },
        { draft: { title: B.title, html: B.html } },
      ]);
    }
  });

  it('leaves out a JSON file that is something else, and fails on a line that should be an article', async () => {
    const other = () => cut(Buffer.from('{"settings": {"colour": 1}}'), 100);
    expect(await parse(other(), 'page.json')).toMatchObject([{ skipped: { file: 'page.json' } }]);
    expect(await parse(other(), 'page.jsonl')).toMatchObject([{ failure: { place: 'line 1' } }]);
  });

  it.each([
    ['{"title": "cut off', 'not closed'],
    ['{"title": "x"}}', "found '}'"],
    ['{"title": }', 'Broken JSON'],
    ['{"title": "a\\"}', 'not closed'],
    ['nonsense', "found 'n'"],
    ['{"nothing": 1}', 'neither a title nor a body'],
    ['[1, 2]', "found '1'"],
  ])('tells the line of %s and reads the rest', async (bad, reason) => {
    for (const size of [1, 100_000]) {
      const items = await parse(cut(Buffer.from(`${JSON.stringify(A)}\n${bad}\n${JSON.stringify(B)}\n`), size));
      const read = items.flatMap((item) => ('draft' in item ? [item.draft.title] : []));
      expect(read.slice(-1)).toEqual([B.title]);
      expect(items).toContainEqual({
        failure: { file: 'x.jsonl', place: 'line 2', reason: expect.stringContaining(reason) },
      });
    }
  });

  it('lets a line that is too long fail alone', async () => {
    const long = `{"title":"long","html":"${'x'.repeat(20_100_000)}"}`;
    const items = await parse(cut(Buffer.from(`${long}\n${JSON.stringify(A)}\n`), 65_536));
    expect(items).toMatchObject([{ failure: { place: 'line 1' } }, { draft: { title: 'First' } }]);
  });

  it('notes a date that it cannot read', async () => {
    const [draft] = await drafts(Buffer.from('{"title":"t","date":"next Tuesday"}'));
    expect(draft).toMatchObject({ publishedAt: null, notes: ["The date 'next Tuesday' in 'date' could not be read."] });
  });

  it('knows JSON from other text', () => {
    const sniff = (text: string, name: string): number => jsonlParser.sniff(Buffer.from(text), name, null);
    expect(sniff('{"title":"x"}', 'a')).toBeGreaterThan(0.8);
    expect(sniff(' [ {"title":"x"} ]', 'a.json')).toBeGreaterThan(0.9);
    expect(sniff('{curly} text', 'a.txt')).toBeLessThan(0.2);
    expect(sniff('Plain text', 'a.txt')).toBe(0);
  });

  it('never throws and never hangs, whatever is broken', async () => {
    const source = Buffer.concat([
      OWN,
      readFileSync('fixtures/jsonl/others.json'),
      Buffer.from(JSON.stringify([A, B])),
    ]);
    const edit = fc.record({
      at: fc.nat(source.length),
      remove: fc.nat(60),
      add: fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        ']',
        '"',
        '\\',
        '\n',
        '\n{',
        ',',
        ':',
        '\0',
        '\uD800',
        'null',
        '1e999',
        '{"title":{"rendered":1}}',
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(3, 100, 10_000),
        async (edits, size) => {
          const bytes = edits.reduce(
            (now, { at, remove, add }) =>
              Buffer.concat([now.subarray(0, at), Buffer.from(add), now.subarray(at + remove)]),
            source,
          );
          const spent = await cpuMs(1000, async () => {
            for (const item of await parse(cut(bytes, size))) if ('draft' in item) completeDraft(item.draft);
          });
          expect(spent).toBeLessThan(1000);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('takes values of any type in any field', async () => {
    const keys = [
      'title',
      'html',
      'parts',
      'authors',
      'date',
      'image',
      'media',
      'sources',
      'tags',
      'translations',
      'comments',
      'origin',
      'notes',
      'id',
    ];
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), async (record) => {
        for (const raw of await drafts(Buffer.from(JSON.stringify({ ...record, headline: 'x' })))) completeDraft(raw);
      }),
      { numRuns: 500 },
    );
  });

  const PEERS = '../shared/data/peers-articles.ndjson.gz';
  it.skipIf(!existsSync(PEERS))("reads the peers' 2,000 articles (needs ../shared)", async () => {
    const read = await drafts(gunzipSync(readFileSync(PEERS)));
    expect(read).toHaveLength(2000);
    for (const { authors, publishedAt, sections, topics, dek } of read) {
      expect([authors.length, sections.length, publishedAt?.length, dek === null]).toEqual([1, 1, 24, false]);
      expect(topics.length).toBeGreaterThan(0);
    }
  });
});

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parse(bytes: AsyncIterable<Uint8Array>, name = 'x.jsonl'): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  for await (const item of jsonlParser.parse({ name, url: null, contentType: null, bytes })) items.push(item);
  return items;
}

/** All drafts of a file that must read without a failure. */
async function drafts(bytes: Uint8Array): Promise<Required<RawArticle>[]> {
  return (await parse(cut(bytes, 65_536))).map((item) => {
    if (!('draft' in item)) throw new Error(JSON.stringify(item));
    return item.draft as Required<RawArticle>;
  });
}
