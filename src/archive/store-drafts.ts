import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ArticleDraft } from '../ingest/index.ts';
import type { Tx } from '../kit/index.ts';
import { BODY_TEXT_VERSION, codePointLength } from '../text/index.ts';
import { choosePaths } from './choose-paths.ts';
import { contentHash } from './content-hash.ts';
import { insertRows } from './insert-rows.ts';
import { itemKey } from './item-key.ts';
import { DESK, EDITED_HERE, findSameAddress, type SharedArticle, weigh, withoutTracking } from './same-address.ts';
import type { ArticleStatus, DatePrecision, StoredPart } from './schema.ts';
import { replaceSatellites } from './store-satellites.ts';

/** What storing a draft did. */
export type StoreOutcome = 'created' | 'updated' | 'unchanged' | 'skipped';

/** What became of one draft. */
export interface StoredDraft {
  outcome: StoreOutcome;
  articleId: string;
  /** Why it was skipped. */
  reason?: string;
}

/** A draft on its way into the database. */
export interface PlacedDraft {
  draft: ArticleDraft;
  articleId: string;
  revisionId: string;
  hash: string;
  path: string;
  slug: string;
}

/** An item's name for ever: format and identity. Feeds and exports of one site name the same item alike. */
export function originKey({ origin }: ArticleDraft): string {
  return itemKey(origin.format, origin.id);
}

/**
 * Stores drafts in one transaction: new items become articles, changed ones get a revision, equal ones stay, items of
 * an older snapshot than the stored one are skipped. Two drafts of one item in one call are stored in their order.
 */
export async function storeDrafts(tx: Tx, drafts: readonly ArticleDraft[], by: string): Promise<StoredDraft[]> {
  // Two imports of one item would both find it new: they take turns, batch by batch. The number is Trama's own.
  await sql`select pg_advisory_xact_lock(7482310)`.execute(tx);
  const results: StoredDraft[] = [];
  let round: ArticleDraft[] = [];
  const keys = new Set<string>();
  const store = async () => {
    if (round.length > 0) results.push(...(await storeDistinct(tx, round, by)));
    round = [];
    keys.clear();
  };
  for (const draft of drafts) {
    if (keys.has(originKey(draft))) await store();
    keys.add(originKey(draft));
    round.push(draft);
  }
  await store();
  return results;
}

async function storeDistinct(tx: Tx, drafts: readonly ArticleDraft[], by: string): Promise<StoredDraft[]> {
  const known = await findOrigins(tx, drafts.map(originKey));
  const shared = await findSameAddress(tx, drafts);
  const created: PlacedDraft[] = [];
  const updated: PlacedDraft[] = [];
  const results = drafts.map((draft): StoredDraft => {
    const origin = known.get(originKey(draft));
    const hash = contentHash(draft);
    if (origin?.editedHere && origin.hash !== hash)
      return { outcome: 'skipped', articleId: origin.articleId, reason: EDITED_HERE };
    const weighed = weighDraft(shared.get(draft), draft, origin !== undefined);
    const articleId = origin?.articleId ?? (weighed && 'joins' in weighed ? weighed.joins : null);
    if (origin?.hash !== hash && weighed && 'yields' in weighed)
      return { outcome: 'skipped', articleId: shared.get(draft)?.articleId ?? '', reason: weighed.yields };
    if (articleId === null) {
      created.push({ draft, articleId: uuid(), revisionId: uuid(), hash, path: '', slug: '' });
      return { outcome: 'created', articleId: created.at(-1)?.articleId ?? '' };
    }
    if (!origin) {
      if (updated.some((other) => other.articleId === articleId))
        return { outcome: 'skipped', articleId, reason: 'another item of the same address came before it' };
      updated.push({ draft, articleId, revisionId: uuid(), hash, path: '', slug: '' });
      return { outcome: 'updated', articleId };
    }
    if (origin.hash === hash) return { outcome: 'unchanged', articleId };
    if (origin.asOf && draft.asOf && new Date(draft.asOf) < origin.asOf) {
      return { outcome: 'skipped', articleId, reason: 'older than the snapshot that is stored' };
    }
    updated.push({ draft, articleId, revisionId: uuid(), hash, path: '', slug: '' });
    return { outcome: 'updated', articleId };
  });
  await insertArticles(tx, created, by);
  await insertRevisions(tx, updated, by);
  await replaceSatellites(
    tx,
    [...created, ...updated],
    updated.map(({ articleId }) => articleId),
  );
  await rememberOrigins(tx, [...created, ...updated]);
  return results;
}

/** What the article at a draft's address means for the draft: see `weigh`. */
export function weighDraft(shared: SharedArticle | undefined, draft: ArticleDraft, known: boolean) {
  const system = originKey(draft).split(' ', 1)[0] ?? '';
  return weigh(shared, { system, length: codePointLength(draft.text), known });
}

async function findOrigins(tx: Tx, keys: readonly string[]) {
  const { rows } = await sql<{ key: string; articleId: string; hash: string; asOf: Date | null; editedHere: boolean }>`
    select o.key, o.article_id as "articleId", o.content_hash as hash, o.as_of as "asOf",
      exists (select 1 from origin d where d.article_id = o.article_id and d.key like ${`${DESK} %`} and d.key <> o.key) as "editedHere"
    from origin o where o.key = any(${[...keys]}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.key, row]));
}

async function insertArticles(tx: Tx, created: PlacedDraft[], by: string): Promise<void> {
  if (created.length === 0) return;
  await choosePaths(tx, created);
  const rows = created.map(({ draft, articleId, revisionId, path, slug }) => ({
    id: articleId,
    path,
    slug,
    ...articleColumns(draft),
    revision_id: revisionId,
  }));
  await insertRows(tx, 'article', rows);
  await insertRows(
    tx,
    'revision',
    created.map((placed) => revisionRow(placed, 1, by)),
  );
}

async function insertRevisions(tx: Tx, updated: PlacedDraft[], by: string): Promise<void> {
  for (const placed of updated) {
    const { articleId, draft, revisionId } = placed;
    const last = await tx
      .selectFrom('revision')
      .select((e) => e.fn.max('number').as('number'))
      .where('article_id', '=', articleId)
      .executeTakeFirstOrThrow();
    await insertRows(tx, 'revision', [revisionRow(placed, (last.number ?? 0) + 1, by)]);
    // What an editor took out of public view here stays there, whatever its source says.
    const status = sql<ArticleStatus>`case when status = 'unpublished' then status else ${draft.status} end`;
    const changes = { ...articleColumns(draft), status, revision_id: revisionId, changed_at: new Date() };
    await tx.updateTable('article').set(changes).where('id', '=', articleId).execute();
  }
}

function articleColumns(draft: ArticleDraft) {
  const { status, kind, language, licence, url } = draft;
  return {
    kind,
    status,
    language,
    licence,
    url: withoutTracking(url),
    ...publishedColumns(draft.publishedAt),
    updated_at: instantOf(draft.updatedAt),
  };
}

function publishedColumns(date: string | null): {
  published_at: string | null;
  published_precision: DatePrecision | null;
} {
  if (!date) return { published_at: null, published_precision: null };
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : date.length === 10 ? 'day' : 'time';
  return { published_at: instantOf(date), published_precision: precision };
}

/** ISO 8601 of any precision -> an instant; times without a zone are taken as UTC. */
function instantOf(date: string | null): string | null {
  if (!date) return null;
  const zoned = date.length <= 10 || /(?:Z|[+-]\d{2}:?\d{2})$/.test(date);
  return new Date(zoned ? date : `${date}Z`).toISOString();
}

/** A revision's row, without the time at which it was made. */
export function revisionRow({ draft, articleId, revisionId, hash }: PlacedDraft, number: number, by: string) {
  const { title, dek, html, text } = draft;
  return {
    id: revisionId,
    article_id: articleId,
    number,
    title,
    dek,
    html,
    text,
    text_version: BODY_TEXT_VERSION,
    parts: storedParts(draft),
    content_hash: hash,
    created_by: by,
    note: null,
  };
}

/** The parts' places in the text: each part is its heading and paragraphs, joined by blank lines. */
export function storedParts({ parts }: ArticleDraft): StoredPart[] {
  let at = 0;
  return parts.map(({ role, heading, paragraphs }) => {
    const start = at;
    const blocks = heading === null ? paragraphs : [heading, ...paragraphs];
    const end = start + codePointLength(blocks.join('\n\n'));
    at = end + 2;
    return { role, heading, start, end };
  });
}

async function rememberOrigins(tx: Tx, placed: readonly PlacedDraft[]): Promise<void> {
  const rows = placed.map(({ draft, articleId, hash }) => ({
    key: originKey(draft),
    article_id: articleId,
    file: draft.origin.file,
    content_hash: hash,
    as_of: instantOf(draft.asOf),
  }));
  const newer = sql`on conflict (key) do update
    set content_hash = excluded.content_hash, as_of = excluded.as_of, file = excluded.file`;
  await insertRows(tx, 'origin', rows, newer);
}
