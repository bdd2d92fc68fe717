import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { begin, CHECKER, EDITOR, HOW, LAWYER, NOON, REPORTER } from './desk.fixture.ts';
import {
  type AgendaEntry,
  assign,
  countArticles,
  createDraft,
  listArticles,
  listShelves,
  moveArticle,
  planArticle,
  readAgenda,
  type Staff,
  scheduleDraft,
} from './index.ts';

describeOnDatabases('the morning at the desk', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const db = () => database.db;
  const agenda = (staff: Staff, zone = 'UTC', now = NOON) => readAgenda(db(), staff, { now, zone });
  const shown = (entries: readonly AgendaEntry[]) => entries.map(({ title, why }) => `${title}: ${why}`);
  const draft = async (title: string) => (await begin(db(), '<p>It rained.</p>', title)).articleId;
  const ask = async (staff: Staff, articleId: string, due: string) => {
    await db()
      .insertInto('account')
      .values({
        ...{ id: staff.id ?? '', name: staff.name, email: `${staff.name}@desk.example` },
        ...{ roles: ['fact-checker'], password: 'x', created_at: NOON },
      })
      .onConflict((c) => c.doNothing())
      .execute();
    expect(
      await assign(db(), EDITOR, { articleId, personId: staff.id ?? '', role: 'check', due }, NOON),
    ).not.toBeNull();
  };

  it('shows each what waits for them: what they were asked for, and what is theirs by their role', async () => {
    const [a, b, c] = [await draft('A'), await draft('B'), await draft('C')];
    await ask(CHECKER, a, '2026-06-01');
    await moveArticle(db(), REPORTER, { articleId: b, to: 'fact-check' }, NOON);
    await moveArticle(db(), EDITOR, { articleId: c, to: 'legal-review' }, NOON);
    expect(shown((await agenda(CHECKER)).waits)).toEqual(['A: assigned', 'B: turn']);
    expect(shown((await agenda(LAWYER)).waits)).toEqual(['C: turn']);
    expect((await agenda(REPORTER)).waits).toEqual([]);
    expect(shown((await agenda(EDITOR)).waits)).toEqual(['B: turn']);
  });

  it('tells what is due today from what is late, by the days of the newsroom’s zone', async () => {
    const [a, b, c] = [await draft('A'), await draft('B'), await draft('C')];
    await ask(CHECKER, a, '2026-05-03');
    await planArticle(db(), EDITOR, { articleId: b, day: '2026-05-04' });
    await planArticle(db(), EDITOR, { articleId: c, day: '2026-05-05' });
    const noon = await agenda(EDITOR);
    expect([shown(noon.today), shown(noon.late)]).toEqual([['B: planned'], ['A: assigned']]);
    // In Auckland it is the fifth already.
    const there = await agenda(EDITOR, 'Pacific/Auckland');
    expect([shown(there.today), shown(there.late)]).toEqual([['C: planned'], ['A: assigned', 'B: planned']]);
    expect((await agenda(LAWYER)).late).toEqual([]);
  });

  it('shows what goes out today, and what did not go out at its time until somebody goes on with it', async () => {
    const { articleId, version } = await begin(db(), '<p>It rained.</p>', 'Rain');
    const at = new Date('2026-05-04T20:00:00Z');
    await scheduleDraft(db(), EDITOR, { articleId, version, at, override: 'a test' }, HOW);
    expect(shown((await agenda(EDITOR)).today)).toEqual(['Rain: goes-out']);
    await db().updateTable('draft').set({ state: 'ready', publish_at: null, problem: 'blocked' }).execute();
    expect(shown((await agenda(EDITOR)).late)).toEqual(['Rain: problem']);
    await moveArticle(db(), EDITOR, { articleId, to: 'draft' }, NOON);
    expect((await agenda(EDITOR)).late).toEqual([]);
  });

  it('lists articles by state, section, language and words, and counts them', async () => {
    await draft('Rain_1 in Port Azul');
    const ports = { language: 'es', sections: ['Ports'] };
    await createDraft(db(), EDITOR, { title: 'Puerto', html: '<p>Llovió.</p>', fields: ports }, HOW);
    const titles = async (filter: object) =>
      (await listArticles(db(), EDITOR, { limit: 9, ...filter })).articles.map(({ title }) => title);
    expect(await titles({ section: 'Ports' })).toEqual(['Puerto']);
    expect(await titles({ language: 'en' })).toEqual(['Rain_1 in Port Azul']);
    expect(await titles({ words: 'rain_' })).toEqual(['Rain_1 in Port Azul']);
    expect(await titles({ words: '%' })).toEqual([]);
    expect(await titles({ person: REPORTER.id })).toEqual(['Rain_1 in Port Azul']);
    expect(await titles({ limit: 1, page: 2 })).toHaveLength(1);
    expect(await countArticles(db(), EDITOR, {})).toEqual({ draft: 2 });
    expect(await countArticles(db(), EDITOR, { section: 'Ports', words: 'nothing' })).toEqual({});
    expect(await listShelves(db())).toEqual({ sections: ['Ports'], languages: ['en', 'es'] });
  });
});
