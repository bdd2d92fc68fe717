import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ChosenFacets } from '../facets/choose-facets.ts';
import { facetLexeme, type MatchExpression, quote } from '../query/match-expression.ts';
import { FACETS, type Facet, PAGE_SIZE, type SearchQuery } from '../schema.ts';

/** What the index says to a query, before the articles themselves are read. */
export interface Found {
  total: number;
  /** The page's articles, in order. */
  ids: string[];
  /** Facet characters of all matches, joined; null when everything matches: then `search_facet` has the counts. */
  facets: string | null;
  /** The same without the filter of a facet that has one. */
  without: Partial<Record<Facet, string | null>>;
}

/** Newest matches that are ranked by relevance, and newest of those with all words in the title. */
export const NEWEST_RANKED = 1_000;
export const TITLES_RANKED = 500;

const RANK_WEIGHTS = sql.lit('{0.1,0.25,0.4,1}');

/** Finds a page of articles, the exact total and what the facets are counted from, in one statement. */
export async function findArticles(
  db: Db,
  query: SearchQuery,
  words: MatchExpression,
  chosen: ChosenFacets,
): Promise<Found> {
  const match = matchText(words, chosen, null);
  if (match === null && !query.from && !query.to) return browseAll(db, query.page);
  const byRelevance = query.sort === 'relevance' && words.rank.some((rank) => rank !== null);
  const others = FACETS.filter((facet) => chosen[facet].length > 0);
  const page = byRelevance ? rankedPage(query, words, chosen) : newestPage(query);
  const { rows } = await sql<
    { total: number; ids: string[] | null; facets: string | null } & Record<string, string | null>
  >`
    with matched as materialized (${matched(match, query)})
    select (select count(*)::int from matched) as total, (${page}) as ids,
      (select string_agg(facets, '') from matched) as facets
      ${others.map((facet) => sql`, ${joinedFacets(words, chosen, facet, query)} as ${sql.ref(facet)}`).reduce((a, b) => sql`${a}${b}`, sql``)}
    `.execute(db);
  const row = rows[0];
  const without = Object.fromEntries(
    others.map((facet) => [facet, isOpen(words, chosen, facet, query) ? null : (row?.[facet] ?? '')]),
  );
  return { total: row?.total ?? 0, ids: row?.ids ?? [], facets: row?.facets ?? '', without };
}

/** How many articles match; no more than `limit` are counted. */
export async function countArticles(
  db: Db,
  words: MatchExpression,
  chosen: ChosenFacets,
  query: SearchQuery,
  limit: number,
): Promise<number> {
  const match = matchText(words, chosen, null);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from (${matched(match, query)}) m limit ${limit}) found`.execute(db);
  return rows[0]?.n ?? 0;
}

/** The words and all filters but one as tsquery text; null: everything matches. */
function matchText(words: MatchExpression, chosen: ChosenFacets, without: Facet | null): string | null {
  const filters = FACETS.filter((facet) => facet !== without && chosen[facet].length > 0).map(
    (facet) => `(${chosen[facet].map(({ id }) => quote(facetLexeme(id))).join(' | ')})`,
  );
  const parts = [...(words.match === null ? [] : [`(${words.match})`]), ...filters];
  return parts.length === 0 ? null : parts.join(' & ');
}

function isOpen(words: MatchExpression, chosen: ChosenFacets, without: Facet, query: SearchQuery): boolean {
  return matchText(words, chosen, without) === null && !query.from && !query.to;
}

/**
 * The query comes from a subselect so that the planner doesn't know it: for a frequent word it would read the whole
 * table, and every document's words from their store, where the index answers from postings alone.
 */
function matched(match: string | null, query: SearchQuery): RawBuilder<unknown> {
  const conditions = [
    match === null ? sql`true` : sql`words @@ (select ${match}::tsquery)`,
    ...(query.from ? [sql`published_at >= ${query.from}::date::timestamp at time zone 'UTC'`] : []),
    ...(query.to ? [sql`published_at < (${query.to}::date + 1)::timestamp at time zone 'UTC'`] : []),
  ];
  return sql`select article_id, published_at, facets from search_document where ${sql.join(conditions, sql` and `)}`;
}

function joinedFacets(
  words: MatchExpression,
  chosen: ChosenFacets,
  without: Facet,
  query: SearchQuery,
): RawBuilder<unknown> {
  if (isOpen(words, chosen, without, query)) return sql`null`;
  return sql`(select string_agg(facets, '') from (${matched(matchText(words, chosen, without), query)}) m)`;
}

function newestPage({ page }: SearchQuery): RawBuilder<unknown> {
  return sql`select array_agg(article_id) from (
    select article_id from matched order by published_at desc, article_id desc
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) page`;
}

/** Ranking all matches of a frequent word would read every one's words: only candidates are ranked. */
function rankedPage(query: SearchQuery, words: MatchExpression, chosen: ChosenFacets): RawBuilder<unknown> {
  const titled = matchText(
    { ...words, match: words.match && words.title && `(${words.match}) & (${words.title})` },
    chosen,
    null,
  );
  const newest = (from: RawBuilder<unknown>, limit: number) =>
    sql`(select article_id from (${from}) newest order by published_at desc, article_id desc limit ${limit})`;
  const candidates = sql.join(
    [
      newest(sql`select article_id, published_at from matched`, NEWEST_RANKED),
      ...(words.title === null ? [] : [newest(matched(titled, query), TITLES_RANKED)]),
    ],
    sql` union `,
  );
  const rank = sql`ts_rank_cd(${RANK_WEIGHTS}, words, (select (${words.rank}::text[])::tsquery[])[stems + 1], 1)`;
  return sql`select array_agg(article_id) from (
    select article_id from (
      select d.article_id, d.published_at, ${rank} as rank
      from (${candidates}) c join search_document d on d.article_id = c.article_id) ranked
    order by rank desc, published_at desc, article_id desc
    limit ${PAGE_SIZE} offset ${(query.page - 1) * PAGE_SIZE}) page`;
}

/** Everything, newest first: the counts are kept, the newest come from an index. */
async function browseAll(db: Db, page: number): Promise<Found> {
  const { rows } = await sql<{ total: number; ids: string[] | null }>`
    select (select coalesce(sum(documents), 0)::int from search_facet where facet = 'language') as total,
      (select array_agg(article_id) from (
        select article_id from search_document order by published_at desc, article_id desc
        limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}) page) as ids`.execute(db);
  return { total: rows[0]?.total ?? 0, ids: rows[0]?.ids ?? [], facets: null, without: {} };
}
