import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, UserError } from '../kit/index.ts';
import { cleanLine } from '../text/index.ts';
import { audit } from './audit.ts';
import type { SignedIn } from './session.ts';

/** A name under which somebody publishes. */
export interface PenName {
  id: string;
  name: string;
  /** Whether it stands on their new articles. */
  isDefault: boolean;
}

/** Longest name in a byline, in characters, and most names of one person. */
export const PEN_NAME_LENGTH = 120;
const MOST = 30;

/** Why a name can't stand in a byline. */
export type PenNameFault = 'empty' | 'long' | 'comma' | 'email';

/** What is wrong with a name; null: nothing. Bylines are written with commas between them. */
export function penNameFault(given: string): PenNameFault | null {
  const name = cleanLine(given);
  if (name === '') return 'empty';
  if (name.length > PEN_NAME_LENGTH) return 'long';
  if (/[,;]/.test(name)) return 'comma';
  return /\S@\S/.test(name) ? 'email' : null;
}

/** The names of an account. */
export async function listPenNames(db: Db, account: string): Promise<PenName[]> {
  const { rows } = await sql<PenName>`
    select id, name, is_default as "isDefault" from pen_name where account_id::text = ${account} order by lower(name)`.execute(
    db,
  );
  return rows;
}

/** Adds a name; the first one stands on new articles from now on. A name that one has already is no fault. */
export async function addPenName(db: Db, user: SignedIn, given: string): Promise<void> {
  const name = cleanLine(given);
  if (penNameFault(name)) throw new UserError(`'${name}' can't stand in a byline`).saying('penName', { name });
  await db.transaction().execute(async (tx) => {
    const known = await listPenNames(tx, user.id);
    if (known.length >= MOST) throw new UserError(`at most ${MOST} names`).saying('penNamesFull', { n: MOST });
    const { rows } = await sql`
      insert into pen_name (id, account_id, name, is_default) values (${uuid()}, ${user.id}, ${name}, ${known.length === 0})
      on conflict do nothing returning id`.execute(tx);
    if (rows.length > 0) await audit(tx, user, 'byline.add', `account:${user.id}`, { name });
  });
}

/** Takes a name of one's own away; articles keep it. */
export async function removePenName(db: Db, user: SignedIn, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      delete from pen_name where id::text = ${id} and account_id = ${user.id} returning name`.execute(tx);
    if (rows[0]) await audit(tx, user, 'byline.remove', `account:${user.id}`, { name: rows[0].name });
  });
}

/** Says which name stands on one's new articles; null: none. */
export async function chooseByline(db: Db, user: SignedIn, id: string | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`update pen_name set is_default = false where account_id = ${user.id} and is_default`.execute(tx);
    const { rows } = await sql<{ name: string }>`
      update pen_name set is_default = true where id::text = ${id} and account_id = ${user.id} returning name`.execute(
      tx,
    );
    await audit(tx, user, 'byline.choose', `account:${user.id}`, { name: rows[0]?.name ?? null });
  });
}

/** The name that stands on new articles of an account; null: none. */
export async function bylineOf(db: Db, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('pen_name')
    .select('name')
    .where('account_id', '=', account)
    .where('is_default', '=', true)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** What must not be read where somebody publishes under another name: words of staff names, and addresses. */
export interface StaffWords {
  names: string[];
  emails: string[];
}

/** Staff names and addresses of those whose pen names (other than their own name) are among these bylines. */
export async function staffBehind(db: Db, bylines: readonly string[]): Promise<StaffWords> {
  const { rows } = await sql<{ name: string; email: string }>`
    select distinct a.name, a.email from pen_name p join account a on a.id = p.account_id
    where lower(p.name) = any(${bylines.map((one) => cleanLine(one).toLowerCase())}::text[]) and lower(p.name) <> lower(a.name)`.execute(
    db,
  );
  return { names: rows.map(({ name }) => name), emails: rows.map(({ email }) => email) };
}
