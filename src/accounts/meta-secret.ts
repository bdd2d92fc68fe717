import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';

/** A secret of this installation, made when first asked for and shared by all its processes. */
export async function secretOf(db: Db, name: string): Promise<string> {
  const known = await read(db, name);
  if (known) return known;
  const made = JSON.stringify(randomBytes(32).toString('base64url'));
  await sql`insert into meta (key, value) values (${name}, ${made}::jsonb) on conflict do nothing`.execute(db);
  return (await read(db, name)) ?? '';
}

async function read(db: Db, name: string): Promise<string | null> {
  const { rows } = await sql<{ value: string }>`select value from meta where key = ${name}`.execute(db);
  return rows[0]?.value ?? null;
}
