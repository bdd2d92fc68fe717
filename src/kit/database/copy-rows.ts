import { sql } from 'kysely';
import type { Db, Tx } from './tables.ts';

/** Rows of one table on their way out of a database and into another. */
export interface RowChunk {
  table: string;
  /** Rows as PostgreSQL's `to_json` gives them. */
  rows: unknown[];
  /** The rows replace all that the target has for these values of this column. */
  replace?: { column: string; values: unknown[] };
}

/** What is known of a table from the catalogue. */
interface TableShape {
  name: string;
  key: string[];
  columns: string[];
  /** Tables that must be filled before. */
  needs: string[];
  /** The column by which its rows are a part of another table's row, and that table. */
  partOf: { column: string; table: string } | null;
}

/** Made anew from the rest, or of this installation alone. */
const NOT_COPIED = /^(?:kysely_|search_|change_log$|durability_probe$)/;
/** Rows read at a time: about a megabyte of articles. */
const CHUNK = 100;

/**
 * Every row of a database, parents first, in chunks between which others get their turn. What changes meanwhile comes
 * again at the end, read in one short transaction: applied in order, the chunks are the state at that moment.
 */
export async function* readRows(db: Db): AsyncGenerator<RowChunk> {
  const tables = await readShapes(db);
  const horizon = await currentHorizon(db);
  for (const table of tables) yield* readTable(db, table);
  yield* await db.transaction().setIsolationLevel('repeatable read').execute((tx) => readChanges(tx, tables, horizon));
}

/** Puts a chunk into a database: rows that are there already get the chunk's values. */
export async function writeRows(tx: Tx, shapes: Map<string, TableShape>, { table, rows, replace }: RowChunk): Promise<void> {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`unknown table ${table}: made by another version of Trama`);
  const name = sql.id(table);
  if (replace) await sql`delete from ${name} where ${sql.id(replace.column)}::text = any(${replace.values.map(String)})`.execute(tx);
  if (rows.length === 0) return;
  const rest = shape.columns.filter((column) => !shape.key.includes(column));
  const list = sql.join(rest.map((column) => sql`${sql.id(column)} = excluded.${sql.id(column)}`));
  const columns = sql.join(shape.columns.map((column) => sql.id(column)));
  const change = rest.length === 0 || table === 'revision' ? sql`do nothing` : sql`do update set ${list}`;
  await sql`
    insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)
    on conflict (${sql.join(shape.key.map((column) => sql.id(column)))}) ${change}
  `.execute(tx);
}

/** The tables that are copied, by name. */
export async function tableShapes(db: Db): Promise<Map<string, TableShape>> {
  return new Map((await readShapes(db)).map((shape) => [shape.name, shape]));
}

/** Whether any table that is copied has a row. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  for (const { name } of await readShapes(db)) {
    const { rows } = await sql`select 1 from ${sql.id(name)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

async function readShapes(db: Db): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select c.relname as name,
      (select array_agg(a.attname::text order by k.ord) from pg_index i, unnest(i.indkey) with ordinality as k (num, ord)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num where i.indrelid = c.oid and i.indisprimary) as key,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable and f.confrelid <> c.oid), '{}') as needs,
      (select json_build_object('column', a.attname, 'table', f.confrelid::regclass::text) from pg_constraint f
        join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
        join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indkey[0] = f.conkey[1] and i.indnatts > 1
        where f.conrelid = c.oid and f.contype = 'f' and f.confdeltype = 'c' limit 1) as "partOf"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname
  `.execute(db);
  return inOrder(rows.filter(({ name }) => !NOT_COPIED.test(name)));
}

/** Parents before children. */
function inOrder(tables: TableShape[]): TableShape[] {
  const out: TableShape[] = [];
  let open = tables;
  while (open.length > 0) {
    const placed = new Set(out.map(({ name }) => name));
    const ready = open.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (ready.length === 0) throw new Error(`tables need each other: ${open.map(({ name }) => name).join(', ')}`);
    out.push(...ready);
    open = open.filter((table) => !ready.includes(table));
  }
  return out;
}

async function* readTable(db: Db, { name, key }: TableShape): AsyncGenerator<RowChunk> {
  const columns = sql.join(key.map((column) => sql.id(column)));
  let after = sql`true`;
  for (;;) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_json(t) as row from ${sql.id(name)} t where ${after} order by ${columns} limit ${CHUNK}
    `.execute(db);
    const last = rows.at(-1)?.row;
    if (last) yield { table: name, rows: rows.map(({ row }) => row) };
    if (!last || rows.length < CHUNK) return;
    after = sql`(${columns}) > (${sql.join(key.map((column) => sql.val(last[column])))})`;
  }
}

/** Rows whose version is not older than the horizon, and all parts of changed wholes. */
async function readChanges(tx: Tx, tables: TableShape[], horizon: string): Promise<RowChunk[]> {
  const chunks: RowChunk[] = [];
  const changed = new Map<string, unknown[]>();
  for (const { name, key, partOf } of tables) {
    const whole = partOf ? (changed.get(partOf.table) ?? []) : [];
    const which = partOf
      ? sql`${sql.id(partOf.column)}::text = any(${whole.map(String)}) or xmin::text::bigint >= ${horizon}::bigint`
      : sql`xmin::text::bigint >= ${horizon}::bigint`;
    const { rows } = await sql<{ row: Record<string, unknown> }>`select to_json(t) as row from ${sql.id(name)} t where ${which}`.execute(tx);
    const found = rows.map(({ row }) => row);
    if (!partOf) changed.set(name, found.map((row) => row[key[0] ?? 'id']));
    const replace = partOf && whole.length > 0 ? { column: partOf.column, values: whole } : undefined;
    if (found.length > 0 || replace) chunks.push({ table: name, rows: found, replace });
  }
  return chunks;
}

async function currentHorizon(db: Db): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296)::text as xid`.execute(db);
  return rows[0]?.xid ?? '0';
}

/** Copies everything into an empty database, in one transaction of the target. Gives the rows; null if it isn't empty. */
export async function copyDatabase(source: Db, target: Db, progress: (rows: number, table: string) => void): Promise<number | null> {
  if (!(await isEmptyDatabase(target))) return null;
  const shapes = await tableShapes(target);
  return target.transaction().execute(async (tx) => {
    let count = 0;
    for await (const chunk of readRows(source)) {
      await writeRows(tx, shapes, chunk);
      count += chunk.rows.length;
      progress(count, chunk.table);
    }
    return count;
  });
}
