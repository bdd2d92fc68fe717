import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import { type Actor, audit } from './audit.ts';
import { may, type Permission, type Role } from './permissions.ts';
import { hashOf, newSecret } from './secret.ts';

/** What a key may be good for. */
export const KEY_SCOPES = ['articles:write', 'suggestions:read', 'judgements:write', 'import:write'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** Days for which a key is good at most, and as a rule. */
export const KEY_DAYS = { most: 730, usual: 365 } as const;

const PREFIX = 'trama_';
const HINT = PREFIX.length + 6;
/** How often it is noted that a key is used. */
const USED_MS = 60_000;

/** A key as the desk shows it. */
export interface ApiKey {
  id: string;
  name: string;
  hint: string;
  scopes: KeyScope[];
  owner: string;
  createdAt: Date;
  expiresAt: Date | null;
  usedAt: Date | null;
  revokedAt: Date | null;
}

/** Whose key came with a request, and what it is good for. */
export interface KeyHolder extends Actor {
  id: string;
  key: { id: string; name: string };
  scopes: KeyScope[];
  can(permission: Permission): boolean;
}

/** Makes a key of somebody's. Gives it, this once; only its hash is kept. */
export async function makeKey(
  db: Db,
  by: Actor,
  { name, scopes, account, days }: { name: string; scopes: readonly KeyScope[]; account: string; days: number },
  now: Date,
): Promise<string> {
  const key = PREFIX + newSecret();
  const id = uuid();
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('api_key')
      .values({
        ...{ id, name, scopes: [...scopes], hint: key.slice(0, HINT), hash: hashOf(key), account_id: account },
        ...{ created_at: now, expires_at: new Date(now.getTime() + days * 86_400_000) },
      })
      .execute();
    await audit(tx, by, 'key.make', `key:${id}`, { name, scopes: scopes.join(' '), account, days });
  });
  return key;
}

/** Every key, the newest first. */
export async function listKeys(db: Db): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select k.id, k.name, k.hint, k.scopes, a.name as owner, k.created_at as "createdAt", k.expires_at as "expiresAt",
      k.used_at as "usedAt", k.revoked_at as "revokedAt"
    from api_key k join account a on a.id = k.account_id order by k.id desc limit 500`.execute(db);
  return rows;
}

/** Ends a key. Says whether there was one that was good. */
export async function revokeKey(db: Db, by: Actor, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      update api_key set revoked_at = ${now} where id::text = ${id} and revoked_at is null returning name`.execute(tx);
    if (rows[0]) await audit(tx, by, 'key.revoke', `key:${id}`, { name: rows[0].name });
    return rows.length > 0;
  });
}

/** Whose a key is; null: it is none, has ended, or its owner's account is closed. */
export async function holderOf(db: Db, key: string, now: Date): Promise<KeyHolder | null> {
  if (!key.startsWith(PREFIX) || key.length > 200) return null;
  const { rows } = await sql<{
    id: string;
    name: string;
    scopes: KeyScope[];
    used_at: Date | null;
    owner: string;
    owner_name: string;
    roles: Role[];
  }>`
    select k.id, k.name, k.scopes, k.used_at, a.id as owner, a.name as owner_name, a.roles
    from api_key k join account a on a.id = k.account_id and a.disabled_at is null
    where k.hash = ${hashOf(key)} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return null;
  const { id, name, scopes, used_at, owner, owner_name, roles } = row;
  if (!used_at || now.getTime() - used_at.getTime() > USED_MS)
    await sql`update api_key set used_at = ${now} where id = ${id}`.execute(db);
  return { id: owner, name: owner_name, key: { id, name }, scopes, can: (permission) => may(roles, permission) };
}
