import { type Db, networkOf } from '../kit/index.ts';
import { emailOf } from './account.ts';
import { audit } from './audit.ts';
import { factorsOf } from './factors.ts';
import { DAY_MS, forgetTries, type Limit, mayTry, QUARTER_MS } from './limits.ts';
import { isPassword } from './password.ts';
import { openSession } from './session.ts';

/**
 * Tries after which more are refused: of one account from one network, and from one network, in a quarter of an hour; of
 * one account from everywhere, in a day. The last is high, so that a stranger can't lock somebody out at will; passkeys
 * work all the same.
 */
const MOST = { both: 6, network: 30, account: 100 } as const;

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
  | { done: true; secret: string; stage: 'second' | 'full' }
  | { done: false; why: 'wrong' | 'often' };

/**
 * Signs in by password; who has a second factor still owes it then. The same work whether the name exists, is closed or
 * the password is wrong.
 */
export async function signIn(db: Db, attempt: Attempt, now: Date): Promise<SignInResult> {
  const limits = limitsOf(attempt);
  if (!(await mayTry(db, limits, now))) return { done: false, why: 'often' };
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'password'])
    .where('email', '=', emailOf(attempt.email))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const right = await isPassword(attempt.password, account?.password ?? null);
  if (!account || !right) return { done: false, why: 'wrong' };
  await forgetTries(db, [limits[0], limits[2]]);
  const { totp, passkeys } = await factorsOf(db, account.id);
  const stage = totp || passkeys.length > 0 ? 'second' : 'full';
  const secret = await db.transaction().execute(async (tx) => {
    const opened = await openSession(tx, { account: account.id, stage, device: attempt.device }, now);
    if (stage === 'full')
      await audit(tx, account, 'session.open', `account:${account.id}`, { device: attempt.device, with: 'password' });
    return opened;
  });
  return { done: true, secret, stage };
}

function limitsOf({ email, address }: Attempt): [Limit, Limit, Limit] {
  const [who, network] = [emailOf(email).slice(0, 254), networkOf(address)];
  return [
    { what: ['both', who, network], most: MOST.both, windowMs: QUARTER_MS },
    { what: ['network', network], most: MOST.network, windowMs: QUARTER_MS },
    { what: ['account', who], most: MOST.account, windowMs: DAY_MS },
  ];
}
