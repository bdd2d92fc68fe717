import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redirectPaths, wishedPath } from '../src/archive/article-path.ts';
import { createSite } from '../src/publish/index.ts';
import { search } from '../src/search/index.ts';
import { createEmbedded, type TestDatabase } from './database.ts';

/** An imported article keeps its old address, unless the site answers there itself: then nobody would ever see it. */
describe('addresses of the site', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmbedded();
  });
  afterAll(() => database.drop());

  it('are never given to articles or redirects, whatever the site has learned to answer', () => {
    const text = '';
    const site = createSite({
      db: database.db,
      site: {
        ...{ name: 'Desk', tagline: text, description: text, origin: 'https://desk.example', language: 'en' },
        ...{ email: null, licence: null, stylesheet: text, fonts: [], onion: null, mails: true },
        ...{ workScript: text, graphScript: text },
      },
      search: (query) => search(database.db, query),
      indexPeople: () => true,
      ...{ mediaDir: '/nowhere', exportsDir: '/nowhere', assetsDir: '/nowhere' },
      now: () => new Date(),
    });
    const paths = [
      ...site.routes.map(({ path }) => path.replace(/:[^/]+/g, 'x')),
      '/desk/x',
      '/data/files/x',
      '/mcp',
      '/reconcile/x',
    ];
    expect(paths.length).toBeGreaterThan(100);
    const taken = paths.filter((path) => {
      const address = `https://old.example${path}`;
      const wished = wishedPath({ title: 'A story', url: address, id: 'a' });
      return wished.path !== '/article/a-story' || redirectPaths([address], '/article/a-story').length > 0;
    });
    expect(taken).toEqual([]);
    expect(wishedPath({ title: 'A story', url: 'https://old.example/2019/a-story', id: 'a' }).path).toBe(
      '/2019/a-story',
    );
  });
});
