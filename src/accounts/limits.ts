import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { secretOf } from './meta-secret.ts';

/** A quarter of an hour, in milliseconds: in which tries are counted. */
export const QUARTER_MS = 900_000;
/** A day, in milliseconds: the same for all tries of an account. */
export const DAY_MS = 86_400_000;

/** So many tries of something within a time. */
export interface Limit {
  /** What is tried, by whom or from where; only a keyed hash of it is kept. */
  what: readonly string[];
  most: number;
  windowMs: number;
}

/** Counts a try under every limit; false when one of them is passed. Counting comes before checking: a thousand tries at once are not a thousand guesses. */
export async function mayTry(db: Db, limits: readonly Limit[], now: Date): Promise<boolean> {
  const within = [];
  for (const { what, most, windowMs } of limits) {
    const begin = new Date(now.getTime() - windowMs);
    // A window that begins after now is of a clock that was set back: it begins anew.
    const { rows } = await sql<{ count: number }>`
      insert into sign_in_count as c (key, count, since) values (${await keyOf(db, what)}, 1, ${now})
      on conflict (key) do update set
        count = case when c.since < ${begin} or c.since > ${now} then 1 else c.count + 1 end,
        since = case when c.since < ${begin} or c.since > ${now} then ${now} else c.since end
      returning count`.execute(db);
    within.push((rows[0]?.count ?? 1) <= most);
  }
  return within.every(Boolean);
}

/** Forgets the tries under some limits: the person has shown to be the one. */
export async function forgetTries(db: Db, limits: readonly Limit[]): Promise<void> {
  for (const { what } of limits) await sql`delete from sign_in_count where key = ${await keyOf(db, what)}`.execute(db);
}

/** Deletes counters that count nothing any more. */
export async function deleteOldCounts(db: Db, now: Date): Promise<void> {
  await sql`delete from sign_in_count where since < ${new Date(now.getTime() - DAY_MS)} or since > ${now}`.execute(db);
}

async function keyOf(db: Db, what: readonly string[]): Promise<Buffer> {
  return createHmac('sha256', await secretOf(db, 'sign_in_secret'))
    .update(what.join('\n'))
    .digest();
}
