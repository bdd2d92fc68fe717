import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { storeDrafts } from '../../archive/index.ts';
import { completeDraft } from '../../ingest/index.ts';
import {
  addClaim,
  editEntity,
  eraseEntity,
  findDuplicates,
  findSameIncidents,
  judgeClaim,
  judgeName,
  makeEntity,
  markNotSame,
  mergeEntities,
  openNames,
  protectEntity,
  showEntity,
  undoName,
  unmergeEntity,
} from '../index.ts';

const BODY =
  'Ana Garza leads the Grey Herons. Ana Maria Garza owns two boats. A raid took place in Port Azul on 3 May 2019.';
const WHO = { by: 'Bea', reason: 'checked by telephone' };

describeOnDatabases('entities and what editors do with them', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    const draft = completeDraft({
      title: 'Herons',
      html: `<p>${BODY}</p>`,
      origin: { format: 'test', file: 'a', id: '1' },
      notes: [],
    });
    await database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'test'));
  });
  afterAll(() => database.drop());

  const claim = (
    subject: string,
    schema: string,
    predicate: string,
    value: string | null,
    quote: string,
    from: string | null = null,
  ) =>
    addClaim(database.db, {
      subject,
      subjectSchema: schema,
      predicate,
      object: null,
      objectSchema: null,
      value,
      article: 'herons',
      document: null,
      field: 'text',
      quote,
      occurrence: null,
      attribution: null,
      stance: 'asserted',
      from,
      to: null,
      allegation: null,
      authority: null,
      status: 'accepted',
      by: 'Ana',
      reason: null,
    });
  const garzas = async () => {
    await claim('Ana Garza', 'Person', 'role', 'leader', 'Ana Garza leads');
    await claim('Ana Maria Garza', 'Person', 'role', 'owner', 'Ana Maria Garza owns two boats');
  };
  const state = async () =>
    (
      await sql`select c.value, s.slug, t.slug as stated from claim c join entity s on s.id = c.subject_id
        left join entity t on t.id = c.stated_subject_id order by c.value`.execute(database.db)
    ).rows;
  const mention = (name: string) =>
    sql`insert into mention (article_id, key, revision_id, name, schema, link, starts, ends, confidence)
      select a.id, lower(${name}), a.revision_id, ${name}, 'Person', 'none', '{0}', '{9}', 0.9 from article a`.execute(
      database.db,
    );

  it('are told as one after a merge, and exactly as before after it is taken back', async () => {
    await garzas();
    const before = await state();
    await mergeEntities(database.db, { loser: 'ana-maria-garza', winner: 'ana-garza', ...WHO });
    expect(await state()).toEqual([
      { value: 'leader', slug: 'ana-garza', stated: null },
      { value: 'owner', slug: 'ana-garza', stated: 'ana-maria-garza' },
    ]);
    const said = await claim('Ana Maria Garza', 'Person', 'role', 'sailor', 'owns two boats');
    expect(said.subject.slug).toBe('ana-garza');
    await unmergeEntity(database.db, { name: 'ana-maria-garza', ...WHO });
    expect(await state()).toEqual([...before, { value: 'sailor', slug: 'ana-garza', stated: null }]);
  });

  it('come apart rightly when what they were merged into was merged on', async () => {
    await garzas();
    await makeEntity(database.db, 'A. M. Garza', 'Person', 'Bea');
    const before = await state();
    await mergeEntities(database.db, { loser: 'ana-maria-garza', winner: 'ana-garza', ...WHO });
    await mergeEntities(database.db, { loser: 'ana-garza', winner: 'a-m-garza', ...WHO });
    await expect(mergeEntities(database.db, { loser: 'a-m-garza', winner: 'ana-maria-garza', ...WHO })).rejects.toThrow(
      /same already/,
    );
    await unmergeEntity(database.db, { name: 'ana-maria-garza', ...WHO });
    expect(await state()).toContainEqual({ value: 'owner', slug: 'ana-maria-garza', stated: null });
    await unmergeEntity(database.db, { name: 'ana-garza', ...WHO });
    expect(await state()).toEqual(before);
  });

  it('are proposed as one with the reason, and never again once said to be different', async () => {
    await garzas();
    const [found] = await findDuplicates(database.db, 10);
    expect([found?.a.slug, found?.b.slug].sort()).toEqual(['ana-garza', 'ana-maria-garza']);
    expect(found?.reasons).toEqual(["the name of one is within the other's: 'ana garza'"]);
    await markNotSame(database.db, { one: 'ana-garza', other: 'ana-maria-garza', ...WHO });
    expect(await findDuplicates(database.db, 10)).toEqual([]);
  });

  it('told as incidents are proposed as one when kind, day and place agree, with what differs', async () => {
    for (const [name, kind] of [
      ['Raid one', 'raid'],
      ['Raid two', 'raid'],
      ['Fire', 'arson'],
    ] as const) {
      await claim(name, 'Event', 'kind', kind, 'A raid took place in Port Azul');
      await claim(name, 'Event', 'date', null, 'on 3 May 2019', '2019-05-03');
      await claim(name, 'Event', 'quantity', name, 'A raid');
    }
    await makeEntity(database.db, 'Port Azul', 'Thing', 'Bea');
    await sql`update incident set place_id = (select id from entity where slug = 'port-azul')`.execute(database.db);
    const pairs = await findSameIncidents(database.db, 10);
    expect(pairs.map(({ a, b }) => [a.slug, b.slug].sort())).toEqual([['raid-one', 'raid-two']]);
    expect(pairs[0]?.reasons).toEqual(['the same kind', 'the same place', 'the same date']);
    expect(pairs[0]?.differences.map(({ predicate }) => predicate)).toEqual(['quantity']);
  });

  it('can be seen as they were on a past day', async () => {
    await garzas();
    await sql`update claim set created_at = '2026-01-01'`.execute(database.db);
    await sql`update entity set created_at = '2026-01-01'`.execute(database.db);
    await sql`update judgement set at = '2026-01-01'`.execute(database.db);
    const { claims } = await showEntity(database.db, 'ana-garza');
    await judgeClaim(database.db, claims[0]?.id ?? '', 'retracted', 'Bea', 'wrong');
    expect((await showEntity(database.db, 'ana-garza')).claims[0]?.status).toBe('retracted');
    expect((await showEntity(database.db, 'ana-garza', '2026-01-02')).claims[0]?.status).toBe('accepted');
    await expect(showEntity(database.db, 'ana-garza', '2025-12-30')).rejects.toThrow(/not on record/);
  });

  it('named in articles are links once an editor has judged the name, in one article or everywhere', async () => {
    await mention('Ana Garza');
    expect((await openNames(database.db, { limit: 5 })).map(({ name, articles }) => [name, articles])).toEqual([
      ['Ana Garza', 1],
    ]);
    expect(await judgeName(database.db, { name: 'Ana Garza', actor: 'new', article: null, ...WHO })).toMatchObject({
      slug: 'ana-garza',
      articles: 1,
    });
    expect(await openNames(database.db, { limit: 5 })).toEqual([]);
    await judgeName(database.db, { name: 'ANA GARZA', actor: null, article: 'herons', ...WHO });
    const { rows } = await sql`select link, entity_id from mention`.execute(database.db);
    expect(rows).toEqual([{ link: 'refused', entity_id: null }]);
  });

  it('are linked as before when a judgement of their name is taken back, and an actor made for it is gone', async () => {
    const { db } = database;
    await mention('Ana Garza');
    const links = async () =>
      (await sql`select m.link, e.slug from mention m left join entity e on e.id = m.entity_id`.execute(db)).rows;
    const first = await judgeName(db, { name: 'Ana Garza', actor: 'new', article: null, ...WHO });
    const second = await judgeName(db, { name: 'Ana Garza', actor: null, article: null, ...WHO });
    await expect(undoName(db, first.id, 'Bea')).rejects.toThrow(/replaced/);
    await undoName(db, second.id, 'Bea');
    expect(await links()).toEqual([{ link: 'judged', slug: 'ana-garza' }]);
    await undoName(db, first.id, 'Bea');
    expect(await links()).toEqual([{ link: 'none', slug: null }]);
    expect((await sql`select 1 from entity where slug = 'ana-garza'`.execute(db)).rows).toEqual([]);
    expect((await openNames(db, { limit: 5, article: 'herons' })).map(({ name }) => name)).toEqual(['Ana Garza']);
    const { rows } = await sql<{ action: string }>`select action from judgement order by at, id`.execute(db);
    expect(rows.map(({ action }) => action)).toEqual(['link', 'unlink', 'undo', 'undo']);
  });

  it('that are protected are in no public passage', async () => {
    await garzas();
    const shown = async () => (await sql`select 1 from public_evidence`.execute(database.db)).rows.length;
    expect(await shown()).toBe(2);
    await protectEntity(database.db, 'ana-garza', 'minor', WHO);
    expect(await shown()).toBe(1);
    await protectEntity(database.db, 'ana-garza', null, WHO);
    expect(await shown()).toBe(2);
  });

  it('that are erased leave no word of theirs in the database, only that it was done', async () => {
    await garzas();
    await mention('Ana Maria Garza');
    await judgeName(database.db, { name: 'Ana Maria Garza', actor: 'ana-maria-garza', article: null, ...WHO });
    await editEntity(database.db, 'ana-maria-garza', { summary: 'Owner of the boats Garza I and II.' }, WHO);
    await expect(eraseEntity(database.db, 'ana-maria-garza', { by: 'Bea', reason: ' ' })).rejects.toThrow(
      /needs a reason/,
    );
    const { id } = await eraseEntity(database.db, 'ana-maria-garza', { by: 'Bea', reason: 'order 12/2026 of a court' });
    for (const table of [
      'entity',
      'entity_name',
      'claim',
      'evidence',
      'mention',
      'name_judgement',
      'judgement',
      'suggestion',
      'entity_identifier',
    ]) {
      const { rows } =
        await sql`select 1 from ${sql.table(table)} t where t::text ilike '%maria%' or t::text ilike '%boats%'`.execute(
          database.db,
        );
      expect([table, rows.length]).toEqual([table, 0]);
    }
    const { rows } =
      await sql`select action, reason, decided_by from judgement where entity_id = ${id} and action = 'erase'`.execute(
        database.db,
      );
    expect(rows).toEqual([{ action: 'erase', reason: 'order 12/2026 of a court', decided_by: 'Bea' }]);
    expect((await state()).map((row) => (row as { slug: string }).slug)).toEqual(['ana-garza']);
  });
});
