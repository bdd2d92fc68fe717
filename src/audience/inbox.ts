import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, type Tx, UserError } from '../kit/index.ts';
import { queueMail } from './mail.ts';
import type { MessageKind, MessageState } from './schema.ts';

/** A message as editors see it in the list. */
export interface InboxMessage {
  id: string;
  kind: MessageKind;
  state: MessageState;
  body: string;
  quote: string | null;
  contact: string | null;
  proven: boolean;
  assignedTo: string | null;
  /** Title and path of the article it is about. */
  article: { title: string; path: string } | null;
  claim: string | null;
  /** Whether the article has been edited since the reader saw it. */
  edited: boolean;
  createdAt: string;
  language: string;
}

/** Which messages: those of some states, of one member of the staff, of one kind. `before`: older than this id. */
export interface InboxFilter {
  states: readonly MessageState[];
  kind?: MessageKind | null;
  assignedTo?: string | null;
  before?: string | null;
  limit: number;
}

const COLUMNS = sql`m.id, m.kind, m.state, m.body, m.quote, m.contact, m.proven, m.assigned_to as "assignedTo", m.claim_id as claim,
  case when a.id is not null then json_build_object('title', r.title, 'path', a.path) end as article,
  coalesce(a.revision_id <> m.revision_id, false) as edited, m.language,
  to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD HH24":00"') as "createdAt"`;
const FROM = sql`reader_message m left join article a on a.id = m.article_id left join revision r on r.id = a.revision_id`;

/** Messages, newest first. */
export async function listMessages(db: Db, filter: InboxFilter): Promise<InboxMessage[]> {
  const { states, kind = null, assignedTo = null, before = null, limit } = filter;
  const { rows } = await sql<InboxMessage>`select ${COLUMNS} from ${FROM}
    where m.state = any(${[...states]}::text[]) and (${kind}::text is null or m.kind = ${kind})
      and (${assignedTo}::uuid is null or m.assigned_to = ${assignedTo}) and (${before}::uuid is null or m.id < ${before})
    order by m.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A reply or note on a message. */
export interface Reply {
  kind: 'answer' | 'note';
  body: string;
  by: string;
  at: string;
}

/** A message with all that was said about it. */
export interface ReadMessage extends InboxMessage {
  replies: Reply[];
  /** What the reader is told came of it. */
  outcome: string | null;
}

/** One message with all that was said about it; null when there is none. */
export async function readMessage(db: Db, id: string): Promise<ReadMessage | null> {
  const { rows } = await sql<ReadMessage>`
    select ${COLUMNS}, m.outcome, coalesce((select json_agg(json_build_object('kind', p.kind, 'body', p.body, 'by', p.by,
      'at', to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by p.id) from message_reply p where p.message_id = m.id), '[]') as replies
    from ${FROM} where m.id::text = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** How many messages stand in each state. */
export async function countMessages(db: Db): Promise<Partial<Record<MessageState, number>>> {
  const { rows } = await sql<{ state: MessageState; n: number }>`
    select state, count(*)::int as n from reader_message group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** How many messages of each kind wait for an answer. */
export async function countWaiting(db: Db): Promise<Partial<Record<MessageKind, number>>> {
  const { rows } = await sql<{ kind: MessageKind; n: number }>`
    select kind, count(*)::int as n from reader_message where state in ('new', 'open') group by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

/** Puts a message into a state, or into somebody's hands. Throws `UserError` when there is no such message. */
export async function moveMessage(
  db: Db,
  id: string,
  change: { state?: MessageState; assignedTo?: string | null; outcome?: string | null },
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('reader_message')
    .set({
      changed_at: now,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.assignedTo === undefined ? {} : { assigned_to: change.assignedTo }),
      ...(change.outcome === undefined ? {} : { outcome: change.outcome }),
    })
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new UserError('this message is gone: it was deleted').saying('messageGone');
}

/** Keeps a note of the editors, which no reader sees. */
export async function noteMessage(db: Db, id: string, body: string, by: string): Promise<void> {
  if (!body.trim()) throw new UserError('an empty note was not kept').saying('wordsNeeded');
  await db
    .insertInto('message_reply')
    .values({ id: uuid(), message_id: id, kind: 'note', body: body.trim(), by })
    .execute();
}

/**
 * Answers a message: the reader sees it at the receipt's address, and by mail where an address was given. Gives whether a
 * mail waits to be sent. Throws `UserError` for an empty answer or a message that is gone.
 */
export async function answerMessage(
  db: Db,
  id: string,
  { body, by, newsroom }: { body: string; by: string; newsroom: string },
  now: Date,
): Promise<{ mailed: boolean }> {
  if (!body.trim()) throw new UserError('an empty answer was not sent').saying('wordsNeeded');
  return inTransaction(db, async (tx) => {
    const message = await readMessage(tx, id);
    if (!message) throw new UserError('this message is gone: it was deleted').saying('messageGone');
    await tx
      .insertInto('message_reply')
      .values({ id: uuid(), message_id: id, kind: 'answer', body: body.trim(), by })
      .execute();
    await moveMessage(tx, id, { state: 'answered' }, now);
    if (!message.contact) return { mailed: false };
    await mailAnswer(tx, message, body.trim(), newsroom);
    return { mailed: true };
  });
}

async function mailAnswer(tx: Tx, message: InboxMessage, body: string, newsroom: string): Promise<void> {
  const about = message.article ? `Re: ${message.article.title}` : `Re: ${newsroom}`;
  const quoted = message.body
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  await queueMail(tx, { to: message.contact ?? '', subject: about, body: `${body}\n\n${quoted}\n`, once: null });
}

/** Deletes a message and all that was said about it, for good. */
export async function deleteMessage(db: Db, id: string): Promise<void> {
  await db.deleteFrom('reader_message').where('id', '=', id).execute();
}

/** Deletes what has been finished (answered, done, refused, spam, archived) for `days` days. Gives how many. */
export async function deleteOldMessages(db: Db, days: number, now: Date): Promise<number> {
  const until = new Date(now.getTime() - days * 86_400_000);
  const { numDeletedRows } = await db
    .deleteFrom('reader_message')
    .where('state', 'in', ['answered', 'done', 'refused', 'spam', 'archived'])
    .where('changed_at', '<', until)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
