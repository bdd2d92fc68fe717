import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { openInputs } from '../ingest/index.ts';
import { importInputs, type ReportLine } from './import-files.ts';
import { knownState } from './known-state.ts';

interface Post {
  id: number;
  modified: string;
  text: string;
}

describeOnDatabases('importing a site again', (create) => {
  let database: TestDatabase;
  let server: Server;
  let home: string;
  let posts: Post[];
  let asked: URL[];

  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    [posts, asked] = [[], []];
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', home);
      asked.push(url);
      const after = url.searchParams.get('modified_after') ?? '';
      const found = posts.filter(({ modified }) => modified > after);
      const isPosts = url.pathname.endsWith('/posts');
      const body = url.pathname === '/wp-json/' ? { home, namespaces: ['wp/v2'] } : isPosts ? found.map(toRest) : [];
      response.setHeader('content-type', url.pathname === '/' ? 'text/html' : 'application/json');
      response.end(url.pathname === '/' ? '<title>The Reed</title>' : JSON.stringify(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => void server.close());
  afterAll(() => database.drop());

  const toRest = ({ id, modified, text }: Post) => ({
    id,
    link: `${home}story-${id}/`,
    date_gmt: '2021-01-01T00:00:00',
    modified,
    modified_gmt: modified,
    title: { rendered: `Story ${id}` },
    content: { rendered: `<p>${text}</p>` },
  });

  const run = async () => {
    const lines: ReportLine[] = [];
    const { db } = database;
    const inputs = openInputs([home], { allowPrivate: true, knownState: (name) => knownState(db, name) });
    const { read, created, updated } = await importInputs(db, inputs, {
      format: null,
      dryRun: false,
      by: 'test',
      report: (line) => lines.push(line),
      progress: () => undefined,
      afterBatch: async () => undefined,
    });
    return { read, created, updated, lines };
  };

  it('takes everything once, then only what changed, and names posts as an export does', async () => {
    posts = [
      { id: 1, modified: '2021-01-01T00:00:00', text: 'One.' },
      { id: 2, modified: '2021-02-01T00:00:00', text: 'Two.' },
      { id: 3, modified: '2021-03-01T00:00:00', text: 'Three.' },
    ];
    expect(await run()).toEqual({ read: 3, created: 3, updated: 0, lines: [] });
    posts[0] = { id: 1, modified: '2021-04-01T00:00:00', text: 'One, corrected.' };
    asked = [];
    expect(await run()).toMatchObject({ created: 0, updated: 1, lines: [] });
    const question = asked.find((url) => url.pathname.endsWith('/posts'));
    expect(question?.searchParams.get('modified_after')).toBe('2021-02-27T22:00:00');
    const keys = await database.db.selectFrom('origin').select('key').orderBy('key').execute();
    expect(keys[0]?.key).toBe(`wordpress ${new URL(home).host}/?p=1`);
  });

  it('knows nothing of what was never read', async () => {
    expect(await knownState(database.db, 'https://reed.example/')).toBeNull();
  });
});
