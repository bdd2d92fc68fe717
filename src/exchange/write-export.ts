import fs from 'node:fs';
import path from 'node:path';
import { type Db, isDiskFull, UserError } from '../kit/index.ts';
import { type ExportFiles, type FileState, openFiles, type WrittenFile } from './export-files.ts';
import type { ExportAbout, Exporter, Lines } from './exporter.ts';
import { putWhole, readJsonFile } from './json-file.ts';
import { type FactRecord, RECORD_KINDS, type RecordKind, readRecords, readState } from './read-records.ts';
import { readScope } from './scope.ts';

/** How many of each an export holds; facts and passages only where the format has facts. */
export interface ExportCounts {
  labels: number;
  articles: number;
  actors: number;
  facts: number;
  /** Suggested facts that no editor has accepted: in a whole export alone. */
  suggestions: number;
  factsWithSources: number;
  passages: number;
  mentions: number;
}

/** What an export holds, as its manifest.json says. */
export interface ExportSummary extends ExportAbout {
  made: 'trama export';
  format: string;
  version: number;
  counts: ExportCounts;
  files: WrittenFile[];
}

/** Where an export stands, so that one that is killed goes on: kept beside its files while it is written. */
interface Checkpoint {
  /** What the export is of; another one begins afresh. */
  of: string;
  kind: RecordKind;
  after: string;
  counts: ExportCounts;
  files: Record<string, FileState>;
}

const CHECKPOINT = 'checkpoint.json';
/** How long an export works before it notes where it stands. */
const CHECKPOINT_MS = 3_000;

/** Singular -> what is counted. */
const COUNTED = { label: 'labels', article: 'articles', actor: 'actors', fact: 'facts', mention: 'mentions' } as const;

/** How an export is written. */
export interface ExportOptions {
  progress?(items: number, what: string): void;
  /** How long it works before it notes where it stands. */
  checkpointMs?: number;
  /**
   * Reads page by page without one long transaction, so that a database with one session answers readers in between; when
   * something has changed meanwhile, it begins again, three times at most.
   */
  yielding?: boolean;
}

const TRIES = 3;

/**
 * Writes an export into the folder `target`: first beside it as `target.part`, renamed when all is written, on disk and
 * checked. One that was killed goes on where it stood when nothing has changed since, and begins afresh otherwise. The
 * same data gives the same bytes. Reads one state of the database from beginning to end.
 *
 * @throws UserError when a fact would leave without its source, `target` holds something that is no export, the
 *   selection says what it can't, the disk is full, or (`yielding`) the data changed each time
 */
export async function writeExport(
  db: Db,
  exporter: Exporter,
  target: string,
  about: Omit<ExportAbout, 'changedAt'>,
  { progress = () => undefined, checkpointMs = CHECKPOINT_MS, yielding = false }: ExportOptions = {},
): Promise<ExportSummary> {
  if (about.whole && !exporter.whole)
    throw new UserError(`${exporter.name} holds what readers see alone: a whole export goes to ftm or wxr`, 2).saying(
      'exportWhole',
      { name: exporter.name },
    );
  requireReplaceable(target);
  const draft = `${target}.part`;
  await fs.promises.mkdir(draft, { recursive: true });
  const write = (from: Db) => writeAll(from, exporter, draft, about, progress, checkpointMs);
  try {
    const summary = yielding
      ? await writeUnchanged(db, write)
      : await db.transaction().setIsolationLevel('repeatable read').execute(write);
    await fs.promises.rm(path.join(draft, CHECKPOINT), { force: true });
    await putWhole(path.join(draft, 'manifest.json'), `${JSON.stringify(summary, null, 2)}\n`);
    await replace(draft, target);
    return summary;
  } catch (error) {
    throw isDiskFull(error) ? await giveUp(draft, target, yielding) : error;
  }
}

/**
 * What the server makes by itself makes room again, since the database needs some of it; what somebody asked for at a
 * terminal stays as far as it came, and goes on from there.
 */
async function giveUp(draft: string, target: string, yielding: boolean): Promise<UserError> {
  if (yielding) await fs.promises.rm(draft, { recursive: true, force: true });
  const next = yielding ? 'nothing of it was kept' : 'run the same command again: it goes on where it stood';
  return new UserError(`the disk is full: ${target} was not finished. Make room; ${next}`);
}

/** What was written while nothing changed. */
async function writeUnchanged(db: Db, write: (db: Db) => Promise<ExportSummary>): Promise<ExportSummary> {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = await readState(db);
    const summary = await write(db).catch(async (error) => {
      if (error instanceof UserError && (await readState(db)) !== before) return null;
      throw error;
    });
    if (summary && (await readState(db)) === before) return summary;
  }
  throw new UserError(`something was changed during each of ${TRIES} tries: the export is made later`);
}

async function writeAll(
  tx: Db,
  exporter: Exporter,
  folder: string,
  given: Omit<ExportAbout, 'changedAt'>,
  progress: (items: number, what: string) => void,
  checkpointMs: number,
): Promise<ExportSummary> {
  const source = readRecords(tx, {
    scope: readScope(given.selection),
    bodies: exporter.bodies ?? false,
    whole: given.whole ?? false,
  });
  const about: ExportAbout = { ...given, changedAt: await source.changedAt() };
  const of = JSON.stringify([exporter.name, exporter.version, about, await readState(tx)]);
  const { files, counts, ...start } = await begin(exporter, folder, about, of);
  let items = Object.values(counts).reduce((sum, n) => sum + n, 0);
  let saved = performance.now();
  try {
    for (const kind of RECORD_KINDS.slice(RECORD_KINDS.indexOf(start.kind))) {
      if (!exporter.reads.includes(kind)) continue;
      for await (const { row, key } of source[kind](kind === start.kind ? start.after : '')) {
        const suggested = kind === 'fact' && (row as FactRecord).status === 'suggested';
        counts[suggested ? 'suggestions' : COUNTED[kind]]++;
        const lines = linesOf(exporter, kind, row, about, counts.articles);
        if (kind === 'fact' && !suggested) countSources(counts, row as FactRecord, lines);
        await files.add(lines);
        if (++items % 1000 === 0) progress(items, COUNTED[kind]);
        if (items % 100 === 0 && performance.now() - saved > checkpointMs) {
          const checkpoint: Checkpoint = { of, kind, after: key, counts, files: await files.save() };
          await putWhole(path.join(folder, CHECKPOINT), JSON.stringify(checkpoint));
          saved = performance.now();
        }
      }
    }
    if (exporter.reads.includes('fact')) requireSources(await source.countFacts(), counts);
    const written = await files.finish();
    return { made: 'trama export', format: exporter.name, version: exporter.version, ...about, counts, files: written };
  } finally {
    await files.close();
  }
}

/** Goes on from a checkpoint of the same export, or empties the folder and begins. */
async function begin(
  exporter: Exporter,
  folder: string,
  about: ExportAbout,
  of: string,
): Promise<{ files: ExportFiles; counts: ExportCounts; kind: RecordKind; after: string }> {
  const checkpoint = readJsonFile<Checkpoint>(path.join(folder, CHECKPOINT));
  if (checkpoint?.of === of) {
    const files = await openFiles(folder, exporter.files, about, checkpoint.files).catch(() => null);
    if (files) return { ...checkpoint, files };
  }
  await fs.promises.rm(folder, { recursive: true, force: true });
  await fs.promises.mkdir(folder, { recursive: true });
  const files = await openFiles(folder, exporter.files, about, null);
  const counts = {
    labels: 0,
    articles: 0,
    actors: 0,
    facts: 0,
    suggestions: 0,
    factsWithSources: 0,
    passages: 0,
    mentions: 0,
  };
  return { files, counts, kind: RECORD_KINDS[0], after: '' };
}

function linesOf(exporter: Exporter, kind: RecordKind, row: unknown, about: ExportAbout, ordinal: number): Lines {
  const write = exporter[kind] as ((record: unknown, about: ExportAbout, ordinal: number) => Lines) | undefined;
  return write?.(row, about, ordinal) ?? [];
}

/** A fact counts only when the format wrote it, and each passage has its words and an address. */
function countSources(counts: ExportCounts, { passages }: FactRecord, lines: Lines): void {
  counts.passages += passages.length;
  if (lines.length > 0 && passages.every((said) => said.quote && said.sourcePath)) counts.factsWithSources++;
}

/** The export's own check: every public fact was written, each with its source. */
export function requireSources(inDatabase: number, counts: { facts: number; factsWithSources: number }): void {
  if (counts.facts === inDatabase && counts.factsWithSources === inDatabase) return;
  throw new UserError(
    `the export was not finished: of ${inDatabase} public facts it holds ${counts.facts}, ${counts.factsWithSources} with their sources. Run \`trama doctor\`, then report it`,
  );
}

/** Only an earlier export, or an empty folder, may be replaced. */
function requireReplaceable(target: string): void {
  if (!fs.existsSync(target)) return;
  const manifest = path.join(target, 'manifest.json');
  if (fs.existsSync(manifest) && fs.readFileSync(manifest, 'utf8').includes('"made": "trama export"')) return;
  if (fs.statSync(target).isDirectory() && fs.readdirSync(target).length === 0) return;
  throw new UserError(`${target} holds something that is no export: choose another place`);
}

async function replace(draft: string, target: string): Promise<void> {
  const old = `${target}.old`;
  await fs.promises.rm(old, { recursive: true, force: true });
  if (fs.existsSync(target)) await fs.promises.rename(target, old);
  await fs.promises.rename(draft, target);
  await fs.promises.rm(old, { recursive: true, force: true });
}
