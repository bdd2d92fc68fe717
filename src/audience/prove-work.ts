import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { dayOf, saltOf } from './trace-reader.ts';

/** Leading zero bits that a solution's hash must have: about 65,000 tries, some tenths of a second in a browser. */
export const WORK_BITS = 16;
const LONGEST_MS = 3_600_000;

/**
 * A challenge for a reader's browser: `TIME-NONCE.MAC`, good for an hour on the same day. Its solution is a number N for which
 * SHA-256(`CHALLENGE:N`) begins with `WORK_BITS` zero bits (hashcash; A. Back, 2002).
 */
export async function workChallenge(db: Db, now: Date): Promise<string> {
  const name = `${now.getTime().toString(36)}-${randomBytes(9).toString('base64url')}`;
  return `${name}.${mac(await saltOf(db, dayOf(now)), name)}`;
}

/** Whether a challenge is ours, fresh, solved, and used for the first time. */
export async function isWorkDone(db: Db, challenge: string, solution: string, now: Date): Promise<boolean> {
  const [name = '', given = ''] = challenge.split('.');
  const made = Number.parseInt(name.split('-', 1)[0] ?? '', 36);
  const age = now.getTime() - made;
  if (!(age >= 0 && age <= LONGEST_MS) || solution.length > 20) return false;
  const salt = await saltOf(db, dayOf(now));
  if (!equal(mac(salt, name), given) || zeroBits(`${challenge}:${solution}`) < WORK_BITS) return false;
  const hash = createHmac('sha256', salt).update(`work\n${challenge}`).digest();
  const { numAffectedRows } =
    await sql`insert into reader_trace (day, hash) values (${dayOf(now)}, ${hash}) on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

function mac(salt: Buffer, name: string): string {
  return createHmac('sha256', salt).update(`challenge\n${name}`).digest('base64url');
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function zeroBits(text: string): number {
  const hash = createHash('sha256').update(text).digest();
  return Math.clz32(hash.readUInt32BE(0));
}
