/**
 * npm run bench -- suggest --articles N: articles read for suggestions a second (extraction and storage together, start-up
 * included), then nothing to do, then a merge of two actors with 5,000 articles each and its undoing. Reads
 * ../shared/data/peers-articles.ndjson.gz again and again when it is there, else as many made up.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { sql } from 'kysely';
import { openDatabase } from '../src/kit/index.ts';
import { mergeEntities, unmergeEntity } from '../src/knowledge/index.ts';
import { writeArticles } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';
import { runTrama } from './lib/run-trama.ts';

const wanted = numberOption('articles', 2000);
const ACTORS = 5_000;
const peers = path.resolve('../shared/data/peers-articles.ndjson.gz');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
const file = path.join(folder, 'articles.jsonl');
const dataDir = path.join(folder, 'data');
const databaseUrl = process.env.BENCH_DATABASE_URL || null;
const environment = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', SUGGEST: 'no' };

/** The same articles under other ids, until there are enough. */
function repeatPeers(): void {
  const lines = zlib.gunzipSync(fs.readFileSync(peers)).toString().trim().split('\n');
  const out = fs.openSync(file, 'w');
  for (let n = 0; n < wanted; n++) {
    const one = JSON.parse(lines[n % lines.length] ?? '{}') as { id?: string; url?: string; title?: string };
    const round = Math.floor(n / lines.length);
    const more = { ...one, id: `${one.id}-${round}`, url: undefined, title: `${one.title} ${round}` };
    fs.writeSync(out, `${JSON.stringify(more)}\n`);
  }
  fs.closeSync(out);
}

async function merge(): Promise<void> {
  const { db, close } = await openDatabase({ dataDir, databaseUrl, command: 'bench' });
  const at = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
  await sql`insert into entity (id, slug, schema, caption) values (${at(1)}, 'bench-one', 'Person', 'One'), (${at(2)}, 'bench-two', 'Person', 'Two')`.execute(
    db,
  );
  for (const n of [1, 2]) {
    await sql`insert into mention (article_id, key, revision_id, name, schema, entity_id, link, starts, ends, confidence)
      select id, ${`bench ${n}`}, revision_id, 'Bench', 'Person', ${at(n)}, 'judged', '{0}', '{5}', 1 from article limit ${ACTORS}`.execute(
      db,
    );
    await sql`insert into claim (id, subject_id, predicate, value, status)
      select gen_random_uuid(), ${at(n)}, 'role', 'x' || g, 'suggested' from generate_series(1, ${ACTORS}::int) g`.execute(
      db,
    );
  }
  for (const [what, work] of [
    ['merge', () => mergeEntities(db, { loser: 'bench-two', winner: 'bench-one', by: 'bench', reason: null })],
    ['unmerge', () => unmergeEntity(db, { name: 'bench-two', by: 'bench', reason: null })],
  ] as const) {
    const started = performance.now();
    const { claims, mentions } = await work();
    console.log(
      `${what.padEnd(8)} ${claims} claims, ${mentions} articles: ${Math.round(performance.now() - started)} ms`,
    );
  }
  await close();
}

try {
  if (fs.existsSync(peers)) repeatPeers();
  else writeArticles(file, wanted);
  await runTrama(['import', file, '--json'], environment);
  for (const what of ['first', 'again']) {
    const started = performance.now();
    const { out } = await runTrama(['suggest', '--json'], environment);
    const seconds = (performance.now() - started) / 1000;
    const { articles, suggestions, names } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
    console.log(
      `${what.padEnd(8)} ${articles} articles, ${names} names, ${suggestions} suggestions: ${seconds.toFixed(1)} s, ${Math.round(articles / seconds)}/s`,
    );
  }
  await merge();
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit();
