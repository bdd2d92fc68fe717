import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { begin, EDITOR, HOW, NOON, REPORTER, rewrite } from './desk.fixture.ts';
import {
  addComment,
  assign,
  beginTranslation,
  correctArticle,
  type Draft,
  finishAssignment,
  linkTranslation,
  listAssignments,
  listComments,
  listCorrections,
  listTranslations,
  loadDraft,
  planArticle,
  publishDraft,
  readCalendar,
  resolveThread,
  saveDraft,
  scheduleDraft,
  takeUntoldCorrection,
  unlinkTranslation,
} from './index.ts';

const MAY = { from: '2026-05-04', to: '2026-05-10', zone: 'UTC' };

describeOnDatabases('a newsroom', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const db = () => database.db;
  const publish = async (articleId: string) =>
    publishDraft(
      db(),
      EDITOR,
      { articleId, version: (await loadDraft(db(), articleId))?.version ?? 0, override: 'a test' },
      HOW,
    );
  const person = async (name: string) => {
    const { rows } = await sql<{ id: string }>`insert into account (id, name, email, roles)
      values (gen_random_uuid(), ${name}, ${`${name}@desk.example`}, '{contributor}') returning id`.execute(db());
    const id = rows[0]?.id ?? '';
    return { id, name, can: (permission: string) => permission === 'article.write' };
  };

  it('comments beside words, which the comment follows', async () => {
    const { articleId } = await begin(db(), '<p>Herons nest. Herons fly.</p>');
    const thread = await addComment(db(), EDITOR, { articleId, quote: 'Herons', start: 13, body: 'Which?' }, NOON);
    await addComment(db(), REPORTER, { articleId, thread, body: 'All.' }, NOON);
    expect(await addComment(db(), EDITOR, { articleId, quote: 'Gulls', body: 'x' }, NOON)).toBeNull();
    const draft = await rewrite(db(), articleId, '<p>First. Herons nest. Herons fly.</p>');
    expect(await listComments(db(), draft)).toMatchObject([
      { quote: 'Herons', place: { start: 20, end: 26 }, answers: [{ body: 'All.', by: 'Rita' }], resolved: null },
    ]);
    await resolveThread(db(), EDITOR, { articleId, thread: thread ?? '', resolved: true }, NOON);
    const gone = await rewrite(db(), articleId, '<p>Nothing.</p>');
    expect(await listComments(db(), gone)).toMatchObject([{ place: null, resolved: { by: 'Edda' } }]);
  });

  it('gives work to people, who may then write', async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    const ana = await person('Ana');
    const save = () => saveDraft(db(), ana, { articleId, baseVersion: version, html: '<p>Two.</p>' }, HOW);
    expect(await save()).toEqual({ type: 'refused' });
    const id = await assign(db(), EDITOR, { articleId, personId: ana.id, role: 'write', due: '2026-05-06' }, NOON);
    expect(await assign(db(), REPORTER, { articleId, personId: ana.id, role: 'edit' }, NOON)).toBeNull();
    expect(await listAssignments(db(), { personId: ana.id })).toMatchObject([
      { role: 'write', due: '2026-05-06', done: false },
    ]);
    expect(await save()).toMatchObject({ type: 'saved' });
    expect(await finishAssignment(db(), ana, { id: id ?? '', done: true }, NOON)).toBe(true);
    expect(await listAssignments(db(), { personId: ana.id })).toEqual([]);
  });

  it('sees in one calendar what is planned, due, scheduled and out', async () => {
    const planned = await begin(db(), '<p>a</p>', 'Planned');
    await planArticle(db(), REPORTER, { articleId: planned.articleId, day: '2026-05-05' });
    const scheduled = await begin(db(), '<p>a</p>', 'Scheduled');
    const at = new Date('2026-05-05T06:00:00Z');
    await scheduleDraft(db(), EDITOR, { articleId: scheduled.articleId, version: 1, at, override: 'a test' }, HOW);
    await publish((await begin(db(), '<p>a</p>', 'Out')).articleId);
    const ana = await person('Ana');
    await assign(
      db(),
      EDITOR,
      { articleId: planned.articleId, personId: ana.id, role: 'check', due: '2026-05-06' },
      NOON,
    );
    const entries = await readCalendar(db(), EDITOR, MAY);
    expect(entries.map(({ day, time, what, title }) => [day, time, what, title])).toEqual([
      ['2026-05-04', '12:00', 'published', 'Out'],
      ['2026-05-05', null, 'planned', 'Planned'],
      ['2026-05-05', '06:00', 'scheduled', 'Scheduled'],
      ['2026-05-06', null, 'due', 'Planned'],
    ]);
    // By the clocks of Lima, five hours behind, and of Auckland, twelve ahead.
    const clocks = async (zone: string) =>
      (await readCalendar(db(), EDITOR, { ...MAY, zone })).flatMap(({ time, day, what }) =>
        time ? [[what, day, time]] : [],
      );
    expect(await clocks('America/Lima')).toEqual([
      ['published', '2026-05-04', '07:00'],
      ['scheduled', '2026-05-05', '01:00'],
    ]);
    expect(await clocks('Pacific/Auckland')).toEqual([
      ['published', '2026-05-05', '00:00'],
      ['scheduled', '2026-05-05', '18:00'],
    ]);
    expect(await readCalendar(db(), EDITOR, { ...MAY, language: 'pt' })).toEqual([]);
    expect((await readCalendar(db(), ana, MAY)).map(({ title }) => title)).toEqual(['Planned', 'Planned']);
  });

  it('knows which translations the original has left behind', async () => {
    const { articleId } = await begin(db(), '<p>One.</p>');
    await publish(articleId);
    const spanish = await beginTranslation(db(), REPORTER, { articleId, language: 'es' }, HOW);
    if (!spanish) throw new Error('refused');
    expect(spanish).toMatchObject({ text: 'One.', fields: { language: 'es' } });
    expect(await listTranslations(db(), articleId)).toMatchObject([
      { language: 'es', stale: false, madeFrom: 1, current: 1 },
    ]);
    await rewrite(db(), articleId, '<p>Two.</p>');
    await publish(articleId);
    expect(await listTranslations(db(), spanish.articleId)).toMatchObject([
      { isOriginal: true, stale: true, madeFrom: 1, current: 2 },
    ]);
    await linkTranslation(db(), REPORTER, { articleId: spanish.articleId, originalId: articleId });
    expect(await listTranslations(db(), articleId)).toMatchObject([{ stale: false }]);
    const groups = () => db().selectFrom('article').select('translation_group').distinct().execute();
    expect(await groups()).toHaveLength(1);
    expect(await unlinkTranslation(db(), REPORTER, spanish.articleId)).toBe('linked');
    expect(await listTranslations(db(), articleId)).toEqual([]);
    expect(await groups()).toHaveLength(2);
  });

  it('makes no circle of two that are linked the other way round at the same time, and nobody waits for ever', async () => {
    const [one, other, third] = await Promise.all(
      ['One', 'Other', 'Third'].map((title) => begin(db(), '<p>A.</p>', title)),
    );
    if (!one || !other || !third) throw new Error();
    const link = (a: Draft, b: Draft) =>
      linkTranslation(db(), EDITOR, { articleId: a.articleId, originalId: b.articleId });
    for (let round = 0; round < 12; round++) {
      const both = await Promise.all([link(one, other), link(other, one)]);
      expect(both.sort()).toEqual(['circle', 'linked']);
      await unlinkTranslation(db(), EDITOR, one.articleId);
      await unlinkTranslation(db(), EDITOR, other.articleId);
    }
    expect(await link(one, one)).toBe('circle');
    expect([await link(one, other), await link(other, third), await link(third, one)]).toEqual([
      'linked',
      'linked',
      'circle',
    ]);
    expect(await linkTranslation(db(), EDITOR, { articleId: one.articleId, originalId: 'nothing' })).toBe('missing');
  });

  it('corrects with the words that go out, or by a note alone, and says so once', async () => {
    const { articleId } = await begin(db(), '<p>It was May.</p>');
    const note = { articleId, kind: 'correction' as const, text: 'It was June, not May.', sentence: 'It was May.' };
    expect(await correctArticle(db(), EDITOR, note, HOW)).toEqual({ type: 'notPublic' });
    await publish(articleId);
    const { version } = await rewrite(db(), articleId, '<p>It was June.</p>');
    expect(await correctArticle(db(), REPORTER, { ...note, version }, HOW)).toEqual({ type: 'refused' });
    expect(await correctArticle(db(), EDITOR, { ...note, version }, HOW)).toMatchObject({ type: 'blocked' });
    expect(await correctArticle(db(), EDITOR, { ...note, version, override: 'a test' }, HOW)).toMatchObject({
      type: 'corrected',
    });
    expect(await loadDraft(db(), articleId)).toMatchObject({
      state: 'corrected',
      changed: false,
      text: 'It was June.',
    });
    await correctArticle(db(), EDITOR, { articleId, kind: 'editors-note', text: 'The port has answered since.' }, HOW);
    expect(await listCorrections(db(), { articleId, limit: 5 })).toMatchObject([
      { kind: 'editors-note', by: 'Edda' },
      { kind: 'correction', sentence: 'It was May.' },
    ]);
    const take = () =>
      db()
        .transaction()
        .execute((tx) => takeUntoldCorrection(tx, NOON));
    const told = await Promise.all([take(), take(), take()]);
    expect(told.flatMap((one) => one?.text ?? []).sort()).toEqual([
      'It was June, not May.',
      'The port has answered since.',
    ]);
  });
});
