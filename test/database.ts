import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { describe } from 'vitest';
import { type Db, migrate, type OpenDatabase, openDatabase, packageRoot } from '../src/kit/index.ts';

/** A migrated database of its own for one test, and how to get rid of it. */
export interface TestDatabase extends OpenDatabase {
  dataDir: string;
  /** For commands that are started as processes. */
  environment: Record<string, string>;
  /** Empties every table: quicker than a new database for each test. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

/** Runs a suite on the embedded database, and on PostgreSQL where TEST_DATABASE_URL names a server. */
export function describeOnDatabases(name: string, suite: (create: () => Promise<TestDatabase>) => void): void {
  describe(`${name}, embedded`, () => suite(createEmbedded));
  describe.skipIf(!process.env.TEST_DATABASE_URL)(`${name}, on PostgreSQL`, () => suite(createOnServer));
}

/** A new folder with a migrated embedded database: a copy of one that was made once, since making one takes seconds. */
export async function createEmbedded(): Promise<TestDatabase> {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-test-'));
  await fs.cp(await template(), dataDir, { recursive: true });
  const database = await openDatabase({ dataDir, databaseUrl: null, command: 'test' });
  const drop = () => database.close().finally(() => fs.rm(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  return {
    ...database,
    dataDir,
    environment: { DATA_DIR: dataDir, DATABASE_URL: '' },
    reset: () => reset(database.db),
    drop,
  };
}

/**
 * A folder with a migrated, closed embedded database. Making one takes seconds, so it is kept among the packages, under
 * a name that changes with whatever it is made of, and shared by all test processes.
 */
async function template(): Promise<string> {
  const cache = path.join(packageRoot(), 'node_modules/.cache/trama-test');
  const folder = path.join(cache, await templateKey());
  if (await exists(folder)) return folder;
  await fs.mkdir(cache, { recursive: true });
  const draft = await fs.mkdtemp(path.join(cache, 'draft-'));
  const { db, close } = await openDatabase({ dataDir: draft, databaseUrl: null, command: 'test' });
  await migrate(db);
  await close();
  // Another process may have been faster; then its template serves as well.
  await fs.rename(draft, folder).catch(() => fs.rm(draft, { recursive: true }));
  return folder;
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

/** A migrated database of its own on the server that TEST_DATABASE_URL names. */
export async function createOnServer(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `trama_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`);
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-test-'));
  const database = await openDatabase({ dataDir, databaseUrl, command: 'test' });
  await migrate(database.db);
  const drop = async () => {
    await database.close();
    await onServer(server, `drop database ${name} with (force)`);
    await fs.rm(dataDir, { recursive: true, force: true });
  };
  return {
    ...database,
    dataDir,
    environment: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    reset: () => reset(database.db),
    drop,
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function reset(db: Db): Promise<void> {
  const { rows } = await sql<{ list: string }>`
    select string_agg(quote_ident(relname), ', ') as list from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
  `.execute(db);
  await sql`truncate ${sql.raw(rows[0]?.list ?? '')}`.execute(db);
}
