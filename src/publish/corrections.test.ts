import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { atTerminal, correctArticle, findArticleId } from '../newsroom/index.ts';
import { ARTICLES, siteOn, storeArticles } from './site.fixture.ts';

describeOnDatabases('corrections', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
    await storeArticles(database.db, ARTICLES);
    const articleId = (await findArticleId(database.db, '/2020/pilots')) ?? '';
    const how = { now: new Date('2026-01-02T10:00:00Z'), origin: 'https://desk.example', inspect: async () => null };
    const note = {
      articleId,
      kind: 'correction' as const,
      text: 'It was <March>, not May.',
      sentence: 'It was in May.',
    };
    await correctArticle(database.db, atTerminal('Edda'), note, how);
  });
  afterAll(() => database.drop());
  const read = async (address: string) => String((await siteOn(database.db)(address)).body);

  it('stand at the foot of the article, in its twin and for search engines, without who made them', async () => {
    const page = await read('/2020/pilots');
    expect(page).toContain('It was &lt;March>, not May.');
    expect(page).toContain('"@type":"CorrectionComment"');
    const { data } = JSON.parse(await read('/2020/pilots.json'));
    expect(data.corrections).toMatchObject([{ kind: 'correction', text: 'It was <March>, not May.' }]);
    for (const body of [page, JSON.stringify(data)]) expect(body).not.toMatch(/Edda|It was in May/);
  });

  it('have a page and feeds of their own', async () => {
    expect(await read('/corrections')).toContain('href="/2020/pilots#correction-');
    expect(await read('/es/corrections')).toContain('Corrección');
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json'])
      expect(await read(`/corrections/${feed}`)).toContain('Pilots and Smugglers Close the Delta');
  });
});
