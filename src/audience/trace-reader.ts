import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, networkOf } from '../kit/index.ts';

/** Something that a reader does, and where it comes from. */
export interface Deed {
  /** What is done: `vote:ARTICLE`, `message`. */
  what: string;
  /** The reader's network address; it is hashed and not kept. */
  address: string;
}

/**
 * Counts a deed and says how often it was done today (UTC) from there, this time included. What is kept is an
 * HMAC-SHA-256 of deed and address under the day's random salt; the salts and hashes of earlier days are deleted, so
 * that nobody can find the address again, nor tell that two deeds came from one.
 */
export async function traceReader(db: Db, { what, address }: Deed, now: Date): Promise<number> {
  const day = dayOf(now);
  const salt = await saltOf(db, day);
  const hash = createHmac('sha256', salt)
    .update(`${what}\n${networkOf(address)}`)
    .digest();
  const { rows } = await sql<{ count: number }>`
    insert into reader_trace (day, hash) values (${day}, ${hash})
    on conflict (day, hash) do update set count = reader_trace.count + 1 returning count`.execute(db);
  return rows[0]?.count ?? 1;
}

/** The day in UTC: `2021-05-24`. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** A secret of the day, shared by all processes, for what must not outlive it. */
export async function saltOf(db: Db, day: string): Promise<Buffer> {
  const known = await sql<{ salt: Uint8Array }>`select salt from reader_day where day = ${day}`.execute(db);
  if (known.rows[0]) return Buffer.from(known.rows[0].salt);
  await sql`insert into reader_day (day, salt) values (${day}, ${randomBytes(32)}) on conflict do nothing`.execute(db);
  // A clock that is set back keeps the days that are still to come: they are few, and go in their turn.
  await sql`delete from reader_day where day < ${day}`.execute(db);
  const { rows } = await sql<{ salt: Uint8Array }>`select salt from reader_day where day = ${day}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`no salt for ${day}`);
  return Buffer.from(row.salt);
}
