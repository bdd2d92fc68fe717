import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { followKey } from './follow.ts';
import { queueMail } from './mail.ts';
import type { FollowKind } from './schema.ts';

/** A subscription whose time has come. */
export interface DueFollow {
  id: string;
  email: string;
  kind: FollowKind;
  key: string;
  language: string;
  frequency: 'daily' | 'weekly';
  sentTo: Date;
}

/** An article in an alert. */
export interface AlertArticle {
  title: string;
  path: string;
  dek: string | null;
}

/** How an alert is written, in the reader's language; `leave` is the address by which one leaves. */
export type WriteAlert = (
  due: DueFollow,
  articles: readonly AlertArticle[],
  leave: string,
) => { subject: string; body: string };

/** What alerts need besides the database. */
export interface AlertOptions {
  write: WriteAlert;
  /** Ids of published articles newer than a time that match the words of a search. */
  search(words: string, since: Date): Promise<string[]>;
  /** Address of the page by which one leaves. */
  leaveAt: string;
  now: Date;
}

const MOST_IN_ONE = 30;
const BATCH = 200;

/**
 * Writes the alerts that are due: of the day to those who get one a day, of the week to the others; nothing where nothing
 * is new. Each is queued in the transaction that moves its subscription on, so that none is sent twice or lost. Gives how
 * many mails were queued.
 */
export async function writeAlerts(db: Db, options: AlertOptions): Promise<number> {
  let queued = 0;
  for (;;) {
    const due = await dueFollows(db, options.now);
    for (const one of due) if (await writeAlert(db, one, options)) queued++;
    if (due.length < BATCH) return queued;
  }
}

async function dueFollows(db: Db, now: Date): Promise<DueFollow[]> {
  const { rows } = await sql<DueFollow>`
    select id, email, kind, key, language, frequency, sent_to as "sentTo" from subscription
    where confirmed_at is not null
      and sent_to <= ${now}::timestamptz - case frequency when 'daily' then interval '1 day' else interval '7 days' end
    order by id limit ${BATCH}`.execute(db);
  return rows;
}

async function writeAlert(db: Db, due: DueFollow, { write, search, leaveAt, now }: AlertOptions): Promise<boolean> {
  const found = due.kind === 'search' ? await search(due.key, due.sentTo) : null;
  return db.transaction().execute(async (tx) => {
    const { numAffectedRows } =
      await sql`update subscription set sent_to = ${now} where id = ${due.id} and sent_to = ${due.sentTo}`.execute(tx);
    if (numAffectedRows !== 1n) return false;
    const articles = await newArticles(tx, due, found, now);
    if (articles.length === 0) return false;
    const leave = `${leaveAt}?id=${due.id}&key=${await followKey(tx, due.id)}`;
    await queueMail(tx, {
      to: due.email,
      ...write(due, articles, leave),
      // RFC 8058: one click in the mail program leaves.
      headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      once: `alert:${due.id}:${now.toISOString()}`,
    });
    return true;
  });
}

async function newArticles(db: Db, due: DueFollow, found: string[] | null, now: Date): Promise<AlertArticle[]> {
  const { rows } = await sql<AlertArticle>`
    select r.title, a.path, r.dek from article a join revision r on r.id = a.revision_id
    where a.status = 'published' and a.published_at > ${due.sentTo} and a.published_at <= ${now}
      and case ${due.kind}::text when 'all' then true
        when 'country' then exists (select 1 from article_country c where c.article_id = a.id and c.country = ${due.key})
        when 'actor' then exists (select 1 from mention m where m.article_id = a.id and m.revision_id = a.revision_id
          and m.link in ('auto', 'judged') and m.entity_id::text = ${due.key})
        else a.id = any(${found ?? []}::uuid[]) end
    order by a.published_at desc, a.id desc limit ${MOST_IN_ONE}`.execute(db);
  return rows;
}
