import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import { takeKey } from './key-in-use.ts';
import type { ProofKey } from './proof-key.ts';
import { isSealedUnder, openWords, sealWords } from './seal.ts';
import { isSealedSetting, sealedBytes, sealedText } from './sealed-settings.ts';

/** What became of everything that is sealed. */
export interface Rekeyed {
  /** Sealed anew now. */
  renewed: number;
  /** Can't be opened with any key at hand, and stays as it was. */
  shut: number;
}

const AT_ONCE = 200;

/**
 * Seals everything under the key that is in use now: proofs and passwords. In steps of which each is done or not, so that
 * it can be killed anywhere and called again; readers and writers go on meanwhile.
 */
export async function rekey(
  db: Db,
  key: ProofKey,
  onStep: (renewed: number) => void = () => undefined,
): Promise<Rekeyed> {
  await takeKey(db, key);
  const done: Rekeyed = { renewed: 0, shut: 0 };
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await db.transaction().execute((tx) => renewProofs(tx, key, from, done));
    onStep(done.renewed);
  }
  await db.transaction().execute((tx) => renewSettings(tx, key, done));
  return done;
}

/** Some proofs after that id; gives the last one's, null when there are no more. */
async function renewProofs(tx: Tx, key: ProofKey, after: string, done: Rekeyed): Promise<string | null> {
  const { rows } = await sql<{ id: string; sealed: Uint8Array }>`
    select id::text as id, sealed from proof where sealed is not null and id::text > ${after}
    order by id::text limit ${AT_ONCE} for update`.execute(tx);
  for (const { id, sealed } of rows) {
    const anew = renew(sealed, id, key, done);
    if (anew) await sql`update proof set sealed = ${anew} where id::text = ${id}`.execute(tx);
  }
  return rows.at(-1)?.id ?? null;
}

async function renewSettings(tx: Tx, key: ProofKey, done: Rekeyed): Promise<void> {
  const { rows } = await sql<{ name: string; value: string }>`select name, value from setting for update`.execute(tx);
  for (const { name, value } of rows.filter((row) => isSealedSetting(row.value))) {
    const anew = renew(sealedBytes(value), name, key, done);
    if (anew) await sql`update setting set value = ${sealedText(anew)} where name = ${name}`.execute(tx);
  }
}

function renew(sealed: Uint8Array, about: string, key: ProofKey, done: Rekeyed): Buffer | null {
  const opened = openWords(sealed, about, key);
  if ('fault' in opened) done.shut++;
  if ('fault' in opened || isSealedUnder(sealed, key)) return null;
  done.renewed++;
  return sealWords(opened.words, about, key);
}
