import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Db } from '../kit/index.ts';
import { audit } from './audit.ts';
import { newRecoveryCodes } from './factors.ts';
import type { SignedIn } from './session.ts';

/** Codes of one step before and after are taken too: phones' clocks differ. */
const WINDOW = 1;
const STEP_MS = 30_000;

/** What an app is given to make codes: the key, and the address of its QR code. */
export interface TotpSetup {
  secret: string;
  uri: string;
}

/** Begins to set up an app's codes: a new key that counts once a code of it was given. */
export async function beginTotp(db: Db, user: SignedIn, site: string): Promise<TotpSetup> {
  const fresh = new Secret({ size: 20 }).base32;
  const { rows } = await sql<{ secret: string }>`
    insert into totp (account_id, secret) values (${user.id}, ${fresh})
    on conflict (account_id) do update set secret = totp.secret returning secret`.execute(db);
  const secret = rows[0]?.secret ?? fresh;
  const uri = new TOTP({ issuer: site, label: user.email, secret }).toString();
  return { secret, uri };
}

/** Takes the first code of an app. Gives recovery codes, shown this once; null: the code is wrong. */
export async function confirmTotp(db: Db, user: SignedIn, code: string, now: Date): Promise<string[] | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await takeCode(tx, user.id, code, now, 'new'))) return null;
    await tx.updateTable('totp').set({ confirmed_at: now }).where('account_id', '=', user.id).execute();
    const codes = await newRecoveryCodes(tx, user.id);
    await audit(tx, user, 'factor.add', `account:${user.id}`, { factor: 'totp' });
    return codes;
  });
}

/** Whether a code is right now. Each is taken once, whatever the clock does. */
export async function isTotp(db: Db, account: string, code: string, now: Date): Promise<boolean> {
  return takeCode(db, account, code, now, 'confirmed');
}

async function takeCode(
  db: Db,
  account: string,
  code: string,
  now: Date,
  which: 'new' | 'confirmed',
): Promise<boolean> {
  const { rows } = await sql<{ secret: string }>`
    select secret from totp where account_id = ${account} and (confirmed_at is not null) = ${which === 'confirmed'}`.execute(
    db,
  );
  const [row] = rows;
  const token = code.replace(/\D/g, '');
  if (!row || token.length !== 6) return false;
  const delta = new TOTP({ secret: row.secret }).validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return false;
  const step = Math.floor(now.getTime() / STEP_MS) + delta;
  const taken = await sql`
    update totp set last_step = ${step} where account_id = ${account} and last_step < ${step} returning 1`.execute(db);
  return taken.rows.length > 0;
}

/** Takes an app's codes away. */
export async function removeTotp(db: Db, user: SignedIn): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('totp').where('account_id', '=', user.id).executeTakeFirst();
    if (numDeletedRows > 0) await audit(tx, user, 'factor.remove', `account:${user.id}`, { factor: 'totp' });
  });
}
