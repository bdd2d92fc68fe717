import { sql } from 'kysely';
import type { Db, Tx } from '../../../kit/index.ts';

/** An answer as it is kept and given again. */
export interface KeptAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const KEPT_MS = 86_400_000;

/**
 * Begins a request with an Idempotency-Key. Null: it is the first of its name, and its answer is to be kept. Who sends
 * the same at the same time waits here until the first is done, since both are rows of one table.
 */
export async function findAnswer(
  tx: Tx,
  key: string,
  { name, request }: { name: string; request: Buffer },
  now: Date,
): Promise<KeptAnswer | 'other' | null> {
  const { rows } =
    await sql`insert into api_answer (key_id, idempotency_key, request, at) values (${key}, ${name}, ${request}, ${now})
    on conflict do nothing returning 1`.execute(tx);
  if (rows.length > 0) return null;
  const known = await sql<KeptAnswer & { request: Buffer }>`
    select request, status, headers, body from api_answer where key_id = ${key} and idempotency_key = ${name}`.execute(
    tx,
  );
  const [first] = known.rows;
  if (!first || !Buffer.from(first.request).equals(request)) return 'other';
  return { status: first.status, headers: first.headers, body: first.body };
}

/** Keeps the answer of a request for a day. */
export async function keepAnswer(
  tx: Tx,
  key: string,
  name: string,
  { status, headers, body }: KeptAnswer,
): Promise<void> {
  await sql`update api_answer set status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    where key_id = ${key} and idempotency_key = ${name}`.execute(tx);
}

/** Forgets answers that nobody asks for again. */
export async function deleteOldAnswers(db: Db, now: Date): Promise<void> {
  await sql`delete from api_answer where at < ${new Date(now.getTime() - KEPT_MS)}`.execute(db);
}

/** Forgets answers that tell of articles which are deleted for good. */
export async function forgetAnswers(tx: Tx, articles: readonly string[]): Promise<void> {
  await sql`delete from api_answer a using unnest(${articles}::text[]) x(id) where position(x.id in a.body) > 0`.execute(
    tx,
  );
}
