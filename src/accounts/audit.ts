import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../kit/index.ts';
import { canonicalJson } from './canonical-json.ts';

/** Who did something: somebody at the desk, or (id null) a command at the terminal or the program itself. */
export interface Actor {
  id: string | null;
  name: string;
}

/** PostgreSQL's number of the lock under which entries are written one after the other: 'audt'. */
const LOCK = 0x61756474;
/** What the first entry follows. */
export const FIRST_PREVIOUS = Buffer.alloc(32);

/**
 * Writes a change into the audit trail, in the change's own transaction: one is not without the other. Call it last in
 * the transaction: until the commit nobody else can write an entry.
 *
 * @param action what was done, `article.publish`: the noun, a dot, the verb
 * @param object what it was done to, `article:ID`
 * @param details what somebody will want to know of it years later; JSON, without secrets
 */
export async function audit(tx: Tx, user: Actor, action: string, object: string, details: object = {}): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const last = await sql<{ seq: number; hash: Uint8Array }>`
    select seq, hash from audit_entry order by seq desc limit 1`.execute(tx);
  const { rows } = await sql<{ at: Date }>`select date_trunc('milliseconds', clock_timestamp()) as at`.execute(tx);
  const salt = randomBytes(16);
  const words = canonicalJson({ by: user.name, ...details });
  const entry = {
    seq: (last.rows[0]?.seq ?? 0) + 1,
    at: rows[0]?.at ?? new Date(),
    account_id: user.id,
    action,
    object,
    words_hash: hashWords(salt, words),
    previous: last.rows[0] ? Buffer.from(last.rows[0].hash) : FIRST_PREVIOUS,
  };
  await tx
    .insertInto('audit_entry')
    .values({ ...entry, words, salt, hash: hashEntry(entry) })
    .execute();
}

/** What an entry's hash is made of. */
export interface HashedEntry {
  seq: number;
  at: Date;
  account_id: string | null;
  action: string;
  object: string;
  words_hash: Uint8Array;
  previous: Uint8Array;
}

/** SHA-256 over the canonical JSON of an entry: see docs/formats/audit.md. */
export function hashEntry({ seq, at, account_id, action, object, words_hash, previous }: HashedEntry): Buffer {
  const text = canonicalJson({
    seq,
    at: at.toISOString(),
    account: account_id,
    action,
    object,
    words: Buffer.from(words_hash).toString('hex'),
    previous: Buffer.from(previous).toString('hex'),
  });
  return createHash('sha256').update(text).digest();
}

/** SHA-256 over salt and words: without the salt nobody can guess erased words by trying. */
export function hashWords(salt: Uint8Array, words: string): Buffer {
  return createHash('sha256').update(salt).update(words).digest();
}
