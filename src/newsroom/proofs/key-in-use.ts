import { sql } from 'kysely';
import { type Db, UserError } from '../../kit/index.ts';
import type { ProofKey } from './proof-key.ts';

const KEY = 'proofs.key';

/**
 * Holds on to the key in use until the transaction ends, so that nothing is sealed under one that is being replaced.
 * Throws `UserError` where the database knows of a newer key than those at hand.
 */
export async function holdKey(tx: Db, key: ProofKey): Promise<void> {
  await sql`insert into meta (key, value) values (${KEY}, ${JSON.stringify(markOf(key))}::jsonb) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ value: string }>`select value from meta where key = ${KEY} for share`.execute(tx);
  const known = rows[0]?.value;
  if ([key, ...key.former].some((one) => markOf(one) === known)) return;
  throw new UserError(
    'the key in use is another than the one here: set PROOF_KEY (or proofs.key) to it, or run trama proofs rekey',
  ).saying('proofKeyOther');
}

/** From now on nothing is sealed under another key: whoever has one still waits, or is refused. */
export async function takeKey(db: Db, key: ProofKey): Promise<void> {
  await sql`insert into meta (key, value) values (${KEY}, ${JSON.stringify(markOf(key))}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db);
}

const markOf = ({ mark }: { mark: Buffer }) => mark.toString('hex');
