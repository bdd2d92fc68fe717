import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { describe } from 'vitest';
import { type Db, type OpenDatabase, openDatabase } from '../src/kit/index.ts';
import { addressOnServer, folderTemplate, onServer, serverTemplate } from './database-templates.ts';

/** A migrated database of its own for one test that nobody has open: programs that are started use it. */
export interface TestPlace {
  dataDir: string;
  /** For commands that are started as processes. */
  environment: Record<string, string>;
  open(): Promise<OpenDatabase>;
  /** Gets rid of it. */
  drop(): Promise<void>;
}

/** One that this process has open, and how to get rid of it. */
export interface TestDatabase extends TestPlace, OpenDatabase {
  /** Empties every table: quicker than a new database for each test. */
  reset(): Promise<void>;
}

/** Runs a suite on the embedded database, and on PostgreSQL where TEST_DATABASE_URL names a server. */
export function describeOnDatabases(name: string, suite: (create: () => Promise<TestDatabase>) => void): void {
  describe(`${name}, embedded`, () => suite(createEmbedded));
  describe.skipIf(!process.env.TEST_DATABASE_URL)(`${name}, on PostgreSQL`, () => suite(createOnServer));
}

/** The same for a suite that leaves the database to the programs it starts. */
export function describeOnPlaces(name: string, suite: (create: () => Promise<TestPlace>) => void): void {
  describe(`${name}, embedded`, () => suite(createFolder));
  describe.skipIf(!process.env.TEST_DATABASE_URL)(`${name}, on PostgreSQL`, () => suite(createPlaceOnServer));
}

/** A new folder with a migrated embedded database, open. */
export const createEmbedded = async (): Promise<TestDatabase> => openPlace(await createFolder());

/** A migrated database of its own on the server that TEST_DATABASE_URL names, open. */
export const createOnServer = async (): Promise<TestDatabase> => openPlace(await createPlaceOnServer());

async function openPlace(place: TestPlace): Promise<TestDatabase> {
  const database = await place.open();
  const drop = () => database.close().finally(() => place.drop());
  return { ...database, ...place, reset: () => reset(database.db), drop };
}

/** A new folder with a migrated embedded database that is closed. */
export const createFolder = async (): Promise<TestPlace> => folderOf(await folderTemplate());

/** A new folder that is a copy of one with a closed embedded database. */
export function folderOf(template: string): TestPlace {
  const dataDir = newFolder();
  fs.cpSync(template, dataDir, { recursive: true });
  return {
    dataDir,
    environment: { DATA_DIR: dataDir, DATABASE_URL: '' },
    open: () => openDatabase({ dataDir, databaseUrl: null, command: 'test' }),
    drop: () => fs.promises.rm(dataDir, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** A migrated database of its own on the server that TEST_DATABASE_URL names. */
async function createPlaceOnServer(): Promise<TestPlace> {
  const name = `trama_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const template = await serverTemplate();
  await onServer(async (client) => void (await client.query(`create database ${name} template ${template}`)));
  const databaseUrl = addressOnServer(name);
  const dataDir = newFolder();
  return {
    dataDir,
    environment: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    open: () => openDatabase({ dataDir, databaseUrl, command: 'test' }),
    drop: async () => {
      await onServer(async (client) => void (await client.query(`drop database ${name} with (force)`)));
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const newFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'trama-test-'));

/**
 * Deletes row by row, without triggers and in any order: a hundred tables hold a few rows each, and to truncate one
 * makes new files for it, its indexes and its long values.
 */
async function reset(db: Db): Promise<void> {
  await sql`
    do $$
    declare
      name regclass;
    begin
      set local session_replication_role = replica;
      for name in
        select oid from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      loop
        execute format('delete from %s', name);
      end loop;
    end $$
  `.execute(db);
}
