import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolder, type TestPlace } from './database.ts';
import { spawnTrama, trama, tramaJson } from './trama.ts';

/** `npm test` kills a few times at moments drawn anew each run; CRASHES=100 for the long trial. */
const CRASHES = Number(process.env.CRASHES ?? 3);

/** Each kill costs a start of the program, two or three seconds on a busy machine. */
const PATIENCE_MS = 120_000 + CRASHES * 20_000;

const ARTICLES = 1500;
const line = (n: number) =>
  JSON.stringify({
    id: `a-${n}`,
    title: `Article ${n} of the Herons`,
    html: `<p>Sentence ${n}. ${'More words follow here. '.repeat(40)}</p>`,
    date: '2021-05-24',
  });

/** Restores the backup, which a killed restore may have done to its end; what is then there must be whole. */
async function restoreInto(folder: string, copy: TestPlace, rows: number): Promise<void> {
  const { environment } = copy;
  try {
    const restored = await trama(['restore', 'b.tar.gz', '--json'], { environment, cwd: folder });
    if (restored.code !== 0) expect(restored.err).toContain('not empty');
    else expect(JSON.parse(restored.out)).toMatchObject({ rows });
    expect(await tramaJson(['search', 'Herons'], { environment })).toMatchObject({ total: ARTICLES });
  } finally {
    await copy.drop();
  }
}

describe('kill -9', () => {
  let database: TestPlace;
  let folder: string;
  beforeEach(async () => {
    database = await createFolder();
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-crash-'));
    await fs.writeFile(path.join(folder, 'a.jsonl'), Array.from({ length: ARTICLES }, (_, n) => line(n)).join('\n'));
  });
  afterEach(async () => {
    await database.drop();
    await fs.rm(folder, { recursive: true, force: true });
  });
  const run = () => ({ environment: database.environment, cwd: folder });

  /** Starts a command and kills it after a while; waits for its end. */
  const killed = (args: string[], afterMs: number, environment = database.environment) =>
    new Promise<void>((resolve) => {
      const child = spawnTrama(args, { environment, cwd: folder });
      const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
      child.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });

  it(
    'during an import: what was stored stays, and the import goes on where it was, without a duplicate',
    async () => {
      for (let n = 0; n < CRASHES; n++) await killed(['import', 'a.jsonl'], 900 + Math.random() * 2500);
      const last = await tramaJson<Record<string, number>>(['import', 'a.jsonl'], run());
      expect(last).toMatchObject({ read: ARTICLES, updated: 0, failed: 0 });
      const again = await tramaJson(['import', 'a.jsonl'], run());
      expect(again).toMatchObject({ read: ARTICLES, created: 0, updated: 0, unchanged: ARTICLES });
      const { total } = await tramaJson<{ total: number }>(['search', 'Herons'], run());
      expect(total).toBe(ARTICLES);
    },
    PATIENCE_MS,
  );

  it(
    'before the index is made: the next search makes it, and finds everything',
    async () => {
      await tramaJson(['import', 'a.jsonl'], run());
      const { db, close } = await database.open();
      await sql`delete from search_document`.execute(db);
      await sql`select search_enqueue(array(select id from article))`.execute(db);
      await close();
      expect(await tramaJson(['search', 'Herons'], run())).toMatchObject({ total: ARTICLES });
    },
    PATIENCE_MS,
  );

  it(
    'during a backup: no half backup stands under its name, and the next one restores whole',
    async () => {
      await tramaJson(['import', 'a.jsonl'], run());
      for (let n = 0; n < CRASHES; n++) {
        await killed(['backup', 'b.tar.gz'], 700 + Math.random() * 1200);
        // Killed after it was done, the backup is there; then it is whole, to its last entry.
        const written = await fs.readFile(path.join(folder, 'b.tar.gz')).catch(() => null);
        if (written) expect(zlib.gunzipSync(written).includes('done.json')).toBe(true);
        await fs.rm(path.join(folder, 'b.tar.gz'), { force: true });
      }
      const { rows } = await tramaJson<{ rows: number }>(['backup', 'b.tar.gz'], run());
      await restoreInto(folder, await createFolder(), rows);
    },
    PATIENCE_MS,
  );

  it(
    'during a restore: all of it is there or nothing, and what is missing is restored by the same command',
    async () => {
      await tramaJson(['import', 'a.jsonl'], run());
      const { rows } = await tramaJson<{ rows: number }>(['backup', 'b.tar.gz'], run());
      // Each costs three starts on a new database.
      for (let n = 0; n < CRASHES / 2; n++) {
        const copy = await createFolder();
        await killed(['restore', 'b.tar.gz'], 500 + Math.random() * 2500, copy.environment);
        await restoreInto(folder, copy, rows);
      }
    },
    PATIENCE_MS,
  );
});
