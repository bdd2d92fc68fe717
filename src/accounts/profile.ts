import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { cleanLine } from '../text/index.ts';
import { audit } from './audit.ts';
import { hashPassword, isPassword } from './password.ts';
import { endSessions, type SignedIn } from './session.ts';

/** What a person sets for themselves. */
export interface Profile {
  /** For colleagues. */
  name: string;
  /** Of their desk. */
  language: string;
  /** Whether they get a mail when a colleague mentions them in a comment. */
  mailMentions: boolean;
}

/** Whether somebody wants a mail when a colleague mentions them. */
export async function wantsMentions(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean }>`select mail_mentions as wanted from account where id = ${id}`.execute(
    db,
  );
  return rows[0]?.wanted ?? true;
}

/** Changes what a person sets for themselves. */
export async function saveProfile(db: Db, user: SignedIn, profile: Profile): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const name = cleanLine(profile.name) || user.name;
    await tx.updateTable('account').set({ name, language: profile.language }).where('id', '=', user.id).execute();
    await sql`update account set mail_mentions = ${profile.mailMentions} where id = ${user.id}`.execute(tx);
    if (name !== user.name) await audit(tx, user, 'account.rename', `account:${user.id}`, { name });
  });
}

/** Gives a person a new password, if they know the old one; their other sessions end. */
export async function changePassword(db: Db, user: SignedIn, old: string, password: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('password').where('id', '=', user.id).executeTakeFirst();
  if (!(await isPassword(old, row?.password ?? null))) return false;
  const hashed = await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ password: hashed }).where('id', '=', user.id).execute();
    const ended = await endSessions(tx, user.id, user.session);
    await audit(tx, user, 'account.password', `account:${user.id}`, { sessionsEnded: ended });
  });
  return true;
}
