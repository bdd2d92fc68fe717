import fs from 'node:fs';
import path from 'node:path';
import { copyMedia, type ImportCounts, importInputs, knownState, type ReportLine } from '../archive/index.ts';
import { openInputs } from '../ingest/index.ts';
import { type Db, requireSpace, tidy } from '../kit/index.ts';
import { reanchorEvidence } from '../knowledge/index.ts';
import { refreshSearch } from '../search/index.ts';
import type { CommandContext } from './context.ts';
import { type TableFlags, withoutActors } from './import-actors.ts';
import { createProgress, type Progress } from './progress.ts';

/** What `runImport` is told besides the paths. */
export interface RunOptions {
  format: string | null;
  dryRun?: boolean;
  json?: boolean;
  media: string;
  /** How tables are read; left out: those that need an answer are refused. */
  table?: TableFlags;
  folder: string;
  allowPrivate: boolean;
  /** From which confidence on names link by themselves; null: what was stored is not read for suggestions. */
  linkConfidence: number | null;
  /** Who imports, kept with each revision; 'import' when left out. */
  by?: string;
  /** Ends the import; doing it again goes on where it was. */
  signal?: AbortSignal;
  /** Who is told how far it is, where it is not a terminal. */
  progress?: Progress;
  /** Each line of the report as it comes; a dry run with it leaves no report file. */
  onLine?(line: ReportLine): void;
  /** Each item that is stored or would be, with the counts so far. */
  onItem?(title: string, counts: ImportCounts): void;
}

/** The summary of an import, as `--json` prints it. */
export interface ImportSummary extends ImportCounts {
  seconds: number;
  articlesPerSecond: number;
  peakMemoryMb: number;
  /** Relations of actors that files gave: suggested claims, since no sentence carries them yet. */
  suggestedClaims: number;
  /** Suggestions that the articles gave; 0 where nothing was new. */
  suggestions: number;
  /** File with one JSON line for each item that was not stored; null when there is none. */
  report: string | null;
}

/** Imports and brings evidence and search up to date batch by batch. */
export async function runImport(
  context: CommandContext | null,
  db: Db,
  paths: string[],
  options: RunOptions,
): Promise<ImportSummary> {
  const started = performance.now();
  const dryRun = options.dryRun ?? false;
  const report = reportOf(options, dryRun);
  const progress = options.progress ?? (context ? createProgress(context, 0) : silent);
  progress.begin(await totalBytes(paths));
  requireSpace(options.folder);
  const { by = 'import', signal } = options;
  const inputs = openInputs(paths, {
    allowPrivate: options.allowPrivate,
    knownState: (name) => knownState(db, name),
    ...(signal ? { signal } : {}),
  });
  const actors = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, suggestedClaims: 0 };
  const articles = await importInputs(
    db,
    withoutActors(
      db,
      inputs,
      {
        format: options.format,
        dryRun,
        table: options.table ?? { columns: null, kind: 'LegalEntity', encoding: null, confirm: null },
        by,
        report: report.add,
        progress: (done, file) => {
          progress.update(done.read, 0, file);
          options.onItem?.('', done);
        },
        ...(signal ? { signal } : {}),
      },
      actors,
    ),
    {
      format: options.format,
      dryRun,
      by,
      ...(signal ? { signal } : {}),
      ...(options.onItem ? { seen: options.onItem } : {}),
      report: report.add,
      progress: (done, file, bytes) => progress.update(done.read, bytes, file),
      afterBatch: async () => {
        requireSpace(options.folder);
        await refreshSearch(db);
      },
    },
  );
  const counts = addCounts(articles, actors);
  if (!dryRun) {
    await reanchorEvidence(db);
    await refreshSearch(db);
    if (options.media === 'copy') {
      await copyMedia(db, {
        folder: options.folder,
        allowPrivate: options.allowPrivate,
        roots: paths,
        report: report.add,
        progress: (done, total) => progress.note(`pictures ${done} of ${total}`),
      });
    }
  }
  const suggestions = dryRun ? 0 : await suggest(db, options, progress);
  // Pages of a database that doesn't know how much it holds take three times as long.
  if (counts.created + counts.updated > 0) await tidy(db);
  progress.end();
  const seconds = (performance.now() - started) / 1000;
  return {
    ...counts,
    suggestedClaims: actors.suggestedClaims,
    seconds: round(seconds),
    articlesPerSecond: round(counts.read / seconds),
    suggestions,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    report: report.close(),
  };
}

function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    read: a.read + b.read,
    created: a.created + b.created,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
    skipped: a.skipped + b.skipped,
    failed: a.failed + b.failed,
  };
}

/** Reads for suggestions what has not been read yet: also what an import that was cut off has left. */
async function suggest(db: Db, { linkConfidence, signal }: RunOptions, progress: Progress): Promise<number> {
  if (linkConfidence === null) return 0;
  const { runSuggest } = await import('./run-suggest.ts');
  const onProgress = (done: number, total: number) =>
    progress.note(`read for suggestions: ${done} of ${total} articles`);
  return (await runSuggest(db, { linkConfidence, onProgress, stopped: () => signal?.aborted ?? false })).suggestions;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const silent: Progress = {
  begin: () => undefined,
  update: () => undefined,
  note: () => undefined,
  end: () => undefined,
};

/** Where lines of the report go: into a file, to whoever asked to be told, or both. */
function reportOf({ folder, onLine }: RunOptions, dryRun: boolean): ReturnType<typeof createReport> {
  if (onLine && dryRun) return { add: onLine, close: () => null };
  const { add, close } = createReport(folder);
  const both = (line: ReportLine) => {
    add(line);
    onLine?.(line);
  };
  return { add: both, close };
}

/** The report file is made when its first line comes. */
function createReport(folder: string) {
  let file: string | null = null;
  let descriptor: number | null = null;
  const add = (line: ReportLine) => {
    if (descriptor === null) {
      const reports = path.join(folder, 'reports');
      fs.mkdirSync(reports, { recursive: true, mode: 0o700 });
      file = path.join(reports, `import-${new Date().toISOString().replace(/[:.]/g, '-')}-${process.pid}.jsonl`);
      descriptor = fs.openSync(file, 'a', 0o600);
    }
    fs.writeSync(descriptor, `${JSON.stringify(line)}\n`);
  };
  const close = () => {
    if (descriptor !== null) fs.closeSync(descriptor);
    return file;
  };
  return { add, close };
}

/** Bytes of the named files and folders, for the time left; 0 when unknown. */
async function totalBytes(paths: string[]): Promise<number> {
  let total = 0;
  for (const name of paths) {
    const stat = await fs.promises.stat(name).catch(() => null);
    if (stat?.isFile()) total += stat.size;
    if (!stat?.isDirectory()) continue;
    for (const entry of await fs.promises.readdir(name, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (entry.isFile())
        total += (await fs.promises.stat(path.join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0;
    }
  }
  return total;
}
