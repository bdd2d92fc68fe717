import fs from 'node:fs/promises';
import path from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import { packageRoot } from '../package-root.ts';
import { UserError } from '../user-error.ts';
import type { Db } from './tables.ts';

/** Brings the schema up to date by the numbered files of `migrations/`, each in one transaction. Gives their names. Throws a `UserError` for a database of a newer Trama. */
export async function migrate(db: Db): Promise<string[]> {
  const migrations = await readMigrations();
  const unknown = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new UserError(
      `the database has changes that this version doesn't know (${unknown.join(', ')}): it was opened by a newer Trama. Start that version, or restore a backup made by this one.`,
    );
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Names of the migrations that the database has, oldest first; none for an empty database. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const found = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!found.rows[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = path.join(packageRoot(), 'migrations');
  const files = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const entries = files.map(async (file): Promise<[string, Migration]> => {
    const text = await fs.readFile(path.join(folder, file), 'utf8');
    return [path.basename(file, '.sql'), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}
