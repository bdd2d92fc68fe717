import { type RawBuilder, sql } from 'kysely';
import { type Db, UserError } from '../kit/index.ts';
import { type Actor, audit } from './audit.ts';

/** What somebody looks for in the trail; what is empty asks for nothing. */
export interface AuditFilter {
  /** Id of an account, or part of a name or of other words. */
  who?: string;
  /** Beginning of an action (`article`), or of an object (`account:…`). */
  what?: string;
  /** First and last day (UTC). */
  from?: string;
  to?: string;
}

/** An entry as administrators read it. */
export interface AuditLine {
  seq: number;
  at: Date;
  accountId: string | null;
  action: string;
  object: string;
  /** Name and details; null once erased. */
  words: ({ by: string } & Record<string, unknown>) | null;
  hash: string;
}

interface Row extends Omit<AuditLine, 'words'> {
  words: string | null;
}

/** Entries that fit, newest first: those before `before`, `limit` of them. */
export async function readAudit(
  db: Db,
  filter: AuditFilter,
  { before = null, limit }: { before?: number | null; limit: number },
): Promise<AuditLine[]> {
  const { rows } = await sql<Row>`
    select seq, at, account_id as "accountId", action, object, words, encode(hash, 'hex') as hash from audit_entry
    where ${conditions(filter)} and (${before}::bigint is null or seq < ${before}::bigint) order by seq desc limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, words: row.words === null ? null : JSON.parse(row.words) }));
}

/** How many entries fit. */
export async function countAudit(db: Db, filter: AuditFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from audit_entry where ${conditions(filter)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

function conditions({ who, what, from, to }: AuditFilter): RawBuilder<unknown> {
  const all = [sql`true`];
  if (who) all.push(sql`(account_id::text = ${who} or words ilike ${`%${escapeLike(who)}%`})`);
  if (what) all.push(sql`(action like ${`${escapeLike(what)}%`} or object like ${`${escapeLike(what)}%`})`);
  if (from) all.push(sql`at >= ${from}::date`);
  if (to) all.push(sql`at < ${to}::date + 1`);
  return sql.join(all, sql` and `);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/**
 * Every entry that fits as JSON lines, oldest first, with all that its hash is made of: docs/formats/audit.md. Read in
 * chunks, so that a long trail fits into little memory.
 */
export async function* exportAudit(db: Db, filter: AuditFilter): AsyncGenerator<string> {
  const chunk = 1000;
  for (let after = 0; ; ) {
    const { rows } = await sql<{ seq: number; line: object }>`
      select seq, json_build_object(
        'seq', seq, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'account', account_id,
        'action', action, 'object', object, 'words', words, 'salt', encode(salt, 'hex'),
        'wordsHash', encode(words_hash, 'hex'), 'previous', encode(previous, 'hex'), 'hash', encode(hash, 'hex')) as line
      from audit_entry where ${conditions(filter)} and seq > ${after} order by seq limit ${chunk}`.execute(db);
    for (const { line } of rows) yield `${JSON.stringify(line)}\n`;
    const last = rows.at(-1);
    if (!last || rows.length < chunk) return;
    after = last.seq;
  }
}

/** Blanks the words of one entry, as a law may ask; its link in the chain stays. The erasure is an entry itself. */
export async function eraseAuditWords(db: Db, by: Actor, seq: number, reason: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      update audit_entry set words = null, salt = null where seq = ${seq} and words is not null returning seq`.execute(
      tx,
    );
    if (rows.length === 0)
      throw new UserError('there is no such entry, or its words are gone already').saying('auditGone');
    await audit(tx, by, 'audit.erase', `audit:${seq}`, { reason });
  });
}
