import { createHash } from 'node:crypto';
import { EXTRACTORS, type ExtractionOutput } from '../extract/index.ts';
import type { Db } from '../kit/index.ts';
import {
  type ArticleToRead,
  type LexiconLine,
  newsroomLexicon,
  type SuggestCounts,
  suggestArticles,
} from '../knowledge/index.ts';
import type { OutsideSettings } from './ask-model.ts';
import { createPool, type ExtractPool } from './extract-pool.ts';
import { packageFiles } from './package-files.ts';

/** What `runSuggest` is told. */
export interface SuggestOptions {
  /** From this confidence (0–1) on, names that are no person's link on their own. */
  linkConfidence: number;
  workers?: number;
  /** A model elsewhere that adds to what is found; none if not given. */
  outside?: OutsideSettings;
  /** What an outside model did not answer, or made up: a sentence, for each text. */
  onNote?(note: string): void;
  onProgress?(done: number, total: number): void;
  stopped?(): boolean;
}

const DATA = [
  'lexicon/countries.jsonl',
  'lexicon/places.jsonl',
  'lexicon/actors.jsonl',
  'models/words.bin',
  'models/relations.bin',
];

/** Reads all articles that wait, in threads of their own, and stores what they suggest. */
export async function runSuggest(db: Db, options: SuggestOptions): Promise<SuggestCounts> {
  const { outside } = options;
  const signature = extractionSignature() + (outside ? ` ${outside.model}` : '');
  const lexicon = loadLexicon();
  let pool: Promise<ExtractPool> | null = null;
  // Batches may ask for the threads at the same time: the first starts them for all.
  const startPool = async () =>
    createPool({ language: null, schema: 'trama', ownEntries: await newsroomLexicon(db), outside }, options.workers);
  const extract = async (articles: readonly ArticleToRead[]) => {
    pool ??= startPool();
    const { run } = await pool;
    const answers = await run(articles.map((article) => JSON.stringify(article)));
    const outputs = answers.map((answer) =>
      'line' in answer ? (JSON.parse(answer.line) as ExtractionOutput & { notes?: string[] }) : null,
    );
    for (const output of outputs) for (const note of output?.notes ?? []) options.onNote?.(note);
    return outputs;
  };
  try {
    return await suggestArticles(db, { ...options, signature, lexicon, extract });
  } finally {
    // Set by `extract`, which the compiler does not see.
    await (await (pool as Promise<ExtractPool> | null)?.catch(() => null))?.end();
  }
}

let known: string | null = null;

/** Changes whenever extraction may answer differently: versions of the extractors, lexicon and models by content. */
function extractionSignature(): string {
  if (known !== null) return known;
  const { read } = packageFiles();
  const hash = createHash('sha256');
  for (const { name, version } of EXTRACTORS) hash.update(`${name} ${version}\n`);
  for (const file of DATA) hash.update(read(file));
  known = hash.digest('hex').slice(0, 16);
  return known;
}

/** The starter lexicon by id, read when the first entry is asked for. */
export function loadLexicon(): ReadonlyMap<string, LexiconLine> {
  const files = packageFiles();
  const lines = DATA.slice(0, 3).flatMap((file) => files.read(file).toString('utf8').split('\n').filter(Boolean));
  return new Map(
    lines.map((line) => {
      const entry = JSON.parse(line) as LexiconLine;
      return [entry.id, entry];
    }),
  );
}
