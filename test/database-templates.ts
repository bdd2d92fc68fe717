import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate, openDatabase, packageRoot } from '../src/kit/index.ts';

/**
 * A folder with a migrated, closed embedded database. Making one takes seconds, so it is kept among the packages, under
 * a name that changes with whatever it is made of, and shared by all test processes.
 */
export const folderTemplate = once(async () => {
  const cache = path.join(packageRoot(), 'node_modules/.cache/trama-test');
  const folder = path.join(cache, await templateKey());
  if (await exists(folder)) return folder;
  await fs.mkdir(cache, { recursive: true });
  const draft = await fs.mkdtemp(path.join(cache, 'draft-'));
  await migrateAt({ dataDir: draft, databaseUrl: null });
  // Another process may have been faster; then its template serves as well.
  await fs.rename(draft, folder).catch(() => fs.rm(draft, { recursive: true }));
  return folder;
});

/** The name of a migrated database on the server that TEST_DATABASE_URL names: new ones are copies of it. */
export const serverTemplate = once(async () => {
  const name = `${prefixOfRun()}${await templateKey()}`;
  await onServer(async (client) => {
    // One process makes it while the others wait; the end of the connection lets go of the lock.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`drop database if exists ${name}_draft`);
    await client.query(`create database ${name}_draft template template0 encoding 'UTF8'`);
    await migrateAt({ dataDir: os.tmpdir(), databaseUrl: addressOnServer(`${name}_draft`) });
    await client.query(`alter database ${name}_draft rename to ${name}`);
  });
  return name;
});

/** Vitest's global setup: what a run left on the server goes at its end. */
export function setup(): (() => Promise<void>) | undefined {
  if (!process.env.TEST_DATABASE_URL) return undefined;
  return () =>
    onServer(async (client) => {
      const found = await client.query('select datname from pg_database where starts_with(datname, $1)', [
        prefixOfRun(),
      ]);
      for (const { datname } of found.rows) await client.query(`drop database ${datname}`);
    });
}

/** Does something with a connection to the server of the tests. */
export async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await work(client).finally(() => client.end());
}

/** The address of a database on that server. */
export const addressOnServer = (name: string): string =>
  Object.assign(new URL(process.env.TEST_DATABASE_URL ?? ''), { pathname: `/${name}` }).href;

/** All processes of a run have the same folder for temporary files, and no other run has it. */
const prefixOfRun = () => `trama_template_${path.basename(os.tmpdir()).toLowerCase().replace(/\W/g, '_')}_`;

async function migrateAt(place: { dataDir: string; databaseUrl: string | null }): Promise<void> {
  const { db, close } = await openDatabase({ ...place, command: 'test' });
  await migrate(db).finally(close);
}

async function templateKey(): Promise<string> {
  const migrations = path.join(packageRoot(), 'migrations');
  const names = (await fs.readdir(migrations)).sort().map((name) => path.join(migrations, name));
  const hash = createHash('sha256');
  for (const file of [
    ...names,
    path.join(packageRoot(), 'dist/db-worker.js'),
    path.join(packageRoot(), 'package-lock.json'),
  ]) {
    hash.update(await fs.readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const exists = (file: string) =>
  fs.access(file).then(
    () => true,
    () => false,
  );

/** Asked again, it gives what the first call gave. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
