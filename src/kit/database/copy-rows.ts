import { sql } from 'kysely';
import { createKeyLedger } from './key-ledger.ts';
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
  /** What its rows refer to, itself included. */
  parents: { column: string; table: string; key: string }[];
}

type Row = Record<string, unknown>;
/** A row, and whether it was written after the horizon. */
interface ReadRow {
  row: Row;
  fresh: boolean;
}

/** Made anew from the rest, or of this installation alone. */
const NOT_COPIED = /^(?:kysely_|search_|feed_|change_log$|durability_probe$)/;
/** Rows read at a time: about a megabyte of articles. */
const CHUNK = 100;
/** Few enough changed rows to be read in one transaction, and how often the reader tries to catch up with a writer. */
const FEW = 1000;
const ROUNDS = 10;

/**
 * Every row of a database, parents first, in chunks between which others get their turn. What changes meanwhile comes
 * again afterwards, the last of it read in one short transaction, and last what was deleted: applied in order, the
 * chunks are the state at that moment, and after each of them no row refers to one that is still to come.
 */
export async function* readRows(db: Db): AsyncGenerator<RowChunk> {
  const tables = await readShapes(db);
  const ledger = createKeyLedger();
  // Parts go with their whole.
  const keyed = tables.filter(({ partOf, key }) => !partOf && key.length === 1);
  const note = ({ table, rows }: RowChunk) => {
    const shape = keyed.find(({ name }) => name === table);
    if (shape) ledger.note(shape, rows as Row[]);
  };
  const horizon = yield* noting(readWhileOthersWrite(db, tables), note);
  yield* await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const chunks: RowChunk[] = [];
      for await (const chunk of readChanges(tx, tables, horizon)) {
        note(chunk);
        chunks.push(chunk);
      }
      // Children before parents, after the changes: until these nothing may refer to what goes.
      for (const { name, key } of keyed.toReversed()) {
        const values = await ledger.gone(tx, { name, key });
        if (values.length > 0) chunks.push({ table: name, rows: [], replace: { column: key[0] ?? '', values } });
      }
      return chunks;
    });
}

async function* noting<Result>(
  chunks: AsyncGenerator<RowChunk, Result>,
  note: (chunk: RowChunk) => void,
): AsyncGenerator<RowChunk, Result> {
  for (;;) {
    const next = await chunks.next();
    if (next.done) return next.value;
    note(next.value);
    yield next.value;
  }
}

/** Everything, then what changed meanwhile, until that is little. Gives the moment from which on changes are missing. */
async function* readWhileOthersWrite(db: Db, tables: TableShape[]): AsyncGenerator<RowChunk, string> {
  let horizon = await currentHorizon(db);
  for (const table of tables) {
    for await (const page of readPages(db, table, horizon, table.partOf ? 'old' : 'all'))
      yield* withParents(db, tables, horizon, table, page);
  }
  for (let round = 0, changed = FEW; round < ROUNDS && changed >= FEW; round++) {
    const next = await currentHorizon(db);
    changed = 0;
    for await (const chunk of readChanges(db, tables, horizon)) {
      changed += chunk.rows.length;
      yield chunk;
    }
    horizon = next;
  }
  return horizon;
}

/** Puts a chunk into a database: rows that are there already get the chunk's values. */
export async function writeRows(
  tx: Tx,
  shapes: Map<string, TableShape>,
  { table, rows, replace }: RowChunk,
): Promise<void> {
  const shape = shapes.get(table);
  if (!shape) throw new Error(`unknown table ${table}: made by another version of Trama`);
  const name = sql.id(table);
  if (replace)
    await sql`delete from ${name} where ${sql.id(replace.column)} = any(${replace.values.map(String)})`.execute(tx);
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
        join pg_index i on i.indrelid = c.oid and i.indisunique and i.indkey[0] = f.conkey[1] and i.indnatts > 1
        where f.conrelid = c.oid and f.contype = 'f' and f.confdeltype = 'c'
          and not exists (select 1 from pg_constraint r where r.confrelid = c.oid and r.contype = 'f') limit 1) as "partOf",
      (select coalesce(json_agg(json_build_object('column', a.attname, 'table', f.confrelid::regclass::text, 'key', k.attname)), '[]')
        from pg_constraint f join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
        join pg_attribute k on k.attrelid = f.confrelid and k.attnum = f.confkey[1]
        where f.conrelid = c.oid and f.contype = 'f' and not f.condeferrable) as parents
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

/**
 * A table's rows by key, a page at a time: all, or those written before or after the horizon. Fresh parts wait for the
 * changes, which bring all parts of their whole at once: one that took another's place would meet it otherwise.
 */
async function* readPages(
  db: Db,
  { name, key }: TableShape,
  horizon: string,
  age: 'all' | 'old' | 'fresh',
): AsyncGenerator<ReadRow[]> {
  const columns = sql.join(key.map((column) => sql.id(column)));
  const which = { all: sql`true`, old: sql`not ${isFresh(horizon)}`, fresh: isFresh(horizon) }[age];
  let after = sql`true`;
  for (;;) {
    const { rows } = await sql<ReadRow>`
      select to_json(t) as row, ${isFresh(horizon)} as fresh from ${sql.id(name)} t
      where ${after} and ${which} order by ${columns} limit ${CHUNK}
    `.execute(db);
    const last = rows.at(-1)?.row;
    if (last) yield rows;
    if (!last || rows.length < CHUNK) return;
    after = sql`(${columns}) > (${sql.join(key.map((column) => sql.val(last[column])))})`;
  }
}

function isFresh(horizon: string) {
  return sql<boolean>`(t.xmin::text::bigint >= ${horizon}::bigint)`;
}

/** The rows, and before them those that fresh ones refer to and that may not have been there when their table was read. */
async function* withParents(
  db: Db,
  tables: TableShape[],
  horizon: string,
  table: TableShape,
  page: ReadRow[],
  replace?: RowChunk['replace'],
): AsyncGenerator<RowChunk> {
  const own = new Set(page.map(({ row }) => row[table.key[0] ?? 'id']));
  const fresh = page.filter((read) => read.fresh);
  for (const parent of fresh.length > 0 ? table.parents : []) {
    const values = [...new Set(fresh.map(({ row }) => row[parent.column]))].filter(
      (value) => value !== null && !(parent.table === table.name && own.has(value)),
    );
    const shape = tables.find(({ name }) => name === parent.table);
    if (!shape || values.length === 0) continue;
    const { rows } = await sql<ReadRow>`
      select to_json(t) as row, true as fresh from ${sql.id(parent.table)} t
      where ${sql.id(parent.key)} = any(${values.map(String)}) and ${isFresh(horizon)}
    `.execute(db);
    if (rows.length > 0) yield* withParents(db, tables, horizon, shape, rows);
  }
  yield { table: table.name, rows: page.map(({ row }) => row), replace };
}

/** Rows that were written after the horizon, and all parts of changed wholes, so that parts that went go. */
async function* readChanges(db: Db, tables: TableShape[], horizon: string): AsyncGenerator<RowChunk> {
  for (const table of tables) {
    const { partOf } = table;
    for await (const page of readPages(db, table, horizon, 'fresh')) {
      const keys = [...new Set(page.map(({ row }) => row[partOf?.column ?? table.key[0] ?? 'id']))];
      if (!partOf) yield* withParents(db, tables, horizon, table, page);
      const parts = partOf ? [table] : tables.filter((part) => part.partOf?.table === table.name);
      for (const part of parts) yield* readParts(db, tables, horizon, part, keys);
    }
  }
}

/** All of a table's rows that are parts of the wholes with these keys, as one statement sees them. */
async function* readParts(
  db: Db,
  tables: TableShape[],
  horizon: string,
  part: TableShape,
  keys: unknown[],
): AsyncGenerator<RowChunk> {
  const column = part.partOf?.column ?? '';
  const { rows } = await sql<ReadRow>`
    select to_json(t) as row, ${isFresh(horizon)} as fresh from ${sql.id(part.name)} t where ${sql.id(column)} = any(${keys.map(String)})
  `.execute(db);
  yield* withParents(db, tables, horizon, part, rows, { column, values: keys });
}

async function currentHorizon(db: Db): Promise<string> {
  const { rows } = await sql<{
    xid: string;
  }>`select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296)::text as xid`.execute(db);
  return rows[0]?.xid ?? '0';
}

/** Copies everything into an empty database, in one transaction of the target. Gives the rows; null if it isn't empty. */
export async function copyDatabase(
  source: Db,
  target: Db,
  progress: (rows: number, table: string) => void,
): Promise<number | null> {
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
