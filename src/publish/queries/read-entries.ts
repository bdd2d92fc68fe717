import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Story, Term } from '../../ui/index.ts';
import type { Media } from '../data.ts';
import { type ListChoice, listFilter } from './read-list.ts';
import { newest, preferred, story, termsOf } from './story.ts';

/** Entries of a feed. */
const FEED_SIZE = 25;

/** An article as feeds carry it: whole. */
export interface FeedEntry extends Story {
  html: string;
  updatedAt: string | null;
  sections: Term[];
  topics: Term[];
  media: Media[];
  licence: string | null;
}

const entry = sql`${story} || jsonb_build_object('html', r.html, 'licence', a.licence,
  'updatedAt', to_char(coalesce(a.updated_at, a.published_at, a.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'sections', ${termsOf('section')}, 'topics', ${termsOf('topic')}, 'media', coalesce((
    select jsonb_agg(jsonb_build_object('url', m.url, 'kind', m.kind, 'role', x.role, 'hash', m.hash, 'type', m.type,
      'width', m.width, 'height', m.height, 'alt', x.alt, 'caption', x.caption, 'credit', x.credit, 'licence', x.licence) order by x.ord)
    from article_media x join media m on m.id = x.media_id where x.article_id = a.id), '[]'))`;

/** The newest articles of a list with their bodies, and the list's name; null when there is no such section, topic or author. */
export async function readEntries(
  db: Db,
  choice: ListChoice,
  language: string,
  siteLanguage: string,
): Promise<{ name: string | null; entries: FeedEntry[] } | null> {
  const known =
    'slug' in choice ? sql`(select name from ${sql.table(choice.type)} where slug = ${choice.slug})` : sql`''`;
  const { rows } = await sql<{ name: string | null; entries: FeedEntry[] }>`
    select ${known} as name, (${collect(sql`a.kind <> 'page' and ${listFilter(choice)} and ${preferred(language, siteLanguage)}`, newest)}) as entries`.execute(
    db,
  );
  const [row] = rows;
  return row && row.name !== null ? row : null;
}

/** The newest of the articles at these paths with their bodies: for the feed of what they tell. */
export async function readEntriesAt(db: Db, paths: readonly string[]): Promise<FeedEntry[]> {
  const { rows } = await sql<{ entries: FeedEntry[] }>`
    select (${collect(sql`a.path = any(${sql.val(paths)}::text[])`, newest)}) as entries`.execute(db);
  return rows[0]?.entries ?? [];
}

/** Articles by id with their bodies, in the order of `ids`: for the feed of a search. */
export async function readEntriesById(db: Db, ids: string[]): Promise<FeedEntry[]> {
  const { rows } = await sql<{ entries: FeedEntry[] }>`
    select (${collect(sql`a.id = any(${sql.val(ids)}::uuid[])`, sql`array_position(${sql.val(ids)}::uuid[], a.id)`)}) as entries`.execute(
    db,
  );
  return rows[0]?.entries ?? [];
}

function collect(where: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select coalesce(jsonb_agg(one.entry), '[]') from (select ${entry} as entry
    from article a join revision r on r.id = a.revision_id
    where a.status = 'published' and ${where} order by ${order} limit ${FEED_SIZE}) one`;
}
