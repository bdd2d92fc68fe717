/**
 * npm run bench -- explore [--articles N]: the data of the database's pages at 2,000, 20,000 and 200,000 articles (up to
 * N), about four and a half claims to each: an actor's neighbourhood in one and two steps, an actor with links to half
 * of all articles, and each way of narrowing. On the embedded database; or, where BENCH_DATABASE_URL names an empty one,
 * on PostgreSQL (the largest size alone: it is filled once).
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Db, migrate, openDatabase } from '../src/kit/index.ts';
import { readSelection } from '../src/publish/explore/selection.ts';
import { readExplore } from '../src/publish/queries/read-explore.ts';
import { fillDatabase, HUB } from './lib/fill-database.ts';
import { randomFrom } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';

const largest = numberOption('articles', 200_000);
const RUNS = numberOption('runs', 60);

/** Addresses after `?`; `*` is another actor each time, those with many links more often. */
const QUERIES: Record<string, string> = {
  'two steps from an actor': 'view=graph&hops=2&actor=*',
  'one step from an actor': 'view=graph&actor=*',
  'two steps from the hub': `view=graph&hops=2&actor=${HUB}`,
  'the hub as a list': `actor=${HUB}`,
  'all as a graph': 'view=graph',
  'all as a map': 'view=map',
  'all as a list': '',
  'one country': 'country=mexico',
  'a kind of incident': 'view=timeline&kind=killing',
  'years and a name': 'from=2010&to=2012&q=actor+77',
};

async function measure(db: Db, query: string, actors: number): Promise<string> {
  const random = randomFrom(7);
  const times: number[] = [];
  let claims = 0;
  for (let n = -2; n < RUNS; n++) {
    const actor = `actor-${1 + Math.floor((actors - 1) * random() ** 4)}`;
    const selection = readSelection(new URLSearchParams(query.replace('*', actor)));
    const started = performance.now();
    const data = await readExplore(db, selection);
    if (n >= 0) times.push(performance.now() - started);
    claims += data.claims.length / (RUNS + 2);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  return `${at(0.5).padStart(7)} / ${at(0.95).padStart(7)} ms   ${claims.toFixed(0)} claims`;
}

async function main(articles: number, databaseUrl: string | null): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl, command: 'bench' });
  try {
    const engine = database.kind === 'server' ? 'PostgreSQL' : 'embedded (PGlite)';
    console.log(`\n${engine}, ${articles} articles: median / 95th percentile of ${RUNS}`);
    await migrate(database.db);
    await fillDatabase(database.db, articles);
    for (const [name, query] of Object.entries(QUERIES))
      console.log(`  ${name.padEnd(26)} ${await measure(database.db, query, articles / 2)}`);
  } finally {
    await database.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

const server = process.env.BENCH_DATABASE_URL;
if (server) await main(largest, server);
else for (const size of [2_000, 20_000, 200_000].filter((one) => one <= largest)) await main(size, null);
process.exit();
