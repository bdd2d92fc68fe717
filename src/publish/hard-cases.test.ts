import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { setStatus } from '../archive/index.ts';
import type { Db, Page } from '../kit/index.ts';
import { addClaim } from '../knowledge/index.ts';
import type { ActorData, ExploreData } from './data.ts';
import { siteOn, storeArticles } from './site.fixture.ts';

/** Links of one actor, and names of another. */
const [LINKS, NAMES] = [100_010, 10_000];
/** Characters of any page, however much is known. */
const LARGEST = 600_000;
/** Tables whose triggers would check each of the rows made here. */
const TABLES = ['entity', 'claim', 'evidence', 'entity_name'];

/** An actor with 100,000 links, one with 10,000 names, three that own each other in a circle. */
async function fill(db: Db): Promise<void> {
  for (const table of TABLES) await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await db.transaction().execute(async (tx) => {
    await sql`insert into entity (id, slug, schema, caption) select md5('t' || n)::uuid, 'trader-' || n, 'Person', 'Trader ' || n
      from generate_series(1, ${LINKS}::int) n`.execute(tx);
    await sql`insert into entity (id, slug, schema, caption) select md5(slug)::uuid, slug, 'Company', initcap(slug)
      from unnest(array['hub', 'many', 'ring-a', 'ring-b', 'ring-c']) slug`.execute(tx);
    await sql`insert into entity_name (entity_id, name, kind) select md5('many')::uuid, 'Name ' || n, 'alias'
      from generate_series(1, ${NAMES}::int) n`.execute(tx);
    await sql`insert into claim (id, subject_id, predicate, object_id, date_from, status)
      select md5('c' || n)::uuid, md5('t' || n)::uuid, 'supplies', md5('hub')::uuid, (1990 + n % 30)::text, 'accepted'
      from generate_series(1, ${LINKS}::int) n
      union all select md5(a || b)::uuid, md5(a)::uuid, 'owns', md5(b)::uuid, null, 'accepted' from (values
        ('ring-a', 'ring-b'), ('ring-b', 'ring-c'), ('ring-c', 'ring-a'), ('many', 'ring-a')) x (a, b)`.execute(tx);
    await sql`insert into evidence (id, claim_id, article_id, revision_id, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
      select md5('e' || c.id)::uuid, c.id, a.id, a.revision_id, 'text', 0, 4, 'Ilse', '', '', 'reported', 'asserted', 'current'
      from claim c, article a where a.path = '/herons'`.execute(tx);
  });
  for (const table of TABLES) await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
  await sql`analyze`.execute(db);
}

describeOnDatabases('pages of what is hard to show', (create) => {
  let database: TestDatabase;
  let get: (address: string) => Promise<Page>;
  const data = async <T>(address: string) => (JSON.parse(String((await get(address)).body)) as { data: T }).data;

  beforeAll(async () => {
    database = await create();
    const [url, other] = ['https://desk.example/herons', 'https://desk.example/maren'];
    await storeArticles(database.db, [
      { id: 'a', title: 'Herons', html: '<p>Ilse Maren leads the Grey Herons.</p>', url, publishedAt: '2021-05-04' },
      { id: 'b', title: 'Maren', html: '<p>Bo Lind bribed Ilse Maren.</p>', url: other, publishedAt: '2021-06-01' },
    ]);
    await fill(database.db);
    get = siteOn(database.db);
  }, 180_000);
  afterAll(() => database?.drop());

  it('shows an actor with 100,000 links in bounded pages, and all of them by going on', async () => {
    const slow: string[] = [];
    for (const at of [
      '/actor/hub',
      '/actor/hub?page=9',
      '/explore?actor=hub',
      '/explore?view=graph&actor=hub&hops=2',
      '/explore?view=timeline&actor=hub',
      '/explore?view=map',
      '/explore.csv?actor=hub',
      '/explore.graphml?view=graph&actor=hub',
      '/search?q=trader',
      '/actor?q=trader',
    ]) {
      const started = performance.now();
      const page = await get(at);
      const took = performance.now() - started;
      if (process.env.HUB_FIGURES) console.log(at, `${took.toFixed(0)} ms`, `${String(page.body).length} characters`);
      expect([at, page.status]).toEqual([at, 200]);
      expect(String(page.body).length, at).toBeLessThan(LARGEST);
      if (took > 5_000) slow.push(`${at}: ${took}`);
    }
    expect(slow).toEqual([]);
    const { start, next, claims } = await data<ExploreData>('/explore.json?actor=hub&page=2000');
    expect([start?.links, claims.length, next]).toEqual([10_000, 50, 2001]);
    expect(String((await get('/explore?view=graph&actor=hub')).body)).toContain('linked with more than 10,000 others');
    expect(String((await get('/actor/hub')).body)).toContain('Facts on record: more than 2,000');
    const last = await data<ExploreData>('/explore.json?actor=hub&page=2001');
    expect([last.claims.length, last.next]).toEqual([10, null]);
  });

  it('keeps every one of 10,000 names, and shows a hundred', async () => {
    const { names } = await data<ActorData>('/actor/many.json');
    expect(names).toHaveLength(100);
    expect(String((await get('/actor/many')).body).length).toBeLessThan(LARGEST);
    const { actors } = await data<{ actors: { slug: string }[] }>(`/actor.json?q=${encodeURIComponent('Name 9999')}`);
    expect(actors.map(({ slug }) => slug)).toEqual(['many']);
  });

  it('goes round a circle of claims once', async () => {
    const { claims } = await data<ExploreData>('/explore.json?view=graph&actor=ring-a&hops=2');
    const told = claims.map(({ subject, object }) => `${subject.slug} ${object?.slug}`).sort();
    expect(told).toEqual(['many ring-a', 'ring-a ring-b', 'ring-b ring-c', 'ring-c ring-a']);
    expect(String((await get('/explore?view=graph&actor=ring-a&hops=2')).body)).toContain('Ring-B');
  });

  it('hides claims with the article that carries them, and shows them again with it', async () => {
    const { db } = database;
    const claim = await addClaim(db, {
      subject: 'Bo Lind',
      subjectSchema: 'Person',
      predicate: 'bribed',
      object: 'Ilse Maren',
      objectSchema: 'Person',
      value: null,
      article: '/maren',
      field: 'text',
      quote: 'Bo Lind bribed Ilse Maren',
      occurrence: null,
      attribution: null,
      stance: 'alleged',
      from: null,
      to: null,
      status: 'accepted',
      by: 'Ana',
      reason: null,
    });
    const pages = [`/claim/${claim.id}`, '/actor/bo-lind', '/explore?view=graph&actor=bo-lind'];
    const statuses = () => Promise.all(pages.map(async (at) => (await siteOn(db)(at)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(await setStatus(db, '/maren', 'unpublished', 'a court forbids it')).toBe('/maren');
    expect(await statuses()).toEqual([404, 404, 404]);
    const kept = await sql`select status from claim where id = ${claim.id}::uuid`.execute(db);
    expect(kept.rows).toEqual([{ status: 'accepted' }]);
    await setStatus(db, '/maren', 'published', null);
    expect(await statuses()).toEqual([200, 200, 200]);
  });
});
