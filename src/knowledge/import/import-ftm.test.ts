import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import type { ReportLine } from '../../archive/index.ts';
import type { InputFile } from '../../ingest/index.ts';
import { importActors } from './import-actors.ts';
import { isFtmFile, openFtm } from './open-ftm.ts';

const line = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
const HERONS = line('grey-herons', 'Organization', {
  name: ['The Grey Herons'],
  alias: ['Herons'],
  weakAlias: ['The Greys'],
  country: ['bo', 'suhh'],
  topics: ['crime', 'DROP TABLE'],
  wikidataId: ['Q900001'],
  summary: ['Smugglers of fuel.'],
});
const VALE = line('vale', 'Person', { name: 'Otto Vale', deathDate: ['2019'], birthDate: ['1950-02-31'] });
const LADDER = line('ladder', 'Company', { name: ['Ladder Holdings'], incorporationDate: ['2001-13-01'] });

describeOnDatabases('actors from FollowTheMoney files', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());

  const load = async (lines: string[], dryRun = false) => {
    const report: ReportLine[] = [];
    const options = { dryRun, by: 'tester', report: (one: ReportLine) => report.push(one), progress: () => undefined };
    const counts = await importActors(database.db, openFtm(fileOf(lines.join('\n'))), options);
    return { counts, report, reasons: report.map(({ kind, place, reason }) => `${kind} ${place}: ${reason}`) };
  };
  const claims = async () =>
    (
      await sql<{ told: string; status: string; from: string | null }>`
        select s.caption || ' ' || c.predicate || ' ' || coalesce(o.caption, c.value) as told, c.status, c.date_from as from
        from claim c join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id order by 1`.execute(
        database.db,
      )
    ).rows;

  it('tells such a file from articles by its form', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(isFtmFile(bytes(HERONS))).toBe(true);
    expect(isFtmFile(bytes(`\ufeff[${VALE}]`))).toBe(true);
    expect(isFtmFile(bytes(JSON.stringify({ id: 'a', title: 'How it looks', text: HERONS })))).toBe(false);
  });

  it('stores who they are, and leaves out what is no country, topic or date, saying so', async () => {
    const { counts, reasons } = await load([HERONS, VALE, LADDER]);
    expect(counts).toMatchObject({ read: 3, created: 3, failed: 0 });
    const { rows } = await sql`select slug, schema, caption, countries, topics, deceased, active, summary, note,
      (select string_agg(kind || ': ' || name, ', ' order by kind) from entity_name n where n.entity_id = e.id) as names,
      (select string_agg(scheme || ' ' || value, ', ' order by scheme) from entity_identifier i where i.entity_id = e.id) as ids
      from entity e order by slug`.execute(database.db);
    expect(rows).toEqual([
      expect.objectContaining({ slug: 'ladder-holdings', schema: 'Company', active: null, ids: 'ftm ladder' }),
      expect.objectContaining({ slug: 'otto-vale', schema: 'Person', deceased: true }),
      {
        slug: 'the-grey-herons',
        schema: 'Organization',
        caption: 'The Grey Herons',
        countries: ['BO'],
        topics: ['crime'],
        deceased: false,
        active: null,
        summary: null,
        note: 'Smugglers of fuel.',
        names: 'alias: Herons, name: The Grey Herons, weakAlias: The Greys',
        ids: 'ftm grey-herons, wikidata Q900001',
      },
    ]);
    expect(reasons.join('\n')).toMatch(/line 1: country 'suhh' is no country/);
    expect(reasons.join('\n')).toMatch(/line 3: incorporationDate '2001-13-01' is no date/);
  });

  it('stores relations as suggested claims, in whatever order the lines stand, and says what is wrong with others', async () => {
    const { counts, reasons } = await load([
      line('own-1', 'Ownership', { owner: ['vale'], asset: ['ladder'], startDate: ['2010-05'], percentage: ['60 %'] }),
      line('own-2', 'Ownership', { owner: ['vale'], asset: ['nobody'] }),
      line('own-3', 'Ownership', { owner: ['vale'], asset: ['vale'] }),
      line('mem-1', 'Membership', {
        member: ['vale'],
        organization: ['grey-herons'],
        startDate: ['2012'],
        endDate: ['2009'],
      }),
      line('san-1', 'Sanction', { entity: ['grey-herons'], authority: ['Port Authority of Brell'], reason: ['fuel'] }),
      line('odd-1', 'Wizardry', { name: ['x'] }),
      line('pos-1', 'Position', { name: ['Harbour master'] }),
      '{"id": "broken", "schema": ',
      line('anon', 'Person', {}),
      HERONS,
      VALE,
      LADDER,
    ]);
    expect(counts).toEqual({
      read: 12,
      created: 6,
      updated: 0,
      unchanged: 0,
      skipped: 1,
      failed: 5,
      suggestedClaims: 3,
    });
    expect(await claims()).toEqual([
      { told: 'Otto Vale member_of The Grey Herons', status: 'suggested', from: null },
      { told: 'Otto Vale owns Ladder Holdings', status: 'suggested', from: '2010-05' },
      { told: 'The Grey Herons legal_status sanctioned', status: 'suggested', from: null },
    ]);
    const all = reasons.join('\n');
    expect(all).toMatch(/failed line 2: names 'nobody'/);
    expect(all).toMatch(/failed line 3: .* stands on both sides/);
    expect(all).toMatch(/skipped line 4: startDate 2012 is after endDate 2009/);
    expect(all).toMatch(/failed line 6: unknown schema 'Wizardry'/);
    expect(all).toMatch(/skipped line 7: Position/);
    expect(all).toMatch(/failed line 8: /);
    expect(all).toMatch(/failed line 9: anon has no name/);
    const seen = await sql`select 1 from public_evidence`.execute(database.db);
    expect(seen.rows).toEqual([]);
    const publicOnes = await sql`select 1 from entity e where is_public_entity(e.id)`.execute(database.db);
    expect(publicOnes.rows, 'an import alone shows nobody to readers').toEqual([]);
  });

  it('changes nothing when it is done again, and adds what is new without taking away', async () => {
    const lines = [HERONS, VALE, line('m', 'Membership', { member: 'vale', organization: 'grey-herons' })];
    await load(lines);
    const again = await load(lines);
    expect(again.counts).toMatchObject({ read: 3, unchanged: 3, created: 0, updated: 0 });
    await sql`delete from entity_name where name = 'Herons'`.execute(database.db);
    expect((await load(lines)).counts, 'what an editor removed stays removed').toMatchObject({ unchanged: 3 });
    const more = await load([line('grey-herons', 'Organization', { name: ['Garzas Grises'], country: ['pe'] })]);
    expect(more.counts).toMatchObject({ updated: 1 });
    const { rows } = await sql`select caption, countries from entity where schema = 'Organization'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ caption: 'The Grey Herons', countries: ['BO', 'PE'] }]);
  });

  it('knows an entity by a worldwide identifier, and never by its name', async () => {
    await load([HERONS]);
    const other = line('other-id', 'LegalEntity', { name: ['Herons of Brell'], wikidataId: ['Q900001'] });
    const namesake = line('namesake', 'Organization', { name: ['The Grey Herons'] });
    expect((await load([other, namesake])).counts).toMatchObject({ updated: 1, created: 1 });
    const { rows } = await sql`select slug from entity order by slug`.execute(database.db);
    expect(rows).toEqual([{ slug: 'the-grey-herons' }, { slug: expect.stringMatching(/^the-grey-herons-/) }]);
  });

  it('tells a relation of the entity that another was merged into, and keeps whom the file named', async () => {
    await load([HERONS, VALE, LADDER]);
    await sql`update entity set merged_into = (select id from entity where slug = 'the-grey-herons') where slug = 'ladder-holdings'`.execute(
      database.db,
    );
    await load([line('m', 'Membership', { member: 'vale', organization: 'ladder' })]);
    expect((await claims()).map(({ told }) => told)).toEqual(['Otto Vale member_of The Grey Herons']);
    const { rows } = await sql`select e.slug from claim c join entity e on e.id = c.stated_object_id`.execute(
      database.db,
    );
    expect(rows).toEqual([{ slug: 'ladder-holdings' }]);
  });

  it('stores nothing of whom the database has erased', async () => {
    await load([VALE]);
    await sql`update entity set protection = 'erased', caption = 'erased'`.execute(database.db);
    const { counts } = await load([line('vale', 'Person', { name: ['Otto Vale', 'Otto K. Vale'] })]);
    expect(counts).toMatchObject({ skipped: 1, updated: 0 });
  });

  it('keeps 500 names of an entity that has 10,000, and says so', async () => {
    const name = Array.from({ length: 10_000 }, (_, i) => `Name ${i}`);
    const { reasons } = await load([line('many', 'Company', { name })]);
    expect(reasons).toEqual([expect.stringMatching(/500 of 10000 names were kept/)]);
    const { rows } = await sql`select count(*)::int as n from entity_name`.execute(database.db);
    expect(rows).toEqual([{ n: 500 }]);
  });

  it('stores a circle of ownership and names it', async () => {
    const company = (id: string) => line(id, 'Company', { name: [`Company ${id}`] });
    const owns = (a: string, b: string) => line(`${a}-${b}`, 'Ownership', { owner: [a], asset: [b] });
    const { counts, reasons } = await load([
      ...['a', 'b', 'c'].map(company),
      owns('a', 'b'),
      owns('b', 'c'),
      owns('c', 'a'),
    ]);
    expect(counts).toMatchObject({ created: 6, failed: 0, suggestedClaims: 3 });
    expect(reasons).toEqual([expect.stringMatching(/line 6: closes a circle of ownership: a → b → c → a/)]);
  });

  it('says in a dry run what would be stored, and stores nothing', async () => {
    const { counts } = await load(
      [HERONS, VALE, line('m', 'Membership', { member: 'vale', organization: 'grey-herons' })],
      true,
    );
    expect(counts).toMatchObject({ created: 3, suggestedClaims: 1, failed: 0 });
    const { rows } = await sql`select 1 from entity`.execute(database.db);
    expect(rows).toEqual([]);
  });
});

function fileOf(text: string): InputFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'actors.ftm.json',
    url: null,
    contentType: null,
    size: bytes.length,
    hash: 'x',
    head: bytes.subarray(0, 4096),
    root: null,
    bytes: {
      async *[Symbol.asyncIterator]() {
        yield bytes;
      },
    },
  };
}
