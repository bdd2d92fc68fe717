import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/kit/index.ts';
import { createFolder, type TestPlace } from './database.ts';
import { type RunningServer, serve, spawnTrama, trama, tramaJson } from './trama.ts';

const line = (n: number) =>
  JSON.stringify({
    id: `t-${n}`,
    title: `Trouble ${n} of the Herons`,
    html: `<p>Sentence ${n} of the Herons.</p>`,
    date: '2021-05-24',
  });
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => line(from + n)).join('\n');

/** Articles of a database on a server; 0 before its schema is there. */
async function articlesAt(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('article') is not null as made");
    return rows[0].made ? (await client.query('select count(*)::int as n from article')).rows[0].n : 0;
  } finally {
    await client.end();
  }
}

const CLAIM = 'claim add --subject a --predicate b --article c --quote d'.split(' ');

describe('a wrong call or setting', () => {
  it.each([
    [['fly'], {}, 2, 'fly'],
    [['search', '--wings', 'x'], {}, 2, '--wings'],
    [['search', '--page', '0', 'x'], {}, 2, 'whole number from 1'],
    [['claim', 'list', '--limit', '-5'], {}, 2, 'whole number from 1'],
    [[...CLAIM, '--from', '11/09/2008'], {}, 2, 'EDTF'],
    [[...CLAIM, '--to', '2008-13'], {}, 2, 'EDTF'],
    [['search', 'x'], { DATABASE_URL: 'mysql://u:hush@host/x' }, 2, 'DATABASE_URL must be'],
    [['search', 'x'], { DATABASE_URL: 'postgres://u:hush:hush@127.0.0.1:1/x?password=hush' }, 3, 'u@127.0.0.1:1/x'],
    [['search', 'x'], { DATABASE_URL: '', DATA_DIR: import.meta.filename }, 3, 'DATA_DIR'],
  ])('%j with %j ends with what to do, and shows no password', async (args, environment, code, says) => {
    const result = await trama(args, { environment });
    expect(result.code).toBe(code);
    expect(result.err).toContain(says);
    expect(result.err).not.toMatch(/hush|internal error|\n {4}at /);
  });
});

describe('trouble on one archive', () => {
  let database: TestPlace;
  let server: RunningServer;
  const run = () => ({ environment: database.environment, cwd: database.dataDir });
  const at = (name: string) => path.join(database.dataDir, name);
  beforeAll(async () => {
    database = await createFolder();
    await fs.writeFile(at('a.jsonl'), lines(0, 300));
    await fs.writeFile(at('b.jsonl'), lines(300, 900));
    server = await serve(database.environment);
    await tramaJson(['import', 'a.jsonl'], run());
    await tramaJson(
      [
        'claim',
        'add',
        '--subject',
        'Herons',
        '--subject-kind',
        'Organization',
        '--predicate',
        'do',
        '--value',
        'x',
        '--article',
        'trouble-1-of-the-herons',
        '--quote',
        'Sentence 1',
      ],
      run(),
    );
  });
  afterAll(async () => {
    await server?.stop();
    await database?.drop();
  });

  it('refuses a second server on the folder and names the first', async () => {
    const { code, err } = await trama(['serve', '--port', '0'], run());
    expect(code).toBe(3);
    expect(err).toContain(`process ${server.pid}`);
  });

  it('reports each input that cannot be read, with its place, and stores the others', async () => {
    await fs.writeFile(at('bomb.jsonl.gz'), zlib.gzipSync(Buffer.alloc(300_000_000)));
    await fs.writeFile(at('binary.dat'), Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 37) % 256)));
    await fs.writeFile(at('empty.txt'), '');
    await fs.writeFile(at('good.jsonl'), line(9000).replaceAll('Herons', 'Terns'));
    const bad = ['missing.xml', 'binary.dat', 'empty.txt', 'bomb.jsonl.gz', 'http://127.0.0.1:9/x.xml'];
    const { code, out } = await trama(['import', ...bad, 'good.jsonl', '--json'], run());
    const summary = JSON.parse(out);
    expect(code).toBe(3);
    expect(summary).toMatchObject({ created: 1 });
    const report = await fs.readFile(summary.report, 'utf8');
    for (const name of bad) expect(report).toContain(name);
  });

  it('backs up while another process imports: what is restored is whole, verified, and importing again ends it', async () => {
    const importing = tramaJson<{ created: number }>(['import', 'b.jsonl'], run());
    await expect
      .poll(async () => (await tramaJson<{ total: number }>(['search', 'Herons'], run())).total, { timeout: 20_000 })
      .toBeGreaterThan(300);
    await tramaJson(['backup', 'live.tar.gz'], run());
    expect(await importing).toMatchObject({ created: 600 });
    const copy = await createFolder();
    const there = { environment: copy.environment, cwd: database.dataDir };
    try {
      await tramaJson(['restore', 'live.tar.gz'], there);
      expect((await trama(['restore', 'live.tar.gz'], there)).err).toContain('not empty');
      const { findings } = await tramaJson<{ findings: { what: string; ok: boolean; says: string }[] }>(
        ['doctor'],
        there,
      );
      expect(findings.find(({ what }) => what === 'evidence')).toMatchObject({
        ok: true,
        says: expect.stringContaining('1 quotes checked, 0 not'),
      });
      expect(await tramaJson(['import', 'a.jsonl', 'b.jsonl'], there)).toMatchObject({
        read: 900,
        updated: 0,
        failed: 0,
      });
      expect(await tramaJson(['search', 'Herons'], there)).toMatchObject({ total: 900 });
    } finally {
      await copy.drop();
    }
  }, 90_000);

  describe.skipIf(!process.env.TEST_DATABASE_URL)('migrate --to PostgreSQL', () => {
    const name = `trama_trouble_${process.pid}`;
    const url = process.env.TEST_DATABASE_URL
      ? Object.assign(new URL(process.env.TEST_DATABASE_URL), { pathname: `/${name}` }).href
      : '';
    const onServer = async (statement: string) => {
      const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    };
    it('leaves the target empty when it is killed, copies all of it then, and overwrites nothing', async ({
      onTestFinished,
    }) => {
      await onServer(`create database ${name} template template0 encoding 'UTF8'`);
      onTestFinished(() => onServer(`drop database if exists ${name} with (force)`));
      // Those of both files, and the one good item among the bad.
      const all = 900 + 1;
      for (const moment of [700, 1200, 1700, 2500]) {
        const child = spawnTrama(['migrate', '--to', url], run());
        const ended = new Promise((resolve) => child.once('close', resolve));
        const timer = setTimeout(() => child.kill('SIGKILL'), moment * (0.8 + Math.random() * 0.4));
        await ended;
        clearTimeout(timer);
        // The server ends the killed session's transaction by itself, a moment later: all of it is there, or nothing.
        await expect.poll(() => articlesAt(url), { timeout: 5000 }).toSatisfy((n) => n === 0 || n === all);
      }
      const first = await trama(['migrate', '--to', url, '--json'], run());
      // The kill may have come after the commit: then everything is there, and is not overwritten.
      if (first.code !== 0) expect(first.err).toContain('not empty');
      expect((await trama(['migrate', '--to', url], run())).err).toContain('not empty');
      const count = async (environment: Record<string, string>) => {
        const { db, close } = await openDatabase({
          dataDir: database.dataDir,
          databaseUrl: environment.DATABASE_URL || null,
          command: 'test',
        });
        const { rows } =
          await sql`select (select count(*) from article) as a, (select count(*) from revision) as r, (select count(*) from evidence) as e, (select count(*) from origin) as o, (select count(*) from import_file) as f`.execute(
            db,
          );
        await close();
        return rows;
      };
      const target = { ...database.environment, DATABASE_URL: url };
      expect(await count(target)).toEqual(await count(database.environment));
      const other = await serve(target);
      // A kill between the copy and its index leaves the rest of the index to the server.
      await expect
        .poll(async () => (await tramaJson<{ total: number }>(['search', 'Herons'], { environment: target })).total, {
          timeout: 20_000,
        })
        .toBe(900);
      expect((await other.get('/article/trouble-1-of-the-herons')).status).toBe(200);
      await other.stop();
    }, 90_000);
  });

  it('names a taken port and ends, and refuses the database of a newer Trama', async () => {
    await server.stop();
    const taken = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as net.AddressInfo;
    const { code, err } = await trama(['serve', '--port', String(port)], run());
    taken.close();
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`127.0.0.1:${port} is taken.*PORT`));

    const { db, close } = await database.open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-tomorrow', '2999')`.execute(db);
    await close();
    const newer = await trama(['search', 'x'], run());
    expect(newer.code).toBe(3);
    expect(newer.err).toMatch(/9999-tomorrow.*newer Trama/);
  });
});
