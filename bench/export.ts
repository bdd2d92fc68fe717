/**
 * npm run bench -- export [--articles N]: each format of the whole database, with about four and a half facts to an
 * article, on the embedded database. Facts a second, and this process's largest memory (the database's included).
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXPORTERS, writeExport } from '../src/exchange/index.ts';
import { migrate, openDatabase } from '../src/kit/index.ts';
import { fillDatabase } from './lib/fill-database.ts';
import { numberOption } from './lib/options.ts';

const articles = numberOption('articles', 20_000);
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
const database = await openDatabase({ dataDir, databaseUrl: null, command: 'bench' });
try {
  await migrate(database.db);
  await fillDatabase(database.db, articles);
  const about = {
    origin: 'https://news.example',
    publisher: 'Bench',
    dataset: 'bench',
    licence: null,
    selection: null,
  };
  for (const exporter of EXPORTERS) {
    const started = performance.now();
    const folder = path.join(dataDir, `export-${exporter.name}`);
    const { counts } = await writeExport(database.db, exporter, folder, about);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${exporter.name}: ${counts.articles} articles, ${counts.facts} facts in ${seconds.toFixed(1)} s, ${Math.round(counts.facts / seconds)} facts/s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    );
  }
} finally {
  await database.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}
process.exit();
