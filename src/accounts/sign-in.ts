import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, networkOf } from '../kit/index.ts';
import { emailOf } from './account.ts';
import { audit } from './audit.ts';
import { isPassword } from './password.ts';
import { openSession } from './session.ts';

/**
 * Failures within a quarter of an hour after which more are refused: of one account from one network; from one network;
 * of one account from everywhere (a day). The last is high, so that a stranger can't lock somebody out at will; passkeys
 * work all the same.
 */
const MOST = { both: 6, network: 30, account: 100 } as const;
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/** Who wants to sign in, from where. */
export interface Attempt {
  email: string;
  password: string;
  /** Network address; only a keyed hash of it is kept, for a day. */
  address: string;
  device: string;
}

/** How a sign-in ended: with the secret for the cookie, or not. */
export type SignInResult =
  | { done: true; secret: string; account: string; stage: 'second' | 'full' }
  | { done: false; why: 'wrong' | 'often' };

/**
 * Signs in by password. The same work whether the name exists, is closed or the password is wrong; every try counts
 * before its password is checked, so that a thousand at once are not a thousand guesses.
 */
export async function signIn(db: Db, attempt: Attempt, now: Date): Promise<SignInResult> {
  const counters = await countersOf(db, attempt);
  if (!(await mayTry(db, counters, now))) return { done: false, why: 'often' };
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'password'])
    .where('email', '=', emailOf(attempt.email))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const right = await isPassword(attempt.password, account?.password ?? null);
  if (!account || !right) return { done: false, why: 'wrong' };
  await db.deleteFrom('sign_in_count').where('key', 'in', [counters[0].key, counters[2].key]).execute();
  const stage = 'full';
  const secret = await db.transaction().execute(async (tx) => {
    const opened = await openSession(tx, { account: account.id, stage, device: attempt.device }, now);
    await audit(tx, account, 'session.open', `account:${account.id}`, { device: attempt.device, with: 'password' });
    return opened;
  });
  return { done: true, secret, account: account.id, stage };
}

interface Counter {
  key: Buffer;
  most: number;
  windowMs: number;
}

async function countersOf(db: Db, { email, address }: Attempt): Promise<[Counter, Counter, Counter]> {
  const secret = await keySecret(db);
  const key = (...parts: string[]) => createHmac('sha256', secret).update(parts.join('\n')).digest();
  const [who, network] = [emailOf(email).slice(0, 254), networkOf(address)];
  return [
    { key: key('both', who, network), most: MOST.both, windowMs: QUARTER_MS },
    { key: key('network', network), most: MOST.network, windowMs: QUARTER_MS },
    { key: key('account', who), most: MOST.account, windowMs: DAY_MS },
  ];
}

/** Counts a try in every counter; false when one of them is over its limit. */
async function mayTry(db: Db, counters: readonly Counter[], now: Date): Promise<boolean> {
  const counts = [];
  for (const { key, most, windowMs } of counters) {
    const begin = new Date(now.getTime() - windowMs);
    // A window that begins after now is of a clock that was set back: it begins anew.
    const { rows } = await sql<{ count: number }>`
      insert into sign_in_count as c (key, count, since) values (${key}, 1, ${now})
      on conflict (key) do update set
        count = case when c.since < ${begin} or c.since > ${now} then 1 else c.count + 1 end,
        since = case when c.since < ${begin} or c.since > ${now} then ${now} else c.since end
      returning count`.execute(db);
    counts.push((rows[0]?.count ?? 1) <= most);
  }
  return counts.every(Boolean);
}

/** Deletes counters that count nothing any more. */
export async function deleteOldCounts(db: Db, now: Date): Promise<void> {
  await sql`delete from sign_in_count where since < ${new Date(now.getTime() - DAY_MS)} or since > ${now}`.execute(db);
}

async function keySecret(db: Db): Promise<string> {
  const made = JSON.stringify(randomBytes(32).toString('base64url'));
  await sql`insert into meta (key, value) values ('sign_in_secret', ${made}::jsonb) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ value: string }>`select value from meta where key = 'sign_in_secret'`.execute(db);
  return rows[0]?.value ?? '';
}
