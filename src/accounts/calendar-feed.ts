import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { type Actor, audit } from './audit.ts';
import { may, type Permission, type Role } from './permissions.ts';
import { hashOf, newSecret } from './secret.ts';

/** The calendar feed of a person, without its secret. */
export interface CalendarFeed {
  madeAt: Date;
  /** ISO day on which it was last fetched; null: never. */
  usedOn: string | null;
}

/** Makes the secret address of a person's calendar feed; the one before it ends. Gives the secret, which is kept nowhere. */
export async function makeCalendarFeed(db: Db, person: Actor & { id: string }, now: Date): Promise<string> {
  const secret = newSecret();
  const feed = { token_hash: hashOf(secret), created_at: now, used_on: null };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('calendar_feed')
      .values({ account_id: person.id, ...feed })
      .onConflict((c) => c.column('account_id').doUpdateSet(feed))
      .execute();
    await audit(tx, person, 'calendar.makeFeed', `account:${person.id}`);
  });
  return secret;
}

/** Ends a person's calendar feed. Gives whether there was one. */
export async function revokeCalendarFeed(db: Db, person: Actor & { id: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('calendar_feed')
      .where('account_id', '=', person.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await audit(tx, person, 'calendar.revokeFeed', `account:${person.id}`);
    return true;
  });
}

/** A person's calendar feed; null: none. */
export async function readCalendarFeed(db: Db, accountId: string): Promise<CalendarFeed | null> {
  const { rows } = await sql<CalendarFeed>`
    select created_at as "madeAt", to_char(used_on, 'YYYY-MM-DD') as "usedOn" from calendar_feed
    where account_id = ${accountId}`.execute(db);
  return rows[0] ?? null;
}

/** Whose feed an address is, with what they may do now. */
export interface FeedReader extends Actor {
  id: string;
  language: string;
  can(permission: Permission): boolean;
}

/** The person whose feed has this secret; null when it was revoked, or their account is closed. */
export async function readFeedReader(db: Db, secret: string, now: Date): Promise<FeedReader | null> {
  const { rows } = await sql<{ id: string; name: string; language: string; roles: Role[]; usedOn: string | null }>`
    select a.id, a.name, a.language, a.roles, to_char(f.used_on, 'YYYY-MM-DD') as "usedOn"
    from calendar_feed f join account a on a.id = f.account_id
    where f.token_hash = ${hashOf(secret)} and a.disabled_at is null`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { id, name, language, roles, usedOn } = row;
  const today = now.toISOString().slice(0, 10);
  if (usedOn !== today)
    await sql`update calendar_feed set used_on = ${today}::date where account_id = ${id}`.execute(db);
  return { id, name, language, can: (permission) => may(roles, permission) };
}
