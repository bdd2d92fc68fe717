import type { Db } from '../kit/index.ts';
import { audit } from './audit.ts';
import { useRecoveryCode } from './factors.ts';
import { forgetTries, type Limit, mayTry, QUARTER_MS } from './limits.ts';
import { type PasskeyPlace, provedByPasskey } from './passkey.ts';
import { isPassword } from './password.ts';
import { openSession, renewSession, type Session, type SignedIn } from './session.ts';
import { isTotp } from './totp.ts';

/** What somebody proves with: a code of an app or a recovery code, a passkey's answer, the password. */
export interface Proof {
  code?: string;
  passkey?: unknown;
  password?: string;
}

/** How it went: the secret of a session (a new one, so that an old cookie is worth nothing), or why not. */
export type Proved = { done: true; secret: string } | { done: false; why: 'wrong' | 'often' };

const MOST_CODES = 6;
const limitOf = (account: string): Limit => ({ what: ['prove', account], most: MOST_CODES, windowMs: QUARTER_MS });

/** Signs in by passkey alone: it is something that one has, opened by something that one is or knows. */
export async function signInByPasskey(
  db: Db,
  place: PasskeyPlace,
  { response, device }: { response: unknown; device: string },
  now: Date,
): Promise<Proved> {
  const account = await provedByPasskey(db, place, response, now);
  if (!account) return { done: false, why: 'wrong' };
  const secret = await db.transaction().execute(async (tx) => {
    const opened = await openSession(tx, { account: account.id, stage: 'full', device }, now);
    await audit(tx, account, 'session.open', `account:${account.id}`, { device, with: 'passkey' });
    return opened;
  });
  return { done: true, secret };
}

/** The second step of a sign-in: the session becomes a full one. */
export async function proveSecond(
  db: Db,
  { id, account }: Extract<Session, { stage: 'second' }>,
  place: PasskeyPlace,
  proof: Proof,
  now: Date,
): Promise<Proved> {
  if (!(await mayTry(db, [limitOf(account.id)], now))) return { done: false, why: 'often' };
  const how = await proofOf(db, account.id, place, proof, now);
  if (!how || how === 'password') return { done: false, why: 'wrong' };
  await forgetTries(db, [limitOf(account.id)]);
  const secret = await db.transaction().execute(async (tx) => {
    const renewed = await renewSession(tx, id, now);
    await audit(tx, account, 'session.open', `account:${account.id}`, { with: `password, ${how}` });
    return renewed;
  });
  return { done: true, secret };
}

/** Proves once more, within a session, before something dangerous. */
export async function proveAgain(
  db: Db,
  user: SignedIn,
  place: PasskeyPlace,
  proof: Proof,
  now: Date,
): Promise<Proved> {
  if (!(await mayTry(db, [limitOf(user.id)], now))) return { done: false, why: 'often' };
  if (!(await proofOf(db, user.id, place, proof, now))) return { done: false, why: 'wrong' };
  await forgetTries(db, [limitOf(user.id)]);
  return { done: true, secret: await renewSession(db, user.session, now) };
}

async function proofOf(
  db: Db,
  account: string,
  place: PasskeyPlace,
  { code = '', passkey, password = '' }: Proof,
  now: Date,
): Promise<'passkey' | 'totp' | 'recovery code' | 'password' | null> {
  if (passkey) return (await provedByPasskey(db, place, passkey, now))?.id === account ? 'passkey' : null;
  if (code) {
    if (await isTotp(db, account, code, now)) return 'totp';
    return (await useRecoveryCode(db, account, code)) ? 'recovery code' : null;
  }
  if (!password) return null;
  const row = await db.selectFrom('account').select('password').where('id', '=', account).executeTakeFirst();
  return (await isPassword(password, row?.password ?? null)) ? 'password' : null;
}
