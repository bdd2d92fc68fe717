import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { audit } from '../accounts/index.ts';
import { touchArticle } from '../archive/index.ts';
import type { Db, Tx } from '../kit/index.ts';
import { inspectDraft, type PublishContext } from './gate.ts';
import { type Draft, loadDraft, openDraft } from './load-draft.ts';
import { type Staff, stepsOf } from './policy.ts';
import { type PublishOutcome, publishIn } from './publish-draft.ts';
import type { CorrectionKind } from './schema.ts';

/** What was wrong with a published article, in words for its readers. */
export interface NewCorrection {
  articleId: string;
  kind: CorrectionKind;
  /** Plain text. */
  text: string;
  /** The sentence that it is about, as it stood: for editors. */
  sentence?: string | null;
  /** The draft's version that goes out with it; null: the words stay as they are. */
  version?: number | null;
  /** As of `publishDraft`. */
  override?: string | null;
}

/** As of `publishDraft`; `notPublic`: there is nothing that readers could have read wrongly. */
export type CorrectionOutcome =
  | { type: 'corrected'; id: string; path: string }
  | Exclude<PublishOutcome, { type: 'published' }>
  | { type: 'notPublic' };

const LONGEST = 5000;

/**
 * Corrects a published article: the draft's words go out, if they are to, and the correction with them, in one
 * transaction. Those who republished it are told by `untoldCorrection`.
 */
export async function correctArticle(
  db: Db,
  staff: Staff,
  correction: NewCorrection,
  context: PublishContext,
): Promise<CorrectionOutcome> {
  const { articleId, version = null } = correction;
  const inspected = await inspectDraft(version === null ? null : await loadDraft(db, articleId), context.inspect);
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft) return { type: 'missing' };
    if (!draft.isPublic) return { type: 'notPublic' };
    const text = correction.text.trim().slice(0, LONGEST);
    if (text === '') return { type: 'empty' };
    if (version === null) {
      if (!staff.can('article.publish')) return { type: 'refused' };
      await touchArticle(tx, articleId, context.now);
    } else {
      const publish = { articleId, version, note: text, override: correction.override ?? null };
      const outcome = await publishIn(tx, staff, publish, inspected, context);
      if (outcome.type !== 'published') return outcome;
    }
    const id = await storeCorrection(tx, staff, draft, { ...correction, text }, context.now);
    return { type: 'corrected', id, path: draft.path };
  });
}

async function storeCorrection(
  tx: Tx,
  staff: Staff,
  draft: Draft,
  correction: NewCorrection,
  now: Date,
): Promise<string> {
  const { articleId, kind, text, sentence = null, version = null } = correction;
  const id = uuid();
  await sql`
    insert into correction (id, article_id, kind, text, sentence, revision_id, language, published_at, made_by, made_by_name)
    select ${id}, a.id, ${kind}, ${text}, ${sentence?.trim() || null}, a.revision_id, a.language, ${now}, ${staff.id}, ${staff.name}
    from article a where a.id = ${articleId}`.execute(tx);
  // With words that wait, the article stays where they are on their way.
  if (version !== null || stepsOf(staff, draft.state, draft).includes('corrected'))
    await tx
      .updateTable('draft')
      .set({ state: 'corrected', state_at: now })
      .where('article_id', '=', articleId)
      .where((e) => e('hash', '=', e.ref('base_hash')))
      .execute();
  await audit(tx, staff, 'article.correct', `article:${articleId}`, { correction: id, kind, text, sentence });
  return id;
}

/** A correction of which those who republished the article have not been told. */
export interface UntoldCorrection {
  id: string;
  articleId: string;
  kind: CorrectionKind;
  text: string;
  title: string;
  path: string;
  language: string;
}

/**
 * Takes a correction that nobody was told of and marks it as told, in the transaction in which the mails are queued:
 * each is told once, by one process. Null: all are told.
 */
export async function takeUntoldCorrection(tx: Tx, now: Date): Promise<UntoldCorrection | null> {
  const { rows } = await sql<UntoldCorrection>`
    update correction c set told_at = ${now} from article a join revision r on r.id = a.revision_id
    where a.id = c.article_id and c.id = (
      select id from correction where told_at is null order by id limit 1 for update skip locked)
    returning c.id, c.article_id as "articleId", c.kind, c.text, r.title, a.path, a.language`.execute(tx);
  return rows[0] ?? null;
}

/** A correction, as editors see it. */
export interface ListedCorrection extends UntoldCorrection {
  sentence: string | null;
  by: string;
  at: Date;
  /** Whether those who republished the article have been told. */
  told: boolean;
  /** Whether readers see the article, and so the correction. */
  isPublic: boolean;
  /** Number of the revision that brought it, or that it is about. */
  revision: number | null;
  /** Claims that rest on its sentence or did so, and those of them on which an editor has to decide. */
  claims: number;
  lost: number;
}

/** Corrections, the newest first; those of one article where `articleId` is given. */
export async function listCorrections(
  db: Db,
  { articleId = null, limit }: { articleId?: string | null; limit: number },
): Promise<ListedCorrection[]> {
  const { rows } = await sql<ListedCorrection>`
    select c.id, c.article_id as "articleId", c.kind, c.text, c.sentence, c.made_by_name as by, c.published_at as at,
      c.told_at is not null as told, r.title, a.path, a.language, a.status = 'published' as "isPublic", v.number as revision,
      e.claims, e.lost
    from correction c join article a on a.id = c.article_id join revision r on r.id = a.revision_id
    left join revision v on v.id = c.revision_id
    cross join lateral (
      select count(distinct e.claim_id)::int as claims,
        count(distinct e.claim_id) filter (where e.state = 'lost' and k.status in ('accepted', 'disputed', 'suggested'))::int as lost
      from evidence e join claim k on k.id = e.claim_id
      where e.article_id = c.article_id and (strpos(c.sentence, e.quote) > 0 or strpos(e.quote, c.sentence) > 0)) e
    where ${articleId}::uuid is null or c.article_id = ${articleId} order by c.published_at desc, c.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}
