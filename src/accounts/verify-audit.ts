import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { FIRST_PREVIOUS, type HashedEntry, hashEntry, hashWords } from './audit.ts';

/** Entries read at a time. */
const CHUNK = 1000;

/** What the audit trail's chain was found to be. */
export interface AuditState {
  entries: number;
  /** Entries whose words were erased by law: their link holds, their words can't be checked. */
  erased: number;
  /** Number of the first entry that is not as it was written, or is missing; null: none. */
  broken: number | null;
  /** Hash of the last entry, as hexadecimal: kept elsewhere, it shows later that nothing was cut off the end. */
  head: string;
}

/** Goes through the whole trail: numbers without a gap, each entry's hash right and linked to the one before. */
export async function verifyAudit(db: Db): Promise<AuditState> {
  let [entries, erased] = [0, 0];
  let previous: Uint8Array = FIRST_PREVIOUS;
  const state = (broken: number | null) => ({ entries, erased, broken, head: Buffer.from(previous).toString('hex') });
  for (;;) {
    const rows = await readChunk(db, entries);
    for (const row of rows) {
      if (row.seq !== entries + 1 || !isWhole(row, previous)) return state(entries + 1);
      entries++;
      if (row.words === null) erased++;
      previous = row.hash;
    }
    if (rows.length < CHUNK) return state(null);
  }
}

interface EntryRow extends HashedEntry {
  words: string | null;
  salt: Uint8Array | null;
  hash: Uint8Array;
}

async function readChunk(db: Db, after: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select seq, at, account_id, action, object, words, salt, words_hash, previous, hash
    from audit_entry where seq > ${after} order by seq limit ${CHUNK}`.execute(db);
  return rows;
}

function isWhole(row: EntryRow, previous: Uint8Array): boolean {
  const words =
    row.words === null || row.salt === null
      ? row.words === row.salt
      : hashWords(row.salt, row.words).equals(row.words_hash);
  return words && Buffer.from(previous).equals(row.previous) && hashEntry(row).equals(row.hash);
}
