/**
 * npm run bench -- import --articles N: cleaned, stored and indexed articles a second, with peak memory; then the same file
 * again. Reads ../shared/data/peers-articles.ndjson.gz when it is there (2,000 articles), else as many made up.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeArticles } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';
import { runTrama } from './lib/run-trama.ts';

const wanted = numberOption('articles', 0);
const peers = path.resolve('../shared/data/peers-articles.ndjson.gz');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
const file = wanted === 0 && fs.existsSync(peers) ? peers : path.join(folder, 'articles.jsonl');
if (file !== peers) writeArticles(file, wanted || 2000);

try {
  const databases: [string, Record<string, string>][] = [
    ['PGlite', { DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '' }],
  ];
  if (process.env.BENCH_DATABASE_URL)
    databases.push([
      'PostgreSQL',
      { DATA_DIR: path.join(folder, 'data2'), DATABASE_URL: process.env.BENCH_DATABASE_URL },
    ]);
  for (const [name, environment] of databases) {
    await runTrama(['migrate'], environment);
    for (const what of ['first', 'again']) {
      const { out } = await runTrama(['import', file, '--json'], environment);
      const { read, created, seconds, articlesPerSecond, peakMemoryMb } = JSON.parse(
        out.trim().split('\n').at(-1) ?? '{}',
      );
      console.log(
        `${name} ${what.padEnd(6)} read ${read}, created ${created}: ${seconds} s, ${Math.round(articlesPerSecond)} articles/s, peak ${peakMemoryMb} MB`,
      );
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
