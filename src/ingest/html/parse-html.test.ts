import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeDraft } from '../complete-draft.ts';
import type { ParsedItem } from '../draft.ts';
import { htmlParser, readPage } from './index.ts';

const folder = new URL('../../../fixtures/html/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

async function parse(
  bytes: Uint8Array | string,
  contentType: string | null = null,
  url: string | null = null,
): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  const stream = (async function* () {
    yield typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  })();
  for await (const item of htmlParser.parse({ name: 'page.html', url, contentType, bytes: stream })) items.push(item);
  return items;
}

/** Milliseconds that reading takes. */
function timed(html: string): number {
  const start = performance.now();
  readPage(html, null);
  return performance.now() - start;
}

describe('htmlParser', () => {
  it('gives one draft that completes to clean HTML with its analysis part apart', async () => {
    const [item] = await parse(pages.find((page) => page.includes('Harbor Ledger Analysis'))!);
    if (!item || !('draft' in item)) throw new Error('no draft');
    const draft = completeDraft(item.draft);
    expect(draft.parts.map((part) => [part.role, part.heading])).toEqual([
      ['reported', null],
      ['analysis', 'Harbor Ledger Analysis'],
    ]);
    expect(draft.html).not.toMatch(/<script|<form|onclick/i);
    expect(draft.notes.join(' ')).toContain('JSON-LD datePublished');
  });

  it('reads a page in windows-1252 that declares nothing', async () => {
    const page =
      '<html><head><title>Cayó la señal</title></head><body><h1>Cayó la señal</h1><p>La señal del peñón cayó a medianoche, según el operador.</p></body></html>';
    const [item] = await parse(Buffer.from(page, 'latin1'));
    expect(item).toMatchObject({ draft: { title: 'Cayó la señal' } });
  });

  it('says what is wrong with a page that holds no article', async () => {
    const cases: [string | Uint8Array, RegExp][] = [
      ['', /empty/],
      ['   \n', /empty/],
      ['<html><frameset cols="1,2"><frame src="a.html"></frameset></html>', /frames/],
      [Buffer.from(Array.from({ length: 4096 }, (_, i) => ((i * 7919) % 251) | 128)), /no HTML|no text/],
      ['<html><body><script>render()</script></body></html>', /no text/],
    ];
    for (const [bytes, reason] of cases) {
      const [item] = await parse(bytes);
      if (!item || !('failure' in item)) throw new Error(`no failure for ${String(bytes).slice(0, 40)}`);
      expect(item.failure.reason).toMatch(reason);
      expect(item.failure.file).toBe('page.html');
    }
  });

  it('refuses a page beyond 20 MB with a reason', async () => {
    const [item] = await parse(new Uint8Array(20_000_001).fill(97));
    expect(item).toMatchObject({ failure: { reason: expect.stringContaining('20 MB') } });
  });

  it('is sure of pages and not of feeds or plain text', () => {
    const sniff = (text: string, name = 'x', type: string | null = null) =>
      htmlParser.sniff(Buffer.from(text), name, type);
    expect(sniff('\ufeff<!-- saved -->\n<!DOCTYPE html><html>')).toBeGreaterThan(0.9);
    expect(sniff('<?xml version="1.0"?><rss version="2.0">', 'a.html')).toBe(0);
    expect(sniff('Home > News > Brief\nA headline')).toBe(0);
    expect(sniff('<p>Half a page', 'half.htm')).toBeGreaterThan(0.5);
  });
});

describe('hostile pages', () => {
  const deep = 100_000;
  const cases: Record<string, string> = {
    'unclosed div': '<div>'.repeat(deep),
    'closed div': `${'<div>'.repeat(deep)}<p>Words at the very bottom of it all.</p>${'</div>'.repeat(deep)}`,
    'unclosed inline tags': '<b><i>'.repeat(deep),
    'nested tables': '<table><tr><td>'.repeat(deep),
    'table bodies in rows': '<tr><tbody>'.repeat(deep),
    'end tags of nothing': '</section>'.repeat(deep * 3),
    'nested svg': '<svg><g>'.repeat(deep),
    'unclosed comments': '<!-- '.repeat(deep),
    'a title of separators': `<title>${' - '.repeat(deep)}</title><h1>${'a | '.repeat(deep)}</h1>`,
    'deep JSON-LD': `<script type="application/ld+json">${'{"@type":"Article","a":['.repeat(3000)}1${']}'.repeat(3000)}</script>`,
    'endless names': `<h1>x y z</h1><p>By ${'Ana Ruiz and '.repeat(20_000)}</p>`,
    'white space': `<p>${' '.repeat(2_000_000)}x`,
    'angle brackets': '<'.repeat(1_000_000),
  };
  for (const [name, html] of Object.entries(cases)) {
    it(`are read in about a second: ${name}`, () => {
      expect(timed(html)).toBeLessThan(2500);
    });
  }

  it('do not lose a long list whose items are never closed', () => {
    const items = Array.from(
      { length: 3000 },
      (_, i) => `<li>Entry ${i} of the list, with a sentence of its own.`,
    ).join('\n');
    expect(readPage(`<h1>A list</h1><ul>${items}</ul>`, null).text).toContain('Entry 2900 of the list');
  });

  it('never throw, whatever is cut, doubled or mixed into a page', () => {
    const junk = fc.constantFrom(
      '<',
      '>',
      '"',
      '</div>',
      '<!--',
      '<script>',
      '<table>',
      '\0',
      '\ud800',
      '&#x0;',
      '<svg>',
      '{"@type":',
      '<li>',
      '<h1>',
      '<a href="javascript:x">',
      '<body>',
      '<template>',
    );
    const cut = fc.tuple(fc.nat({ max: 12_000 }), fc.nat({ max: 400 }), fc.option(junk, { nil: '' }));
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(cut, { minLength: 1, maxLength: 12 }), (page, cuts) => {
        let html = page;
        for (const [at, length, piece] of cuts)
          html = html.slice(0, at % html.length) + piece + html.slice((at % html.length) + length);
        const reading = readPage(html, 'https://a.example/2020/01/02/x');
        expect(typeof reading.html).toBe('string');
        expect(reading.authors.every((name) => name.length < 120)).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  }, 60_000);
});
