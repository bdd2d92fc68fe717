import fs from 'node:fs';
import path from 'node:path';
import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ImportCounts, ReportLine } from '../../archive/index.ts';
import { type Db, inTransaction, type Tx, UserError } from '../../kit/index.ts';
import type { ColumnMapping } from '../../knowledge/index.ts';
import type { UploadedFile } from '../desk-types.ts';
import type { ImportJobTable } from './schema.ts';

/** Where an import stands. */
export type JobState = 'looking' | 'ready' | 'running' | 'cancelled' | 'done' | 'failed';

/** A table of actors among the files, and what its columns are taken for. */
export interface JobTable {
  header: string[];
  samples: string[][];
  mapping: ColumnMapping;
}

/** How far an import is. */
export interface JobProgress {
  items: number;
  bytes: number;
  /** Bytes in all; 0 when unknown. */
  total: number;
  seconds: number;
  file: string;
}

/** An import from the desk. */
export interface ImportJob {
  id: string;
  what: string;
  address: string | null;
  media: 'link' | 'copy';
  kind: string;
  tables: Record<string, JobTable>;
  state: JobState;
  counts: ImportCounts | null;
  titles: string[];
  progress: JobProgress | null;
  problems: ReportLine[];
  problemCount: number;
  suggestions: number;
  suggestedClaims: number;
  report: string | null;
  error: string | null;
  restarts: number;
  byName: string;
  createdAt: Date;
  /** Whether a process works on it. */
  taken: boolean;
}

/** Without a word from its process for so long, an import is taken up by another. */
const SILENT_SECONDS = 10;
const FREE = sql`(beat_at is null or beat_at < now() - ${SILENT_SECONDS} * interval '1 second')`;
/** Files of imports that nobody went on with are deleted after so many days. */
const KEPT_DAYS = 7;

/** Where an import's files lie. */
function jobFolder(dataDir: string, id: string): string {
  return path.join(dataDir, 'imports', id);
}

/** The files of an import, in the order in which they were given. */
export async function jobFiles(dataDir: string, id: string): Promise<string[]> {
  const folder = jobFolder(dataDir, id);
  const numbers = await fs.promises.readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const number of numbers.sort((a, b) => Number(a) - Number(b)))
    for (const name of await fs.promises.readdir(path.join(folder, number)))
      found.push(path.join(folder, number, name));
  return found;
}

/** Makes an import of uploaded files or an address; it is looked at first. `note` belongs to its transaction. */
export async function createJob(
  db: Db,
  dataDir: string,
  {
    files,
    address,
    media,
    kind,
    by,
    state = 'looking',
  }: {
    files: Pick<UploadedFile, 'name' | 'path'>[];
    address: string | null;
    media: 'link' | 'copy';
    kind: string;
    by: string;
    /** `running`: nobody looks at it first. */
    state?: 'looking' | 'running';
  },
  note: (tx: Tx, id: string, what: string) => Promise<void>,
): Promise<string> {
  const id = uuid();
  for (const [i, file] of files.entries()) {
    const folder = path.join(jobFolder(dataDir, id), String(i));
    await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
    await fs.promises.rename(file.path, path.join(folder, safeName(file.name)));
  }
  const what = address ?? files.map(({ name }) => safeName(name)).join(', ');
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('import_job')
      .values({ id, what: what.slice(0, 500), address, media, kind, state, by_name: by })
      .execute();
    await note(tx, id, what.slice(0, 500));
  });
  return id;
}

/** A file's own name, which says what it is, as any file system takes it. */
function safeName(name: string): string {
  const clean = name.replace(/[\u0000-\u001f\u007f/\\]/g, '_').slice(-150);
  return clean === '' || /^\.+$/.test(clean) ? 'file' : clean;
}

/** Imports, newest first. */
export async function listJobs(db: Db, limit: number): Promise<ImportJob[]> {
  const rows = await db.selectFrom('import_job').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(jobOf);
}

/** One import; null when there is none. */
export async function readJob(db: Db, id: string): Promise<ImportJob | null> {
  const row = await db.selectFrom('import_job').selectAll().where(sql`id::text`, '=', id).executeTakeFirst();
  return row ? jobOf(row) : null;
}

function jobOf({
  problem_count,
  suggested_claims,
  by_name,
  created_at,
  beat_at,
  changed_at: _,
  ...row
}: Selectable<ImportJobTable>): ImportJob {
  return {
    ...row,
    problemCount: problem_count,
    suggestedClaims: suggested_claims,
    byName: by_name,
    createdAt: created_at,
    taken: beat_at !== null,
  };
}

/** Puts an import from one state into another. Throws `UserError` when it is no longer where it was. */
export async function moveJob(
  tx: Tx,
  id: string,
  from: readonly JobState[],
  to: JobState,
  change: { tables?: Record<string, JobTable>; kind?: string } = {},
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('import_job')
    .set({
      state: to,
      error: null,
      changed_at: new Date(),
      ...(to === 'running' || to === 'looking' ? { beat_at: null, progress: null } : {}),
      ...(change.tables ? { tables: JSON.stringify(change.tables) } : {}),
      ...(change.kind ? { kind: change.kind } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new UserError('this import is no longer where it was: load the page again').saying('importMoved');
}

/** Takes an import away, its files too. */
export async function forgetJob(tx: Tx, dataDir: string, id: string): Promise<void> {
  await sql`delete from import_job where id = ${id} and state not in ('looking', 'running')`.execute(tx);
  await removeJobFiles(dataDir, id);
}

/** Deletes an import's files. */
export async function removeJobFiles(dataDir: string, id: string): Promise<void> {
  await fs.promises.rm(jobFolder(dataDir, id), { recursive: true, force: true });
}

/**
 * Takes the next import that waits, or one whose process has died; null when there is none. `alone`: no other process
 * can be at work, so that what a killed one left is taken up at once.
 */
export async function takeJob(db: Db, { alone }: { alone: boolean }): Promise<ImportJob | null> {
  const { rows } = await sql<{ id: string }>`
    update import_job set restarts = restarts + case when beat_at is null then 0 else 1 end, beat_at = now()
    where id = (select id from import_job where state in ('looking', 'running') and (${alone} or ${FREE})
      order by created_at, id limit 1 for update skip locked) returning id`.execute(db);
  return rows[0] ? readJob(db, rows[0].id) : null;
}

/** What a running import says of itself. */
export interface JobNews {
  progress: JobProgress;
  counts: ImportCounts;
  titles: readonly string[];
  problems: readonly ReportLine[];
  problemCount: number;
  tables: Record<string, JobTable>;
}

/** Keeps how far an import is. Gives false when somebody has cancelled it. */
export async function beatJob(db: Db, { id, state }: ImportJob, news: JobNews): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import_job')
    .set({ ...newsColumns(news), beat_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function newsColumns({ progress, counts, titles, problems, problemCount, tables }: JobNews) {
  return {
    progress: JSON.stringify(progress),
    counts: JSON.stringify(counts),
    titles: JSON.stringify(titles),
    problems: JSON.stringify(problems),
    problem_count: problemCount,
    tables: JSON.stringify(tables),
  };
}

/** How an import's work ended. */
export interface JobEnd {
  state: JobState;
  error?: string | null;
  report?: string | null;
  suggestions?: number;
  suggestedClaims?: number;
}

/** Notes the end of what was done on an import, unless somebody cancelled it meanwhile. */
export async function endJob(db: Db, { id, state }: ImportJob, end: JobEnd, news: JobNews): Promise<void> {
  await db
    .updateTable('import_job')
    .set({
      ...newsColumns(news),
      state: end.state,
      error: end.error ?? null,
      report: end.report ?? null,
      suggestions: end.suggestions ?? 0,
      suggested_claims: end.suggestedClaims ?? 0,
      changed_at: new Date(),
      beat_at: null,
    })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute();
}

/** Lets go of an import, so that the next start goes on with it at once. */
export async function releaseJob(db: Db, id: string): Promise<void> {
  await db.updateTable('import_job').set({ beat_at: null }).where('id', '=', id).execute();
}

/** Ids of imports whose files nobody wants any more. */
export async function staleJobs(db: Db, now: Date): Promise<string[]> {
  const until = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const rows = await db
    .selectFrom('import_job')
    .select('id')
    .where('state', 'in', ['ready', 'cancelled', 'failed'])
    .where('changed_at', '<', until)
    .execute();
  return rows.map(({ id }) => id);
}

/** Stops every import and forgets it with its files: nothing of an archive that is deleted comes back. */
export async function forgetAllJobs(db: Db, dataDir: string): Promise<void> {
  await sql`delete from import_job`.execute(db);
  await fs.promises.rm(path.join(dataDir, 'imports'), { recursive: true, force: true });
}
