import {
  type ArticleDraft,
  completeDraft,
  type InputFile,
  type InputItem,
  type LateMedia,
  PARSERS,
  PARSERS_VERSION,
  type ParsedItem,
  type Parser,
  sniffFormat,
} from '../ingest/index.ts';
import type { Db, Tx } from '../kit/index.ts';
import { addLateMedia } from './add-late-media.ts';
import { findOutcomes } from './find-outcomes.ts';
import { linkTranslations } from './link-translations.ts';
import { type StoredDraft, storeDrafts } from './store-drafts.ts';

/** Counts of one import, in items. `read` is the sum of the others. */
export interface ImportCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
}

/** One line of an import's report: what was not stored, where, and why. */
export interface ReportLine {
  kind: 'failed' | 'skipped';
  file: string;
  place: string;
  reason: string;
}

/** How an import goes, and whom it tells. */
export interface ImportOptions {
  /** A parser's format, or null to tell it from the bytes. */
  format: string | null;
  /** Read and compare, but store nothing. */
  dryRun: boolean;
  /** Who imports, kept with each revision. */
  by: string;
  report(line: ReportLine): void;
  /** After every batch: what has been done so far, the file under way and the packed bytes of finished files. */
  progress(counts: ImportCounts, file: string, bytesDone: number): void;
  /** After every stored batch, in a transaction of its own: what later stages do with the articles that changed. */
  afterBatch(articleIds: string[]): Promise<void>;
  /** Each article that was stored, or would be, with the counts so far. */
  seen?(title: string, counts: ImportCounts): void;
  signal?: AbortSignal;
}

/** Items stored in one transaction: large enough for speed, small enough that a kill loses little. */
const BATCH = 100;
/** And of so many characters of HTML: three batches are held at a time, however long the articles are. */
const BATCH_LENGTH = 2_000_000;

interface Run {
  db: Db;
  options: ImportOptions;
  counts: ImportCounts;
  bytesDone: number;
}

/** One item on its way: parsed, or the reason why not. */
type Item = { draft: ArticleDraft } | { late: LateMedia } | { line: ReportLine };

/**
 * Imports inputs in their order. Each file's progress is stored with its items, in their transaction: after a kill
 * the same call goes on where it was, and a file that was read to its end before changes nothing.
 */
export async function importInputs(
  db: Db,
  inputs: AsyncIterable<InputItem>,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  const run: Run = { db, options, counts, bytesDone: 0 };
  for await (const input of inputs) {
    options.signal?.throwIfAborted();
    if ('failure' in input) count(run, { kind: 'failed', ...input.failure });
    else if ('skipped' in input) {
      const { count: files, ...line } = input.skipped;
      options.report({ kind: 'skipped', ...line, reason: `${line.reason} (${files})` });
    } else {
      await importFile(run, input);
      run.bytesDone += input.size ?? 0;
    }
    options.progress(counts, 'name' in input ? input.name : '', run.bytesDone);
  }
  if (!options.dryRun) await linkTranslations(db);
  return counts;
}

function count(run: Run, line: ReportLine): void {
  run.counts.read++;
  run.counts[line.kind]++;
  run.options.report(line);
}

async function importFile(run: Run, input: InputFile): Promise<void> {
  const { format } = run.options;
  const known = format ? PARSERS.find((parser) => parser.format === format) : undefined;
  const parser = known ?? sniffFormat(input.head, input.name, input.contentType, PARSERS);
  if (!parser) {
    return count(run, {
      kind: 'failed',
      file: input.name,
      place: '',
      reason: 'not a format that Trama reads; choose one with --format if it is',
    });
  }
  const name = `${parser.format}/${PARSERS_VERSION}`;
  const state = await fileState(run.db, input.hash, name);
  if (state.finished) {
    run.counts.read += state.items;
    run.counts.unchanged += state.items;
    return;
  }
  await importItems(run, input, parser, name, state.items);
}

async function fileState(db: Db, hash: string, parser: string): Promise<{ items: number; finished: boolean }> {
  const row = await db
    .selectFrom('import_file')
    .select(['items', 'finished_at'])
    .where('hash', '=', hash)
    .where('parser', '=', parser)
    .executeTakeFirst();
  return { items: row?.items ?? 0, finished: row?.finished_at != null };
}

/**
 * `import_file.items` is how far the parser came (late pictures included) while a file is under way, so that it can go
 * on there; once it is finished, how many items it had. Three batches are under way at a time, since the database works in
 * another thread: one is parsed, the one before it stored, and what follows is done for the one before that.
 */
async function importItems(run: Run, input: InputFile, parser: Parser, name: string, done: number): Promise<void> {
  let position = 0;
  let counted = 0;
  let batch: Item[] = [];
  let length = 0;
  let storing: Promise<() => Promise<void>> = Promise.resolve(async () => undefined);
  let later: Promise<void> = Promise.resolve();
  const store = async (finished: boolean) => {
    const follow = await storing;
    await later;
    later = follow();
    const items = batch;
    batch = [];
    length = 0;
    const at = finished ? counted : position;
    storing = storeBatch(run, input, name, items, at, finished);
    // A failure surfaces at the next await; until then it must not count as unhandled.
    for (const task of [storing, later]) task.catch(() => undefined);
  };
  for await (const parsed of parser.parse(input)) {
    run.options.signal?.throwIfAborted();
    if (!('lateMedia' in parsed)) counted++;
    if (++position <= done) {
      if ('lateMedia' in parsed) continue;
      run.counts.read++;
      run.counts.unchanged++;
      continue;
    }
    const item = itemOf(parsed, input);
    batch.push(item);
    if ('draft' in item) length += item.draft.html.length;
    if (batch.length === BATCH || length > BATCH_LENGTH) await store(false);
    await nextTurn();
  }
  await store(true);
  await later;
  await (await storing)();
}

/** Reading a batch never waits for anything: without this, every reply of the database would wait for its end. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function itemOf(parsed: ParsedItem, input: InputFile): Item {
  if ('failure' in parsed) return { line: { kind: 'failed', ...parsed.failure } };
  if ('skipped' in parsed) return { line: { kind: 'skipped', ...parsed.skipped } };
  if ('lateMedia' in parsed) return { late: parsed.lateMedia };
  try {
    return { draft: completeDraft(parsed.draft) };
  } catch (error) {
    const { file, id } = parsed.draft.origin;
    return {
      line: {
        kind: 'failed',
        file: file || input.name,
        place: `item ${id}`,
        reason: `can't be cleaned: ${String(error)}`,
      },
    };
  }
}

/** Stores a batch; gives what is to be done with it next. */
async function storeBatch(
  run: Run,
  input: InputFile,
  parser: string,
  items: readonly Item[],
  at: number,
  finished: boolean,
): Promise<() => Promise<void>> {
  const drafts = items.flatMap((item) => ('draft' in item ? [item.draft] : []));
  const late = items.flatMap((item) => ('late' in item ? [item.late] : []));
  const stored = run.options.dryRun
    ? await findOutcomes(run.db, drafts)
    : await run.db.transaction().execute(async (tx) => {
        const results = await storeDrafts(tx, drafts, run.options.by);
        await addLateMedia(tx, late, parser.split('/', 1)[0] ?? '');
        await rememberFile(tx, input, parser, at, finished);
        return results;
      });
  for (const item of items) if ('line' in item) count(run, item.line);
  for (const [i, result] of stored.entries()) tally(run, drafts[i]!, result);
  const changed = stored.filter(({ outcome }) => outcome === 'created' || outcome === 'updated');
  run.options.progress(run.counts, input.name, run.bytesDone);
  if (changed.length === 0 || run.options.dryRun) return async () => undefined;
  return () => run.options.afterBatch(changed.map(({ articleId }) => articleId));
}

function tally(run: Run, { origin, title }: ArticleDraft, { outcome, reason }: StoredDraft): void {
  run.counts.read++;
  run.counts[outcome]++;
  if (outcome === 'created' || outcome === 'updated') run.options.seen?.(title, run.counts);
  if (reason) run.options.report({ kind: 'skipped', file: origin.file, place: `item ${origin.id}`, reason });
}

async function rememberFile(
  tx: Tx,
  { hash, name, hints }: InputFile,
  parser: string,
  items: number,
  finished: boolean,
): Promise<void> {
  const finished_at = finished ? new Date() : null;
  const said = { etag: hints?.etag ?? null, last_modified: hints?.lastModified ?? null };
  await tx
    .insertInto('import_file')
    .values({ hash, parser, name, items, finished_at, ...said })
    .onConflict((conflict) => conflict.columns(['hash', 'parser']).doUpdateSet({ items, finished_at, ...said }))
    .execute();
}
