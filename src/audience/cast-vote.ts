import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Db } from '../kit/index.ts';
import { dayOf, traceReader } from './trace-reader.ts';

/** Longest word on what was missing, in characters; more is cut. */
const LONGEST_WORDS = 500;

/** A reader's answer to 'Was this content helpful?'. */
export interface Vote {
  /** Id of a published article. */
  article: string;
  helpful: boolean;
  /** What was missing, in the reader's words; empty for nothing. */
  words: string;
  /** Where it comes from; not kept. */
  address: string;
}

/** `counted`; `again`: this reader answered today; `missing`: no such article is published. */
export type VoteOutcome = 'counted' | 'again' | 'missing';

/** Counts a vote, once a reader, article and day. */
export async function castVote(db: Db, { article, helpful, words, address }: Vote, now: Date): Promise<VoteOutcome> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`select 1 from article where id::text = ${article} and status = 'published'`.execute(tx);
    if (rows.length === 0) return 'missing';
    if ((await traceReader(tx, { what: `vote:${article}`, address }, now)) > 1) return 'again';
    const day = dayOf(now);
    await sql`insert into vote (article_id, day, yes, no) values (${article}, ${day}, ${helpful ? 1 : 0}, ${helpful ? 0 : 1})
      on conflict (article_id, day) do update set yes = vote.yes + excluded.yes, no = vote.no + excluded.no`.execute(
      tx,
    );
    const said = words.trim().slice(0, LONGEST_WORDS);
    if (said) await tx.insertInto('vote_word').values({ id: uuid(), article_id: article, day, words: said }).execute();
    return 'counted';
  });
}

/** What readers answered about one article or section. */
export interface VoteCount {
  label: string;
  /** Path of the article or section. */
  path: string;
  yes: number;
  no: number;
}

/** How readers found the articles of a stretch of days: by article and by section, most answers first, and by day. */
export async function readVotes(
  db: Db,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<{
  articles: VoteCount[];
  sections: VoteCount[];
  days: { day: string; yes: number; no: number }[];
  words: { day: string; words: string; title: string; path: string }[];
}> {
  const articles = await sql<VoteCount>`
    select r.title as label, a.path, sum(v.yes)::int as yes, sum(v.no)::int as no from vote v
    join article a on a.id = v.article_id join revision r on r.id = a.revision_id
    where v.day between ${from} and ${to} group by a.id, r.title order by sum(v.yes + v.no) desc, a.id limit ${limit}`.execute(
    db,
  );
  const sections = await sql<VoteCount>`
    select s.name as label, '/section/' || s.slug as path, sum(v.yes)::int as yes, sum(v.no)::int as no from vote v
    join article_section x on x.article_id = v.article_id join section s on s.id = x.section_id
    where v.day between ${from} and ${to} group by s.id order by sum(v.yes + v.no) desc, s.id limit ${limit}`.execute(
    db,
  );
  const days = await sql<{ day: string; yes: number; no: number }>`
    select day::text, sum(yes)::int as yes, sum(no)::int as no from vote
    where day between ${from} and ${to} group by day order by day`.execute(db);
  const words = await sql<{ day: string; words: string; title: string; path: string }>`
    select w.day::text, w.words, r.title, a.path from vote_word w
    join article a on a.id = w.article_id join revision r on r.id = a.revision_id
    where w.day between ${from} and ${to} order by w.day desc, w.id desc limit ${limit}`.execute(db);
  return { articles: articles.rows, sections: sections.rows, days: days.rows, words: words.rows };
}
