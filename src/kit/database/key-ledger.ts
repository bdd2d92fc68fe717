import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** A table by the column that tells its rows apart. */
interface KeyedTable {
  name: string;
  key: readonly string[];
}

/** The keys of rows that were read, to tell at the end which of these rows have been deleted since. */
export interface KeyLedger {
  note(table: KeyedTable, rows: readonly Record<string, unknown>[]): void;
  /** Noted keys that the table no longer has; asked in a transaction that sees one moment, after every row was noted. */
  gone(db: Db, table: KeyedTable): Promise<string[]>;
}

/** Keys in one statement. */
const CHUNK = 1000;

/**
 * Keeps about 100 bytes a row. As every row that a table has must have been noted, equal numbers say that none is
 * gone: only otherwise are keys compared.
 */
export function createKeyLedger(): KeyLedger {
  const noted = new Map<string, Set<string>>();
  return {
    note: ({ name, key: [column = ''] }, rows) => {
      const keys = noted.get(name) ?? new Set();
      noted.set(name, keys);
      for (const row of rows) keys.add(String(row[column]));
    },
    gone: async (db, table) => {
      const keys = noted.get(table.name);
      if (!keys) return [];
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.id(table.name)}`.execute(db);
      return rows[0]?.n === keys.size ? [] : missing(db, table, [...keys]);
    },
  };
}

async function missing(db: Db, { name, key: [column = ''] }: KeyedTable, keys: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const asked = keys.slice(from, from + CHUNK);
    const { rows } = await sql<{ key: string }>`
      select ${sql.id(column)}::text as key from ${sql.id(name)} where ${sql.id(column)} = any(${asked})`.execute(db);
    const found = new Set(rows.map(({ key }) => key));
    for (const key of asked) if (!found.has(key)) out.push(key);
  }
  return out;
}
