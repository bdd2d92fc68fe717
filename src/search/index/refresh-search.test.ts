import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { storeArticles } from '../archive.fixture.ts';
import { emptyQuery, rebuildSearch, refreshSearch, search } from '../index.ts';

describeOnDatabases('keeping the index in step', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const total = async (q: string) => (await search(database.db, { ...emptyQuery(), q })).total;
  const topics = async () =>
    (await search(database.db, emptyQuery())).facets.topic.map(({ value, label, count }) => [value, label, count]);
  const waiting = async () => (await database.db.selectFrom('search_outbox').selectAll().execute()).length;
  const store = async (id: string, body: string, changes = {}) =>
    (await storeArticles(database.db, [{ id, body, ...changes }]))[0] ?? '';

  it('follows every change of an article, its labels and their names', async () => {
    await store('a', 'A pelican.', { topics: ['Birds'] });
    expect(await total('pelican')).toBe(0);
    expect(await refreshSearch(database.db)).toBe(1);
    expect([await total('pelican'), await waiting()]).toEqual([1, 0]);
    await store('a', 'A stork.', { topics: ['Birds', 'Rivers'] });
    await refreshSearch(database.db);
    expect([await total('pelican'), await total('stork'), await total('')]).toEqual([0, 1, 1]);
    await database.db.updateTable('topic').set({ name: 'Great rivers' }).where('slug', '=', 'rivers').execute();
    expect(await refreshSearch(database.db)).toBe(1);
    expect(await topics()).toEqual([
      ['birds', 'Birds', 1],
      ['rivers', 'Great rivers', 1],
    ]);
    await database.db.deleteFrom('article_topic').execute();
    await refreshSearch(database.db);
    expect([await topics(), await total('rivers')]).toEqual([[], 0]);
  });

  it('lets go at once of what leaves public view, and of its counts', async () => {
    const [kept, gone, deleted] = [
      await store('a', 'A pelican.'),
      await store('b', 'A pelican.'),
      await store('c', 'A pelican.'),
    ];
    await refreshSearch(database.db);
    await database.db.updateTable('article').set({ status: 'unpublished' }).where('id', '=', gone).execute();
    await database.db.deleteFrom('origin').where('article_id', '=', deleted).execute();
    await database.db.deleteFrom('article').where('id', '=', deleted).execute();
    const result = await search(database.db, emptyQuery());
    expect(result.hits.map(({ articleId }) => articleId)).toEqual([kept]);
    expect(result.facets.language).toEqual([{ value: 'en', label: null, count: 1, selected: false }]);
    await refreshSearch(database.db);
    expect([await total('pelican'), await waiting()]).toEqual([1, 0]);
    await database.db.updateTable('article').set({ status: 'published' }).where('id', '=', gone).execute();
    await refreshSearch(database.db);
    expect(await total('pelican')).toBe(2);
  });

  it('forgets nothing when a transaction fails, and nothing that fails leaves a trace', async () => {
    await store('a', 'A pelican.');
    const failed = database.db.transaction().execute(async (tx) => {
      await sql`delete from search_outbox`.execute(tx);
      await sql`update article set kind = 'profile'`.execute(tx);
      throw new Error('killed in the middle');
    });
    await expect(failed).rejects.toThrow('killed');
    expect(await refreshSearch(database.db)).toBe(1);
    expect((await search(database.db, emptyQuery())).facets.kind.map(({ value }) => value)).not.toContain('profile');
    expect(await waiting()).toBe(0);
  });

  it('shares the work between processes that run at once', async () => {
    const articles = Array.from({ length: 650 }, (_, i) => ({
      id: `${i}`,
      body: `Pelican ${i}.`,
      topics: [`Topic ${i % 7}`],
    }));
    await storeArticles(database.db, articles);
    const done = await Promise.all([
      refreshSearch(database.db),
      refreshSearch(database.db),
      refreshSearch(database.db, { limit: 50 }),
    ]);
    expect(done.reduce((sum, n) => sum + n)).toBe(650);
    expect(await total('pelican')).toBe(650);
    expect((await topics()).reduce((sum, [, , n]) => sum + Number(n), 0)).toBe(650);
  });

  it('never loses a change that comes while its article is being indexed', async () => {
    await store('a', 'A pelican.');
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await sql`update article set kind = ${`kind${i}`}`.execute(database.db);
        await refreshSearch(database.db);
      }),
    );
    await refreshSearch(database.db);
    const { kind } = await database.db.selectFrom('article').select('kind').executeTakeFirstOrThrow();
    expect((await search(database.db, emptyQuery())).facets.kind.map(({ value, count }) => [value, count])).toEqual([
      [kind, 1],
    ]);
  });

  it('rebuilds the same index from nothing', async () => {
    await storeArticles(database.db, [
      { id: 'a', body: 'A pelican.', topics: ['Birds'] },
      { id: 'b', body: 'A stork.', topics: ['Birds'] },
    ]);
    await refreshSearch(database.db);
    const before = await search(database.db, { ...emptyQuery(), q: 'stork' });
    await sql`delete from search_document where words @@ '''epelican'''`.execute(database.db);
    const steps: number[] = [];
    expect(await rebuildSearch(database.db, ({ done }) => steps.push(done))).toBe(2);
    expect(steps).toEqual([2]);
    expect(await search(database.db, { ...emptyQuery(), q: 'stork' })).toEqual(before);
    expect([await total('pelican'), await topics()]).toEqual([1, [['birds', 'Birds', 2]]]);
  });

  it('indexes the beginning of what is too long for an index, and notes it', async () => {
    const word = (i: number) => `w${i.toString(36)}${'abcdefgh'.repeat(5)}`;
    await store('a', `Pelican. ${Array.from({ length: 12_000 }, (_, i) => word(i)).join(' ')} stork.`);
    await store('b', 'Short.');
    expect(await refreshSearch(database.db)).toBe(2);
    const rows = await database.db.selectFrom('search_document').select('truncated').orderBy('truncated').execute();
    expect(rows.map(({ truncated }) => truncated)).toEqual([false, true]);
    expect([await total('pelican'), await total(word(3)), await total('stork')]).toEqual([1, 1, 0]);
  });
});
