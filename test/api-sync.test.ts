import { Value } from '@sinclair/typebox/value';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChangesData } from '../src/publish/data.ts';
import type { TestPlace } from './database.ts';
import { describeWithSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

interface Change {
  kind: string;
  id: string;
  gone: boolean;
  data: Record<string, unknown> | null;
}

/** Somebody who keeps what the feed tells. */
function createPartner(server: () => RunningServer, limit: number) {
  const has = new Map<string, Record<string, unknown>>();
  let since: string | null = null;
  return {
    has,
    cursor: () => since,
    async pull(): Promise<number> {
      let count = 0;
      for (let more = true; more; ) {
        const { status, text } = await server().get(`/api/changes?limit=${limit}${since ? `&since=${since}` : ''}`);
        expect([status, status === 200 ? '' : text]).toEqual([200, '']);
        const page = JSON.parse(text) as { changes: Change[]; cursor: string; more: boolean };
        expect([...Value.Errors(ChangesData, page)].map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
        for (const { kind, id, gone, data } of page.changes)
          if (gone || !data) has.delete(`${kind} ${id}`);
          else has.set(`${kind} ${id}`, data);
        count += page.changes.length;
        since = page.cursor;
        more = page.more;
      }
      return count;
    },
  };
}

describeWithSample('the feed of changes', (create) => {
  let database: TestPlace;
  let server: RunningServer;
  const run = () => ({ environment: database.environment });
  const sorted = (has: Map<string, unknown>) => [...has].sort(([a], [b]) => (a < b ? -1 : 1));
  /** The feed is made when the server has taken up a change, a moment after it. */
  const settled = async (wanted: () => Promise<boolean>) => {
    for (let n = 0; n < 400 && !(await wanted()); n++) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  beforeAll(async () => {
    database = await create();
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('gives a partner in step what a fresh reading gives, whatever happened meanwhile', async () => {
    const partner = createPartner(() => server, 7);
    await settled(async () => {
      await partner.pull();
      return [...partner.has.keys()].some((key) => key.startsWith('incident'));
    });
    await partner.pull();
    const kinds = new Set([...partner.has.keys()].map((key) => key.split(' ')[0]));
    expect([...kinds].sort()).toEqual(['actor', 'article', 'claim', 'incident']);
    expect(await partner.pull()).toBe(0);

    const claims = [...partner.has].filter(([key]) => key.startsWith('claim'));
    const [, first] = claims[0] ?? [];
    const subject = partner.has.get(
      `actor ${claims.map(([, one]) => one.subject).find((id) => partner.has.has(`actor ${id}`))}`,
    );
    const [passage] = (first?.evidence ?? []) as { article: string }[];
    const article = partner.has.get(`article ${passage?.article}`);
    const slug = String(subject?.slug);

    // An article goes: so do the claims that stand in it alone.
    await tramaJson(['article', 'unpublish', String(article?.path), '--reason', 'a test'], run());
    await settled(async () => (await partner.pull()) > 0 && !partner.has.has(`article ${article?.id}`));
    expect(partner.has.has(`article ${article?.id}`)).toBe(false);
    expect(partner.has.has(`claim ${first?.id}`)).toBe(false);
    // Somebody is to be shown with care: nothing is told of them any more.
    await tramaJson(['entities', 'protect', slug, '--as', 'victim', '--reason', 'a test'], run());
    await settled(async () => (await partner.pull()) > 0 && !partner.has.has(`actor ${subject?.id}`));
    expect(
      [...partner.has.values()].filter((one) => one.subject === subject?.id || one.object === subject?.id),
    ).toEqual([]);
    // And back again.
    await tramaJson(['article', 'publish', String(article?.path)], run());
    await settled(async () => (await partner.pull()) > 0 && partner.has.has(`article ${article?.id}`));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await partner.pull();

    const fresh = createPartner(() => server, 500);
    await fresh.pull();
    expect(sorted(partner.has)).toEqual(sorted(fresh.has));
    // And what the pages say.
    const shown: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { text } = await server.get(`/claim.json?limit=100${cursor ? `&cursor=${cursor}` : ''}`);
      const { data } = JSON.parse(text) as { data: { claims: { id: string }[]; cursor: string | null } };
      shown.push(...data.claims.map(({ id }) => `claim ${id}`));
      cursor = data.cursor;
    }
    expect(shown.sort()).toEqual([...fresh.has.keys()].filter((key) => key.startsWith('claim')).sort());
  });

  it('goes on from a cursor of yesterday after a restart, and refuses one that was changed', async () => {
    const partner = createPartner(() => server, 500);
    // What the tests before did may still be on its way into the feed.
    for (let quiet = 0; quiet < 3; quiet = (await partner.pull()) === 0 ? quiet + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 500));
    const cursor = partner.cursor() ?? '';
    await server.stop();
    server = await serve(database.environment);
    const { status, text } = await server.get(`/api/changes?since=${cursor}`);
    expect([status, JSON.parse(text).changes]).toEqual([200, []]);
    for (const wrong of ['x', `${cursor.slice(0, -2)}AA`, `A${cursor}`]) {
      const refused = await server.get(`/api/changes?since=${wrong}`);
      expect([wrong, refused.status, refused.headers.get('content-type')]).toEqual([
        wrong,
        400,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('says to begin anew where the database was restored from a copy', async () => {
    const partner = createPartner(() => server, 500);
    await partner.pull();
    await server.stop();
    const { sql } = await import('kysely');
    const opened = await database.open();
    // What restoring leaves: the feed is not in a copy.
    await sql`delete from feed_item`.execute(opened.db);
    await sql`delete from feed_state`.execute(opened.db);
    await opened.close();
    server = await serve(database.environment);
    await settled(async () => (await server.get(`/api/changes?since=${partner.cursor()}`)).status === 410);
    const gone = await server.get(`/api/changes?since=${partner.cursor()}`);
    expect([gone.status, JSON.parse(gone.text).detail]).toEqual([410, expect.stringContaining('Begin without since')]);
    const anew = createPartner(() => server, 500);
    await settled(async () => (await anew.pull()) === 0 && anew.has.size === partner.has.size);
    expect(sorted(anew.has)).toEqual(sorted(partner.has));
  });
});
