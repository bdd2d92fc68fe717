import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { storeDrafts } from '../archive/index.ts';
import { completeDraft } from '../ingest/index.ts';
import { begin, CHECKER, EDITOR, HOW, later, REPORTER, rewrite } from './desk.fixture.ts';
import {
  acceptCurrent,
  createDraft,
  listArticles,
  listVersions,
  loadDraft,
  moveArticle,
  publishDraft,
  publishDue,
  readVersion,
  restoreRevision,
  saveDraft,
  scheduleDraft,
  unpublishArticle,
} from './index.ts';

describeOnDatabases('drafts', (create) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const db = () => database.db;
  const publicWords = async () =>
    (
      await sql<{ title: string; html: string; text: string; parts: unknown; path: string; status: string }>`
        select r.title, r.html, r.text, r.parts, a.path, a.status from article a join revision r on r.id = a.revision_id
        where a.status = 'published'`.execute(db())
    ).rows;
  const publish = async (articleId: string) => {
    const version = (await loadDraft(db(), articleId))?.version ?? 0;
    return publishDraft(db(), EDITOR, { articleId, version, override: 'a test' }, HOW);
  };
  const importOne = (html: string, title = 'From outside') => {
    const origin = { format: 'wxr', file: 'a.xml', id: '7' };
    const draft = completeDraft({ title, html, language: 'en', url: 'https://old.example/a', origin, notes: [] });
    return db()
      .transaction()
      .execute((tx) => storeDrafts(tx, [draft], 'import'));
  };

  it('are cleaned, parsed as the archive parses, and seen by nobody', async () => {
    const draft = await begin(
      db(),
      '<p onclick="x">One <b>two</b>.<script>alert(1)</script></p><h2>Our Analysis</h2><p>Three.</p><p><a href="/x">x</a></p>',
    );
    expect(draft).toMatchObject({ version: 1, state: 'draft', isPublic: false, changed: true, savedBy: 'Rita' });
    expect(draft.html).not.toMatch(/script|onclick/);
    expect(draft.html).toContain('href="https://desk.example/x"');
    expect(draft.text).toBe('One two.\n\nOur Analysis\n\nThree.\n\nx');
    expect(draft.parts.map(({ role }) => role)).toEqual(['reported', 'analysis']);
    expect(await publicWords()).toEqual([]);
  });

  it('become the words that readers see, letter for letter, with an address made of the title', async () => {
    const { articleId } = await begin(db(), '<p>One.</p><h2>Our Analysis</h2><p>Two 😀.</p>');
    const { html, text, parts } = await rewrite(db(), articleId, '<p>Uno.</p><h2>Our Analysis</h2><p>Two 😀.</p>');
    expect(await publish(articleId)).toEqual({ type: 'published', revision: 1, path: '/article/herons-in-port-azul' });
    expect(await publicWords()).toMatchObject([{ html, text, parts }]);
    expect(await loadDraft(db(), articleId)).toMatchObject({ state: 'published', changed: false, isPublic: true });
    const second = await begin(db(), '<p>Other.</p>');
    expect(await publish(second.articleId)).toMatchObject({ path: '/article/herons-in-port-azul-2' });
  });

  it('stay apart from what is public until they are published', async () => {
    const { articleId } = await begin(db(), '<p>One.</p>');
    await publish(articleId);
    expect(await rewrite(db(), articleId, '<p>Two.</p>')).toMatchObject({
      state: 'draft',
      isPublic: true,
      changed: true,
    });
    expect(await publicWords()).toMatchObject([{ text: 'One.' }]);
    expect(await publish(articleId)).toMatchObject({ type: 'published', revision: 2 });
    expect(await publicWords()).toMatchObject([{ text: 'Two.' }]);
    expect(await loadDraft(db(), articleId)).toMatchObject({ state: 'updated' });
  });

  it('are never overwritten: the second of two saves is kept aside', async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    await saveDraft(db(), EDITOR, { articleId, baseVersion: version, html: '<p>Hers.</p>' }, HOW);
    const late = await saveDraft(db(), REPORTER, { articleId, baseVersion: version, html: '<p>Mine.</p>' }, HOW);
    expect(late).toMatchObject({ type: 'conflict', draft: { text: 'Hers.', savedBy: 'Edda', version: 2 } });
    if (late.type !== 'conflict') throw new Error();
    expect(await readVersion(db(), articleId, `aside:${late.aside}`)).toMatchObject({ html: '<p>Mine.</p>' });
    const same = await saveDraft(db(), REPORTER, { articleId, baseVersion: version, html: '<p>Hers.</p>' }, HOW);
    expect(same).toMatchObject({ type: 'saved', draft: { version: 2 } });
  });

  it('lose nothing when fifty editors save at once, in one article or in fifty', { timeout: 60_000 }, async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    const names = Array.from({ length: 50 }, (_, i) => `Editor ${i}`);
    const saves = names.map((name) =>
      saveDraft(db(), { ...EDITOR, name }, { articleId, baseVersion: version, html: `<p>${name}.</p>` }, HOW),
    );
    const types = (await Promise.all(saves)).map(({ type }) => type);
    expect(types.filter((type) => type === 'saved')).toHaveLength(1);
    expect(types.filter((type) => type === 'conflict')).toHaveLength(49);
    const versions = await listVersions(db(), articleId);
    const kept = await Promise.all(versions.map(({ key }) => readVersion(db(), articleId, key)));
    expect(new Set(kept.map((one) => one?.html))).toEqual(
      new Set(['<p>One.</p>', ...names.map((one) => `<p>${one}.</p>`)]),
    );

    const own = await Promise.all(
      names.map((name) => createDraft(db(), { ...EDITOR, name }, { title: name, html: '<p>a</p>' }, HOW)),
    );
    const rounds = own.map((draft, i) =>
      saveDraft(db(), EDITOR, { articleId: draft?.articleId ?? '', baseVersion: 1, html: `<p>b${i}</p>` }, HOW),
    );
    expect((await Promise.all(rounds)).every(({ type }) => type === 'saved')).toBe(true);
    const texts = await db().selectFrom('draft').select('text').where('version', '=', 2).execute();
    expect(new Set(texts.map(({ text }) => text)).size).toBe(51);
  });

  it('keep of automatic saves the last one of ten minutes, and every other', async () => {
    const { articleId } = await begin(db(), '<p>0</p>');
    for (let i = 1; i <= 4; i++) {
      const how = later(i * 240_000);
      await saveDraft(db(), REPORTER, { articleId, baseVersion: i, html: `<p>${i}</p>`, automatic: true }, how);
    }
    await saveDraft(db(), REPORTER, { articleId, baseVersion: 5, html: '<p>5</p>' }, later(1_000_000));
    expect((await listVersions(db(), articleId)).map(({ key }) => key)).toEqual([
      'version:6',
      'version:5',
      'version:4',
      'version:1',
    ]);
  });

  it('take back earlier words as a save like any other', async () => {
    const { articleId } = await begin(db(), '<p>One.</p>');
    await publish(articleId);
    const { version } = await rewrite(db(), articleId, '<p>Two.</p>');
    const back = await restoreRevision(db(), EDITOR, { articleId, key: 'revision:1', baseVersion: version }, HOW);
    expect(back).toMatchObject({ type: 'saved', draft: { text: 'One.', version: 3 } });
    expect(await restoreRevision(db(), EDITOR, { articleId, key: 'revision:9', baseVersion: 3 }, HOW)).toEqual({
      type: 'missing',
    });
  });

  it('are written by their author and editors alone, and published by editors', async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    const other = { ...REPORTER, id: '00000000-0000-7000-8000-999999999999', name: 'Otto' };
    expect(await saveDraft(db(), other, { articleId, baseVersion: 1, html: '<p>x</p>' }, HOW)).toEqual({
      type: 'refused',
    });
    expect(await saveDraft(db(), CHECKER, { articleId, baseVersion: 1, html: '<p>x</p>' }, HOW)).toEqual({
      type: 'refused',
    });
    expect(await publishDraft(db(), REPORTER, { articleId, version }, HOW)).toEqual({ type: 'refused' });
    expect(await createDraft(db(), CHECKER, { title: 'x' }, HOW)).toBeNull();
    const { articles } = await listArticles(db(), { ...other, can: (p) => p === 'article.write' }, { limit: 5 });
    expect(articles).toEqual([]);
    expect((await listArticles(db(), EDITOR, { limit: 5 })).articles).toMatchObject([{ articleId, state: 'draft' }]);
  });

  it('are not published unseen, or without a title', async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    await rewrite(db(), articleId, '<p>Two.</p>');
    expect(await publishDraft(db(), EDITOR, { articleId, version }, HOW)).toMatchObject({
      type: 'conflict',
      version: 2,
    });
    const untitled = await begin(db(), '<p>One.</p>', '');
    expect(await publish(untitled.articleId)).toEqual({ type: 'empty' });
  });

  it('go out when they are due, once, whoever looks', async () => {
    const { articleId, version } = await begin(db(), '<p>One.</p>');
    const at = later(60_000).now;
    expect(await scheduleDraft(db(), EDITOR, { articleId, version, at: later(-1).now }, HOW)).toEqual({
      type: 'past',
    });
    expect(await scheduleDraft(db(), EDITOR, { articleId, version, at, override: 'a test' }, HOW)).toMatchObject({
      type: 'scheduled',
    });
    expect(await publishDue(db(), later(59_000))).toEqual([]);
    const both = await Promise.all([publishDue(db(), later(60_000)), publishDue(db(), later(60_000))]);
    expect(both.flat()).toMatchObject([{ articleId, problem: null }]);
    expect(await publishDue(db(), later(-60_000))).toEqual([]);
    expect(await publicWords()).toMatchObject([{ text: 'One.' }]);
    expect(await db().selectFrom('revision').select('number').execute()).toHaveLength(1);
  });

  it('leave the queue with a reason when they can not go out', async () => {
    await importOne('<p>One.</p>');
    const { id: articleId } = await db().selectFrom('article').select('id').executeTakeFirstOrThrow();
    await loadDraft(db(), articleId);
    const { version } = await rewrite(db(), articleId, '<p>Ours.</p>', EDITOR);
    await scheduleDraft(db(), EDITOR, { articleId, version, at: later(1000).now, override: 'a test' }, HOW);
    await importOne('<p>Theirs.</p>');
    expect(await publishDue(db(), later(1000))).toMatchObject([{ problem: 'overtaken' }]);
    const draft = await loadDraft(db(), articleId);
    expect(draft).toMatchObject({ state: 'ready', problem: 'overtaken', overtaken: true, text: 'Ours.' });
    expect(await acceptCurrent(db(), EDITOR, articleId)).toBe(true);
    expect(await publish(articleId)).toMatchObject({ type: 'published', revision: 3 });
    expect((await importOne('<p>Theirs again.</p>'))[0]).toMatchObject({ outcome: 'skipped' });
    expect(await publicWords()).toMatchObject([{ text: 'Ours.' }]);
  });

  it('follow the archive while nobody has changed them', async () => {
    await importOne('<p>One.</p>');
    const { id } = await db().selectFrom('article').select('id').executeTakeFirstOrThrow();
    expect(await loadDraft(db(), id)).toMatchObject({ version: 1, text: 'One.', state: 'published', changed: false });
    await importOne('<p>Two.</p>');
    expect(await loadDraft(db(), id)).toMatchObject({ version: 2, text: 'Two.', changed: false });
    const same = await saveDraft(db(), EDITOR, { articleId: id, baseVersion: 2, html: '<p>Two.</p>' }, HOW);
    expect(same).toMatchObject({ type: 'saved', draft: { version: 2, changed: false } });
  });

  it('leave public view with a reason, and come back as the same revision', async () => {
    const { articleId } = await begin(db(), '<p>One.</p>');
    await publish(articleId);
    expect(await unpublishArticle(db(), REPORTER, { articleId, reason: 'x' }, HOW.now)).toBeNull();
    await unpublishArticle(db(), EDITOR, { articleId, reason: 'A court order' }, HOW.now);
    expect(await publicWords()).toEqual([]);
    expect(await db().selectFrom('article').select('unpublished_reason').execute()).toEqual([
      { unpublished_reason: 'A court order' },
    ]);
    expect(await publish(articleId)).toMatchObject({ type: 'published', revision: 1 });
    await unpublishArticle(db(), EDITOR, { articleId, reason: null }, HOW.now);
    expect(await moveArticle(db(), EDITOR, { articleId, to: 'trash' }, HOW.now)).toBe('moved');
    expect(await saveDraft(db(), EDITOR, { articleId, baseVersion: 1, html: '<p>x</p>' }, HOW)).toEqual({
      type: 'refused',
    });
    expect(await moveArticle(db(), EDITOR, { articleId, to: 'draft' }, HOW.now)).toBe('moved');
  });

  it('leave a trail of every change', async () => {
    const { articleId } = await begin(db(), '<p>One.</p>');
    await rewrite(db(), articleId, '<p>Two.</p>');
    await publish(articleId);
    await unpublishArticle(db(), EDITOR, { articleId, reason: null }, HOW.now);
    const trail = await db().selectFrom('audit_entry').select(['action', 'object']).orderBy('seq').execute();
    expect(trail.map(({ action }) => action)).toEqual([
      'article.create',
      'article.save',
      'article.publish',
      'article.unpublish',
    ]);
    expect(new Set(trail.map(({ object }) => object))).toEqual(new Set([`article:${articleId}`]));
  });
});
