import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PageReading, readPage } from './index.ts';

/** What a fixture's `.json` may state; a field that it leaves out is not looked at. */
interface Expected
  extends Partial<
    Pick<
      PageReading,
      | 'title'
      | 'dek'
      | 'authors'
      | 'publishedAt'
      | 'updatedAt'
      | 'language'
      | 'sections'
      | 'topics'
      | 'kind'
      | 'url'
      | 'licence'
      | 'translations'
    >
  > {
  has: string[];
  hasNot: string[];
  lead?: { url: string; caption: string | null; credit: string | null };
  body?: { url: string; caption: string | null; credit: string | null };
}

const folder = new URL('../../../fixtures/html/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
/** Where the pages with relative links were read. */
const ADDRESSES: Record<string, string> = {
  'en-wordpress-brief': 'https://harborledger.example/news/brief/port-alvar-mercury/',
  'en-hashed-classes': 'https://meridianpost.example/opinion/stop-counting-arrests',
  'es-broken-json': 'https://diariocosta.example/2020/08/17/condenan-exalcalde/',
};

describe('readPage', () => {
  for (const name of names.map((file) => file.replace('.html', ''))) {
    const page = readPage(readFileSync(new URL(`${name}.html`, folder), 'utf8'), ADDRESSES[name] ?? null);
    const { has, hasNot, lead, body, ...fields }: Expected = JSON.parse(
      readFileSync(new URL(`${name}.json`, folder), 'utf8'),
    );

    it(`reads the fields of ${name}`, () => {
      for (const [field, value] of Object.entries(fields))
        expect(page[field as keyof PageReading], field).toEqual(value);
      if (lead) expect(page.media.find((one) => one.role === 'lead')).toMatchObject(lead);
      if (body) expect(page.media.find((one) => one.role === 'body')).toMatchObject(body);
    });

    it(`takes the article alone out of ${name}`, () => {
      for (const piece of has) expect(page.text).toContain(piece);
      for (const piece of hasNot) expect(page.text).not.toContain(piece);
    });
  }

  it('gives the analysis part its heading, in HTML', () => {
    const html = readFileSync(new URL('en-wordpress-brief.html', folder), 'utf8');
    expect(readPage(html, null).html).toMatch(/<h3>Harbor Ledger Analysis<\/h3>\s*<p>The load shows/);
  });

  it('does not repeat the headline in the body', () => {
    const html = readFileSync(new URL('es-updated.html', folder), 'utf8');
    expect(readPage(html, null).html).not.toContain('Desarticulan red');
  });

  it('says which source won for each field and who decided on each block', () => {
    const page = readPage(readFileSync(new URL('en-wordpress-brief.html', folder), 'utf8'), null);
    expect(page.sources).toMatchObject({
      title: 'h1',
      authors: 'JSON-LD author',
      publishedAt: 'JSON-LD datePublished',
    });
    expect(page.decisions.find((one) => one.text.startsWith('I worked on that quay'))).toMatchObject({ kept: false });
  });
});
