import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { postBounded } from '../../ingest/index.ts';
import type { Db } from '../../kit/index.ts';
import type { FeedKind } from '../changes/follow-changes.ts';
import { readChanges, readFeedPlace } from '../changes/read-changes.ts';
import { signMessage } from './sign.ts';
import { noteTry } from './store.ts';

/** Seconds after which a try is made again: about three days in all, then the address is switched off. */
const BACK_OFF = [5, 30, 120, 600, 3600, 10_800, 21_600, 43_200, 86_400, 86_400];
/** How long a receiver may take for its answer. */
const PATIENCE_MS = 10_000;
/** A try whose process died is made again after this. */
const TAKEN_SECONDS = 60;
/** Changes that one message tells of. */
const MOST_CHANGES = 100;
/** Receivers that are told at the same time. */
const MOST_AT_ONCE = 50;

/** What sending needs to know. */
export interface SendContext {
  /** Address of the site, against which paths are resolved. */
  origin: string;
  /** Whether addresses in private networks and of this machine may be told. */
  allowPrivate: boolean;
  now(): Date;
  /** Milliseconds that a receiver has; ten seconds without it. */
  patienceMs?: number;
}

interface Due {
  id: string;
  address: string;
  kinds: FeedKind[];
  secret: string;
  epoch: string;
  seq: number;
  tries: number;
  message: Message | null;
}

interface Message {
  id: string;
  body: string;
  epoch: string;
  seq: number;
  changes: number;
}

/**
 * Takes every address that has something to be told and whose time has come, and tells it. They are told at the same
 * time: one that never answers keeps no other waiting. What a message holds, and how often it was tried, is kept before
 * it is sent: after a restart the same message goes out again.
 *
 * @returns resolves when all of them have answered or failed
 */
export async function sendWebhooks(db: Db, context: SendContext): Promise<number> {
  const due = await takeDue(db, context.now());
  await Promise.all(due.map((one) => tell(db, one, context)));
  return due.length;
}

async function takeDue(db: Db, now: Date): Promise<Due[]> {
  const place = await readFeedPlace(db);
  if (!place) return [];
  const until = new Date(now.getTime() + TAKEN_SECONDS * 1000);
  const { rows } = await sql<Due>`
    update webhook set taken_until = ${until} where id in (
      select w.id from webhook w where w.off_at is null and w.next_at <= ${now} and (w.taken_until is null or w.taken_until < ${now})
        and (w.message is not null or w.epoch <> ${place.epoch} or w.seq < ${place.seq})
      order by w.next_at limit ${MOST_AT_ONCE} for update skip locked)
    returning id, address, kinds, secret, epoch, seq::float8 as seq, tries, message`.execute(db);
  return rows;
}

async function tell(db: Db, due: Due, context: SendContext): Promise<void> {
  const message = due.message ?? (await makeMessage(db, due, context));
  if (!message) return;
  const at = context.now();
  const started = performance.now();
  const { status, error } = await send(due, message, at, context);
  const ms = Math.round(performance.now() - started);
  await noteTry(db, due.id, { at, messageId: message.id, changes: message.changes, status, error, ms });
  if (status !== null && status >= 200 && status < 300) await noteTold(db, due, message, context.now());
  else await noteFailed(db, due, status, error, context.now());
}

/** What the receiver has not been told yet; null when nothing of it is what it wants to know. */
async function makeMessage(db: Db, due: Due, context: SendContext): Promise<Message | null> {
  const since = { epoch: due.epoch, seq: due.seq };
  const found = await readChanges(db, since, { kinds: due.kinds, limit: MOST_CHANGES, records: false });
  const place = found?.next ?? (await readFeedPlace(db));
  if (!place) return null;
  if (found && found.changes.length === 0) {
    await sql`update webhook set epoch = ${place.epoch}, seq = ${place.seq}, taken_until = null where id = ${due.id}`.execute(
      db,
    );
    return null;
  }
  const changes = found?.changes.map(({ kind, id, at, gone }) => ({ kind, id, at, gone })) ?? [];
  // The sequence is another one: whoever listens must read everything again.
  const type = found ? 'database.changed' : 'database.restored';
  const id = `msg_${uuid().replaceAll('-', '')}`;
  const data = { changes, feed: `${context.origin}/api/changes` };
  const body = JSON.stringify({ type, timestamp: context.now().toISOString(), data });
  const message = { id, body, ...place, changes: changes.length };
  await sql`update webhook set message = ${JSON.stringify(message)}::jsonb where id = ${due.id}`.execute(db);
  return message;
}

async function send(
  { address, secret }: Due,
  { id, body }: Message,
  at: Date,
  { allowPrivate, patienceMs = PATIENCE_MS }: SendContext,
): Promise<{ status: number | null; error: string | null }> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Trama-Webhooks/1',
    ...signMessage(secret, id, Math.floor(at.getTime() / 1000), body),
  };
  try {
    return { status: await postBounded(address, body, { headers, allowPrivate, timeoutMs: patienceMs }), error: null };
  } catch (error) {
    return { status: null, error: (error as Error).message.slice(0, 500) };
  }
}

async function noteTold(db: Db, { id }: Due, { epoch, seq }: Message, now: Date): Promise<void> {
  await sql`update webhook set epoch = ${epoch}, seq = ${seq}, message = null, tries = 0, next_at = ${now}, taken_until = null
    where id = ${id}`.execute(db);
}

/** Tried again later and later; 410 says that nobody is there any more (Standard Webhooks). */
async function noteFailed(
  db: Db,
  { id, tries }: Due,
  status: number | null,
  error: string | null,
  now: Date,
): Promise<void> {
  const seconds = status === 410 ? undefined : BACK_OFF[tries];
  const why = status === null ? error : `HTTP ${status}`;
  const off = seconds === undefined ? now : null;
  const next = new Date(now.getTime() + (seconds ?? 0) * 1000 * (0.9 + Math.random() * 0.2));
  await sql`update webhook set tries = tries + 1, next_at = ${next}, taken_until = null, off_at = ${off}, off_why = ${off && why}
    where id = ${id}`.execute(db);
}
