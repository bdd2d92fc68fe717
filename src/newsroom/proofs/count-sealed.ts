import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ProofKey } from './proof-key.ts';
import { unseal } from './seal.ts';

/** How many proofs are sealed, and how many of them this key does not open. `readKey` is asked only where there are any. */
export async function countSealed(db: Db, readKey: () => ProofKey): Promise<{ sealed: number; shut: number }> {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select id, sealed from proof where sealed is not null`.execute(db);
  if (rows.length === 0) return { sealed: 0, shut: 0 };
  const key = readKey();
  const shut = rows.filter(({ id, sealed }) => typeof unseal(sealed, id, key) === 'string').length;
  return { sealed: rows.length, shut };
}
