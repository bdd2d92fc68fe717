import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ChosenFacets } from '../facets/choose-facets.ts';
import { EVERYTHING, facetLexeme, type MatchExpression, quote } from '../query/match-expression.ts';
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
export const NEWEST_RANKED = 500;
const TITLES_RANKED = 250;

/** The parts of a query that say what matches. */
export interface Matching {
  words: MatchExpression;
  chosen: ChosenFacets;
  /** As in `SearchQuery`. */
  from: string | null;
  to: string | null;
}

/** Finds a page of articles, the exact total and what the facets are counted from, in one statement. */
export async function findArticles(
  db: Db,
  query: SearchQuery,
  words: MatchExpression,
  chosen: ChosenFacets,
): Promise<Found> {
  const matching: Matching = { words, chosen, from: query.from, to: query.to };
  const skip = (query.page - 1) * PAGE_SIZE;
  if (isOpen(matching, null)) return browseAll(db, skip);
  const ranks = query.sort === 'relevance' && words.rank.some((rank) => rank !== null) ? words.rank : null;
  const others = FACETS.filter((facet) => chosen[facet].length > 0 && !isOpen(matching, facet));
  const { rows } = await sql<{ total: number; ids: string[] | null; facets: string | null; without: string }>`
    select total, ids, facets, array_to_string(without, ' ') as without from search_find(${matchText(matching, null)}::tsquery, ${titleText(matching)}::tsquery,
      ${ranks}::text[]::tsquery[], ${firstMoment(matching)}, ${lastMoment(matching)}, ${skip}::int, ${PAGE_SIZE}::int,
      ${NEWEST_RANKED}::int, ${TITLES_RANKED}::int, ${others.map((facet) => matchText(matching, facet))}::text[]::tsquery[])`.execute(
    db,
  );
  const row = rows[0];
  // No facet character is a space; parsing an array of such long texts takes longer than the search.
  const joined = row?.without.split(' ') ?? [];
  const open = FACETS.filter((facet) => chosen[facet].length > 0 && isOpen(matching, facet));
  const without = Object.fromEntries([
    ...open.map((facet) => [facet, null] as const),
    ...others.map((facet, i) => [facet, joined[i] ?? ''] as const),
  ]);
  return { total: row?.total ?? 0, ids: row?.ids ?? [], facets: row?.facets ?? '', without };
}

/** How many articles match; no more than `most` are counted. */
export async function countArticles(db: Db, matching: Matching, most: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select search_count(${matchText(matching, null)}::tsquery, ${firstMoment(matching)}, ${lastMoment(matching)}, ${most}::int) as n`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Whether everything matches when the filter of a facet is left out. */
function isOpen({ words, chosen, from, to }: Matching, without: Facet | null): boolean {
  const filtered = FACETS.some((facet) => facet !== without && chosen[facet].length > 0);
  return words.match === null && !filtered && !from && !to;
}

/** The words and all filters but one as tsquery text. */
function matchText({ words, chosen }: Matching, without: Facet | null): string {
  const filters = FACETS.filter((facet) => facet !== without && chosen[facet].length > 0).map(
    (facet) => `(${chosen[facet].map(({ id }) => quote(facetLexeme(id))).join(' | ')})`,
  );
  const parts = [...(words.match === null ? [] : [`(${words.match})`]), ...filters];
  return parts.length === 0 ? EVERYTHING : parts.join(' & ');
}

function titleText(matching: Matching): string | null {
  const { match, title } = matching.words;
  return title === null
    ? null
    : matchText({ ...matching, words: { ...matching.words, match: `(${match}) & (${title})` } }, null);
}

function firstMoment({ from }: Matching) {
  return from ? sql`${from}::date::timestamp at time zone 'UTC'` : sql`'-infinity'::timestamptz`;
}

function lastMoment({ to }: Matching) {
  return to ? sql`(${to}::date + 1)::timestamp at time zone 'UTC'` : sql`'infinity'::timestamptz`;
}

/** Everything, newest first: the counts are kept, the newest come from an index. */
async function browseAll(db: Db, skip: number): Promise<Found> {
  const { rows } = await sql<{ total: number; ids: string[] | null }>`
    select (select coalesce(sum(documents), 0)::int from search_facet where facet = 'language') as total,
      (select array_agg(article_id) from (
        select article_id from search_document order by published_at desc, article_id desc
        limit ${PAGE_SIZE} offset ${skip}) page) as ids`.execute(db);
  return { total: rows[0]?.total ?? 0, ids: rows[0]?.ids ?? [], facets: null, without: {} };
}
