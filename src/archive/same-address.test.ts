import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { completeDraft } from '../ingest/index.ts';
import { findOutcomes } from './find-outcomes.ts';
import { storeDrafts } from './store-drafts.ts';

const FULL = 'The reed cutters met the mayor at noon. '.repeat(20);
const EXCERPT = 'The reed cutters met the mayor at noon.';
const HOME = 'https://reed.example';

describeOnDatabases('one article from two sources', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database?.drop());

  const draft = (format: string, text: string, url: string, id = '1') =>
    completeDraft({ title: 'Reeds', html: `<p>${text}</p>`, url, origin: { format, file: 'f', id }, notes: [] });
  const store = async (...one: Parameters<typeof draft>) => {
    const drafts = [draft(...one)];
    const [foreseen] = await findOutcomes(database.db, drafts);
    const [stored] = await database.db.transaction().execute((tx) => storeDrafts(tx, drafts, 'test'));
    expect(foreseen?.outcome).toBe(stored?.outcome);
    return stored?.outcome;
  };
  const texts = async () => {
    const rows = await database.db
      .selectFrom('article')
      .innerJoin('revision', 'revision.id', 'article.revision_id')
      .select('text')
      .execute();
    return rows.map(({ text }) => text);
  };

  it("keeps the export's body when a feed brings its excerpt, however the address is written", async () => {
    expect(await store('wxr', FULL, `${HOME}/2021/reeds/`)).toBe('created');
    for (const url of ['http://www.reed.example/2021/reeds', `${HOME}/2021/reeds/?utm_source=rss&utm_medium=feed`])
      expect(await store('feed', EXCERPT, url)).toBe('skipped');
    expect(await texts()).toEqual([FULL.trim()]);
  });

  it("puts the export's body in the excerpt's place, and no later excerpt in its place", async () => {
    expect(await store('feed', EXCERPT, `${HOME}/reeds?utm_source=rss`)).toBe('created');
    expect(await store('wxr', FULL, `${HOME}/reeds/`)).toBe('updated');
    expect(await store('feed', `${EXCERPT} Edited.`, `${HOME}/reeds?utm_source=rss`)).toBe('skipped');
    expect(await store('wxr', FULL, `${HOME}/reeds/`)).toBe('unchanged');
    expect(await store('wxr', 'Cut by an editor.', `${HOME}/reeds/`)).toBe('updated');
    expect(await texts()).toHaveLength(1);
  });

  it('tells apart addresses that differ, items of one source, and home pages', async () => {
    expect(await store('wxr', FULL, `${HOME}/?p=1`)).toBe('created');
    expect(await store('feed', FULL, `${HOME}/?p=2`)).toBe('created');
    expect(await store('wxr', FULL, `${HOME}/?p=1`, '2')).toBe('created');
    expect(await store('wxr', FULL, `${HOME}/`, '3')).toBe('created');
    expect(await store('feed', FULL, `${HOME}/`, '3')).toBe('created');
  });
});
