import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { completeDraft, type RawArticle } from '../ingest/index.ts';
import { addLateMedia } from './add-late-media.ts';
import { linkTranslations } from './link-translations.ts';
import { setStatus } from './set-status.ts';
import { storeDrafts } from './store-drafts.ts';

const article = (changes: Partial<RawArticle> = {}): RawArticle => ({
  title: 'The Grey Herons cross the river',
  html: '<p>One sentence.</p><h2>Our Analysis</h2><p>Two 😀.</p>',
  origin: { format: 'test', file: 'a.xml', id: 'https://heron.example 1' },
  notes: [],
  ...changes,
});

describeOnDatabases('storing drafts', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const store = async (...raws: RawArticle[]) => {
    const drafts = raws.map((raw) => completeDraft(raw));
    const results = await database.db.transaction().execute((tx) => storeDrafts(tx, drafts, 'test'));
    return results.map(({ outcome }) => outcome);
  };
  const articles = () => database.db.selectFrom('article').selectAll().orderBy('id').execute();

  it('creates once, changes nothing the second time, makes a revision when the content differs', async () => {
    expect(await store(article())).toEqual(['created']);
    expect(await store(article())).toEqual(['unchanged']);
    expect(await store(article({ html: '<p>One\u00a0sentence.</p>' }))).toEqual(['updated']);
    const revisions = await database.db
      .selectFrom('revision')
      .select(['number', 'text', 'parts'])
      .orderBy('number')
      .execute();
    expect(revisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(revisions[0]?.parts).toEqual([
      { role: 'reported', heading: null, start: 0, end: 13 },
      { role: 'analysis', heading: 'Our Analysis', start: 15, end: 35 },
    ]);
    expect([...(revisions[0]?.text ?? '')].slice(15, 35).join('')).toBe('Our Analysis\n\nTwo 😀.');
  });

  it('makes one article of an item that two imports bring at once', async () => {
    const both = await Promise.all([store(article()), store(article())]);
    expect(both.flat().sort()).toEqual(['created', 'unchanged']);
    expect(await articles()).toHaveLength(1);
  });

  it('keeps out of public view what an editor took out, when its source changes', async () => {
    await store(article());
    await setStatus(database.db, 'the-grey-herons-cross-the-river', 'unpublished', 'a court order');
    expect(await store(article({ html: '<p>Other words.</p>' }))).toEqual(['updated']);
    expect(await articles()).toMatchObject([{ status: 'unpublished', unpublished_reason: 'a court order' }]);
  });

  it('adds pictures named late after those that are there, each once, and none to an article unknown', async () => {
    const picture = (url: string) => ({
      ...{ url, kind: 'image' as const, role: 'attached' as const, width: 4, height: 3 },
      ...{ alt: `about ${url}`, caption: null, credit: null, licence: null },
    });
    const [own, late, more] = ['a', 'b', 'c'].map((name) => picture(`https://heron.example/${name}.jpg`));
    if (!own || !late || !more) throw new Error('three pictures');
    await store(article({ media: [own] }), article({ origin: { format: 'test', file: 'a.xml', id: '2' } }));
    const named = [own, late, more, late].map((media) => ({ file: 'a.xml', id: article().origin.id, media }));
    const all = [
      ...named,
      { file: 'a.xml', id: '2', media: late },
      { file: 'a.xml', id: 'nobody', media: picture('https://heron.example/d.jpg') },
    ];
    await database.db.transaction().execute((tx) => addLateMedia(tx, all, 'test'));
    const rows = await database.db
      .selectFrom('article_media as l')
      .innerJoin('media as m', 'm.id', 'l.media_id')
      .select(['l.article_id', 'm.url', 'l.alt'])
      .orderBy('l.article_id')
      .orderBy('l.ord')
      .execute();
    expect(rows.map(({ url, alt }) => [url, alt])).toEqual([own, late, more, late].map(({ url, alt }) => [url, alt]));
    expect(await database.db.selectFrom('media').selectAll().execute()).toHaveLength(3);
  });

  it('stores what holds characters that the database refuses, without them', async () => {
    expect(
      await store(
        article({
          comments: [
            { id: '1', author: 'Half \ud83d', date: null, text: 'a\0b \\ud83d \\u0000 "quoted"', approved: true },
          ],
        }),
      ),
    ).toEqual(['created']);
    expect(await database.db.selectFrom('imported_comment').select(['author', 'text']).execute()).toEqual([
      { author: 'Half \ufffd', text: 'a\ufffdb \\ud83d \\u0000 "quoted"' },
    ]);
  });

  it('stores two drafts of one item in their order', async () => {
    expect(await store(article(), article({ title: 'Second' }))).toEqual(['created', 'updated']);
  });

  it('never lets an older snapshot overwrite a newer one', async () => {
    await store(article({ asOf: '2021-06-01T00:00:00Z' }));
    expect(await store(article({ title: 'Old', asOf: '2021-05-01T00:00:00Z' }))).toEqual(['skipped']);
    expect(await store(article({ title: 'New', asOf: '2021-07-01T00:00:00Z' }))).toEqual(['updated']);
  });

  it('keeps old addresses, and tells equal wishes apart', async () => {
    const at = (id: string, url: string | null) => article({ url, origin: { format: 'test', file: 'a', id } });
    await store(
      at('1', 'https://heron.example/2021/05/crossing/'),
      at('2', 'https://other.example/2021/05/crossing/'),
      at('3', null),
      at('4', 'https://heron.example/search/x'),
    );
    const paths = (await articles()).map(({ path }) => path);
    expect(paths[0]).toBe('/2021/05/crossing/');
    const slug = '/article/the-grey-herons-cross-the-river';
    expect(paths.slice(1).sort()).toEqual([slug, `${slug}-2`, `${slug}-3`]);
  });

  it('replaces what stands around an article when it is updated', async () => {
    await store(
      article({
        sections: ['News', 'Rivers'],
        topics: ['Fuel'],
        authors: ['Ana Garza'],
        countries: ['Bolivia', 'nowhere'],
      }),
    );
    await store(article({ sections: ['News'], topics: [], authors: ['Ana Garza', 'Li Wei'], countries: ['PE'] }));
    const one = async (table: 'article_section' | 'article_topic' | 'article_author' | 'article_country') =>
      (await database.db.selectFrom(table).select('ord').execute()).length;
    expect([
      await one('article_section'),
      await one('article_topic'),
      await one('article_author'),
      await one('article_country'),
    ]).toEqual([1, 0, 2, 1]);
  });

  it('joins translations whichever comes first', async () => {
    const es = article({
      origin: { format: 'test', file: 'a', id: '2' },
      translations: [{ language: 'en', id: '1', url: null }],
    });
    const en = article({ origin: { format: 'test', file: 'a', id: '1' } });
    await store(es);
    await linkTranslations(database.db);
    await store(en);
    await linkTranslations(database.db);
    const groups = (await articles()).map(({ translation_group }) => translation_group);
    expect(groups[0]).not.toBeNull();
    expect(new Set(groups).size).toBe(1);
  });
});
