import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../src/kit/index.ts';
import { describeOnPlaces, type TestPlace } from './database.ts';
import { spawnTrama, trama } from './trama.ts';

const PROOFS = 3_000;

describeOnPlaces('trama proofs rekey', (create) => {
  let database: TestPlace;
  beforeAll(async () => {
    database = await create();
  }, 60_000);
  afterAll(() => database.drop());
  const file = (name: string) => path.join(database.dataDir, name);
  const run = () => trama(['proofs', 'rekey'], { environment: database.environment });
  const doctor = async () => {
    type Findings = { findings: { what: string; ok: boolean; says: string }[] };
    const { out } = await trama(['doctor', '--json'], { environment: database.environment });
    return (JSON.parse(out) as Findings).findings.find(({ what }) => what === 'proofs');
  };

  /** Has the command killed when it has told of so many steps; 0: before it has told of any. */
  async function killAfter(steps: number): Promise<void> {
    const child = spawnTrama(['proofs', 'rekey'], { environment: database.environment });
    let told = '';
    child.stderr?.on('data', (data) => {
      told += data;
      if (told.split('\n').length > steps) child.kill('SIGKILL');
    });
    if (steps === 0) setTimeout(() => child.kill('SIGKILL'), 400);
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
  }

  it('killed in the middle, again and again, loses no proof and ends when it is let', async () => {
    const secret = randomBytes(32);
    fs.writeFileSync(file('proofs.key'), secret.toString('hex'), { mode: 0o600 });
    const { db, close } = await database.open();
    await addProofs(db, secret);
    await close();
    for (const steps of [0, 1, 4, 2]) {
      await killAfter(steps);
      expect(await doctor()).toMatchObject({ ok: true, says: expect.stringContaining(`${PROOFS} confidential`) });
    }
    expect((await run()).code).toBe(0);
    expect(fs.existsSync(file('proofs.key.old'))).toBe(false);
    expect(await doctor()).toMatchObject({ ok: true });
    expect(fs.readFileSync(file('proofs.key'), 'utf8')).not.toBe(secret.toString('hex'));
    fs.writeFileSync(file('proofs.key'), 'broken');
    expect(await doctor()).toMatchObject({ ok: false, says: expect.stringContaining('64 hexadecimal digits') });
    expect(await run()).toMatchObject({ code: 3, err: expect.stringContaining('bring it back from a copy') });
  }, 180_000);
});

/** Proofs of one sentence, sealed as `docs/newsroom.md` describes the layout. */
async function addProofs(db: Db, secret: Buffer): Promise<void> {
  const ids = Array.from({ length: PROOFS }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
  const [article = ''] = ids;
  await sql`insert into article (id, path, slug, kind, status, language) values (${article}, '/a', 'a', 'news', 'draft', 'en')`.execute(
    db,
  );
  await sql`insert into sentence_check (id, article_id, field, sentence, before, after, verdict, checked_by_name, checked_at)
    values (${article}, ${article}, 'text', 'It rained.', '', '', 'factual', 'Cheo', now())`.execute(db);
  for (const id of ids)
    await sql`insert into proof (id, check_id, kind, confidential, sealed, proves, added_by_name, added_at)
      values (${id}, ${article}, 'note', false, ${sealed(id, secret)}, true, 'Cheo', now())`.execute(db);
}

function sealed(id: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(id));
  const words = Buffer.concat([cipher.update(JSON.stringify({ note: 'I was there.' })), cipher.final()]);
  const mark = createHash('sha256').update(secret).digest().subarray(0, 4);
  return Buffer.concat([Buffer.from([1]), mark, nonce, cipher.getAuthTag(), words]);
}
