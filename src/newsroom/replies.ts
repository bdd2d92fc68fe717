import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { cleanLine } from '../text/index.ts';
import { dayOf } from './assignments.ts';
import { openDraft } from './load-draft.ts';
import { mayRead, type Staff } from './policy.ts';
import type { ReplyWay } from './schema.ts';

/** Somebody who was asked for an answer before an article says something of them. */
export interface ReplyRequest {
  id: string;
  whom: string;
  /** ISO 8601. */
  askedAt: string;
  how: ReplyWay;
  /** What was put to them. */
  asked: string | null;
  /** ISO day by which they were to answer. */
  due: string | null;
  answeredAt: string | null;
  answer: string | null;
  /** They were reached and would not answer. */
  declined: boolean;
  notedBy: string;
}

/** Who was asked, when and how. */
export interface NewReplyRequest {
  articleId: string;
  whom: string;
  askedAt: Date;
  how: ReplyWay;
  asked?: string | null;
  due?: string | null;
}

/** Notes that somebody was asked for an answer. Null: no such article, nobody named, or one may not. */
export async function noteRequest(db: Db, staff: Staff, request: NewReplyRequest, now: Date): Promise<string | null> {
  const { articleId, askedAt, how, asked = null, due = null } = request;
  const whom = cleanLine(request.whom).slice(0, 300);
  if (whom === '' || Number.isNaN(askedAt.getTime())) return null;
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    if (!draft || !mayRead(staff, draft)) return null;
    const id = uuid();
    await tx
      .insertInto('reply_request')
      .values({
        ...{ id, article_id: articleId, whom, asked_at: askedAt, how, due: dayOf(due) },
        ...{ asked: asked?.trim().slice(0, 20_000) || null, answer: null, noted_by_name: staff.name, noted_at: now },
      })
      .execute();
    await audit(tx, staff, 'article.replyAsked', `article:${articleId}`, { whom, how, at: askedAt.toISOString() });
    return id;
  });
}

/** Notes what they answered, or that they declined to. */
export async function noteAnswer(
  db: Db,
  staff: Staff,
  { id, answer, declined }: { id: string; answer: string | null; declined: boolean },
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ articleId: string }>`
      select article_id as "articleId" from reply_request where id::text = ${id} for update`.execute(tx);
    const draft = rows[0] && (await openDraft(tx, rows[0].articleId));
    if (!draft || !mayRead(staff, draft)) return false;
    const said = answer?.trim().slice(0, 100_000) || null;
    await tx
      .updateTable('reply_request')
      .set({ answer: said, declined, answered_at: said || declined ? now : null })
      .where('id', '=', id)
      .execute();
    await audit(tx, staff, 'article.replyNoted', `article:${draft.articleId}`, {
      request: id,
      declined,
      answered: said !== null,
    });
    return true;
  });
}

/** Everybody who was asked about an article, in the order in which they were. */
export async function listRequests(db: Db, articleId: string): Promise<ReplyRequest[]> {
  const { rows } = await sql<ReplyRequest>`
    select id, whom, to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "askedAt", how, asked,
      to_char(due, 'YYYY-MM-DD') as due, to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "answeredAt",
      answer, declined, noted_by_name as "notedBy"
    from reply_request where article_id = ${articleId} order by asked_at, id`.execute(db);
  return rows;
}
