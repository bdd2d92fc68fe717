import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tx } from '../kit/index.ts';

type TableName = Tx extends Transaction<infer Tables> ? keyof Tables & string : never;

/**
 * Inserts rows of one shape in one statement of the same text whatever their number: a list of VALUES with a thousand
 * parameters takes the database longer to read and plan than the rows take to store. Columns that the first row
 * doesn't name get their defaults. `conflict`: an `on conflict` clause.
 */
export async function insertRows(
  tx: Tx,
  table: TableName,
  rows: readonly object[],
  conflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.id(name)));
  await sql`
    insert into ${sql.id(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.id(table)}, ${toJson(rows)}::json) ${conflict}`.execute(
    tx,
  );
}

/** Rows as JSON that PostgreSQL takes: it refuses NUL and halves of surrogate pairs, and the whole batch with them. */
export function toJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replace(/\\(?:u(?:0000|d[89a-f][0-9a-f]{2})|.)/g, (found) => (found.length > 2 ? '\uFFFD' : found));
}
