import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../kit/index.ts';
import { hashOf } from './secret.ts';

/** A passkey as its owner sees it. */
export interface PasskeyInfo {
  id: string;
  name: string;
  createdAt: Date;
  usedAt: Date | null;
}

/** What somebody can prove with, besides the password. */
export interface Factors {
  /** Whether codes of an app are set up. */
  totp: boolean;
  passkeys: PasskeyInfo[];
  /** Recovery codes left. */
  recovery: number;
}

/** The second factors of an account. */
export async function factorsOf(db: Db, account: string): Promise<Factors> {
  const { rows: passkeys } = await sql<PasskeyInfo>`
    select id, name, created_at as "createdAt", used_at as "usedAt" from passkey
    where account_id = ${account} order by created_at, id`.execute(db);
  const { rows } = await sql<{ totp: boolean; recovery: number }>`
    select exists (select 1 from totp where account_id = ${account} and confirmed_at is not null) as totp,
      (select count(*) from recovery_code where account_id = ${account}) as recovery`.execute(db);
  return { totp: rows[0]?.totp ?? false, recovery: rows[0]?.recovery ?? 0, passkeys };
}

/** Letters and digits that nobody mistakes for others. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;

/** Makes ten recovery codes of about 79 bits in place of those before, shown this once. */
export async function newRecoveryCodes(tx: Tx, account: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    ).join('-'),
  );
  await tx.deleteFrom('recovery_code').where('account_id', '=', account).execute();
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: account, code_hash: hashOf(plain(code)) })))
    .execute();
  return codes;
}

/** Uses up a recovery code; false when it is none. */
export async function useRecoveryCode(db: Db, account: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('account_id', '=', account)
    .where('code_hash', '=', hashOf(plain(code)))
    .executeTakeFirst();
  return numDeletedRows > 0;
}

/** As it is compared: however somebody types it. */
function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Forgets every second factor of an account: somebody who lost all of them begins anew, by an administrator's hand. */
export async function clearFactors(tx: Tx, account: string): Promise<void> {
  for (const table of ['passkey', 'totp', 'recovery_code'] as const)
    await tx.deleteFrom(table).where('account_id', '=', account).execute();
}
