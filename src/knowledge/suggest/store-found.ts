import { sql } from 'kysely';
import { insertRows } from '../../archive/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { hashOf } from '../entities/protect-entity.ts';
import { type LinkedName, type LinkRules, linkNames } from './link-names.ts';
import type { ArticleFound } from './read-output.ts';
import type { SuggestedActor, SuggestionBody } from './suggestion.ts';

/** What was found in one revision of an article. */
export interface RevisionFound extends ArticleFound {
  articleId: string;
  revisionId: string;
}

/** How much one batch stored. */
export interface StoredCounts {
  articles: number;
  names: number;
  suggestions: number;
}

/**
 * Stores what was found in a batch of articles, in one transaction: names with their links, proposals, and the note that
 * these revisions have been read. An article that got a newer revision meanwhile is passed over. What an editor has
 * decided stays as it is; an open proposal that is no longer found goes.
 */
export async function storeFound(
  db: Db,
  read: readonly RevisionFound[],
  rules: LinkRules,
  signature: string,
): Promise<StoredCounts> {
  return db.transaction().execute(async (tx) => {
    const found = await withoutErased(tx, read);
    const current = await stillCurrent(tx, found);
    const kept = found.filter(({ revisionId }) => current.has(revisionId));
    const ids = kept.map(({ articleId }) => articleId);
    const names = await linkNames(
      tx,
      kept.flatMap(({ articleId, names: own }) => own.map((name) => ({ ...name, articleId }))),
      rules,
    );
    const before = await linkedEntities(tx, ids);
    await tx.deleteFrom('mention').where('article_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
    const revisions = new Map(kept.map(({ articleId, revisionId }) => [articleId, revisionId]));
    await insertRows(
      tx,
      'mention',
      names.map((name) => mentionRow(name, revisions.get(name.articleId) ?? '')),
    );
    const suggestions = kept.flatMap(({ articleId, revisionId, suggestions: own }) =>
      own.map(({ id, body, confidence }) => ({
        id,
        article_id: articleId,
        revision_id: revisionId,
        kind: body.kind,
        what: body.kind === 'claim' ? body.predicate : body.incident,
        body,
        confidence,
        state: 'open',
      })),
    );
    await storeSuggestions(tx, ids, suggestions);
    await noteRead(tx, kept, signature);
    await tellCaches(tx, ids, [...before, ...names.flatMap(({ entityId }) => entityId ?? [])]);
    return { articles: kept.length, names: names.length, suggestions: suggestions.length };
  });
}

/** What was found without the people whom a lawful erasure removed. */
async function withoutErased(tx: Tx, found: readonly RevisionFound[]): Promise<readonly RevisionFound[]> {
  const rows = await tx.selectFrom('erased_name').select('hash').execute();
  if (rows.length === 0) return found;
  const hashes = new Set(rows.map(({ hash }) => hash));
  const isErased = (key: string | null) => key !== null && hashes.has(hashOf(key));
  return found.map((one) => ({
    ...one,
    names: one.names.filter(({ key }) => !isErased(key)),
    suggestions: one.suggestions.filter(({ body }) => !actorsOf(body).some(({ key }) => isErased(key))),
  }));
}

function actorsOf(body: SuggestionBody): SuggestedActor[] {
  return body.kind === 'claim' ? [body.subject, ...(body.object ? [body.object] : [])] : body.participants;
}

/** Locks the articles whose revision is still the one that was read; gives these revisions. */
async function stillCurrent(tx: Tx, found: readonly RevisionFound[]): Promise<Set<string>> {
  const { rows } = await sql<{ revision_id: string }>`
    select revision_id from article where id = any(${found.map(({ articleId }) => articleId)}::uuid[])
      and revision_id = any(${found.map(({ revisionId }) => revisionId)}::uuid[]) order by id for share`.execute(tx);
  return new Set(rows.map((row) => row.revision_id));
}

async function linkedEntities(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct entity_id as id from mention where article_id = any(${ids}::uuid[]) and entity_id is not null`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

function mentionRow(name: LinkedName, revisionId: string): object {
  const { articleId, key, schema, role, entityId, statedEntityId, link, starts, ends, confidence } = name;
  return {
    article_id: articleId,
    key,
    revision_id: revisionId,
    name: name.name,
    schema,
    role,
    entity_id: entityId,
    stated_entity_id: statedEntityId,
    link,
    starts,
    ends,
    confidence,
  };
}

/** Proposals that an editor has not decided on follow what is found now; the others stay for ever. */
async function storeSuggestions(tx: Tx, articleIds: readonly string[], rows: readonly { id: string }[]): Promise<void> {
  await sql`delete from suggestion where article_id = any(${articleIds}::uuid[]) and state in ('open', 'gone')
    and not id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`update suggestion set state = 'gone' where article_id = any(${articleIds}::uuid[]) and state = 'later'
    and not id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  await insertRows(
    tx,
    'suggestion',
    rows,
    sql`on conflict (id) do update set revision_id = excluded.revision_id, body = excluded.body,
      confidence = excluded.confidence where suggestion.state in ('open', 'later')`,
  );
}

async function noteRead(tx: Tx, kept: readonly RevisionFound[], signature: string): Promise<void> {
  await sql`insert into extraction (article_id, revision_id, signature)
    select a, r, ${signature} from unnest(${kept.map(({ articleId }) => articleId)}::uuid[],
      ${kept.map(({ revisionId }) => revisionId)}::uuid[]) as t (a, r)
    on conflict (article_id) do update set revision_id = excluded.revision_id, signature = excluded.signature, at = now()`.execute(
    tx,
  );
}

/** Pages made of these articles and entities leave the caches. */
async function tellCaches(tx: Tx, articles: readonly string[], entities: readonly string[]): Promise<void> {
  const keys = [...articles.map((id) => `article:${id}`), ...[...new Set(entities)].map((id) => `entity:${id}`)];
  await sql`insert into change_log (key) select unnest(${keys}::text[])`.execute(tx);
  await sql`select pg_notify('trama_change', '')`.execute(tx);
}
