import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { type Page, PROBLEM_TYPE } from '../../kit/index.ts';
import { addClaim, type NewClaim } from '../../knowledge/index.ts';
import type { ExploreData } from '../data.ts';
import { siteOn, storeArticles } from '../site.fixture.ts';

const TEXT =
  'Ilse Maren leads the Grey Herons in Brell. The Grey Herons bribed Customs of Brell, she denies. On 3 May 2021 two pilots were killed in Brell.';
const OTHER = 'In May 2021 three pilots were killed in Brell by the Grey Herons. =SUM(A1) was paid to Bo Lind.';

const claimOf = (changes: Partial<NewClaim>): NewClaim => ({
  subject: 'Ilse Maren',
  subjectSchema: 'Person',
  predicate: 'leads',
  object: 'Grey Herons',
  objectSchema: 'Organization',
  value: null,
  article: '/herons',
  field: 'text',
  quote: 'Ilse Maren leads the Grey Herons',
  occurrence: null,
  attribution: null,
  stance: 'asserted',
  from: null,
  to: null,
  status: 'accepted',
  by: 'test',
  reason: null,
  ...changes,
});

/** Well-formed XML; the names of its elements. */
function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(xml).close();
  return names;
}

describeOnDatabases('the database as a whole', (create) => {
  let database: TestDatabase;
  let get: (address: string) => Promise<Page>;
  const text = async (address: string) => String((await get(address)).body);
  const explore = async (query: string) =>
    (JSON.parse(await text(`/explore.json?${query}`)) as { data: ExploreData }).data;
  const said = ({ claims }: ExploreData) =>
    claims
      .map(({ subject, predicate, object, value }) => `${subject.name} ${predicate} ${object?.name ?? value}`)
      .sort();

  beforeAll(async () => {
    database = await create();
    const { db } = database;
    await storeArticles(db, [
      {
        id: 'a',
        title: 'Herons',
        html: `<p>${TEXT}</p>`,
        countries: ['BO'],
        topics: ['Ports'],
        publishedAt: '2021-05-04',
        url: 'https://desk.example/herons',
      },
      {
        id: 'b',
        title: 'Pilots',
        html: `<p>${OTHER}</p>`,
        countries: ['BO', 'PE'],
        publishedAt: '2021-06-01',
        url: 'https://desk.example/pilots',
      },
    ]);
    const event = { subject: 'Pilots killed in Brell', subjectSchema: 'Event', object: null, objectSchema: null };
    const there = 'two pilots were killed in Brell';
    const later = 'three pilots were killed in Brell';
    for (const one of [
      {},
      {
        predicate: 'bribed',
        subject: 'Grey Herons',
        subjectSchema: 'Organization',
        object: 'Customs of Brell',
        objectSchema: 'PublicBody',
        quote: 'The Grey Herons bribed Customs of Brell',
        stance: 'denied' as const,
      },
      {
        subject: 'Grey Herons',
        subjectSchema: 'Organization',
        predicate: 'present_in',
        object: 'Brell',
        objectSchema: 'Place',
        quote: 'Grey Herons in Brell',
        from: '2019',
        to: '2021-05',
      },
      { ...event, predicate: 'kind', value: 'killing', quote: there },
      { ...event, predicate: 'date', from: '2021-05-03', quote: 'On 3 May 2021' },
      { ...event, predicate: 'date', from: '2021-05', quote: 'In May 2021', article: '/pilots' },
      { ...event, predicate: 'quantity', value: 'two pilots', quote: there },
      { ...event, predicate: 'quantity', value: 'three pilots', quote: later, article: '/pilots' },
      { ...event, predicate: 'place', object: 'Brell', objectSchema: 'Place', quote: there },
      {
        ...event,
        predicate: 'perpetrator_organisation',
        object: 'Grey Herons',
        objectSchema: 'Organization',
        quote: 'by the Grey Herons',
        article: '/pilots',
      },
      {
        subject: 'Bo Lind',
        predicate: 'paid_by',
        object: null,
        objectSchema: null,
        value: '=SUM(A1)',
        quote: '=SUM(A1) was paid to Bo Lind',
        article: '/pilots',
      },
    ])
      await addClaim(db, claimOf(one));
    await sql`update entity set lat = -11.5, lon = -68.25, precision = 'city', countries = '{BO}' where caption = 'Brell'`.execute(
      db,
    );
    await sql`insert into incident (entity_id, kind, date, first_day, last_day, place_id, country)
      select e.id, 'killing', '2021-05-03', '2021-05-03', '2021-05-03', p.id, 'BO' from entity e, entity p
      where e.caption = 'Pilots killed in Brell' and p.caption = 'Brell'
      on conflict (entity_id) do update set country = 'BO'`.execute(db);
    get = siteOn(db);
  });
  afterAll(() => database.drop());

  it('keeps one selection through every view, and counts what a view cannot show', async () => {
    const list = await explore('');
    const graph = await explore('view=graph');
    expect([list.total, graph.total, list.showable, graph.showable]).toEqual([11, 11, 11, 5]);
    expect((await explore('view=map')).showable).toBe(2);
    expect((await explore('view=timeline')).showable).toBe(3);
    expect(list.claims.every(({ evidence, status }) => evidence.quote !== '' && status === 'accepted')).toBe(true);
    const html = await text('/explore?view=map&country=bolivia');
    expect(html).toContain('/explore?view=graph&amp;country=bolivia');
  });

  it('narrows by words, kind, country, topic and years, together', async () => {
    expect(said(await explore('q=MAREN'))).toEqual(['Ilse Maren leads Grey Herons']);
    expect(said(await explore('q=lind'))).toEqual(['Bo Lind paid_by =SUM(A1)']);
    expect((await explore('kind=killing')).total).toBe(7);
    expect((await explore('kind=Person')).total).toBe(2);
    expect((await explore('country=peru')).total).toBe(4);
    expect((await explore('topic=ports')).total).toBe(7);
    expect(said(await explore('from=2019&to=2020'))).toEqual(['Grey Herons present_in Brell']);
    expect((await explore('from=2030')).total).toBe(0);
    expect(said(await explore('kind=PublicBody&country=bolivia&topic=ports'))).toEqual([
      'Grey Herons bribed Customs of Brell',
    ]);
    expect((await explore('q=%25')).total).toBe(0);
    // A page leaves out what makes no sense; a program is told.
    const nonsense = 'q=%25&kind=nonsense&country=atlantis&from=x&hops=9&page=-1';
    expect((await get(`/explore?${nonsense}`)).status).toBe(200);
    expect(await get(`/explore.json?${nonsense}`)).toMatchObject({ status: 400, type: PROBLEM_TYPE });
  });

  it('goes from one actor outward by one step or two', async () => {
    const one = await explore('view=graph&actor=ilse-maren');
    expect([said(one), one.start?.links]).toEqual([['Ilse Maren leads Grey Herons'], 1]);
    expect(said(await explore('view=graph&actor=ilse-maren&hops=2'))).toEqual([
      'Grey Herons bribed Customs of Brell',
      'Grey Herons present_in Brell',
      'Ilse Maren leads Grey Herons',
      'Pilots killed in Brell perpetrator_organisation Grey Herons',
    ]);
    expect((await get('/explore?actor=nobody')).status).toBe(404);
    expect((await get('/explore.svg?view=graph&actor=nobody')).status).toBe(404);
  });

  it('reaches every claim of an actor that has thousands, page by page, and draws its strongest links', async () => {
    const { db } = database;
    await sql`insert into entity (id, slug, schema, caption) select md5('t' || n)::uuid, 'trader-' || n, 'Person', 'Trader ' || n from generate_series(1, 1200) n`.execute(
      db,
    );
    await sql`insert into entity (id, slug, schema, caption) values (md5('hub')::uuid, 'hub', 'Company', 'Hub')`.execute(
      db,
    );
    await db.transaction().execute(async (tx) => {
      await sql`insert into claim (id, subject_id, predicate, object_id, status)
        select md5('c' || n)::uuid, md5('t' || 1 + n % 1200)::uuid, 'supplies', md5('hub')::uuid, 'accepted' from generate_series(1, 1230) n`.execute(
        tx,
      );
      await sql`insert into evidence (id, claim_id, article_id, revision_id, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
        select md5('e' || n)::uuid, md5('c' || n)::uuid, a.id, a.revision_id, 'text', 0, 4, 'Ilse', '', '', 'reported', 'asserted', 'current'
        from generate_series(1, 1230) n, article a where a.path = '/herons'`.execute(tx);
    });
    const seen = new Set<string>();
    for (let page: number | null = 1; page !== null; ) {
      const data: ExploreData = await explore(`actor=hub&page=${page}`);
      for (const { id } of data.claims) seen.add(id);
      page = data.next;
    }
    expect(seen.size).toBe(1230);
    const graph = await explore('view=graph&actor=hub');
    expect([graph.start?.links, graph.actors.length]).toEqual([1200, 121]);
    const twice = graph.claims.filter(({ subject }) => Number(subject.slug.slice(7)) <= 31);
    expect(twice).toHaveLength(60);
    await sql`delete from claim where predicate = 'supplies'`.execute(db);
  });

  it('draws every claim that its table names, with the way to each', async () => {
    const html = await text('/explore?view=graph');
    const { claims } = await explore('view=graph');
    for (const { id } of claims) expect(html.split(`/claim/${id}`).length).toBeGreaterThan(2);
    expect(html).toMatch(/class="g-line g-denied"[^>]*stroke-dasharray/);
    expect(html).toContain('aria-label="Ilse Maren (Person)"');
  });

  it('draws places as exactly as they are known, and partial dates as the spans they are', async () => {
    const map = await text('/explore?view=map');
    expect(map).toMatch(/aria-label="Brell: 2 \(town\)"/);
    const time = await text('/explore?view=timeline');
    expect(time.match(/class="t-sure"/g)).toHaveLength(2);
    expect(time.match(/class="t-some"/g)).toHaveLength(3);
  });

  it('gives valid files of exactly what is shown, each row with its quote, source, date and status', async () => {
    const csv = await text('/explore.csv?view=graph');
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(6);
    expect(rows.join()).toContain('"https://desk.example/herons"');
    expect(await text('/explore.csv?q=lind')).toContain(`"'=SUM(A1)"`);
    const geo = JSON.parse(await text('/explore.geojson?view=map'));
    expect(geo.features.map((one: { geometry: unknown }) => one.geometry)).toEqual(
      Array(2).fill({ type: 'Point', coordinates: [-68.25, -11.5] }),
    );
    expect(geo.features[0].properties).toMatchObject({ status: 'accepted', source_date: '2021-05-04' });
    const graph = elementsOf(await text('/explore.graphml?view=graph'));
    expect([graph.filter((name) => name === 'node').length, graph.filter((name) => name === 'edge').length]).toEqual([
      5, 5,
    ]);
    for (const view of ['graph', 'map', 'timeline'])
      expect(elementsOf(await text(`/explore.svg?view=${view}`)).length).toBeGreaterThan(5);
    expect((await get('/explore.svg')).status).toBe(404);
    expect((await get('/explore.graphml')).type).toContain('application/graphml+xml');
  });

  it('may be framed by anyone as an embed, and only so', async () => {
    const page = await get('/es/embed/explore?view=timeline');
    expect(page.headers?.['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect(String(page.body)).not.toContain('class="masthead"');
    expect((await get('/explore')).headers?.['content-security-policy']).toBeUndefined();
    expect(await text('/explore?view=timeline')).toContain(
      '&lt;iframe src=&quot;https://desk.example/embed/explore?view=timeline&quot;',
    );
  });

  it('lists on a country’s page who is linked with it, what happened there and when', async () => {
    const html = await text('/country/bolivia');
    for (const words of [
      'Actors linked with Bolivia',
      '/incident/pilots-killed-in-brell',
      'class="point-map"',
      't-some',
    ])
      expect(html).toContain(words);
    expect(await text('/country/peru')).not.toContain('Actors linked with Peru');
    expect(JSON.parse(await text('/country/bolivia.json')).data).toMatchObject({ articles: 2, record: { total: 11 } });
  });

  it('puts the sources of an incident side by side and marks where they differ', async () => {
    const html = await text('/incident/pilots-killed-in-brell');
    expect(html).toContain('href="/actor/grey-herons"');
    expect(html).toContain('aria-label="Brell: town"');
    const rows = [...html.matchAll(/<tr class="differs"><th scope="row">(\w+(?: \w+)?)/g)].map(([, name]) => name);
    expect(rows).toEqual(['When', 'How many']);
  });

  it('says wherever a claim stands that its source only denies it, and gives the law’s words whole', async () => {
    expect(await text('/explore?view=graph')).toContain('Grey Herons – bribed – Customs of Brell (denied)');
    expect(await text('/explore?q=bribed')).toContain('class="stance-denied"');
    await sql`update claim set predicate = 'legal_status', value = 'sanctioned', object_id = null, allegation = 'bribery', authority = 'the Treasury'
      where predicate = 'paid_by'`.execute(database.db);
    get = siteOn(database.db);
    expect(await text('/explore?q=lind')).toMatch(/for bribery by the Treasury/);
    expect(await text('/explore.csv?q=lind')).toContain('"bribery","the Treasury"');
  });

  it('has feeds of the articles that tell what is selected', async () => {
    expect(elementsOf(await text('/explore/feed.xml?q=lind')).filter((name) => name === 'item')).toHaveLength(1);
    expect(elementsOf(await text('/incident/atom.xml?kind=killing')).filter((name) => name === 'entry')).toHaveLength(
      2,
    );
    expect(await text('/explore?q=lind')).toContain('href="https://desk.example/explore/feed.xml?q=lind"');
  });

  it('leads from a merged actor to the other, and lets no name become markup', async () => {
    const { db } = database;
    await sql`insert into entity (id, slug, schema, caption, merged_into) select gen_random_uuid(), 'herons-old', 'Organization', 'Old', id
      from entity where caption = 'Grey Herons'`.execute(db);
    expect((await get('/explore?view=graph&actor=herons-old')).headers?.location).toBe(
      '/explore?view=graph&actor=grey-herons',
    );
    const bad = `"><script>alert(1)</script>]]>\u0007'`;
    await sql`update entity set caption = ${bad} where caption in ('Customs of Brell', 'Brell', 'Pilots killed in Brell')`.execute(
      db,
    );
    get = siteOn(db);
    for (const view of ['list', 'graph', 'map', 'timeline']) {
      expect(await text(`/explore?view=${view}`)).not.toContain('<script>alert');
      if (view !== 'list') expect(elementsOf(await text(`/explore.svg?view=${view}`))).not.toContain('script');
    }
    expect(elementsOf(await text('/explore.graphml?view=graph'))).not.toContain('script');
    expect(await text('/country/bolivia')).not.toContain('<script>alert');
    expect(await text('/incident/pilots-killed-in-brell')).not.toContain('<script>alert');
  });

  it('shows nothing of who is protected, and nothing from an article that is not public', async () => {
    const { db } = database;
    await sql`update entity set protection = 'minor' where caption = 'Ilse Maren'`.execute(db);
    get = siteOn(db);
    expect(await text('/explore')).not.toContain('Maren');
    expect(await text('/explore.csv?actor=grey-herons&hops=2')).not.toContain('Maren leads');
    expect((await get('/explore?actor=ilse-maren')).status).toBe(404);
    await sql`update article set status = 'unpublished' where path = '/pilots'`.execute(db);
    expect((await explore('')).total).toBe(6);
  });
});
