import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, type Tx, UserError } from '../kit/index.ts';
import { createAccount, emailOf } from './account.ts';
import { type Actor, audit } from './audit.ts';
import { clearFactors } from './factors.ts';
import { hashPassword } from './password.ts';
import type { Role } from './permissions.ts';
import type { InvitationKind } from './schema.ts';
import { hashOf, newSecret } from './secret.ts';
import { endSessions } from './session.ts';

/** Invitations and addresses for a new password are good for so long; that of the first administrator until it is used. */
const GOOD_MS = 7 * 86_400_000;

/** The program itself, at its first start. */
const PROGRAM: Actor = { id: null, name: 'Trama' };

/** An address that is still good. */
export interface Invitation {
  id: string;
  kind: InvitationKind;
  email: string | null;
  name: string | null;
  roles: Role[];
  accountId: string | null;
  invitedBy: string;
  expiresAt: Date | null;
}

/**
 * The secret of the address at which the first administrator makes an account, anew at each call (an earlier one is
 * no longer good); null when there is an account already.
 */
export async function firstInvitation(db: Db, now: Date): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`select 1 from account limit 1`.execute(tx);
    if (rows.length > 0) return null;
    await sql`delete from invitation where kind = 'first'`.execute(tx);
    return store(
      tx,
      { kind: 'first', email: null, name: null, roles: ['administrator'], account: null, by: PROGRAM },
      now,
    );
  });
}

/** Invites somebody to an account of their own with these roles. Gives the secret of the address; `send` may mail it in the same transaction. */
export async function invite(
  db: Db,
  by: Actor,
  { email, name, roles }: { email: string | null; name: string | null; roles: Role[] },
  now: Date,
  send?: (tx: Tx, secret: string) => Promise<void>,
): Promise<string> {
  if (roles.length === 0) throw new UserError('an account needs a role').saying('roleNeeded');
  return db.transaction().execute(async (tx) => {
    const known =
      email && (await tx.selectFrom('account').select('id').where('email', '=', emailOf(email)).executeTakeFirst());
    if (known) throw new UserError(`${email} has an account already`).saying('emailKnown', { email: email ?? '' });
    const secret = await store(tx, { kind: 'join', email, name, roles, account: null, by }, now);
    await send?.(tx, secret);
    await audit(tx, by, 'account.invite', 'account', { email, name, roles });
    return secret;
  });
}

/** Makes an address at which an account gets a new password; an earlier one is no longer good. Gives its secret. */
export async function inviteReset(db: Db, by: Actor, account: string, now: Date): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('invitation').where('account_id', '=', account).execute();
    const secret = await store(tx, { kind: 'reset', email: null, name: null, roles: [], account, by }, now);
    await audit(tx, by, 'account.reset', `account:${account}`);
    return secret;
  });
}

async function store(
  tx: Tx,
  made: {
    kind: InvitationKind;
    email: string | null;
    name: string | null;
    roles: Role[];
    account: string | null;
    by: Actor;
  },
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const { kind, email, name, roles, account, by } = made;
  await tx
    .insertInto('invitation')
    .values({
      id: uuid(),
      token_hash: hashOf(secret),
      kind,
      email: email && emailOf(email),
      name,
      roles,
      account_id: account,
      invited_by: by.name,
      created_at: now,
      expires_at: kind === 'first' ? null : new Date(now.getTime() + GOOD_MS),
    })
    .execute();
  return secret;
}

/** What an address is good for; null when it is not, or no longer. */
export async function readInvitation(db: Db, secret: string, now: Date): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select id, kind, email, name, roles, account_id as "accountId", invited_by as "invitedBy", expires_at as "expiresAt"
    from invitation where token_hash = ${hashOf(secret)} and (expires_at is null or expires_at > ${now})
      and (kind <> 'first' or not exists (select 1 from account))
  `.execute(db);
  return rows[0] ?? null;
}

/** Invitations that nobody has used, newest first. */
export async function listInvitations(db: Db, now: Date): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select id, kind, email, name, roles, account_id as "accountId", invited_by as "invitedBy", expires_at as "expiresAt"
    from invitation where kind = 'join' and expires_at > ${now} order by id desc
  `.execute(db);
  return rows;
}

/** Takes an invitation back. */
export async function revokeInvitation(db: Db, by: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('invitation').where('id', '=', id).executeTakeFirst();
    if (numDeletedRows > 0) await audit(tx, by, 'account.uninvite', `invitation:${id}`);
  });
}

/** Uses an address to make an account: once, whoever else tries at the same time. Gives the account's id. */
export async function acceptInvitation(
  db: Db,
  secret: string,
  person: { name: string; email: string; language: string; password: string },
  now: Date,
): Promise<string> {
  const password = await hashPassword(person.password);
  return db.transaction().execute(async (tx) => {
    const invitation = await use(tx, secret, now);
    if (invitation.kind === 'reset') throw gone();
    const id = await createAccount(tx, { ...person, password, roles: invitation.roles });
    const by = { id, name: person.name };
    await audit(tx, by, 'account.join', `account:${id}`, { roles: invitation.roles, invitedBy: invitation.invitedBy });
    return id;
  });
}

/** Uses an address to give an account a new password; its sessions end and its second factors go. Gives its id. */
export async function acceptReset(db: Db, secret: string, newPassword: string, now: Date): Promise<string> {
  const password = await hashPassword(newPassword);
  return db.transaction().execute(async (tx) => {
    const { accountId } = await use(tx, secret, now);
    if (!accountId) throw gone();
    const { name } = await tx
      .updateTable('account')
      .set({ password })
      .where('id', '=', accountId)
      .returning('name')
      .executeTakeFirstOrThrow();
    await endSessions(tx, accountId);
    await clearFactors(tx, accountId);
    await audit(tx, { id: accountId, name }, 'account.password', `account:${accountId}`, { by: name, link: true });
    return accountId;
  });
}

async function use(tx: Tx, secret: string, now: Date): Promise<Invitation> {
  const invitation = await readInvitation(tx, secret, now);
  if (!invitation) throw gone();
  const { numDeletedRows } = await tx.deleteFrom('invitation').where('id', '=', invitation.id).executeTakeFirst();
  if (numDeletedRows === 0n) throw gone();
  return invitation;
}

function gone(): UserError {
  return new UserError('this address was used, replaced or is too old: ask for another one').saying('invitationGone');
}
