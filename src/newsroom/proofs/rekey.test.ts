import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnDatabases, type TestDatabase } from '../../../test/database.ts';
import { readSettings } from '../../accounts/index.ts';
import { begin, CHECKER, NOON } from '../desk.fixture.ts';
import {
  addProof,
  countSealed,
  dropFormerKey,
  loadDraft,
  openSettings,
  type ProofKey,
  readProofKey,
  readSentences,
  rekey,
  renewKeyFile,
  sealPlainPassword,
} from '../index.ts';

const NO_KEYS = { PROOF_KEY: null, PROOF_KEY_FORMER: null };
const hex = (key: ProofKey) => key.secret.toString('hex');

describeOnDatabases('a new key for proofs', (create) => {
  let database: TestDatabase;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-rekey-'));
  const keyNow = () => readProofKey(folder, NO_KEYS);
  beforeAll(async () => {
    database = await create();
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await database.drop();
  });
  const db = () => database.db;
  const note = (articleId: string, readKey: () => ProofKey) => {
    const name = { articleId, n: 1, sentence: 'It rained.' };
    return addProof(db(), CHECKER, name, { kind: 'note', note: 'I was there.' }, { readKey, now: NOON });
  };

  it('opens all that was sealed before, also when it was killed between any two steps', async () => {
    const { articleId } = await begin(db(), '<p>It rained.</p>');
    for (let n = 0; n < 3; n++) expect(await note(articleId, keyNow)).toBe('done');
    await sql`insert into setting (name, value) values ('SMTP_URL', 'smtp://desk:se%20cret@mail.example:587')`.execute(
      db(),
    );
    await sealPlainPassword(db(), keyNow);
    const mail = async (key: ProofKey) =>
      openSettings(
        await readSettings(db()),
        () => key,
        () => undefined,
      ).SMTP_PASSWORD;
    const first = keyNow();
    expect(await mail(first)).toBe('se cret');
    expect(JSON.stringify(await readSettings(db()))).not.toMatch(/se( |%20)cret/);
    // Killed after each step, and called again: never a third key while something rests on the first one.
    renewKeyFile(folder);
    const second = keyNow();
    renewKeyFile(folder);
    expect(hex(keyNow())).toBe(hex(second));
    expect(hex(second)).not.toBe(hex(first));
    expect(await countSealed(db(), keyNow)).toEqual({ sealed: 3, shut: 0 });
    expect(await mail(second)).toBe('se cret');
    expect(await rekey(db(), second)).toEqual({ renewed: 4, shut: 0 });
    expect(await rekey(db(), second)).toEqual({ renewed: 0, shut: 0 });
    dropFormerKey(folder);
    expect(fs.readdirSync(folder)).toEqual(['proofs.key']);
    expect(await mail(keyNow())).toBe('se cret');
    const draft = await loadDraft(db(), articleId);
    if (!draft) throw new Error();
    const proofs = (await readSentences(db(), draft, { staff: CHECKER, key: keyNow() }))[1]?.proofs ?? [];
    expect(proofs.map(({ note }) => note)).toEqual(Array(3).fill('I was there.'));
    // Whoever still has the former key in memory seals nothing under it any more.
    await expect(note(articleId, () => first)).rejects.toThrow('the key in use is another');
    expect(await countSealed(db(), () => first)).toEqual({ sealed: 3, shut: 3 });
    expect(await mail(first)).toBe('');
  });

  it('may come from the settings, which take the place of the file', async () => {
    const PROOF_KEY = 'ab'.repeat(32);
    const moved = readProofKey(folder, { ...NO_KEYS, PROOF_KEY });
    expect(await rekey(db(), moved)).toEqual({ renewed: 4, shut: 0 });
    const next = readProofKey('/nowhere', { PROOF_KEY: 'cd'.repeat(32), PROOF_KEY_FORMER: PROOF_KEY });
    expect(await rekey(db(), next)).toEqual({ renewed: 4, shut: 0 });
    const stranger = readProofKey('/nowhere', { ...NO_KEYS, PROOF_KEY: 'ef'.repeat(32) });
    expect(await rekey(db(), stranger)).toEqual({ renewed: 0, shut: 4 });
    expect(await countSealed(db(), () => next)).toEqual({ sealed: 3, shut: 0 });
  });
});

describe('a key file that makes no sense', () => {
  it('says which, and what to do, and is never overwritten', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-rekey-'));
    const file = path.join(folder, 'proofs.key');
    fs.writeFileSync(file, 'not a key');
    expect(() => readProofKey(folder, NO_KEYS)).toThrow(`${file} must hold 64 hexadecimal digits`);
    expect(() => renewKeyFile(folder)).toThrow('bring it back from a copy');
    expect(fs.readFileSync(file, 'utf8')).toBe('not a key');
    fs.rmSync(folder, { recursive: true });
  });
});
