/**
 * npm run bench -- search [--articles N]: the whole search page's data (20 ranked, marked, exact total, all facets) at
 * 2,000, 20,000 and 200,000 synthetic articles (up to N), on the embedded database, and on PostgreSQL where
 * BENCH_DATABASE_URL names an empty database. Nothing is cached by Trama; pages of the database are.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { type Db, migrate, openDatabase } from '../src/kit/index.ts';
import { emptyQuery, refreshSearch, type SearchQuery, search } from '../src/search/index.ts';
import { COMMON, fillArchive, PHRASE, RARE } from './lib/fill-archive.ts';
import { numberOption } from './lib/options.ts';

const largest = numberOption('articles', 200_000);
const SIZES = [2_000, 20_000, 200_000].filter((size) => size <= largest);
const RUNS = numberOption('runs', 30);

const QUERIES: Record<string, Partial<SearchQuery>> = {
  'common word (a fifth of all)': { q: COMMON },
  'common word by date': { q: COMMON, sort: 'date' },
  'two common words': { q: 'silver bridge' },
  'rare word': { q: RARE },
  phrase: { q: `"${PHRASE}"` },
  'word and filter': { q: COMMON, filters: { ...emptyQuery().filters, country: ['CO'] } },
  'one country': { filters: { ...emptyQuery().filters, country: ['CO'] } },
  'browse all': {},
};

async function main(databaseUrl: string | null): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl, command: 'bench' });
  try {
    console.log(
      `\n${database.kind === 'server' ? 'PostgreSQL' : 'embedded (PGlite)'}: milliseconds, median / 95th percentile of ${RUNS}`,
    );
    await migrate(database.db);
    const before = new Map<string, number>();
    for (const size of SIZES) await measureSize(database.db, size, before);
  } finally {
    await database.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureSize(db: Db, size: number, before: Map<string, number>): Promise<void> {
  await fillArchive(db, size);
  const started = performance.now();
  const indexed = await refreshSearch(db);
  const rate = indexed / ((performance.now() - started) / 1000);
  await sql`vacuum analyze`.execute(db);
  console.log(`\n${size} articles; indexed ${indexed} at ${rate.toFixed(0)}/s`);
  for (const [name, changes] of Object.entries(QUERIES)) {
    const { median, high, total } = await measure(db, { ...emptyQuery(), ...changes });
    const growth = before.has(name) ? ` ×${(median / (before.get(name) ?? 1)).toFixed(1)}` : '';
    before.set(name, median);
    console.log(
      `  ${name.padEnd(30)} ${median.toFixed(1).padStart(7)} / ${high.toFixed(1).padStart(7)}${growth.padStart(7)}   ${total} found`,
    );
  }
}

async function measure(db: Db, query: SearchQuery) {
  const times: number[] = [];
  let total = 0;
  for (let n = 0; n < RUNS + 2; n++) {
    const started = performance.now();
    total = (await search(db, query)).total;
    if (n >= 2) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), high: at(0.95), total };
}

await main(null);
if (process.env.BENCH_DATABASE_URL) await main(process.env.BENCH_DATABASE_URL);
