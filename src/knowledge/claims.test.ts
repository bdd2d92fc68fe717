import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { storeDrafts } from '../archive/index.ts';
import { completeDraft } from '../ingest/index.ts';
import { addClaim, judgeClaim, lostEvidence, moveEvidence, type NewClaim, reanchorEvidence } from './index.ts';

const BODY = ['The Grey Herons moved 12 crates 😀 in 2019, said officer Ana Garza.', 'They deny it.'];

describeOnDatabases('claims and their evidence', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(async () => {
    await database.reset();
    await store(BODY);
  });
  afterAll(() => database.drop());

  const store = (paragraphs: string[], title = 'Herons', analysis: string[] = []) => {
    const html = [...paragraphs, ...(analysis.length > 0 ? ['</p><h2>Analysis</h2><p>', ...analysis] : [])]
      .map((p) => `<p>${p}</p>`)
      .join('');
    const draft = completeDraft({ title, html, origin: { format: 'test', file: 'a', id: '1' }, notes: [] });
    return database.db.transaction().execute((tx) => storeDrafts(tx, [draft], 'test'));
  };
  const claim = (changes: Partial<NewClaim> = {}): NewClaim => ({
    subject: 'The Grey Herons',
    subjectSchema: 'Organization',
    predicate: 'moved',
    object: null,
    objectSchema: null,
    value: '12 crates',
    article: 'herons',
    field: 'text',
    quote: 'moved 12 crates 😀',
    occurrence: null,
    attribution: 'officer Ana Garza',
    stance: 'asserted',
    from: '2019',
    to: null,
    status: 'accepted',
    by: 'tester',
    reason: null,
    ...changes,
  });
  const visible = async () =>
    (await sql<{ quote: string }>`select quote from public_evidence`.execute(database.db)).rows.map(
      ({ quote }) => quote,
    );

  it('takes a quote with other spaces, and stores it as it stands', async () => {
    const { passage } = await addClaim(database.db, claim({ quote: 'moved  12\u00a0crates 😀 in' }));
    expect(passage).toMatchObject({ start: 16, end: 36, quote: 'moved 12 crates 😀 in', prefix: 'The Grey Herons ' });
    expect(await visible()).toEqual(['moved 12 crates 😀 in']);
  });

  it.each([
    ['a quote that is not there', { quote: 'moved 13 crates' }, /doesn't stand in the text/],
    ['an ambiguous quote', { quote: 'e' }, /stands \d+ times/],
    ['an unknown article', { article: 'nowhere' }, /no article/],
    ['a date that is none', { from: '11/09/2008' }, /no EDTF date/],
    ['dates in the wrong order', { from: '2009', to: '2008-12' }, /2009 is after 2008-12/],
    ['an unknown actor', { subject: 'Nobody', subjectSchema: null }, /no actor is called/],
  ])('refuses %s and stores nothing', async (_, changes, message) => {
    await expect(addClaim(database.db, claim(changes))).rejects.toThrow(message);
    expect(await database.db.selectFrom('claim').select('id').execute()).toEqual([]);
  });

  it.each([
    ['text elsewhere', { start_pos: 17, end_pos: 22 }],
    ['a position past the end', { start_pos: 5000, end_pos: 5005 }],
    ['a wrong length', { end_pos: 19 }],
  ])('lets the database itself refuse evidence whose quote does not stand there: %s', async (_, changes) => {
    await addClaim(database.db, claim({ quote: 'moved' }));
    await expect(database.db.updateTable('evidence').set(changes).execute()).rejects.toMatchObject({ code: '23514' });
  });

  it('lets the database itself refuse an accepted claim without evidence', async () => {
    const { id } = await addClaim(database.db, claim());
    await expect(database.db.deleteFrom('evidence').where('claim_id', '=', id).execute()).rejects.toMatchObject({
      code: '23514',
    });
    const row = {
      id: '01900000-0000-7000-8000-000000000000',
      subject_id: (await database.db.selectFrom('entity').select('id').executeTakeFirstOrThrow()).id,
      predicate: 'x',
      object_id: null,
      value: null,
      date_from: null,
      date_to: null,
      status: 'accepted' as const,
    };
    await expect(database.db.insertInto('claim').values(row).execute()).rejects.toMatchObject({ code: '23514' });
  });

  it('never lets a revision change', async () => {
    await expect(database.db.updateTable('revision').set({ text: 'other' }).execute()).rejects.toMatchObject({
      code: '23514',
    });
  });

  describe('when the article is edited', () => {
    const edits: [string, string[], string[], boolean][] = [
      ['above the sentence', ['A new opening.', ...BODY], [], true],
      ['below the sentence', [BODY[0]!, 'They deny it all.'], [], true],
      ['in the sentence, elsewhere', [BODY[0]!.replace('said', 'denied'), BODY[1]!], [], false],
      ['in a number of the quote', [BODY[0]!.replace('12', '13'), BODY[1]!], [], false],
      ['by a negation before the quote', [BODY[0]!.replace('Herons moved', 'Herons never moved'), BODY[1]!], [], false],
      ['so that the sentence is gone', [BODY[1]!], [], false],
      ['so that the sentence stands twice', [BODY[0]!, 'More.', BODY[0]!], [], false],
      ['so that the sentence becomes analysis', ['New.'], BODY, false],
    ];
    it.each(edits)('%s', async (_, paragraphs, analysis, kept) => {
      await addClaim(database.db, claim());
      await store(paragraphs, 'Herons', analysis);
      expect(await visible(), 'nothing is shown before it has been looked for').toEqual([]);
      expect(await reanchorEvidence(database.db)).toEqual(kept ? { kept: 1, lost: 0 } : { kept: 0, lost: 1 });
      expect(await visible()).toEqual(kept ? ['moved 12 crates 😀'] : []);
      expect(await lostEvidence(database.db)).toHaveLength(kept ? 0 : 1);
      expect(await reanchorEvidence(database.db)).toEqual({ kept: 0, lost: 0 });
    });

    it('lets an editor choose the words that now carry the claim', async () => {
      await addClaim(database.db, claim());
      await store([BODY[0]!.replace('12', '13')]);
      await reanchorEvidence(database.db);
      const [lost] = await lostEvidence(database.db);
      await moveEvidence(database.db, lost!.evidenceId, 'moved 13 crates', 'editor');
      expect(await visible()).toEqual(['moved 13 crates']);
      expect(await lostEvidence(database.db)).toEqual([]);
    });
  });

  it('shows nothing of a claim that is not accepted, and keeps every decision', async () => {
    const { id } = await addClaim(database.db, claim({ status: 'suggested' }));
    expect(await visible()).toEqual([]);
    await judgeClaim(database.db, id, 'accepted', 'editor', 'read it');
    expect(await visible()).toHaveLength(1);
    await judgeClaim(database.db, id, 'retracted', 'editor', 'wrong river');
    expect(await visible()).toEqual([]);
    const decisions = await database.db
      .selectFrom('judgement')
      .select(['status', 'decided_by'])
      .orderBy('id')
      .execute();
    expect(decisions.map(({ status }) => status)).toEqual(['suggested', 'accepted', 'retracted']);
  });
});
