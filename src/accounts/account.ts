import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, type Tx, UserError } from '../kit/index.ts';
import { cleanLine } from '../text/index.ts';
import { type Actor, audit } from './audit.ts';
import type { Role } from './permissions.ts';
import { endSessions } from './session.ts';

/** An account as administrators see it. */
export interface Account {
  id: string;
  name: string;
  email: string;
  language: string;
  roles: Role[];
  createdAt: Date;
  disabledAt: Date | null;
  /** When a session of it was last used. */
  seenAt: Date | null;
  sessions: number;
}

const COLUMNS = sql`a.id, a.name, a.email, a.language, a.roles, a.created_at as "createdAt", a.disabled_at as "disabledAt",
  (select max(seen_at) from desk_session s where s.account_id = a.id) as "seenAt",
  (select count(*) from desk_session s where s.account_id = a.id and stage = 'full') as sessions`;

/** Every account, by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const { rows } =
    await sql<Account>`select ${COLUMNS} from account a order by a.disabled_at is not null, lower(a.name), a.id`.execute(
      db,
    );
  return rows;
}

/** One account by its id or its e-mail address; null when there is none. */
export async function readAccount(db: Db, which: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select ${COLUMNS} from account a where a.id::text = ${which} or a.email = ${emailOf(which)}`.execute(db);
  return rows[0] ?? null;
}

/** How many administrators can still sign in. */
async function countAdministrators(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from account where 'administrator' = any(roles) and disabled_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What a new account is made of; the password as `hashPassword` gives it. */
export interface NewAccount {
  name: string;
  email: string;
  language: string;
  roles: Role[];
  password: string | null;
}

/** Stores an account and gives its id. Throws a `UserError` when the address is taken. */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string> {
  const id = uuid();
  const { rows } = await sql`
    insert into account (id, name, email, language, roles, password)
    values (${id}, ${cleanLine(account.name)}, ${emailOf(account.email)}, ${account.language}, ${account.roles}, ${account.password})
    on conflict (email) do nothing returning id`.execute(tx);
  if (rows.length === 0)
    throw new UserError(`${account.email} has an account already`).saying('emailKnown', { email: account.email });
  return id;
}

/** Gives an account other roles. The last administrator stays one. */
export async function setRoles(db: Db, by: Actor, id: string, roles: Role[]): Promise<void> {
  await changing(db, by, id, 'account.roles', { roles }, async (tx) => {
    await tx.updateTable('account').set({ roles }).where('id', '=', id).execute();
  });
}

/** Closes an account and ends its sessions, or opens it again. The last administrator stays. */
export async function setDisabled(db: Db, by: Actor, id: string, disabled: boolean, now: Date): Promise<void> {
  await changing(db, by, id, disabled ? 'account.disable' : 'account.enable', {}, async (tx) => {
    await tx
      .updateTable('account')
      .set({ disabled_at: disabled ? now : null })
      .where('id', '=', id)
      .execute();
    if (disabled) await endSessions(tx, id);
  });
}

async function changing(
  db: Db,
  by: Actor,
  id: string,
  action: string,
  details: object,
  change: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // One such change at a time: two administrators must not put each other out.
    await sql`select id from account where 'administrator' = any(roles) for update`.execute(tx);
    const before = await readAccount(tx, id);
    if (!before) throw new UserError('there is no such account').saying('accountGone');
    await change(tx);
    // Where there is none anyway, nobody is put out.
    const was = before.disabledAt === null && before.roles.includes('administrator');
    if (was && (await countAdministrators(tx)) === 0)
      throw new UserError('somebody must stay administrator').saying('lastAdministrator');
    const after = await readAccount(tx, id);
    await audit(tx, by, action, `account:${id}`, { name: after?.name, before: before.roles, ...details });
  });
}

/** The form in which addresses are compared. */
export function emailOf(text: string): string {
  return cleanLine(text).toLowerCase();
}

/** Whether a text can be an e-mail address: something before an @, a host with a dot or a local name after it. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\]+$/.test(text);
}
