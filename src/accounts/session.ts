import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import { may, type Permission, permissionsOf, type Role } from './permissions.ts';
import { hashOf, newSecret } from './secret.ts';

/** A session ends after so long without a request, and after so long whatever happens. */
const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 86_400_000;
/** Within which a person counts as just proved: dangerous actions ask again after it. */
const FRESH_MS = 600_000;
/** How far a session may lie in the future, for clocks of several processes; beyond it the clock was set back. */
const AHEAD_MS = 300_000;
/** How often it is noted that a session is used. */
const SEEN_MS = 60_000;

/** Somebody at the desk, as every screen knows them. */
export interface SignedIn {
  id: string;
  /** The staff name, for colleagues alone. */
  name: string;
  email: string;
  /** Language of the desk for them. */
  language: string;
  roles: Role[];
  permissions: Permission[];
  can(permission: Permission): boolean;
  /** Id of the session. */
  session: string;
  /** Whether the person proved to be the one within the last ten minutes. */
  fresh: boolean;
}

/** What a session's cookie leads to: somebody, or somebody who still owes the second factor. */
export type Session =
  | { stage: 'full'; user: SignedIn }
  | { stage: 'second'; id: string; account: { id: string; name: string; email: string; language: string } };

/** Opens a session. Gives the secret for the cookie; only its hash is kept. */
export async function openSession(
  db: Db,
  { account, stage, device }: { account: string; stage: Session['stage']; device: string },
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto('desk_session')
    .values({
      id: uuid(),
      token_hash: hashOf(secret),
      account_id: account,
      stage,
      device,
      created_at: now,
      seen_at: now,
      proved_at: now,
    })
    .execute();
  return secret;
}

interface SessionRow {
  id: string;
  stage: Session['stage'];
  created_at: Date;
  seen_at: Date;
  proved_at: Date;
  account_id: string;
  name: string;
  email: string;
  language: string;
  roles: Role[];
}

/** The session of a cookie; null when it ended, was revoked, or its account is closed. */
export async function readSession(db: Db, secret: string, now: Date): Promise<Session | null> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.stage, s.created_at, s.seen_at, s.proved_at, s.account_id, a.name, a.email, a.language, a.roles
    from desk_session s join account a on a.id = s.account_id
    where s.token_hash = ${hashOf(secret)} and a.disabled_at is null
  `.execute(db);
  const [row] = rows;
  if (!row || isOver(row, now)) return null;
  if (now.getTime() - row.seen_at.getTime() > SEEN_MS)
    await sql`update desk_session set seen_at = ${now} where id = ${row.id}`.execute(db);
  const { account_id: id, name, email, language, roles } = row;
  if (row.stage === 'second') return { stage: 'second', id: row.id, account: { id, name, email, language } };
  const fresh = Math.abs(now.getTime() - row.proved_at.getTime()) < FRESH_MS;
  const can = (permission: Permission) => may(roles, permission);
  return {
    stage: 'full',
    user: { id, name, email, language, roles, permissions: permissionsOf(roles), can, session: row.id, fresh },
  };
}

function isOver({ stage, created_at, seen_at }: SessionRow, now: Date): boolean {
  const [age, idle] = [now.getTime() - created_at.getTime(), now.getTime() - seen_at.getTime()];
  const longest = stage === 'second' ? FRESH_MS : LONGEST_MS;
  return age > longest || idle > IDLE_MS || age < -AHEAD_MS;
}

/** Makes a session a full one whose person has just proved to be the one. Gives its new secret. */
export async function renewSession(db: Db, session: string, now: Date): Promise<string> {
  const secret = newSecret();
  await db
    .updateTable('desk_session')
    .set({ token_hash: hashOf(secret), stage: 'full', proved_at: now, seen_at: now })
    .where('id', '=', session)
    .execute();
  return secret;
}

/** A session as its owner sees it. */
export interface SessionInfo {
  id: string;
  device: string;
  createdAt: Date;
  seenAt: Date;
}

/** The open sessions of an account, the one used last first. */
export async function listSessions(db: Db, account: string): Promise<SessionInfo[]> {
  const { rows } = await sql<SessionInfo>`
    select id, device, created_at as "createdAt", seen_at as "seenAt" from desk_session
    where account_id = ${account} and stage = 'full' order by seen_at desc, id`.execute(db);
  return rows;
}

/** Ends one session of an account. Says whether there was one. */
export async function endSession(db: Db, account: string, session: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('desk_session')
    .where('id', '=', session)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return numDeletedRows > 0;
}

/** Ends every session of an account, but the one that is named. Gives how many. */
export async function endSessions(db: Db, account: string, except: string | null = null): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from desk_session where account_id = ${account} and id is distinct from ${except}::uuid returning id
  `.execute(db);
  return rows.length;
}

/** Deletes sessions that nobody can use any more. */
export async function deleteOldSessions(db: Db, now: Date): Promise<void> {
  const [longest, idle] = [new Date(now.getTime() - LONGEST_MS), new Date(now.getTime() - IDLE_MS)];
  await sql`delete from desk_session where created_at < ${longest} or seen_at < ${idle}`.execute(db);
}

/** `Firefox, Linux`: what a person knows a device by, and no more. */
export function deviceName(userAgent: string): string {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '?';
  return `${find(BROWSERS)}, ${find(SYSTEMS)}`;
}

const BROWSERS = [
  [/Firefox\//, 'Firefox'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;
