import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import { queueMail } from './mail.ts';
import type { FollowKind } from './schema.ts';
import { isMailAddress } from './send-message.ts';
import { traceReader } from './trace-reader.ts';

/** What a reader wants to be told of. */
export interface NewFollow {
  email: string;
  kind: FollowKind;
  /** ISO country code, slug of an actor, words of a search; empty for all. */
  key: string;
  language: string;
  frequency: 'daily' | 'weekly';
  /** A field that people don't see and robots fill. */
  trap: string;
  /** Where it comes from; not kept. */
  address: string;
}

/** The mail that asks for confirmation: its words, with `{confirm}` for the address. */
export interface ConfirmMail {
  subject: string;
  body: string;
  /** Address of a page on this site that takes `?id=…&key=…`. */
  confirmAt: string;
}

/**
 * `asked`: a mail asks for confirmation. It is said as well when the address is confirmed already, so that nobody learns
 * who reads what.
 */
export type FollowOutcome = { type: 'asked' } | { type: 'many' } | { type: 'wrong'; field: 'email' | 'key' };

const MOST_A_DAY = 10;
const MOST_TO_ONE_A_DAY = 3;

/** Asks an address whether it wants to follow something (double opt-in). */
export async function follow(db: Db, wish: NewFollow, mail: ConfirmMail, now: Date): Promise<FollowOutcome> {
  const email = wish.email.trim();
  if (!isMailAddress(email)) return { type: 'wrong', field: 'email' };
  return db.transaction().execute(async (tx) => {
    const key = await keyOf(tx, wish);
    if (key === null) return { type: 'wrong', field: 'key' };
    if ((await traceReader(tx, { what: 'follow', address: wish.address }, now)) > MOST_A_DAY) return { type: 'many' };
    // Nobody's mailbox is filled by somebody else's form.
    if ((await traceReader(tx, { what: 'follow-to', address: email.toLowerCase() }, now)) > MOST_TO_ONE_A_DAY)
      return { type: 'asked' };
    if (wish.trap !== '') return { type: 'asked' };
    const { rows } = await sql<{ id: string; confirmed: boolean }>`
      insert into subscription (id, email, kind, key, language, frequency, sent_to)
      values (${uuid()}, ${email}, ${wish.kind}, ${key}, ${wish.language}, ${wish.frequency}, ${now})
      on conflict (email, kind, key) do update set language = excluded.language
      returning id, confirmed_at is not null as confirmed`.execute(tx);
    const [row] = rows;
    if (row && !row.confirmed) {
      const address = `${mail.confirmAt}?id=${row.id}&key=${await followKey(tx, row.id)}`;
      await queueMail(tx, {
        to: email,
        subject: mail.subject,
        body: mail.body.replace('{confirm}', address),
        once: null,
      });
    }
    return { type: 'asked' };
  });
}

/** The key as kept: an actor's id instead of its slug; null when there is nothing of the kind. */
async function keyOf(db: Db, { kind, key }: NewFollow): Promise<string | null> {
  const given = key.trim();
  if (kind === 'all') return '';
  if (kind === 'country') return /^[A-Z]{2}$/.test(given) ? given : null;
  if (kind === 'search') return given && given.length <= 200 ? given : null;
  const { rows } = await sql<{
    id: string;
  }>`select id from entity where slug = ${given} and merged_into is null`.execute(db);
  return rows[0]?.id ?? null;
}

/** Confirms; false when the address is no longer good. Confirming twice does no harm. */
export async function confirmFollow(db: Db, id: string, key: string, now: Date): Promise<boolean> {
  if (!(await isFollowKey(db, id, key))) return false;
  const { numAffectedRows } =
    await sql`update subscription set confirmed_at = coalesce(confirmed_at, ${now}), sent_to = case when confirmed_at is null then ${now} else sent_to end
    where id::text = ${id}`.execute(db);
  return numAffectedRows === 1n;
}

/** Leaves: everything of this subscription is deleted. True as well when it was gone already. */
export async function unfollow(db: Db, id: string, key: string): Promise<boolean> {
  if (!(await isFollowKey(db, id, key))) return false;
  await sql`delete from subscription where id::text = ${id}`.execute(db);
  return true;
}

/** Deletes what nobody confirmed within a week. */
export async function deleteUnconfirmed(db: Db, now: Date): Promise<void> {
  await sql`delete from subscription where confirmed_at is null and created_at < ${new Date(now.getTime() - 7 * 86_400_000)}`.execute(
    db,
  );
}

/** The word in a subscription's addresses: an HMAC-SHA-256 of its id under a secret of this archive. */
export async function followKey(db: Db, id: string): Promise<string> {
  return createHmac('sha256', await secretOf(db))
    .update(id)
    .digest('base64url');
}

async function isFollowKey(db: Db, id: string, key: string): Promise<boolean> {
  const good = Buffer.from(await followKey(db, id));
  const given = Buffer.from(key);
  return given.length === good.length && timingSafeEqual(given, good);
}

async function secretOf(db: Db): Promise<string> {
  await sql`insert into meta (key, value) values ('follow_secret', ${JSON.stringify(randomBytes(32).toString('base64url'))}::jsonb) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ value: string }>`select value from meta where key = 'follow_secret'`.execute(db);
  return rows[0]?.value ?? '';
}

/** How many follow one thing. */
export interface FollowerCount {
  kind: FollowKind;
  /** ISO country code, name of an actor, words of a search; empty for all. */
  label: string;
  daily: number;
  weekly: number;
  unconfirmed: number;
}

/** How many follow what, those with most first; nobody's address. */
export async function countFollowers(db: Db, limit: number): Promise<FollowerCount[]> {
  const { rows } = await sql<FollowerCount>`
    select s.kind, coalesce((select e.caption from entity e where s.kind = 'actor' and e.id::text = s.key), s.key) as label,
      count(*) filter (where frequency = 'daily' and confirmed_at is not null)::int as daily,
      count(*) filter (where frequency = 'weekly' and confirmed_at is not null)::int as weekly,
      count(*) filter (where confirmed_at is null)::int as unconfirmed
    from subscription s group by s.kind, s.key order by count(*) desc, s.kind, s.key limit ${limit}`.execute(db);
  return rows;
}
