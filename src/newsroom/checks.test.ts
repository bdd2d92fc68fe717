import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../test/database.ts';
import { createExtraction, EXTRACTORS, type ExtractionOutput, readInput, writeOutput } from '../extract/index.ts';
import { packageRoot } from '../kit/index.ts';
import { begin, CHECKER, EDITOR, HOW, LAWYER, NOON, REPORTER, rewrite } from './desk.fixture.ts';
import {
  addProof,
  countSealed,
  type Draft,
  findWarnings,
  inspectBy,
  keepCheck,
  listRequests,
  loadDraft,
  markSentence,
  moveArticle,
  noteAnswer,
  noteRequest,
  publishDraft,
  readGate,
  readProofKey,
  readRules,
  readSentences,
  readSignOffs,
  removeProof,
  saveRules,
  scheduleDraft,
  signOff,
  tickPoint,
} from './index.ts';

const NO_KEYS = { PROOF_KEY: null, PROOF_KEY_FORMER: null };
const BODY = '<p>The port of Azul closed at noon.</p><p>Nobody was there. It rained.</p>';

describeOnDatabases('the fact-check', (create) => {
  let database: TestDatabase;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-key-'));
  const key = readProofKey(folder, NO_KEYS);
  beforeAll(async () => {
    database = await create();
  });
  beforeEach(() => database.reset());
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await database.drop();
  });
  const db = () => database.db;
  const sentencesOf = async (articleId: string, staff = CHECKER) => {
    const draft = await loadDraft(db(), articleId);
    if (!draft) throw new Error('no draft');
    return readSentences(db(), draft, { staff, key });
  };
  const verdicts = async (articleId: string) =>
    (await sentencesOf(articleId)).map(({ verdict, done }) => (done ? verdict : `(${verdict})`));
  const name = async (articleId: string, n: number) => ({
    articleId,
    n,
    sentence: (await sentencesOf(articleId))[n]?.sentence ?? '',
  });
  const prove = async (articleId: string, n: number, proof: Parameters<typeof addProof>[3]) =>
    addProof(db(), CHECKER, await name(articleId, n), proof, { readKey: () => key, now: NOON });
  const everySentence = async (articleId: string) => {
    for (const { n } of await sentencesOf(articleId)) await prove(articleId, n, { kind: 'note', note: 'I was there.' });
  };

  it('takes each sentence on its own, and a link proves nothing without an archived copy', async () => {
    const { articleId } = await begin(db(), BODY);
    expect(await verdicts(articleId)).toEqual(['(open)', '(open)', '(open)', '(open)']);
    await markSentence(db(), CHECKER, await name(articleId, 0), 'not-factual', NOON);
    expect(await prove(articleId, 1, { kind: 'link', url: 'https://port.example/a' })).toBe('done');
    await prove(articleId, 2, { kind: 'link', url: 'https://port.example/a', archivedUrl: 'https://kept.example/a' });
    await prove(articleId, 3, { kind: 'note', note: 'A witness.' });
    expect(await verdicts(articleId)).toEqual(['not-factual', '(factual)', 'factual', 'factual']);
    const [proof] = (await sentencesOf(articleId))[3]?.proofs ?? [];
    await removeProof(db(), CHECKER, articleId, proof?.id ?? '');
    expect((await verdicts(articleId))[3]).toBe('(factual)');
    expect(await prove(articleId, 1, { kind: 'document', document: 'nothing' })).toBe('wrong');
    expect(await markSentence(db(), CHECKER, { articleId, n: 1, sentence: 'Other.' }, 'factual', NOON)).toBe('changed');
    expect(await markSentence(db(), LAWYER, await name(articleId, 1), 'factual', NOON)).toBe('refused');
  });

  it('opens just the sentences that an edit changes', async () => {
    const { articleId } = await begin(db(), BODY);
    await everySentence(articleId);
    await rewrite(db(), articleId, BODY.replace('Nobody', 'Somebody'));
    expect(await verdicts(articleId)).toEqual(['factual', 'factual', '(open)', 'factual']);
    await rewrite(db(), articleId, `<p>New words.</p>${BODY}`);
    expect(await verdicts(articleId)).toEqual(['factual', '(open)', 'factual', 'factual', 'factual']);
  });

  it('remembers what was said of a sentence before an edit, and keeps it where that still holds', async () => {
    const { articleId } = await begin(db(), BODY);
    await everySentence(articleId);
    await rewrite(db(), articleId, BODY.replace('closed at noon', 'shut its gates at noon').replace('It rained.', ''));
    const formerOf = async () => (await sentencesOf(articleId)).map(({ former }) => former?.sentence ?? null);
    expect(await formerOf()).toEqual([null, 'The port of Azul closed at noon.', null]);
    expect((await sentencesOf(articleId))[1]?.former).toMatchObject({
      by: 'Cheo',
      at: NOON,
      proofs: [{ note: 'I was there.' }],
    });
    expect(await keepCheck(db(), CHECKER, await name(articleId, 0), NOON)).toBe('wrong');
    expect(await keepCheck(db(), LAWYER, await name(articleId, 1), NOON)).toBe('refused');
    expect(await keepCheck(db(), CHECKER, await name(articleId, 1), NOON)).toBe('done');
    expect(await verdicts(articleId)).toEqual(['factual', 'factual', 'factual']);
    expect(await formerOf()).toEqual([null, null, null]);
    // A sentence that has nothing to do with one that went was never checked.
    await rewrite(db(), articleId, BODY.replace('Nobody was there. It rained.', 'Herons cross the bay in spring.'));
    expect((await formerOf()).at(-1)).toBe(null);
  });

  it('keeps confidential proofs encrypted, and shows them to those alone who may read proofs', async () => {
    const { articleId } = await begin(db(), BODY);
    const secret = 'a source at the harbour office';
    await prove(articleId, 1, { kind: 'note', note: secret });
    await prove(articleId, 2, {
      kind: 'link',
      url: 'https://leak.example/x',
      archivedUrl: 'https://kept.example/x',
      confidential: true,
    });
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db());
    for (const table of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.id(table.name)} t`.execute(db());
      for (const { row } of rows) expect(row).not.toMatch(/harbour office|leak\.example/);
    }
    const seen = (await sentencesOf(articleId)).flatMap(({ proofs }) => proofs);
    expect(seen.map(({ note, url }) => [note, url])).toEqual([
      [secret, null],
      [null, 'https://leak.example/x'],
    ]);
    const outsider = { ...REPORTER, can: () => false };
    const hidden = (await sentencesOf(articleId, outsider)).flatMap(({ proofs }) => proofs);
    expect(hidden.map(({ hidden, note, url }) => [hidden, note, url])).toEqual([
      [true, null, null],
      [true, null, null],
    ]);
    const other = readProofKey('/nowhere', { ...NO_KEYS, PROOF_KEY: 'ab'.repeat(32) });
    const draft = await loadDraft(db(), articleId);
    if (!draft) throw new Error();
    const shut = (await readSentences(db(), draft, { staff: CHECKER, key: other })).flatMap(({ proofs }) => proofs);
    expect(shut.map(({ fault, hidden, note, url }) => [fault, hidden, note, url])).toEqual([
      ['other-key', true, null, null],
      ['other-key', true, null, null],
    ]);
    expect(await countSealed(db(), () => other)).toEqual({ sealed: 2, shut: 2 });
    expect(await countSealed(db(), () => key)).toEqual({ sealed: 2, shut: 0 });
    // A proof that somebody moved in the database does not open as another's.
    await sql`update proof set sealed = (select sealed from proof where kind = 'link') where kind = 'note'`.execute(
      db(),
    );
    const moved = (await sentencesOf(articleId)).flatMap(({ proofs }) => proofs);
    expect(moved.map(({ fault, url }) => [fault, url])).toEqual([
      ['damaged', null],
      [null, 'https://leak.example/x'],
    ]);
  });

  it('asks for the signatures that the newsroom wants, of other eyes, and again after an edit', async () => {
    const rule = { kinds: [], when: 'always' as const, others: true, proofs: true };
    const admin = { ...EDITOR, can: () => true };
    await saveRules(db(), admin, {
      ...(await readRules(db())),
      signOffs: [
        { ...rule, id: '', label: 'Facts', by: 'article.check' },
        { ...rule, id: '', label: 'Law', by: 'article.legal', proofs: false },
      ],
      checklist: [{ id: '', label: 'Names spelt right', kinds: [] }],
    });
    const { articleId, version } = await begin(db(), BODY);
    const sign = (staff: typeof EDITOR, rule: string, at = version) =>
      signOff(db(), staff, { articleId, rule, version: at }, NOON);
    const states = async () => {
      const draft = await loadDraft(db(), articleId);
      if (!draft) throw new Error();
      return (await readSignOffs(db(), draft, await readRules(db()), false)).map(({ state }) => state);
    };
    expect(await sign(CHECKER, 'facts')).toBe('unproven');
    await everySentence(articleId);
    expect(await sign(REPORTER, 'facts')).toBe('refused');
    expect(await sign({ ...REPORTER, can: () => true }, 'facts')).toBe('own');
    expect(await sign(CHECKER, 'facts', 9)).toBe('changed');
    expect(await sign(CHECKER, 'facts')).toBe('signed');
    expect(await publishDraft(db(), EDITOR, { articleId, version, override: 'in a hurry' }, HOW)).toMatchObject({
      type: 'blocked',
      signatures: ['Law'],
    });
    expect(await sign(LAWYER, 'law')).toBe('signed');
    expect(await states()).toEqual(['signed', 'signed']);
    expect(await publishDraft(db(), EDITOR, { articleId, version }, HOW)).toMatchObject({
      type: 'blocked',
      signatures: [],
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'checklist', about: 'Names spelt right' })]),
    });
    await tickPoint(db(), EDITOR, { articleId, rule: 'names-spelt-right', ticked: true }, NOON);
    await moveArticle(db(), EDITOR, { articleId, to: 'ready' }, NOON);
    const at = new Date(NOON.getTime() + 3_600_000);
    expect(await scheduleDraft(db(), EDITOR, { articleId, version, at, override: 'read by eye' }, HOW)).toMatchObject({
      type: 'scheduled',
    });
    const edited = await rewrite(db(), articleId, BODY.replace('noon', 'one'));
    expect(edited).toMatchObject({ state: 'fact-check', publishAt: null, problem: 'edited' });
    expect(await states()).toEqual(['reopened', 'reopened']);
    expect(await rewrite(db(), articleId, BODY)).toMatchObject({ text: expect.stringContaining('noon') });
    expect(await states()).toEqual(['signed', 'signed']);
  });

  it('keeps who was asked for an answer and what they said', async () => {
    const { articleId } = await begin(db(), BODY);
    const id = await noteRequest(
      db(),
      REPORTER,
      { articleId, whom: 'Ada Roe', askedAt: NOON, how: 'mail', asked: 'Were you there?', due: '2026-05-06' },
      NOON,
    );
    expect(await noteAnswer(db(), REPORTER, { id: id ?? '', answer: 'No.', declined: false }, NOON)).toBe(true);
    expect(await listRequests(db(), articleId)).toMatchObject([
      { whom: 'Ada Roe', how: 'mail', due: '2026-05-06', answer: 'No.', answeredAt: '2026-05-04T12:00:00Z' },
    ]);
  });
});

/** Warnings as an editor gets them, from what extraction really reads. */
describeOnDatabases('warnings before publishing', (create) => {
  let database: TestDatabase;
  let read: (text: object) => Promise<ExtractionOutput>;
  beforeAll(async () => {
    database = await create();
    const extract = createExtraction(EXTRACTORS, { read: (file) => fs.readFileSync(path.join(packageRoot(), file)) });
    read = async (text) => writeOutput(extract(readInput(text)), null, 'en');
  });
  beforeEach(() => database.reset());
  afterAll(() => database.drop());
  const warn = async (html: string, fields = {}) => {
    const draft = await begin(database.db, html, 'A title');
    const output = await inspectBy(read)(draft);
    const { warnings, accused } = await findWarnings(
      database.db,
      { ...draft, fields: { ...draft.fields, ...fields } },
      await readRules(database.db),
      output,
    );
    return {
      draft,
      accused,
      found: warnings.filter(({ code }) => code !== 'unproven').map(({ code, about }) => [code, about]),
    };
  };

  it('name a person of whom a legal status is told without a source, by the sentence', async () => {
    const bare = 'Ramiro Quesada was convicted of drug trafficking in 2012.';
    const { found, accused } = await warn(`<p>${bare}</p>`);
    expect(found).toEqual([
      ['legal-status', bare],
      ['no-reply', 'Ramiro Quesada'],
    ]);
    expect(accused).toEqual(['Ramiro Quesada']);
    const { found: sourced } = await warn(`<p>According to the court, ${bare}</p>`);
    expect(sourced.map(([code]) => code)).toEqual(['no-reply']);
  });

  it('name pictures without credit or alternative text', async () => {
    const media = [
      {
        url: 'https://pictures.example/a.jpg',
        kind: 'image',
        role: 'lead',
        alt: null,
        caption: null,
        credit: null,
        licence: null,
        width: null,
        height: null,
      },
    ];
    expect((await warn('<p>It rained.</p>', { media })).found).toEqual([
      ['picture-credit', 'https://pictures.example/a.jpg'],
      ['picture-alt', 'https://pictures.example/a.jpg'],
    ]);
  });

  it('name sentences that contradict each other', async () => {
    const { found } = await warn(
      '<p>Ramiro Quesada was convicted of fraud in 2012. In 2013 Ramiro Quesada was acquitted of fraud.</p>',
    );
    expect(found.filter(([code]) => code === 'contradiction')).toHaveLength(2);
  });

  it('take a text that can’t be read for one that accuses: an override does not stand for the signatures', async () => {
    const { articleId, version } = await begin(database.db, '<p>It rained all day.</p>');
    const how = { ...HOW, inspect: async () => null };
    const draft = await loadDraft(database.db, articleId);
    expect((await readGate(database.db, EDITOR, draft as Draft, how.inspect)).signatures).toHaveLength(1);
    const publish = { articleId, version, override: 'in a hurry' };
    expect(await publishDraft(database.db, EDITOR, publish, how)).toMatchObject({
      type: 'blocked',
      signatures: ['Facts checked'],
    });
    expect(await signOff(database.db, CHECKER, { articleId, rule: 'facts', version }, NOON)).toBe('signed');
    expect(await publishDraft(database.db, EDITOR, publish, how)).toMatchObject({ type: 'published' });
  });

  it('let an editor publish in spite of them, for a reason that is kept with each', async () => {
    const { draft } = await warn('<p>It rained all day.</p>');
    const { articleId, version } = draft;
    const how = { ...HOW, inspect: inspectBy(read) };
    const blocked = await publishDraft(database.db, EDITOR, { articleId, version }, how);
    expect(blocked).toMatchObject({
      type: 'blocked',
      warnings: [
        { code: 'unproven', n: 0, about: 'A title' },
        { code: 'unproven', n: 1, about: 'It rained all day.' },
      ],
    });
    expect(await publishDraft(database.db, EDITOR, { articleId, version, override: 'I saw it' }, how)).toMatchObject({
      type: 'published',
    });
    const kept = await database.db
      .selectFrom('warning_override')
      .select(['about', 'reason', 'decided_by_name'])
      .orderBy('about')
      .execute();
    expect(kept).toEqual([
      { about: 'A title', reason: 'I saw it', decided_by_name: 'Edda' },
      { about: 'It rained all day.', reason: 'I saw it', decided_by_name: 'Edda' },
    ]);
  });
});

describe('the key of confidential proofs', () => {
  it('is made once, for its owner alone', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-key-'));
    const first = readProofKey(folder, NO_KEYS);
    expect(readProofKey(folder, NO_KEYS).secret.equals(first.secret)).toBe(true);
    expect(fs.statSync(path.join(folder, 'proofs.key')).mode & 0o777).toBe(0o600);
    expect(readProofKey(folder, { ...NO_KEYS, PROOF_KEY: 'cd'.repeat(32) }).secret.equals(first.secret)).toBe(false);
    expect(() => readProofKey(folder, { ...NO_KEYS, PROOF_KEY: 'short' })).toThrow('64 hexadecimal digits');
    fs.rmSync(folder, { recursive: true });
  });
});
