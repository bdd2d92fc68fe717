import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { packageRoot } from '../package-root.ts';
import { UserError } from '../user-error.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { type LockHolder, lockFolder } from './lock-folder.ts';
import { nothingPrepared, type Prepared, prepareOften } from './prepare-often.ts';
import type { Db, Tables } from './tables.ts';

/** `embedded`: this process runs PGlite. `shared`: it uses that of a running process. `server`: PostgreSQL. */
export type DatabaseKind = 'embedded' | 'shared' | 'server';

/** An open database. */
export interface OpenDatabase {
  db: Db;
  kind: DatabaseKind;
  /** Whether a commit is known to reach the disk: proved for `embedded`, the server's own promise otherwise. */
  durable: boolean;
  /** Who runs the embedded database, when another process does. */
  holder: LockHolder | null;
  /** Calls back when another process may have changed something. Notifications may come late: poll as well. */
  onChange(callback: () => void): void;
  close(): Promise<void>;
}

/** Which database to open, and for whom. */
export interface OpenOptions {
  /** Folder of the embedded database and of kept files. */
  dataDir: string;
  /** `postgres://…`: a server instead of the embedded database. */
  databaseUrl: string | null;
  /** The command that asks, shown to whoever finds the folder taken: `serve`, `import`. */
  command: string;
  /** Connections to a server. */
  poolSize?: number;
}

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** How long a closing process waits for other commands that use its database. */
const PATIENCE_MS = 15_000;

/** Opens the database that the settings name. Errors are `UserError`s that say what to do. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  return options.databaseUrl ? openServer(options.databaseUrl, options.poolSize ?? 10) : openFolder(options);
}

async function openServer(url: string, max: number): Promise<OpenDatabase> {
  const config: pg.PoolConfig = { connectionString: url, max, options: '-c jit=off', connectionTimeoutMillis: 10_000 };
  const { db, end } = connect(config, nothingPrepared);
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(db);
    if ((rows[0]?.version ?? 0) < 150_000) throw new Error('PostgreSQL 15 or newer is needed');
    const listener = await listen(url);
    const close = async () => {
      await listener.end().catch(() => undefined);
      await end();
    };
    return {
      db,
      kind: 'server',
      durable: true,
      holder: null,
      onChange: (callback) => void listener.on('notification', callback),
      close,
    };
  } catch (error) {
    await end();
    throw new UserError(
      `DATABASE_URL ${withoutPassword(url)}: ${messageOf(error)}. Check the address, the user and that the server runs; unset DATABASE_URL to use the embedded database.`,
    );
  }
}

async function listen(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('listen trama_change');
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function openFolder({ dataDir, command }: OpenOptions): Promise<OpenDatabase> {
  const folder = prepareFolder(dataDir);
  const socket = socketPath(folder);
  for (let attempt = 0; ; attempt++) {
    const lock = lockFolder(folder, command, socket);
    if ('release' in lock) return openEmbedded(folder, socket, lock.release);
    try {
      return await openShared(lock.holder);
    } catch (error) {
      if (attempt === 40)
        throw new UserError(
          `${folder} is in use by process ${lock.holder.pid} (trama ${lock.holder.command}), which doesn't answer: ${messageOf(error)}. Stop that process, then try again.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function prepareFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.R_OK);
  } catch (error) {
    throw new UserError(
      `${folder} can't be written: ${messageOf(error)}. Choose another folder with DATA_DIR or --data, or change its owner.`,
    );
  }
  return folder;
}

/** pg and psql look for `.s.PGSQL.5432` in the folder that is given as host; a socket's path is at most 107 bytes. */
function socketPath(folder: string): string {
  const own = path.join(folder, '.s.PGSQL.5432');
  if (Buffer.byteLength(own) < 100) return own;
  const short = path.join(
    os.tmpdir(),
    `trama-${crypto.createHash('sha256').update(folder).digest('hex').slice(0, 16)}`,
  );
  fs.mkdirSync(short, { recursive: true, mode: 0o700 });
  return path.join(short, '.s.PGSQL.5432');
}

async function openEmbedded(folder: string, socket: string, release: () => void): Promise<OpenDatabase> {
  let embedded: Embedded;
  try {
    const worker = path.join(packageRoot(), 'dist', 'db-worker.js');
    embedded = await startEmbedded(path.join(folder, 'db'), socket, pathToFileURL(worker));
  } catch (error) {
    release();
    throw new UserError(
      `${folder}: the embedded database doesn't open: ${messageOf(error)}. Check free disk space; restore the newest backup into another folder if it is damaged.`,
    );
  }
  const session = nothingPrepared();
  const { db, end } = connect(
    { user: 'postgres', database: 'postgres', max: 8, stream: () => embedded.stream() as never },
    () => session,
  );
  const close = async (patienceMs = PATIENCE_MS) => {
    await end();
    await embedded.close(patienceMs);
    release();
  };
  // An open worker would keep the process alive, and the folder locked, after the error was shown.
  const durable = await provesDurable(db, embedded).catch(async (error) => {
    await close(0);
    throw error;
  });
  return { db, kind: 'embedded', durable, holder: null, onChange: embedded.onForeignActivity, close: () => close() };
}

/** The self-test of durability: one commit must cause at least one fsync. */
async function provesDurable(db: Db, embedded: Embedded): Promise<boolean> {
  const before = await embedded.fsyncs();
  await sql`create table if not exists durability_probe (at timestamptz not null)`.execute(db);
  await sql`with gone as (delete from durability_probe) insert into durability_probe values (now())`.execute(db);
  return (await embedded.fsyncs()) > before;
}

async function openShared(holder: LockHolder): Promise<OpenDatabase> {
  const { db, end } = connect({ host: path.dirname(holder.socket), user: 'postgres', database: 'postgres', max: 4 });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await end();
    throw error;
  }
  return { db, kind: 'shared', durable: true, holder, onChange: () => undefined, close: end };
}

/** `prepared`: what a new client's session has prepared; without it nothing is. */
function connect(config: pg.PoolConfig, prepared?: () => Prepared): { db: Db; end: () => Promise<void> } {
  const pool = new pg.Pool(config);
  // Without listeners the end of a connection, idle or lent, would end the process; the next query reports it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    if (prepared) prepareOften(client, prepared());
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, end: () => db.destroy() };
}

/** Server and database of an address: nothing of it that may be secret, wherever it stands there. */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { username, host, pathname } = new URL(url);
  return `postgres://${username ? `${username}@` : ''}${host}${pathname}`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message || String(error) : String(error);
}
