import path from 'node:path';
import type { ImportCounts, ReportLine } from '../archive/index.ts';
import type { Config } from '../config.ts';
import {
  beatJob,
  endJob,
  forgetJob,
  type ImportJob,
  type JobNews,
  type JobTable,
  jobFiles,
  releaseJob,
  removeJobFiles,
  staleJobs,
  takeJob,
} from '../desk/index.ts';
import { type Db, type Log, UserError } from '../kit/index.ts';
import type { ColumnMapping, TableHead } from '../knowledge/index.ts';
import { dataFolder } from './context.ts';
import type { Progress } from './progress.ts';
import { repeat } from './repeat.ts';

/** How often the server looks for imports, and an import says how far it is. */
const LOOK_MS = 500;
const BEAT_MS = 700;
const HOURLY_MS = 3_600_000;
/** Kept of an import for its page; the rest is in the report. */
const MOST_TITLES = 15;
const MOST_PROBLEMS = 200;

/**
 * Does the imports that people start at the desk, one at a time. A server that stops lets go of the one under way, and
 * the next start goes on with it; so it is after a kill, since what was stored is known.
 */
export function serveImports(
  db: Db,
  config: Config,
  { alone }: { alone: boolean },
  log: Log,
): { stop(): Promise<void> } {
  let stopping = false;
  let current: AbortController | null = null;
  let isFirst = true;
  const work = async () => {
    // Later, a job with a beat may be one's own.
    const job = await takeJob(db, { alone: alone && isFirst });
    isFirst = false;
    if (!job || stopping) return;
    current = new AbortController();
    await doJob(db, config, job, current).catch((err) => log.error({ err, job: job.id }, 'an import failed'));
    if (stopping) await releaseJob(db, job.id);
    current = null;
  };
  const tidy = async () => {
    for (const id of await staleJobs(db, new Date()))
      await db.transaction().execute((tx) => forgetJob(tx, dataFolder(config), id));
  };
  const jobs = repeat(work, LOOK_MS, (err) => log.error({ err }, 'looking for imports failed; it is tried again'));
  const hours = repeat(tidy, HOURLY_MS, (err) => log.error({ err }, 'deleting old imports failed; it is tried again'));
  return {
    stop: async () => {
      stopping = true;
      current?.abort();
      await Promise.all([jobs.stop(), hours.stop()]);
    },
  };
}

/** Looks at what an import would bring, or does it, telling how far it is. */
async function doJob(db: Db, config: Config, job: ImportJob, control: AbortController): Promise<void> {
  const { runImport } = await import('./run-import.ts');
  const folder = dataFolder(config);
  const isLook = job.state === 'looking';
  const news = createNews(job);
  const paths = job.address === null ? await jobFiles(folder, job.id) : [job.address];
  const beats = repeat(
    async () => {
      if (!(await beatJob(db, job, news.now()))) control.abort();
    },
    BEAT_MS,
    () => undefined,
  );
  try {
    const summary = await runImport(null, db, paths, {
      format: null,
      dryRun: isLook,
      media: job.media,
      folder,
      allowPrivate: config.ALLOW_PRIVATE_ADDRESSES,
      linkConfidence: config.SUGGEST ? config.LINK_CONFIDENCE : null,
      table: { columns: null, kind: job.kind, encoding: null, confirm: null, choose: news.choose },
      by: job.byName,
      signal: control.signal,
      progress: news.progress,
      onLine: news.line,
      onItem: news.item,
    });
    await beats.stop();
    news.count(summary);
    const { suggestions, suggestedClaims } = summary;
    const report = summary.report && path.basename(summary.report);
    await endJob(db, job, { state: isLook ? 'ready' : 'done', report, suggestions, suggestedClaims }, news.now());
    if (!isLook) await removeJobFiles(folder, job.id);
  } catch (error) {
    await beats.stop();
    // Cancelled by a person, or the server stops: both know.
    if (control.signal.aborted) return;
    await endJob(db, job, { state: 'failed', error: (error as Error).message }, news.now());
    if (!(error instanceof UserError)) throw error;
  }
}

/** Gathers what an import tells of itself. */
function createNews(job: ImportJob) {
  const started = performance.now();
  const titles: string[] = [];
  const problems: ReportLine[] = [];
  const tables: Record<string, JobTable> = { ...job.tables };
  let problemCount = 0;
  let counts: ImportCounts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  let state = { items: 0, bytes: 0, file: '' };
  let total = 0;
  const progress: Progress = {
    begin: (bytes) => {
      total = bytes;
    },
    update: (items, bytes, file) => {
      state = { items, bytes, file: path.basename(file) };
    },
    note: (file) => {
      state = { ...state, file };
    },
    end: () => undefined,
  };
  return {
    progress,
    count: (last: ImportCounts) => {
      const { read, created, updated, unchanged, skipped, failed } = last;
      counts = { read, created, updated, unchanged, skipped, failed };
    },
    line: (line: ReportLine) => {
      problemCount++;
      if (problems.length < MOST_PROBLEMS) problems.push({ ...line, file: path.basename(line.file) });
    },
    item: (title: string, done: ImportCounts) => {
      counts = done;
      if (titles.length < MOST_TITLES && title) titles.push(title.slice(0, 200));
    },
    choose: async (name: string, head: TableHead, guess: ColumnMapping): Promise<ColumnMapping> => {
      const file = path.basename(name);
      const mapping = tables[file]?.mapping ?? guess;
      tables[file] = { header: head.header, samples: head.samples.slice(0, 3), mapping };
      return mapping;
    },
    now: (): JobNews => ({
      progress: { ...state, total, seconds: (performance.now() - started) / 1000 },
      counts: { ...counts },
      titles: titles.length > 0 ? titles : job.titles,
      problems,
      problemCount,
      tables,
    }),
  };
}
