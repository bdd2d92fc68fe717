import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  body: string;
  headers?: Record<string, string>;
  /** Two mails with the same word are one; null: none is like it. */
  once: string | null;
}

/** Puts a mail into the queue, in the transaction of what it is about: what is rolled back is not sent. */
export async function queueMail(db: Db, { to, subject, body, headers = {}, once }: Mail): Promise<void> {
  await sql`insert into outgoing_mail (id, recipient, subject, body, headers, once)
    values (${uuid()}, ${to}, ${oneLine(subject)}, ${body}, ${JSON.stringify(headers)}::jsonb, ${once}) on conflict (once) do nothing`.execute(
    db,
  );
}

/** Sends one mail: nodemailer's transport, or anything like it. Rejects when the server does not take it. */
export type SendMail = (mail: {
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
}) => Promise<unknown>;

/** What became of a round of sending. */
export interface MailCounts {
  sent: number;
  failed: number;
}

/** After so many tries a mail stands with its error. */
export const MOST_TRIES = 8;
const FIRST_WAIT_MS = 60_000;

/**
 * Sends what waits, at most `most`, one after the other. A mail that the server refuses is tried again after 1, 2, 4 …
 * minutes, eight times in all, and stands with its error after that. Two processes never send the same.
 */
export async function sendWaitingMail(
  db: Db,
  send: SendMail,
  { most, now }: { most: number; now: () => Date },
): Promise<MailCounts> {
  const counts = { sent: 0, failed: 0 };
  for (let i = 0; i < most; i++) {
    const mail = await takeMail(db, now());
    if (!mail) break;
    try {
      await send({ to: mail.recipient, subject: mail.subject, text: mail.body, headers: mail.headers });
      await sql`update outgoing_mail set sent_at = ${now()}, error = null where id = ${mail.id}`.execute(db);
      counts.sent++;
    } catch (error) {
      await sql`update outgoing_mail set error = ${oneLine((error as Error).message).slice(0, 500)} where id = ${mail.id}`.execute(
        db,
      );
      counts.failed++;
    }
  }
  return counts;
}

interface WaitingMail {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  headers: Record<string, string>;
}

/** Takes the next mail: its next try is put off before it is sent, so that a crash leaves it to be tried later. */
async function takeMail(db: Db, now: Date): Promise<WaitingMail | null> {
  const { rows } = await sql<WaitingMail>`
    update outgoing_mail set tries = tries + 1, next_at = ${now}::timestamptz + ${FIRST_WAIT_MS / 1000} * power(2, tries) * interval '1 second'
    where id = (select id from outgoing_mail where sent_at is null and next_at <= ${now} and tries < ${MOST_TRIES}
      order by next_at, id limit 1 for update skip locked)
    returning id, recipient, subject, body, headers`.execute(db);
  return rows[0] ?? null;
}

/** Mail that waits, that failed for good, and that was sent since a time. */
export async function countMail(db: Db, since: Date): Promise<{ waiting: number; failed: number; sent: number }> {
  const { rows } = await sql<{ waiting: number; failed: number; sent: number }>`
    select count(*) filter (where sent_at is null and tries < ${MOST_TRIES})::int as waiting,
      count(*) filter (where sent_at is null and tries >= ${MOST_TRIES})::int as failed,
      count(*) filter (where sent_at >= ${since})::int as sent from outgoing_mail`.execute(db);
  return rows[0] ?? { waiting: 0, failed: 0, sent: 0 };
}

/** Sent mail is kept for 30 days, to answer "did you get it?", and then deleted. */
export async function deleteOldMail(db: Db, now: Date): Promise<void> {
  await sql`delete from outgoing_mail where coalesce(sent_at, created_at) < ${new Date(now.getTime() - 30 * 86_400_000)}`.execute(
    db,
  );
}

/** A header is one line (RFC 5322, 2.2): a line break in it would begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
