/**
 * npm run bench -- mirror [--articles N]: the static mirror of an archive: from nothing, again, after one edit of a text,
 * and after one new article; seconds of the whole command, its start included.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeArticles } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';
import { runTrama } from './lib/run-trama.ts';

const articles = numberOption('articles', 2_000);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
const environment = {
  ...{ DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', LOG_LEVEL: 'error', SUGGEST: 'no' },
  ...{ EXPORT_FORMATS: 'none', SITE_URL: 'https://news.example' },
};

interface Summary {
  files: number;
  written: number;
  broken: unknown[];
}

async function mirror(when: string): Promise<void> {
  const { out, seconds } = await runTrama(
    ['export', '--format', 'site', '--out', path.join(folder, 'mirror'), '--json'],
    environment,
  );
  const { files, written, broken } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as Summary;
  console.log(`${when}: ${seconds.toFixed(1)} s, ${written} of ${files} files written, ${broken.length} broken links`);
}

/** One article of the file, changed, as a file of its own. */
async function store(change: object): Promise<void> {
  const [first = '{}'] = fs.readFileSync(path.join(folder, 'all.jsonl'), 'utf8').split('\n', 1);
  const file = path.join(folder, 'one.jsonl');
  fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(first), ...change }));
  await runTrama(['import', file], environment);
}

try {
  writeArticles(path.join(folder, 'all.jsonl'), articles);
  await runTrama(['import', path.join(folder, 'all.jsonl')], environment);
  await mirror(`${articles} articles`);
  await mirror('again');
  const paragraphs = ['Other words stand here now.', 'Nothing else of it is as it was.'];
  await store({ parts: [{ role: 'reported', heading: null, paragraphs }] });
  await mirror('after an edit of a text');
  await store({ id: 'bench-new', title: 'What Came Last', publishedAt: '2026-01-01' });
  await mirror('after a new article');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
