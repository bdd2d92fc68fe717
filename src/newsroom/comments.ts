import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { findPassages } from '../knowledge/index.ts';
import { type Draft, openDraft } from './load-draft.ts';
import { storeMentions } from './mentions/mentions.ts';
import { mayRead, type Staff } from './policy.ts';

/** A comment of a colleague. */
export interface DraftComment {
  id: string;
  body: string;
  by: string;
  byId: string | null;
  at: Date;
  /** Names of those whom it mentions. */
  mentions: string[];
}

/** A comment with its answers, and where the words stand that it is about. */
export interface CommentThread extends DraftComment {
  quote: string | null;
  /** Code points of the draft's text; null: the words are gone, or it is about the whole article. */
  place: { start: number; end: number } | null;
  answers: DraftComment[];
  resolved: { by: string; at: Date } | null;
}

/** A comment as it is written: about words of the text, about the whole, or (with `thread`) an answer. */
export interface NewComment {
  articleId: string;
  quote?: string | null;
  /** Where the words stand, in code points, when they stand there several times. */
  start?: number | null;
  thread?: string | null;
  body: string;
}

const LONGEST = 10_000;

/** Writes a comment beside the text. Null: there is no such article or thread, the words don't stand there, or one may not. */
export async function addComment(db: Db, staff: Staff, comment: NewComment, now: Date): Promise<string | null> {
  const { articleId, thread = null } = comment;
  const body = comment.body.trim().slice(0, LONGEST);
  if (body === '') return null;
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft || !mayRead(staff, draft)) return null;
    const passage = comment.quote ? anchorOf(draft, comment.quote, comment.start ?? null) : null;
    if (comment.quote && !passage) return null;
    if (thread && !(await isThread(tx, articleId, thread))) return null;
    const id = uuid();
    await tx
      .insertInto('draft_comment')
      .values({
        ...{ id, article_id: articleId, thread_id: thread, body },
        ...(passage ? { quote: passage.quote, prefix: passage.prefix, suffix: passage.suffix } : { quote: null }),
        ...{ written_by: staff.id, written_by_name: staff.name, written_at: now },
      })
      .execute();
    await storeMentions(tx, staff, draft, { id, body });
    await audit(tx, staff, 'article.comment', `article:${articleId}`, { comment: id, thread });
    return id;
  });
}

async function isThread(db: Db, articleId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('draft_comment')
    .select('id')
    .where((e) => e(e.cast('id', 'text'), '=', id))
    .where('article_id', '=', articleId)
    .where('thread_id', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Closes a thread, or opens it again. */
export async function resolveThread(
  db: Db,
  staff: Staff,
  { articleId, thread, resolved }: { articleId: string; thread: string; resolved: boolean },
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft || !mayRead(staff, draft) || !(await isThread(tx, articleId, thread))) return false;
    await tx
      .updateTable('draft_comment')
      .set(
        resolved ? { resolved_by_name: staff.name, resolved_at: now } : { resolved_by_name: null, resolved_at: null },
      )
      .where('id', '=', thread)
      .execute();
    await audit(tx, staff, 'article.resolve', `article:${articleId}`, { thread, resolved });
    return true;
  });
}

/** The comments on a draft: threads in the order of the text, those about the whole article first. */
export async function listComments(db: Db, draft: Draft): Promise<CommentThread[]> {
  const rows = await db
    .selectFrom('draft_comment')
    .selectAll()
    .select(
      sql<string[]>`array(select a.name from comment_mention m join account a on a.id = m.account_id
        where m.comment_id = draft_comment.id order by lower(a.name))`.as('mentions'),
    )
    .where('article_id', '=', draft.articleId)
    .orderBy('id')
    .execute();
  const said = ({
    id,
    body,
    written_by_name,
    written_by,
    written_at,
    mentions,
  }: (typeof rows)[number]): DraftComment => ({
    ...{ id, body, by: written_by_name, byId: written_by, at: written_at, mentions },
  });
  const threads = rows.filter(({ thread_id }) => thread_id === null);
  return threads
    .map((row): CommentThread => {
      const passage = row.quote ? contextOf(draft, row.quote, row.prefix, row.suffix) : null;
      return {
        ...said(row),
        quote: row.quote,
        place: passage && { start: passage.start, end: passage.end },
        answers: rows.filter(({ thread_id }) => thread_id === row.id).map(said),
        resolved: row.resolved_at && { by: row.resolved_by_name ?? '', at: row.resolved_at },
      };
    })
    .sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

function anchorOf({ text, title, dek }: Draft, quote: string, start: number | null) {
  if (start === null && (quote === title || quote === dek)) return { quote, prefix: '', suffix: '' };
  const found = findPassages(text, quote);
  return found.find((one) => one.start === start) ?? found[0] ?? null;
}

/** Where words stand now: in their old surroundings, or wherever they are left once. */
function contextOf({ text }: Draft, quote: string, prefix: string, suffix: string) {
  const found = findPassages(text, quote);
  const same = found.filter((one) => one.prefix === prefix || one.suffix === suffix);
  return same[0] ?? (found.length === 1 ? found[0] : null) ?? null;
}
