import { afterEach, describe, expect, it } from 'vitest';
import type { ParsedItem, RawArticle } from '../draft.ts';
import { openInputs } from '../open-inputs.ts';
import { type FakePost, type FakeSite, startFakeSite } from './fake-site.ts';
import { wordpressParser } from './index.ts';

let site: FakeSite;

afterEach(() => site.close());

interface Found {
  drafts: RawArticle[];
  others: unknown[];
  /** What to ask with next time: name -> latest change. */
  state: Map<string, string>;
  hashes: string[];
}

/** Imports what an address gives, as `trama import` would. */
const read = async (address: string, state = new Map<string, string>()): Promise<Found> => {
  const found: Found = { drafts: [], others: [], state: new Map(state), hashes: [] };
  const knownState = (name: string) => ({ etag: null, lastModified: state.get(name) ?? null });
  for await (const item of openInputs([address], { allowPrivate: true, knownState })) {
    if (!('bytes' in item)) {
      found.others.push(item);
    } else if (wordpressParser.sniff(item.head, item.name, item.contentType) === 1) {
      found.hashes.push(item.hash);
      if (item.hints?.lastModified) found.state.set(item.name, item.hints.lastModified);
      for await (const parsed of wordpressParser.parse(item)) keep(parsed, found);
    } else found.others.push(item);
  }
  return found;
};

const keep = (parsed: ParsedItem, found: Found): void => {
  if ('draft' in parsed) found.drafts.push(parsed.draft);
  else found.others.push(parsed);
};

/** Changed on one day after another, or all in the same second from number `tiedFrom` on. */
const manyPosts = (count: number, tiedFrom = Number.POSITIVE_INFINITY): FakePost[] =>
  Array.from({ length: count }, (_none, i) => ({
    id: i + 1,
    modified: new Date(Date.UTC(2021, 0, 1) + Math.min(i, tiedFrom) * 86_400_000).toISOString().slice(0, 19),
  }));

const numbersOf = (found: Found): number[] =>
  found.drafts.map(({ origin }) => Number(/\?p=(\d+)$/.exec(origin.id)?.[1])).sort((a, b) => a - b);

const allNumbers = (count: number): number[] => Array.from({ length: count }, (_none, i) => i + 1);

describe('a WordPress site', () => {
  it('gives each post with all that it says, under the name that an export gives it', async () => {
    site = await startFakeSite([
      {
        id: 12,
        modified: '2021-06-01T08:00:00',
        title: 'Boats &#038; &#8220;ghosts&#8221;',
        excerpt: '<p>What the harbour knew.</p>',
        more: {
          lang: 'en',
          translations: { es: 34, en: 12 },
        },
      },
    ]);
    const { drafts, others } = await read(site.address);
    const host = new URL(site.address).host;
    expect(others).toEqual([]);
    expect(drafts).toEqual([
      expect.objectContaining({
        title: 'Boats & “ghosts”',
        dek: 'What the harbour knew.',
        html: '<p>Words of story 12.</p>',
        kind: null,
        sections: ['News', 'Briefs & notes'],
        topics: ['Ports'],
        authors: ['Ana Torrealba'],
        publishedAt: '2021-05-24T11:17:25Z',
        updatedAt: '2021-06-01T08:00:00Z',
        language: 'en',
        translations: [{ language: 'es', url: null, id: `${host}/?p=34` }],
        url: `${site.address}2021/05/story-12/`,
        redirects: ['/?p=12'],
        status: 'published',
        asOf: '2021-06-01T08:00:00Z',
        origin: { format: 'wordpress', file: `${site.address}wp-json/wp/v2/posts`, id: `${host}/?p=12` },
      }),
    ]);
  });

  it('gives its pages too, with the leading picture, without an excerpt that only repeats the opening', async () => {
    const picture = {
      source_url: 'https://ledger.example/boat.jpg',
      alt_text: 'A boat',
      caption: { rendered: '<p>At dawn</p>' },
      media_details: { width: 800, height: 600 },
    };
    site = await startFakeSite([
      {
        id: 5,
        type: 'page',
        modified: '2021-06-01T08:00:00',
        excerpt: '<p>Words of story 5 &hellip;</p>',
        more: { _embedded: { 'wp:featuredmedia': [picture] } },
      },
    ]);
    const { drafts } = await read(site.address);
    expect(drafts[0]).toMatchObject({ kind: 'page', dek: null, redirects: ['/?p=5', '/?page_id=5'] });
    expect(drafts[0]?.media).toEqual([
      expect.objectContaining({ url: picture.source_url, alt: 'A boat', caption: 'At dawn', width: 800, role: 'lead' }),
    ]);
  });

  it('gives all posts once, however many were changed in one second', async () => {
    site = await startFakeSite(manyPosts(450, 170));
    const found = await read(site.address);
    expect(numbersOf(found)).toEqual(allNumbers(450));
  });

  it('loses none when posts are edited while it reads', async () => {
    site = await startFakeSite(manyPosts(350));
    let edits = 0;
    site.onAsk = () => {
      edits += 1;
      const moved = site.posts[edits * 20];
      if (moved) moved.modified = `2022-01-01T00:00:${String(edits).padStart(2, '0')}`;
    };
    const found = await read(site.address);
    expect([...new Set(numbersOf(found))]).toEqual(allNumbers(350));
  });

  it('gives only what changed since the last time', async () => {
    site = await startFakeSite(manyPosts(250));
    const first = await read(site.address);
    site.posts.push({ id: 900, modified: '2021-12-01T00:00:00' });
    site.posts[3] = { id: 4, modified: '2021-12-01T00:00:01', content: '<p>Corrected.</p>' };
    site.asked.length = 0;
    const second = await read(site.address, first.state);
    // The last day before comes again, since the site's clock may be another.
    expect(numbersOf(second)).toEqual([4, 249, 250, 900]);
    expect(site.asked.filter((path) => path.includes('/posts')).length).toBeLessThan(3);
    const third = await read(site.address, second.state);
    expect(numbersOf(third)).toEqual([4, 900]);
  });

  it('reads a site too old to be asked for changes', async () => {
    site = await startFakeSite(manyPosts(250, 50));
    site.isOld = true;
    // The first posts come twice: once before it is known that the site is old.
    expect([...new Set(numbersOf(await read(site.address)))]).toEqual(allNumbers(250));
  });

  it('asks for less when a site can give no more', async () => {
    site = await startFakeSite(manyPosts(60));
    site.strength = 7;
    const found = await read(site.address);
    expect(found.others).toEqual([]);
    expect(numbersOf(found)).toEqual(allNumbers(60));
  });

  it('says so when posts are locked, broken or refused', async () => {
    site = await startFakeSite([
      { id: 1, modified: '2021-01-01T00:00:00', locked: true, content: '' },
      { id: 2, modified: '2021-01-01T00:00:01', more: { id: 'two' } },
      { id: 3, modified: '2021-01-01T00:00:02' },
    ]);
    const found = await read(site.address);
    expect(numbersOf(found)).toEqual([3]);
    expect(found.others).toEqual([
      { failure: expect.objectContaining({ place: 'post two' }) },
      { skipped: expect.objectContaining({ place: 'post 1', reason: expect.stringContaining('password') }) },
    ]);
    site.status = 401;
    const refused = await read(site.address);
    expect(refused.others[0]).toEqual({
      failure: {
        file: `${site.address}wp-json/wp/v2/posts`,
        place: '',
        reason: expect.stringContaining(
          'answers 401 (“Only for those signed in.”). Let it be read, or import an export',
        ),
      },
    });
  });

  it('gives the feed where there is no API, and a page where the address is an article’s', async () => {
    site = await startFakeSite([]);
    const article = await read(`${site.address}a-story/`);
    expect(article.others).toEqual([
      expect.objectContaining({ name: `${site.address}a-story/`, contentType: 'text/html; charset=UTF-8' }),
    ]);
    site.home =
      '<head><link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/"></head>';
    site.hidesApi = true;
    const { others } = await read(site.address);
    expect(others).toEqual([
      expect.objectContaining({ name: `${site.address}feed/`, contentType: 'application/rss+xml' }),
    ]);
  });
});

describe('wordpressParser', () => {
  it('reads a saved answer of the API', async () => {
    site = await startFakeSite(manyPosts(2));
    const answer = await (await fetch(`${site.address}wp-json/wp/v2/posts?per_page=10&orderby=id`)).text();
    const bytes = Buffer.from(answer);
    expect(wordpressParser.sniff(bytes, 'posts.json', null)).toBeGreaterThan(0.9);
    const found: Found = { drafts: [], others: [], state: new Map(), hashes: [] };
    const input = {
      name: 'posts.json',
      url: null,
      contentType: null,
      bytes: (async function* () {
        yield bytes;
      })(),
    };
    for await (const parsed of wordpressParser.parse(input)) keep(parsed, found);
    expect(numbersOf(found)).toEqual([1, 2]);
  });

  it.each([
    '{"tramaWordPress":1,"posts":[{"id":1},null,3]',
    '{"tramaWordPress":1,"posts":[{"id":1},null,3]}',
    '[]',
    '[1,null]',
    '{}',
    '',
  ])('never throws, whatever it is given (%s)', async (text) => {
    site = await startFakeSite([]);
    const found: Found = { drafts: [], others: [], state: new Map(), hashes: [] };
    const input = {
      name: 'x',
      url: null,
      contentType: null,
      bytes: (async function* () {
        yield Buffer.from(text);
      })(),
    };
    for await (const parsed of wordpressParser.parse(input)) keep(parsed, found);
    expect(found.drafts).toEqual([]);
  });
});
