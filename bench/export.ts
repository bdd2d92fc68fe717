/**
 * npm run bench -- export [--articles N] [--mentions N] [--formats ftm,csv]: each format of the whole database, with about
 * four and a half facts and ten names to an article, and the feed of changes from its beginning to its end, on the
 * embedded database. Records a second, and the memory of this process beyond what it has with the database open.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXPORTERS, FEED_KINDS, followChanges, readChanges, writeExport } from '../src/exchange/index.ts';
import { type Db, migrate, openDatabase } from '../src/kit/index.ts';
import { fillDatabase, fillMentions } from './lib/fill-database.ts';
import { numberOption, wordOption } from './lib/options.ts';

const articles = numberOption('articles', 20_000);
const mentions = numberOption('mentions', articles * 10);
const formats = wordOption('formats', EXPORTERS.map(({ name }) => name).join()).split(',');
const filled = wordOption('fill', '');
const open = (dataDir: string) => openDatabase({ dataDir, databaseUrl: null, command: 'bench' });
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

/** In a process of its own, whose memory does not count. */
async function fill(dataDir: string): Promise<void> {
  const { db, close } = await open(dataDir);
  await migrate(db);
  await fillDatabase(db, articles);
  await fillMentions(db, articles, mentions);
  await close();
}

async function exportAll(db: Db, dataDir: string): Promise<void> {
  const about = {
    origin: 'https://news.example',
    publisher: 'Bench',
    dataset: 'bench',
    licence: null,
    selection: null,
  };
  for (const exporter of EXPORTERS.filter(({ name }) => formats.includes(name))) {
    const folder = path.join(dataDir, `export-${exporter.name}`);
    const before = megabytes();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, megabytes());
    }, 100);
    const started = performance.now();
    const { counts, files } = await writeExport(db, exporter, folder, about);
    clearInterval(watch);
    const seconds = (performance.now() - started) / 1000;
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const { articles: written, facts, mentions: named } = counts;
    console.log(
      `${exporter.name}: ${written} articles, ${facts} facts, ${named} names, ${Math.round(bytes / 1e6)} MB in ${seconds.toFixed(1)} s; peak ${peak} MB, ${peak - before} beyond before`,
    );
    fs.rmSync(folder, { recursive: true });
  }
}

async function readFeed(db: Db): Promise<void> {
  const started = performance.now();
  const made = await followChanges(db);
  console.log(`feed of changes: ${made} records made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const times: number[] = [];
  let since: { epoch: string; seq: number } | null = null;
  for (let more = true; more && times.length < 300; ) {
    const begun = performance.now();
    // Pages from its beginning, its middle and its end.
    if (since && times.length % 100 === 0) since = { ...since, seq: Math.floor((made * times.length) / 300) };
    const page = await readChanges(db, since, { kinds: FEED_KINDS, limit: 100 });
    if (!page) break;
    times.push(performance.now() - begun);
    since = page.next;
    more = page.more;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(`feed of changes: a page of 100, median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms`);
}

if (filled) await fill(filled);
else {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
  const begun = performance.now();
  const sizes = ['--articles', String(articles), '--mentions', String(mentions)];
  const { status } = spawnSync(process.execPath, [process.argv[1] ?? '', '--fill', dataDir, ...sizes], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  console.log(`${articles} articles, ${mentions} names in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  const { db, close } = await open(dataDir);
  try {
    await exportAll(db, dataDir);
    await readFeed(db);
  } finally {
    await close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
process.exit();
