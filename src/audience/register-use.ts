import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import type { CopyCheck } from './copies/check-copy.ts';
import { queueMail } from './mail.ts';
import { isMailAddress } from './send-message.ts';
import { traceReader } from './trace-reader.ts';

/** Who republished what, as they tell it. */
export interface NewUse {
  /** Id of the article. */
  article: string;
  outlet: string;
  /** Where it stands. */
  url: string;
  /** Where corrections are told; empty: nowhere. */
  email: string;
  /** A field that people don't see and robots fill. */
  trap: string;
  /** Where it comes from; not kept. */
  address: string;
}

/** `told`: kept, the newsroom confirms it; `known`: this address was told before; `wrong`: the field that makes no sense. */
export type UseOutcome =
  | { type: 'told' }
  | { type: 'known' }
  | { type: 'many' }
  | { type: 'missing' }
  | { type: 'wrong'; field: 'outlet' | 'url' | 'email' };

const MOST_A_DAY = 30;

/** Keeps that somebody republished an article. */
export async function registerUse(db: Db, use: NewUse, now: Date): Promise<UseOutcome> {
  const outlet = use.outlet.trim();
  const url = use.url.trim();
  const email = use.email.trim();
  if (!outlet || outlet.length > 200) return { type: 'wrong', field: 'outlet' };
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > 2_000) return { type: 'wrong', field: 'url' };
  if (email && !isMailAddress(email)) return { type: 'wrong', field: 'email' };
  return db.transaction().execute(async (tx) => {
    if ((await traceReader(tx, { what: 'use', address: use.address }, now)) > MOST_A_DAY) return { type: 'many' };
    const { rows: articles } =
      await sql`select 1 from article where id::text = ${use.article} and status = 'published'`.execute(tx);
    if (articles.length === 0) return { type: 'missing' };
    const { numAffectedRows } = await sql`insert into republication (id, article_id, outlet, url, email, state)
      values (${uuid()}, ${use.article}, ${outlet}, ${new URL(url).href}, ${email || null}, ${use.trap === '' ? 'told' : 'refused'})
      on conflict (article_id, url) do nothing`.execute(tx);
    return { type: numAffectedRows === 1n ? 'told' : 'known' };
  });
}

/** A republication, as the register has it. */
export interface Use {
  id: string;
  outlet: string;
  url: string;
  email: string | null;
  state: 'told' | 'confirmed' | 'refused';
  title: string;
  path: string;
  createdAt: string;
  /** Day on which somebody had the copy looked at last, and what was found. */
  checkedAt: string | null;
  report: CopyCheck | null;
}

/** The register, newest first; of one article where `article` is its id. */
export async function listUses(
  db: Db,
  { article = null, limit }: { article?: string | null; limit: number },
): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select p.id, p.outlet, p.url, p.email, p.state, r.title, a.path, to_char(p.created_at at time zone 'UTC', 'YYYY-MM-DD') as "createdAt",
      to_char(p.checked_at at time zone 'UTC', 'YYYY-MM-DD') as "checkedAt", p.report
    from republication p join article a on a.id = p.article_id join revision r on r.id = a.revision_id
    where ${article}::uuid is null or p.article_id = ${article} order by p.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Confirms or refuses what somebody told; those refused are told of nothing. */
export async function judgeUse(db: Db, id: string, state: 'told' | 'confirmed' | 'refused'): Promise<void> {
  await db.updateTable('republication').set({ state }).where('id', '=', id).execute();
}

/** What is told to those who republished an article. */
export interface CorrectionMail {
  /** Id of the correction: each is told once to each. */
  id: string;
  article: string;
  subject: string;
  body: string;
}

/** Tells everybody who republished an article (and was not refused) of a correction, in the caller's transaction. Gives how many. */
export async function tellRepublishers(db: Db, { id, article, subject, body }: CorrectionMail): Promise<number> {
  const { rows } = await sql<{ email: string }>`
    select distinct email from republication where article_id = ${article} and email is not null and state <> 'refused'`.execute(
    db,
  );
  for (const { email } of rows) await queueMail(db, { to: email, subject, body, once: `correction:${id}:${email}` });
  return rows.length;
}
