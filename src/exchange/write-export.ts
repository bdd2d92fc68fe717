import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Db, UserError } from '../kit/index.ts';
import type { ExportAbout, Exporter, Lines } from './exporter.ts';
import { readRecords } from './read-records.ts';

/** What an export holds, as its manifest.json says. */
export interface ExportSummary extends Omit<ExportAbout, 'dataset'> {
  made: 'trama export';
  format: string;
  version: number;
  dataset: string;
  counts: {
    actors: number;
    facts: number;
    factsWithSources: number;
    passages: number;
    articles: number;
    mentions: number;
  };
  files: { name: string; bytes: number; sha256: string }[];
}

interface OpenFile {
  handle: fs.promises.FileHandle;
  hash: Hash;
  waiting: string[];
  length: number;
  bytes: number;
}

/** Text that waits for one write, in UTF-16 units. */
const BATCH = 256_000;

/**
 * Writes an export into the folder `target`: first beside it as `target.part`, which a later run begins afresh after a
 * kill; renamed when all is written, on disk and checked. The same data gives the same bytes. Reads one state of the
 * database from beginning to end.
 *
 * @throws UserError when a fact would leave without its source, or `target` holds something that is no export
 */
export async function writeExport(
  db: Db,
  exporter: Exporter,
  target: string,
  about: Omit<ExportAbout, 'changedAt'>,
  progress: (items: number, what: string) => void,
): Promise<ExportSummary> {
  requireReplaceable(target);
  const draft = `${target}.part`;
  await fs.promises.rm(draft, { recursive: true, force: true });
  await fs.promises.mkdir(draft, { recursive: true });
  const summary = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => writeAll(tx, exporter, draft, about, progress));
  await putDurably(path.join(draft, 'manifest.json'), `${JSON.stringify(summary, null, 2)}\n`);
  await replace(draft, target);
  return summary;
}

async function writeAll(
  tx: Db,
  exporter: Exporter,
  folder: string,
  given: Omit<ExportAbout, 'changedAt'>,
  progress: (items: number, what: string) => void,
): Promise<ExportSummary> {
  const source = readRecords(tx);
  const about: ExportAbout = { ...given, changedAt: await source.changedAt() };
  const files = new Map<string, OpenFile>();
  const counts = { actors: 0, facts: 0, factsWithSources: 0, passages: 0, articles: 0, mentions: 0 };
  let items = 0;
  const put = async (lines: Lines, what: string) => {
    for (const [name, text] of lines) await add(files, name, text);
    if (++items % 1000 === 0) progress(items, what);
  };
  try {
    for (const name of exporter.files) {
      files.set(name, await openFile(path.join(folder, name)));
      await add(files, name, exporter.head(name, about));
    }
    for await (const one of source.articles()) {
      counts.articles++;
      await put(exporter.article(one, about), 'articles');
    }
    for await (const one of source.actors()) {
      counts.actors++;
      await put(exporter.actor(one, about), 'actors');
    }
    for await (const one of source.facts()) {
      const lines = exporter.fact(one, about);
      counts.facts++;
      counts.passages += one.passages.length;
      // Counted only when the format wrote it, and each passage has its words and an address.
      if (lines.length > 0 && one.passages.length > 0 && one.passages.every((said) => said.quote && said.sourcePath))
        counts.factsWithSources++;
      await put(lines, 'facts');
    }
    for await (const one of source.mentions()) {
      counts.mentions++;
      await put(exporter.mention(one, about), 'mentions');
    }
    requireSources(await source.countFacts(), counts);
    const written = [];
    for (const [name, file] of files) written.push({ name, ...(await finish(file)) });
    return { made: 'trama export', format: exporter.name, version: exporter.version, ...about, counts, files: written };
  } finally {
    for (const { handle } of files.values()) await handle.close();
  }
}

/** The export's own check: every public fact was written, each with its source. */
export function requireSources(inDatabase: number, counts: { facts: number; factsWithSources: number }): void {
  if (counts.facts === inDatabase && counts.factsWithSources === inDatabase) return;
  throw new UserError(
    `the export was not finished: of ${inDatabase} public facts it holds ${counts.facts}, ${counts.factsWithSources} with their sources. Run \`trama doctor\`, then report it`,
  );
}

async function openFile(file: string): Promise<OpenFile> {
  return { handle: await fs.promises.open(file, 'w'), hash: createHash('sha256'), waiting: [], length: 0, bytes: 0 };
}

async function add(files: Map<string, OpenFile>, name: string, text: string): Promise<void> {
  const file = files.get(name);
  if (file === undefined) throw new Error(`the format does not name its file ${name}`);
  file.waiting.push(text);
  file.length += text.length;
  if (file.length >= BATCH) await flush(file);
}

async function flush(file: OpenFile): Promise<void> {
  const bytes = Buffer.from(file.waiting.join(''));
  file.waiting = [];
  file.length = 0;
  file.hash.update(bytes);
  file.bytes += bytes.length;
  await file.handle.writeFile(bytes);
}

async function finish(file: OpenFile): Promise<{ bytes: number; sha256: string }> {
  await flush(file);
  await file.handle.sync();
  return { bytes: file.bytes, sha256: file.hash.digest('hex') };
}

async function putDurably(file: string, text: string): Promise<void> {
  await fs.promises.writeFile(file, text, { flush: true });
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
