import { sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import { joinTranslation, leaveTranslations } from '../archive/index.ts';
import type { Db, Tx } from '../kit/index.ts';
import { createDraft } from './create-draft.ts';
import { type Draft, loadDraft, openDraft } from './load-draft.ts';
import { mayRead, mayWrite, type Staff } from './policy.ts';
import type { SaveContext } from './save-draft.ts';
import type { WorkState } from './schema.ts';

/** An article in another language, as the desk shows it beside one. */
export interface TranslationState {
  articleId: string;
  title: string;
  language: string;
  state: WorkState;
  /** Its address, where readers see it. */
  path: string | null;
  /** Whether it is the one that this one was made from. */
  isOriginal: boolean;
  /** Number of the revision of its original that it was made from, and of the original's current one. */
  madeFrom: number | null;
  current: number | null;
  /** Whether the original has got a newer revision since. */
  stale: boolean;
}

/** Begins a translation: a draft with the original's words, to be written over, and what stands around them. Null: one may not. */
export async function beginTranslation(
  db: Db,
  staff: Staff,
  { articleId, language }: { articleId: string; language: string },
  context: SaveContext,
): Promise<Draft | null> {
  const original = await loadDraft(db, articleId);
  if (!original || !staff.can('article.write') || !mayRead(staff, original)) return null;
  const { title, dek, html, fields } = original;
  const draft = await createDraft(
    db,
    staff,
    { title, dek, html, fields: { ...fields, language, slug: null } },
    context,
  );
  if (draft) await linkTranslation(db, staff, { articleId: draft.articleId, originalId: articleId });
  return draft && loadDraft(db, draft.articleId);
}

/** Links are made one after the other: each may change what many articles belong to. The number is Trama's own. */
const LOCK = 7_482_312;

/**
 * `circle`: the one would be made from the other, and the other from the one. `refused`: who asks may not change the
 * article's words.
 */
export type LinkOutcome = 'linked' | 'missing' | 'refused' | 'circle';

/**
 * Says that an article is the translation of another as that one stands now: also when an editor has looked at what
 * changed in the original and the translation has caught up.
 */
export async function linkTranslation(
  db: Db,
  staff: Staff,
  { articleId, originalId }: { articleId: string; originalId: string },
): Promise<LinkOutcome> {
  return db.transaction().execute(async (tx) => {
    await lockBoth(tx, articleId, originalId);
    const draft = await openDraft(tx, articleId);
    const original = await openDraft(tx, originalId);
    if (!draft || !original) return 'missing';
    if (!mayWrite(staff, draft) || !mayRead(staff, original)) return 'refused';
    if (await comesFrom(tx, originalId, articleId)) return 'circle';
    await tx
      .updateTable('draft')
      .set((e) => ({
        original_id: originalId,
        original_revision_id: e.selectFrom('article').select('revision_id').where('id', '=', originalId),
      }))
      .where('article_id', '=', articleId)
      .execute();
    await joinTranslation(tx, articleId, originalId);
    await audit(tx, staff, 'article.translationOf', `article:${articleId}`, { original: originalId });
    return 'linked';
  });
}

/** Says that an article is no translation after all. */
export async function unlinkTranslation(db: Db, staff: Staff, articleId: string): Promise<LinkOutcome> {
  return db.transaction().execute(async (tx) => {
    await lockBoth(tx, articleId, articleId);
    const draft = await openDraft(tx, articleId);
    if (!draft) return 'missing';
    if (!mayWrite(staff, draft)) return 'refused';
    await tx
      .updateTable('draft')
      .set({ original_id: null, original_revision_id: null })
      .where('article_id', '=', articleId)
      .execute();
    await leaveTranslations(tx, articleId);
    await audit(tx, staff, 'article.translationOf', `article:${articleId}`, { original: null });
    return 'linked';
  });
}

/** Two who link the same articles the other way round would each wait for the other: rows are locked in one order. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  await sql`select id from article where id::text in (${one}, ${other}) or translation_group in (
    select translation_group from article where id::text in (${one}, ${other})) order by id for update`.execute(tx);
}

/** Whether an article was made from another, over however many others; or is that other. */
async function comesFrom(tx: Tx, articleId: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive chain as (
      select ${articleId}::uuid as id
      union select d.original_id from chain join draft d on d.article_id = chain.id where d.original_id is not null)
    select exists (select 1 from chain where id = ${other}::uuid) as found`.execute(tx);
  return rows[0]?.found === true;
}

/** The original of an article and its translations. */
export async function listTranslations(db: Db, articleId: string): Promise<TranslationState[]> {
  const { rows } = await sql<TranslationState>`
    select d.article_id as "articleId", d.title, a.language, d.state, case when a.status = 'published' then a.path end as path,
      false as "isOriginal", r.number as "madeFrom",
      n.number as current, o.revision_id is distinct from d.original_revision_id as stale
    from draft d join article a on a.id = d.article_id join article o on o.id = d.original_id
      left join revision r on r.id = d.original_revision_id left join revision n on n.id = o.revision_id
    where d.original_id = ${articleId} and d.state <> 'trash'
    union all
    select o.id, coalesce(p.title, n.title), o.language, coalesce(p.state, 'published'),
      case when o.status = 'published' then o.path end, true, r.number, n.number,
      o.revision_id is distinct from d.original_revision_id
    from draft d join article o on o.id = d.original_id left join draft p on p.article_id = o.id
      left join revision r on r.id = d.original_revision_id left join revision n on n.id = o.revision_id
    where d.article_id = ${articleId}
    order by "isOriginal" desc, language, title`.execute(db);
  return rows;
}
