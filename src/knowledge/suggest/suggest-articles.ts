import { sql } from 'kysely';
import type { StoredPart } from '../../archive/index.ts';
import type { ExtractionOutput } from '../../extract/index.ts';
import type { Db } from '../../kit/index.ts';
import type { LinkRules } from './link-names.ts';
import { readOutput } from './read-output.ts';
import { type StoredCounts, storeFound } from './store-found.ts';

/** An article that waits to be read: what `trama extract` takes as a line, with the ids of what it is. */
export interface ArticleToRead {
  id: string;
  revisionId: string;
  title: string;
  text: string;
  language: string;
  publishedAt: string | null;
  parts: StoredPart[];
}

/** What the job is given. */
export interface SuggestDeps extends LinkRules {
  /** Extractors, lexicon and models by version: an article read with others is read again. */
  signature: string;
  /** Reads texts, in order; null for one that can't be read. */
  extract(articles: readonly ArticleToRead[]): Promise<(ExtractionOutput | null)[]>;
  onProgress?(done: number, total: number): void;
  /** Asked between batches. */
  stopped?(): boolean;
}

/** What a run did. */
export interface SuggestCounts extends StoredCounts {
  /** Articles that extraction could not read. */
  failed: number;
}

/** Articles in one transaction, and how many batches are read ahead while one is stored. */
const BATCH = 64;
const AHEAD = 3;
/** Characters of a batch, so that long articles make small batches. */
const BATCH_CHARACTERS = 600_000;

/**
 * Reads every article that has not been read in its current revision with the current extractors, and stores names and
 * proposals for editors. Each batch is stored whole or not at all: a run that was cut off goes on where it ended, and a
 * second run finds nothing to do.
 */
export async function suggestArticles(db: Db, deps: SuggestDeps): Promise<SuggestCounts> {
  const counts: SuggestCounts = { articles: 0, names: 0, suggestions: 0, failed: 0 };
  const total = await waiting(db, deps.signature);
  if (total === 0) return counts;
  const reading: Promise<{ batch: ArticleToRead[]; outputs: (ExtractionOutput | null)[] }>[] = [];
  const store = async () => {
    const { batch, outputs } = await (reading.shift() as (typeof reading)[number]);
    const found = batch.flatMap(({ id, revisionId }, i) => {
      const output = outputs[i];
      if (!output) counts.failed++;
      return [{ articleId: id, revisionId, ...(output ? readOutput(id, output) : { names: [], suggestions: [] }) }];
    });
    const stored = await storeFound(db, found, deps, deps.signature);
    counts.articles += stored.articles;
    counts.names += stored.names;
    counts.suggestions += stored.suggestions;
    deps.onProgress?.(counts.articles, total);
  };
  for await (const batch of batches(db, deps)) {
    const outputs = deps.extract(batch).then((all) => ({ batch, outputs: all }));
    // Awaited in its turn: until then a failure is no unhandled one.
    outputs.catch(() => undefined);
    reading.push(outputs);
    if (reading.length > AHEAD) await store();
    if (deps.stopped?.()) break;
  }
  while (reading.length > 0) await store();
  return counts;
}

async function waiting(db: Db, signature: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from article a left join extraction x on x.article_id = a.id and x.revision_id = a.revision_id
      and x.signature = ${signature} where a.revision_id is not null and x.article_id is null`.execute(db);
  return rows[0]?.n ?? 0;
}

async function* batches(db: Db, { signature }: SuggestDeps): AsyncGenerator<ArticleToRead[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<ArticleToRead & { language: string }>`
      select a.id, a.revision_id as "revisionId", r.title, r.text, a.language, r.parts,
        published_text(a.published_at, a.published_precision) as "publishedAt"
      from article a join revision r on r.id = a.revision_id
      left join extraction x on x.article_id = a.id and x.revision_id = a.revision_id and x.signature = ${signature}
      where a.id > ${after}::uuid and x.article_id is null order by a.id limit ${BATCH}`.execute(db);
    if (rows.length === 0) return;
    after = rows.at(-1)?.id ?? after;
    yield* byLength(rows);
  }
}

function* byLength(articles: readonly ArticleToRead[]): Generator<ArticleToRead[]> {
  let batch: ArticleToRead[] = [];
  let characters = 0;
  for (const article of articles) {
    if (batch.length > 0 && characters + article.text.length > BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(article);
    characters += article.text.length;
  }
  if (batch.length > 0) yield batch;
}
