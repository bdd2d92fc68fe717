import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { Found } from '../find/find-articles.ts';
import { FACETS, type Facet, type FacetValue, type SearchResult } from '../schema.ts';
import type { ChosenFacets } from './choose-facets.ts';
import { countFacets } from './facet-codes.ts';

/** Values of a facet that are listed, beside the chosen ones; years are few and all of them wanted. */
const LISTED = 20;
const YEARS_LISTED = 100;

interface CountedValue {
  facet: Facet;
  value: string;
  label: string | null;
  count: number;
}

/** The most frequent values of every facet with their counts, each facet under the filters of the others. */
export async function listFacets(db: Db, found: Found, chosen: ChosenFacets): Promise<SearchResult['facets']> {
  const rows = await readCounts(db, found, chosen);
  return Object.fromEntries(
    FACETS.map((facet) => [facet, listFacet(facet, rows, chosen)]),
  ) as unknown as SearchResult['facets'];
}

function listFacet(facet: Facet, rows: readonly CountedValue[], chosen: ChosenFacets): FacetValue[] {
  const selected = new Set(chosen[facet].map(({ value }) => value));
  const listed = rows
    .filter((row) => row.facet === facet)
    .map(({ value, label, count }) => ({ value, label, count, selected: selected.has(value) }));
  const missing = chosen[facet]
    .filter(({ value }) => !listed.some((row) => row.value === value))
    .map(({ value, label }) => ({ value, label, count: 0, selected: true }));
  const all = [...listed, ...missing].filter(({ count, selected: kept }) => count > 0 || kept);
  return facet === 'year' ? all.sort((a, b) => (a.value < b.value ? 1 : -1)) : all;
}

/** A chosen value is read whatever its place. */
async function readCounts(db: Db, found: Found, chosen: ChosenFacets): Promise<CountedValue[]> {
  const kept = FACETS.filter((facet) => (facet in found.without ? found.without[facet] : found.facets) === null);
  const [fromAll, fromMatches] = [kept.length > 0 ? keptCounts(kept) : null, joinedCounts(found)];
  const parts = [fromAll, fromMatches].filter((part) => part !== null);
  if (parts.length === 0) return [];
  const ids = FACETS.flatMap((facet) => chosen[facet].map(({ id }) => id));
  const { rows } = await sql<CountedValue>`
    select facet, value, label, count from (
      select id, facet, value, label, count, row_number() over (
        partition by facet order by count desc, coalesce(label, value) collate "und-x-icu", value) as place
      from (${sql.join(parts, sql` union all `)}) counted) placed
    where place <= case when facet = 'year' then ${YEARS_LISTED}::int else ${LISTED}::int end or id = any(${ids}::int[])
    order by facet, place`.execute(db);
  return rows;
}

/** Counts over everything, which the database keeps. */
function keptCounts(facets: readonly Facet[]): RawBuilder<unknown> {
  return sql`
    select id, facet, value, label, documents as count from search_facet
    where facet = any(${facets}::text[]) and documents > 0`;
}

/** Counts over the matches: each id belongs to one facet, which takes it from its own list if it has one. */
function joinedCounts({ facets, without }: Found): RawBuilder<unknown> | null {
  const own = Object.entries(without);
  const lists = [['', facets ?? null] as const, ...own].flatMap(([name, text]) =>
    text ? [{ name, counts: countFacets(text) }] : [],
  );
  if (lists.length === 0) return null;
  const names = lists.flatMap(({ name, counts }) => Array.from(counts.keys(), () => name));
  const ids = lists.flatMap(({ counts }) => [...counts.keys()]);
  const counts = lists.flatMap(({ counts }) => [...counts.values()]);
  return sql`
    select s.id, s.facet, s.value, s.label, c.count
    from unnest(${names}::text[], ${ids}::int[], ${counts}::int[]) as c (list, id, count) join search_facet s on s.id = c.id
    where c.list = s.facet or (c.list = '' and s.facet <> all(${own.map(([name]) => name)}::text[]))`;
}
