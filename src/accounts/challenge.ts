import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { secretOf } from './meta-secret.ts';

/** A challenge may be answered for so long. */
const GOOD_MS = 300_000;

/**
 * A challenge for an authenticator, base64url: random, with its time and a seal over both and what it is for. Nothing is
 * stored for one that nobody answers.
 */
export async function newChallenge(db: Db, purpose: string, now: Date): Promise<string> {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(now.getTime()));
  const body = Buffer.concat([randomBytes(16), time]);
  return Buffer.concat([body, await seal(db, purpose, body)]).toString('base64url');
}

/** Whether a challenge is one of ours for this purpose, and not too old. */
export async function isChallenge(db: Db, purpose: string, challenge: string, now: Date): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 56) return false;
  const [body, given] = [bytes.subarray(0, 24), bytes.subarray(24)];
  const age = now.getTime() - Number(body.readBigUInt64BE(16));
  return timingSafeEqual(given, await seal(db, purpose, body)) && age >= 0 && age < GOOD_MS;
}

/** Notes that a challenge was answered; false when it was before. */
export async function useChallenge(db: Db, challenge: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into used_challenge (challenge, at) values (${challenge}, ${now}) on conflict do nothing returning 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Forgets answered challenges that are too old to be answered again. */
export async function deleteOldChallenges(db: Db, now: Date): Promise<void> {
  await sql`delete from used_challenge where at < ${new Date(now.getTime() - 2 * GOOD_MS)}`.execute(db);
}

async function seal(db: Db, purpose: string, body: Uint8Array): Promise<Buffer> {
  return createHmac('sha256', await secretOf(db, 'challenge_secret'))
    .update(`${purpose}\n`)
    .update(body)
    .digest();
}
