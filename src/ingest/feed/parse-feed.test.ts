import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../test/cpu-time.ts';
import type { ParsedItem } from '../draft.ts';
import { feedParser } from './parse-feed.ts';

const FIXTURES = 'fixtures/feed';

describe('feed', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => !name.endsWith('.json'))) {
    const bytes = readFileSync(`${FIXTURES}/${file}`);

    it(`reads ${file} as expected`, async () => {
      const expected = JSON.parse(readFileSync(`${FIXTURES}/${file.replace(/\.\w+$/, '.json')}`, 'utf8'));
      expect(await parse(cut(bytes, bytes.length), file)).toMatchObject(expected);
    });

    it(`reads ${file} the same when the bytes come one by one`, async () => {
      expect(await parse(cut(bytes, 1), file)).toEqual(await parse(cut(bytes, bytes.length), file));
    });

    it(`knows ${file} as a feed`, () => {
      expect(feedParser.sniff(bytes, file, null)).toBeGreaterThan(0.9);
    });
  }

  it('leaves web pages and WordPress exports to others', () => {
    const sniff = (text: string): number => feedParser.sniff(Buffer.from(text), 'x', null);
    expect(sniff('<!doctype html><html><p>about <rss version="2.0"> files')).toBe(0);
    expect(sniff('<rss xmlns:wp="http://wordpress.org/export/1.2/">')).toBeLessThan(0.5);
  });

  it('expands no entity of a document type', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>
      <item><title>t &b;</title><description>d</description></item></channel></rss>`;
    expect(await parse(cut(Buffer.from(bomb), 99), 'bomb.xml')).toMatchObject([{ draft: { title: 't &b;' } }]);
  });

  it('reads deep nesting without harm', async () => {
    const deep = `<rss><channel><item><title>t</title><content>${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}</content></item></channel></rss>`;
    expect(await parse(cut(Buffer.from(deep), 65_536), 'deep.xml')).toHaveLength(1);
  });

  it.each([
    ['after a few items', 2, true],
    ['after more than waits in memory', 5000, false],
  ])("reads the feed's own fields where they stand %s", async (_, items, known) => {
    const item = `<item><title>t</title><description>${'word '.repeat(200)}</description></item>`;
    const feed = `<rss><channel>${item.repeat(items)}<language>pt</language><link>https://reed.example/</link>
      <lastBuildDate>Sat, 07 Sep 2002 00:00:01 GMT</lastBuildDate></channel></rss>`;
    const drafts = await parse(cut(Buffer.from(feed), 10_000), 'late.xml');
    expect(drafts).toHaveLength(items);
    const asOf = known ? '2002-09-07T00:00:01Z' : null;
    expect(drafts[0]).toMatchObject({ draft: { language: known ? 'pt' : null, asOf } });
    expect(drafts.at(-1)).toMatchObject({ draft: { language: known ? 'pt' : null, asOf } });
  });

  it('lets an item that is too long fail alone', async () => {
    const long = `<item><title>long</title><description>${'x'.repeat(20_100_000)}</description></item>`;
    const feed = `<rss><channel>${long}<item><title>after</title></item></channel></rss>`;
    expect(await parse(cut(Buffer.from(feed), 65_536), 'long.xml')).toMatchObject([
      { failure: { place: 'line 1', reason: expect.stringContaining('longer than 20 million') } },
      { draft: { title: 'after' } },
    ]);
  });

  it('never throws and never hangs, whatever is broken in a feed', async () => {
    const sources = ['rss2.xml', 'rss1.xml', 'atom.xml', 'broken.xml', 'jsonfeed.feed'].map((name) =>
      readFileSync(`${FIXTURES}/${name}`),
    );
    const edit = fc.record({
      at: fc.nat(3000),
      remove: fc.nat(40),
      add: fc.constantFrom(
        '',
        '<',
        '&',
        '<item>',
        '</item>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '\0',
        '"',
        '<entry ',
        '&#xD800;',
        '\uFFFF',
        '{',
        '[',
        'é',
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (source, edits) => {
          const bytes = edits.reduce(
            (now, { at, remove, add }) =>
              Buffer.concat([now.subarray(0, at), Buffer.from(add), now.subarray(at + remove)]),
            source,
          );
          const spent = await cpuMs(1000, async () => {
            for (const item of await parse(cut(bytes, 500), 'fuzzed'))
              expect('draft' in item || 'failure' in item).toBe(true);
          });
          expect(spent).toBeLessThan(1000);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  const REAL = '../shared/data/state-dept-feed.tar.gz';
  it.skipIf(!existsSync(REAL))(
    'finds every item and every edit in 91 snapshots of a real feed (needs ../shared)',
    async () => {
      const { default: tar } = await import('tar-stream');
      const { gunzipSync } = await import('node:zlib');
      const versions = new Map<string, Set<string>>();
      const extract = tar.extract();
      extract.end(gunzipSync(readFileSync(REAL)));
      for await (const entry of extract) {
        const chunks: Buffer[] = [];
        for await (const chunk of entry) chunks.push(chunk as Buffer);
        if (entry.header.type !== 'file') continue;
        for (const item of await parse(cut(Buffer.concat(chunks), 65_536), entry.header.name)) {
          if (!('draft' in item)) throw new Error(JSON.stringify(item));
          const { origin, title, html } = item.draft;
          versions.set(origin.id, (versions.get(origin.id) ?? new Set()).add(`${title}\n${html}`));
        }
      }
      expect(versions.size).toBe(553);
      expect([...versions.values()].filter(({ size }) => size > 1)).toHaveLength(28);
    },
    30_000,
  );
});

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parse(bytes: AsyncIterable<Uint8Array>, name: string): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  for await (const item of feedParser.parse({ name, url: null, contentType: null, bytes })) items.push(item);
  return items;
}
