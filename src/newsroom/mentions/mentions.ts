import { sql } from 'kysely';
import { may, type Role } from '../../accounts/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { type Draft, loadDraft } from '../load-draft.ts';
import { mayRead, type Staff } from '../policy.ts';
import { type Colleague, namesIn } from './names-in.ts';

/** Keeps whom a comment mentions, of those who may read the article. Nobody mentions themselves. */
export async function storeMentions(
  tx: Tx,
  staff: Staff,
  draft: Draft,
  { id, body }: { id: string; body: string },
): Promise<void> {
  if (!body.includes('@')) return;
  const named = namesIn(body, await colleaguesOf(tx, draft)).filter((one) => one.id !== staff.id);
  for (const { id: account } of named)
    await sql`insert into comment_mention (comment_id, account_id) values (${id}, ${account})`.execute(tx);
}

/** Who can be mentioned in a comment on an article: all who may read it. */
export async function colleaguesOf(db: Db, draft: Draft): Promise<Colleague[]> {
  const { rows } = await sql<Colleague & { roles: Role[] }>`
    select id, name, roles from account where disabled_at is null order by lower(name), id`.execute(db);
  return rows.filter(({ roles, ...one }) => mayRead({ ...one, can: (permission) => may(roles, permission) }, draft));
}

/** A comment that mentions somebody, as their desk shows it. */
export interface Mention {
  commentId: string;
  /** The thread that it stands in. */
  thread: string;
  articleId: string;
  title: string;
  language: string;
  body: string;
  by: string;
  at: Date;
}

/** Still to be looked at: not seen, its thread open, and nothing said there since by the one who is mentioned. */
const OPEN = sql`m.seen_at is null and head.resolved_at is null and d.state <> 'trash' and not exists (
  select 1 from draft_comment later where coalesce(later.thread_id, later.id) = head.id
    and later.written_by = m.account_id and later.id > c.id)`;

/** What mentions somebody and waits to be looked at, the newest first. `total`: of all. */
export async function listMentions(
  db: Db,
  staff: Staff,
  limit: number,
): Promise<{ mentions: Mention[]; total: number }> {
  const { rows } = await sql<Mention & { total: number }>`
    select c.id as "commentId", head.id as thread, c.article_id as "articleId", d.title, d.fields->>'language' as language,
      c.body, c.written_by_name as by, c.written_at as at, count(*) over ()::int as total
    from comment_mention m join draft_comment c on c.id = m.comment_id
    join draft_comment head on head.id = coalesce(c.thread_id, c.id) join draft d on d.article_id = c.article_id
    where m.account_id = ${staff.id} and ${OPEN} order by c.id desc limit ${limit}`.execute(db);
  const mentions: Mention[] = [];
  for (const { total: _total, ...one } of rows) {
    const draft = await loadDraft(db, one.articleId);
    if (draft && mayRead(staff, draft)) mentions.push(one);
  }
  return { mentions, total: mentions.length < rows.length ? mentions.length : (rows[0]?.total ?? 0) };
}

/** Says that somebody has seen where they are mentioned. */
export async function seeMention(db: Db, staff: Staff, commentId: string, now: Date): Promise<void> {
  await sql`update comment_mention set seen_at = ${now} where comment_id::text = ${commentId} and account_id = ${staff.id}
    and seen_at is null`.execute(db);
}

/** Somebody whom a comment mentions, and who has not been told. */
export interface UntoldMention {
  commentId: string;
  accountId: string;
  articleId: string;
  by: string;
  email: string;
  /** Language of their desk. */
  language: string;
  /** Whether a mail is wanted, and the comment is still to be looked at. */
  wanted: boolean;
}

/** After so many hours nobody is told by mail any more: mail that was out of order does not come all at once. */
const HOURS = 72;

/** Takes a mention whose mail has not been written; it counts as told with the transaction. Null: there is none. */
export async function takeUntoldMention(tx: Tx, now: Date): Promise<UntoldMention | null> {
  const { rows } = await sql<UntoldMention>`
    with next as (select comment_id, account_id from comment_mention where told_at is null
      order by comment_id, account_id limit 1 for update skip locked),
    told as (update comment_mention m set told_at = ${now} from next n
      where m.comment_id = n.comment_id and m.account_id = n.account_id returning m.*)
    select m.comment_id as "commentId", m.account_id as "accountId", c.article_id as "articleId", c.written_by_name as by,
      a.email, a.language, a.mail_mentions and a.disabled_at is null and ${OPEN}
        and c.written_at > ${now}::timestamptz - ${HOURS} * interval '1 hour' as wanted
    from told m join draft_comment c on c.id = m.comment_id join draft_comment head on head.id = coalesce(c.thread_id, c.id)
    join draft d on d.article_id = c.article_id join account a on a.id = m.account_id`.execute(tx);
  return rows[0] ?? null;
}
