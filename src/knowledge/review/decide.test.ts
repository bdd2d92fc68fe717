import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { storeDrafts } from '../../archive/index.ts';
import { completeDraft } from '../../ingest/index.ts';
import { decideSuggestion, judgeClaim, reanchorEvidence, undoDecision } from '../index.ts';

const SENTENCE = 'Ana Garza leads the Grey Herons.';
const EVERYTHING = { entities: 2, claims: 1, evidence: 1, judged: 2, links: 'judged judged' };
const NOTHING = { entities: 0, claims: 0, evidence: 0, judged: 0, links: 'none none' };

describeOnDatabases('a decision and what it leaves', (create) => {
  let database: TestDatabase;
  let next = 0;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    await store([SENTENCE]);
  });
  afterAll(() => database.drop());

  const store = (paragraphs: string[]) => {
    const html = paragraphs.map((p) => `<p>${p}</p>`).join('');
    const draft = completeDraft({ title: 'Herons', html, origin: { format: 'test', file: 'a', id: '1' }, notes: [] });
    return database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'test'));
  };
  const suggest = async (predicate = 'leads', [from, to] = ['Ana Garza', 'Grey Herons']) => {
    const id = `01900000-0000-7000-8000-${String(next++).padStart(12, '0')}`;
    await sql`insert into mention (article_id, key, revision_id, name, schema, link, starts, ends, confidence)
      select a.id, n.key, a.revision_id, n.name, n.schema, 'none', array[n.at], array[n.at + length(n.name)], 0.9 from article a,
        (values ('ana garza', 'Ana Garza', 'Person', 0), ('grey herons', 'Grey Herons', 'Organization', 20)) n (key, name, schema, at)
      on conflict do nothing`.execute(database.db);
    const actor = (name: string) => ({
      key: name.toLowerCase(),
      name,
      schema: name === 'Ana Garza' ? 'Person' : 'Organization',
      start: 0,
      end: 1,
      quote: name,
    });
    const body = {
      kind: 'claim',
      predicate,
      subject: actor(from as string),
      object: actor(to as string),
      value: null,
      allegation: null,
      authority: null,
      passage: { start: 0, end: SENTENCE.length, quote: SENTENCE },
      part: 'reported',
      attribution: null,
      stance: 'asserted',
      date: null,
      by: 'test',
    };
    await sql`insert into suggestion (id, article_id, revision_id, kind, what, body, confidence)
      select ${id}::uuid, a.id, a.revision_id, 'claim', ${predicate}, ${JSON.stringify(body)}::jsonb, 0.9 from article a`.execute(
      database.db,
    );
    return id;
  };
  const held = async () => {
    const { rows } = await sql<typeof NOTHING>`select (select count(*)::int from entity) as entities,
      (select count(*)::int from claim) as claims, (select count(*)::int from evidence where state = 'current') as evidence,
      (select count(*)::int from name_judgement where undone_at is null) as judged,
      (select string_agg(link, ' ') from mention) as links`.execute(database.db);
    return rows[0];
  };
  const accept = (id: string, edit = {}) => decideSuggestion(database.db, id, 'accept', { by: 'Ana', edit });

  it('taken back leaves nothing of what it made, and can be taken again', async () => {
    const id = await suggest();
    await accept(id);
    expect(await held()).toEqual(EVERYTHING);
    await undoDecision(database.db, id, 'Ana');
    expect(await held()).toEqual(NOTHING);
    await accept(id);
    expect(await held()).toEqual(EVERYTHING);
  });

  it('taken back after the article was edited takes the moved passage with it', async () => {
    const id = await suggest();
    await accept(id);
    await store(['A new opening.', SENTENCE]);
    expect(await reanchorEvidence(database.db)).toEqual({ kept: 1, lost: 0 });
    await undoDecision(database.db, id, 'Ana');
    expect(await held()).toEqual(NOTHING);
  });

  it('keeps, retracted, a claim that somebody else has judged since, with that judgement', async () => {
    const id = await suggest();
    const { claimId } = await accept(id);
    await judgeClaim(database.db, claimId ?? '', 'disputed', 'Bea', 'a denial came in');
    await undoDecision(database.db, id, 'Ana');
    expect(await held()).toMatchObject({ claims: 1, evidence: 1, entities: 2 });
    const { rows } =
      await sql`select c.status, (select count(*)::int from judgement j where j.decided_by = 'Bea') as bea
      from claim c`.execute(database.db);
    expect(rows).toEqual([{ status: 'retracted', bea: 1 }]);
  });

  it('keeps names and actors on which another accepted claim rests', async () => {
    const [first, second] = [await suggest('leads'), await suggest('member_of')];
    await accept(first);
    await accept(second);
    await undoDecision(database.db, first, 'Ana');
    expect(await held()).toEqual(EVERYTHING);
  });

  it('adds the passage to the claim that says the same the other way round', async () => {
    await accept(await suggest('allied_with'));
    await accept(await suggest('allied_with', ['Grey Herons', 'Ana Garza']));
    expect(await held()).toMatchObject({ claims: 1, evidence: 1 });
  });

  it('tells of a merged actor under the one it was merged into', async () => {
    await sql`insert into entity (id, slug, schema, caption) values
      ('01900000-0000-7000-9000-000000000001', 'garza', 'Person', 'A. Garza'), ('01900000-0000-7000-9000-000000000002', 'old', 'Person', 'Ana Garza')`.execute(
      database.db,
    );
    await sql`insert into entity_name (entity_id, name, kind) values ('01900000-0000-7000-9000-000000000002', 'Ana Garza', 'name')`.execute(
      database.db,
    );
    await sql`update entity set merged_into = '01900000-0000-7000-9000-000000000001' where slug = 'old'`.execute(
      database.db,
    );
    await accept(await suggest());
    const { rows } = await sql`select s.slug from claim c join entity s on s.id = c.subject_id`.execute(database.db);
    expect(rows).toEqual([{ slug: 'garza' }]);
  });

  it('never takes a refused name by itself, only the actor that an editor names', async () => {
    const id = await suggest();
    await sql`update mention set link = 'refused' where key = 'ana garza'`.execute(database.db);
    await expect(accept(id)).rejects.toThrow(/nobody's name/);
    await sql`insert into entity (id, slug, schema, caption) values
      ('01900000-0000-7000-9000-000000000001', 'another-garza', 'Person', 'Another Garza')`.execute(database.db);
    await accept(id, { actors: { 'Ana Garza': 'another-garza' } });
    const { rows } = await sql`select s.slug from claim c join entity s on s.id = c.subject_id`.execute(database.db);
    expect(rows).toEqual([{ slug: 'another-garza' }]);
  });
});
