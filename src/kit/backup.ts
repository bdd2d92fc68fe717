import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import tar from 'tar-stream';
import { isEmptyDatabase, type RowChunk, readRows, tableShapes, writeRows } from './database/copy-rows.ts';
import { appliedMigrations } from './database/migrate.ts';
import type { Db, Tx } from './database/tables.ts';
import { UserError } from './user-error.ts';

/** What a backup holds. */
export interface BackupSummary {
  rows: number;
  files: number;
}

/** Version of the layout: manifest.json, then rows/N.json (one `RowChunk` each), files/PATH, and done.json at the end. */
const LAYOUT = 1;

type Progress = (rows: number, what: string) => void;

/**
 * Writes a backup beside its name and renames it when it is whole and on disk: a kill leaves no half backup under
 * that name. Each entry's hash stands in done.json, the last entry.
 */
export async function writeBackup(
  db: Db,
  file: string,
  mediaFolder: string,
  progress: Progress,
): Promise<BackupSummary> {
  const draft = `${file}.${process.pid}.part`;
  const pack = tar.pack();
  const writing = pipeline(
    pack,
    zlib.createGzip({ level: 6 }),
    fs.createWriteStream(draft, { mode: 0o600, flush: true }),
  );
  // A full disk surfaces below; until then it must not count as unhandled.
  writing.catch((error) => pack.destroy(error));
  const summary = { rows: 0, files: 0 };
  const hashes: Record<string, string> = {};
  const add = async (name: string, body: Buffer | string) => {
    hashes[name] = createHash('sha256').update(body).digest('hex');
    await new Promise<void>((resolve, reject) =>
      pack.entry({ name }, body, (error) => (error ? reject(error) : resolve())),
    );
  };
  try {
    await add(
      'manifest.json',
      JSON.stringify({ layout: LAYOUT, migrations: await appliedMigrations(db), made: new Date().toISOString() }),
    );
    let number = 0;
    for await (const chunk of readRows(db)) {
      await add(`rows/${String(++number).padStart(8, '0')}.json`, JSON.stringify(chunk));
      summary.rows += chunk.rows.length;
      progress(summary.rows, chunk.table);
    }
    for (const name of await listFiles(mediaFolder)) {
      await add(`files/${name}`, await fs.promises.readFile(path.join(mediaFolder, name)));
      progress(summary.rows, `${++summary.files} pictures`);
    }
    await add('done.json', JSON.stringify({ ...summary, hashes }));
    pack.finalize();
    await writing;
    await fs.promises.rename(draft, file);
    return summary;
  } catch (error) {
    const unwritable = pack.destroyed;
    pack.destroy();
    const reason = await writing.catch((failure: unknown) => failure);
    await fs.promises.rm(draft, { force: true });
    throw unwritable ? reason : error;
  }
}

/**
 * Fills an empty database in one transaction: a kill leaves it empty. The file is read and checked to its end before
 * anything is stored: a damaged one changes nothing, neither rows nor pictures. `afterwards` belongs to the transaction.
 */
export async function restoreBackup(
  db: Db,
  file: string,
  mediaFolder: string,
  progress: Progress,
  afterwards: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<BackupSummary> {
  if (!(await isEmptyDatabase(db)))
    throw new UserError(
      'the database is not empty: restore into a new data folder or an empty database, so that nothing is overwritten',
    );
  const shapes = await tableShapes(db);
  await checkBackup(file, await appliedMigrations(db), shapes);
  return db.transaction().execute(async (tx) => {
    const summary = { rows: 0, files: 0 };
    for await (const { name, body } of readEntries(file)) {
      if (name.startsWith('rows/')) {
        const chunk = JSON.parse(body.toString()) as RowChunk;
        await writeRows(tx, shapes, chunk);
        summary.rows += chunk.rows.length;
        progress(summary.rows, chunk.table);
      } else if (name.startsWith('files/')) {
        await keepFile(mediaFolder, name.slice('files/'.length), body);
        summary.files++;
      }
    }
    await afterwards(tx);
    return summary;
  });
}

/** Reads a backup to its end. Throws a `UserError` when it is no backup, damaged, not whole or of a newer version. */
async function checkBackup(file: string, known: string[], shapes: ReadonlyMap<string, unknown>): Promise<void> {
  const hashes: Record<string, string> = {};
  let manifest: Manifest | null = null;
  let done: { hashes: Record<string, string> } | null = null;
  for await (const { name, body } of readEntries(file)) {
    if (name === 'done.json') {
      done = parse(file, name, body);
      continue;
    }
    hashes[name] = createHash('sha256').update(body).digest('hex');
    if (name === 'manifest.json') manifest = parse(file, name, body);
    else if (name.startsWith('rows/')) {
      const { table } = parse<RowChunk>(file, name, body);
      if (!shapes.has(table)) throw new UserError(NEWER);
    } else if (name.startsWith('files/')) checkFileName(name.slice('files/'.length));
  }
  checkManifest(file, manifest, known);
  checkWhole(done, hashes);
}

interface Manifest {
  layout: number;
  migrations: string[];
}

function parse<T>(file: string, name: string, body: Buffer): T {
  try {
    return JSON.parse(body.toString()) as T;
  } catch (error) {
    throw new UserError(`${file} is damaged (${name}: ${(error as Error).message}); nothing was restored`);
  }
}

async function* readEntries(file: string): AsyncGenerator<{ name: string; body: Buffer }> {
  const extract = tar.extract();
  const reading = pipeline(fs.createReadStream(file), zlib.createGunzip(), extract);
  reading.catch((error) => extract.destroy(error));
  try {
    for await (const entry of extract) {
      const pieces: Buffer[] = [];
      for await (const piece of entry) pieces.push(piece as Buffer);
      yield { name: entry.header.name, body: Buffer.concat(pieces) };
    }
    await reading;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`${file}: not found`);
    if (code === 'EISDIR') throw new UserError(`${file} is a folder: give the backup's file`);
    if (code?.startsWith('Z_') || /tar|Unexpected end|Premature close/i.test(message))
      throw new UserError(`${file} is damaged or no backup (${message}); nothing was restored`);
    throw error;
  }
}

const NEWER = 'the backup was made by a newer Trama: restore it with that version';

function checkManifest(file: string, manifest: Manifest | null, known: string[]): void {
  if (!manifest || !Array.isArray(manifest.migrations))
    throw new UserError(`${file} is no backup of Trama: it has no manifest; nothing was restored`);
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (manifest.layout !== LAYOUT || unknown.length > 0) throw new UserError(NEWER);
}

function checkWhole(done: { hashes: Record<string, string> } | null, hashes: Record<string, string>): void {
  if (!done) throw new UserError('the backup is not whole: its end is missing; nothing was restored');
  const wrong = Object.keys({ ...done.hashes, ...hashes }).filter((name) => done.hashes[name] !== hashes[name]);
  if (wrong.length > 0)
    throw new UserError(`the backup is damaged (${wrong.slice(0, 3).join(', ')}); nothing was restored`);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await fs.promises.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name));
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

/** Names in a backup are `ab/HASH` alone, so that none can climb out of the folder. */
function checkFileName(name: string): void {
  if (!/^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name))
    throw new UserError(`the backup holds a file that is not its own: ${name}`);
}

/** Written beside and renamed, so that a kill leaves no half file under a hash. */
async function keepFile(folder: string, name: string, body: Buffer): Promise<void> {
  checkFileName(name);
  const file = path.join(folder, name);
  await fs.promises.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await fs.promises.writeFile(draft, body, { mode: 0o600, flush: true });
  await fs.promises.rename(draft, file);
}
