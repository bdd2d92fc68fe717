import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, audit } from '../../accounts/index.ts';
import { type Db, UserError } from '../../kit/index.ts';
import type { FeedKind } from '../changes/follow-changes.ts';
import { readFeedPlace } from '../changes/read-changes.ts';
import { newWebhookSecret } from './sign.ts';

/** An address that is told of changes. */
export interface Webhook {
  id: string;
  address: string;
  kinds: FeedKind[];
  by: string;
  createdAt: Date;
  /** Tries of the message under way that have failed. */
  tries: number;
  nextAt: Date;
  waiting: boolean;
  offAt: Date | null;
  offWhy: string | null;
}

/** One try to tell a receiver. */
export interface WebhookTry {
  at: Date;
  messageId: string;
  changes: number;
  status: number | null;
  error: string | null;
  ms: number;
}

/** Tries of a receiver that are kept. */
const KEPT = 50;

/** Most addresses at a time. */
const MOST = 100;

/** Adds an address, to be told of what changes from now on. Gives its secret, shown this once. Throws `UserError` for what is no web address. */
export async function addWebhook(
  db: Db,
  by: Actor,
  { address, kinds }: { address: string; kinds: readonly FeedKind[] },
  now: Date,
): Promise<{ id: string; secret: string }> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || address.length > 2000)
    throw new UserError('this is no web address: it begins with https:// and has no name or password in it').saying(
      'webhookAddress',
    );
  const [id, secret] = [uuid(), newWebhookSecret()];
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from webhook`.execute(tx);
    if ((rows[0]?.n ?? 0) >= MOST)
      throw new UserError(`there are ${MOST} addresses already: remove one first`).saying('webhooksFull', { n: MOST });
    const place = await readFeedPlace(tx);
    await tx
      .insertInto('webhook')
      .values({
        ...{
          id,
          address: url.href,
          kinds: [...kinds],
          secret,
          created_by_name: by.name,
          created_at: now,
          next_at: now,
        },
        ...{ epoch: place?.epoch ?? uuid(), seq: place?.seq ?? 0 },
      })
      .execute();
    await audit(tx, by, 'webhook.add', `webhook:${id}`, { address: url.href, kinds: kinds.join(' ') });
  });
  return { id, secret };
}

const COLUMNS = sql`id, address, kinds, created_by_name as by, created_at as "createdAt", tries, next_at as "nextAt",
  message is not null as waiting, off_at as "offAt", off_why as "offWhy"`;

/** Every address, the newest first. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const { rows } = await sql<Webhook>`select ${COLUMNS} from webhook order by id desc`.execute(db);
  return rows;
}

/** One address with its last tries, the newest first; null when there is none. */
export async function readWebhook(db: Db, id: string): Promise<(Webhook & { log: WebhookTry[] }) | null> {
  const { rows } = await sql<Webhook>`select ${COLUMNS} from webhook where id::text = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const log = await sql<WebhookTry>`select at, message_id as "messageId", changes, status, error, ms from webhook_try
    where webhook_id = ${row.id} order by id desc limit ${KEPT}`.execute(db);
  return { ...row, log: log.rows };
}

/** Switches an address off, or on again: it is then told what changed meanwhile. */
export async function switchWebhook(db: Db, by: Actor, id: string, on: boolean, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`update webhook set off_at = ${on ? null : now}, off_why = null, tries = 0, next_at = ${now}
      where id::text = ${id}`.execute(tx);
    await audit(tx, by, on ? 'webhook.on' : 'webhook.off', `webhook:${id}`);
  });
}

/** Takes an address away. */
export async function removeWebhook(db: Db, by: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      address: string;
    }>`delete from webhook where id::text = ${id} returning address`.execute(tx);
    if (rows[0]) await audit(tx, by, 'webhook.remove', `webhook:${id}`, { address: rows[0].address });
  });
}

/** Keeps how a try went, and of each receiver only the last. */
export async function noteTry(db: Db, webhook: string, one: WebhookTry): Promise<void> {
  await sql`insert into webhook_try (webhook_id, at, message_id, changes, status, error, ms)
    values (${webhook}, ${one.at}, ${one.messageId}, ${one.changes}, ${one.status}, ${one.error}, ${one.ms})`.execute(
    db,
  );
  await sql`delete from webhook_try where webhook_id = ${webhook} and id not in (
    select id from webhook_try where webhook_id = ${webhook} order by id desc limit ${KEPT})`.execute(db);
}
