import { execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolder, type TestPlace } from '../../../test/database.ts';
import { type OpenDatabase, openDatabase } from '../index.ts';

describe('the embedded database', () => {
  let place: TestPlace;
  let folder: string;
  const open: OpenDatabase[] = [];
  const start = async () => {
    const database = await openDatabase({ dataDir: folder, databaseUrl: null, command: 'test' });
    open.push(database);
    return database;
  };
  beforeEach(async () => {
    place = await createFolder();
    folder = place.dataDir;
  });
  afterEach(async () => {
    for (const database of open.splice(0).reverse()) await database.close();
    await place.drop();
  });

  it('proves that a commit reaches the disk', async () => {
    // One that is made there and then; the others are copies, as to make one takes seconds.
    folder = path.join(folder, 'new');
    expect((await start()).durable).toBe(true);
  });

  it('reports errors as errors, with their codes', async () => {
    const { db } = await start();
    await sql`create table t (s text unique)`.execute(db);
    await sql`insert into t values ('a')`.execute(db);
    await expect(sql`insert into t values ('a')`.execute(db)).rejects.toMatchObject({ code: '23505' });
    await expect(sql`select * from nowhere`.execute(db)).rejects.toMatchObject({ code: '42P01' });
    expect((await sql`select count(*)::int as n from t`.execute(db)).rows).toEqual([{ n: 1 }]);
  });

  it('keeps transactions of several connections apart', async () => {
    const { db } = await start();
    await sql`create table t (n int)`.execute(db);
    const write = (n: number) =>
      db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ c: number }>`select count(*)::int as c from t`.execute(tx);
        await new Promise((resolve) => setTimeout(resolve, 2));
        await sql`insert into t values (${n})`.execute(tx);
        if (n % 3 === 0) throw new Error('undone');
        return rows[0]?.c;
      });
    const results = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => write(n)));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect((await sql`select count(*)::int as n from t`.execute(db)).rows).toEqual([{ n: 20 }]);
  });

  it('answers what is asked often from one prepared statement, also after its table has changed', async () => {
    const { db } = await start();
    await sql`create table t (n int)`.execute(db);
    await sql`insert into t values (1), (2)`.execute(db);
    const ask = (n: number) => sql<{ n: number }>`select * from t where n = ${n}`.execute(db).then(({ rows }) => rows);
    const found = await Promise.all(Array.from({ length: 40 }, (_, i) => ask((i % 3) + 1)));
    expect(found.map((rows) => rows[0]?.n)).toEqual(Array.from({ length: 40 }, (_, i) => [1, 2, undefined][i % 3]));
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements`.execute(db);
    expect(rows).toEqual([{ n: 1 }]);
    await sql`alter table t add column s text default 'new'`.execute(db);
    expect(await Promise.all([ask(1), ask(2)])).toEqual([[{ n: 1, s: 'new' }], [{ n: 2, s: 'new' }]]);
  });

  it('serves a second opener of the folder through the first', async () => {
    const first = await start();
    const second = await start();
    expect(second.kind).toBe('shared');
    const jobs = [first, second].flatMap(({ db }, i) =>
      Array.from({ length: 50 }, (_, n) => sql`insert into meta values (${`${i}-${n}`}, '1')`.execute(db)),
    );
    await Promise.all(jobs);
    expect((await sql`select count(*)::int as n from meta`.execute(first.db)).rows).toEqual([{ n: 100 }]);
  });

  it('answers psql on its socket', async (context) => {
    const { db } = await start();
    await sql`create table t (s text)`.execute(db);
    const run = promisify(execFile)('psql', [
      '-h',
      folder,
      '-U',
      'postgres',
      '-Atc',
      "insert into t values ('ñ') returning s",
    ]);
    const result = await run.catch((error) => (error.code === 'ENOENT' ? null : Promise.reject(error)));
    if (!result) return context.skip('psql is not installed');
    expect(result.stdout).toContain('ñ');
  });

  it('recognises a lock that a crash left', async () => {
    const script = `const fs=require('fs');fs.writeFileSync(${JSON.stringify(path.join(folder, 'trama.lock'))},JSON.stringify({pid:process.pid,host:require('os').hostname(),born:'1',command:'gone',socket:'none'}))`;
    await new Promise((resolve) => spawn(process.execPath, ['-e', script]).on('exit', resolve));
    expect((await start()).kind).toBe('embedded');
  });
});
