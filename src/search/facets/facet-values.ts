import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import type { IndexedArticle } from '../index/read-articles.ts';
import type { Facet } from '../schema.ts';
import { primaryLanguage } from '../words/lexemes.ts';
import { LAST_FACET_ID } from './facet-codes.ts';

/** One value that an article has. */
export interface OwnValue {
  facet: Facet;
  value: string;
  label: string | null;
}

/** Every facet value of an article. */
export function facetValues(article: IndexedArticle): OwnValue[] {
  const plain = (facet: Facet, value: string): OwnValue => ({ facet, value, label: null });
  const labelled = (facet: Facet, labels: IndexedArticle['topics']) =>
    labels.map(({ slug, name }) => ({ facet, value: slug, label: name }));
  return [
    plain('language', primaryLanguage(article.language)),
    plain('kind', article.kind),
    ...(article.publishedAt ? [plain('year', article.publishedAt.slice(0, 4))] : []),
    ...article.countries.map((country) => plain('country', country)),
    ...labelled('section', article.sections),
    ...labelled('topic', article.topics),
    ...labelled('author', article.authors),
  ];
}

/** A value's key in the map that `ensureFacets` gives. */
export function facetKey({ facet, value }: Pick<OwnValue, 'facet' | 'value'>): string {
  return `${facet} ${value}`;
}

interface FacetRow {
  id: number;
  facet: Facet;
  value: string;
  label: string | null;
}

/** Ids of facet values by `facetKey`; missing ones are made, changed labels stored. */
export async function ensureFacets(tx: Tx, values: readonly OwnValue[]): Promise<Map<string, number>> {
  const wanted = new Map(values.map((value) => [facetKey(value), value]));
  const known = await findFacets(tx, [...wanted.values()]);
  const stored = new Map(known.map((row) => [facetKey(row), row]));
  const missing = [...wanted.values()].filter((value) => !stored.has(facetKey(value)));
  const renamed = [...wanted.values()].filter((value) => {
    const row = stored.get(facetKey(value));
    return row !== undefined && row.label !== value.label;
  });
  if (missing.length + renamed.length === 0) return idsOf(known);
  await insertFacets(tx, missing);
  await renameFacets(tx, renamed);
  return idsOf(await findFacets(tx, [...wanted.values()]));
}

async function findFacets(tx: Tx, values: readonly OwnValue[]): Promise<FacetRow[]> {
  const { rows } = await sql<FacetRow>`
    select id, facet, value, label from search_facet
    join unnest(${values.map(({ facet }) => facet)}::text[], ${values.map(({ value }) => value)}::text[]) as w (facet, value)
      using (facet, value)`.execute(tx);
  return rows;
}

/**
 * In one order, so that two processes wait for each other instead of deadlocking. What another made meanwhile is left
 * alone: an update would lock its row, for which whoever counts articles waits in another order.
 */
async function insertFacets(tx: Tx, values: readonly OwnValue[]): Promise<void> {
  if (values.length === 0) return;
  const sorted = [...values].sort((a, b) => (facetKey(a) < facetKey(b) ? -1 : 1));
  await tx
    .insertInto('search_facet')
    .values(sorted.map((value) => ({ ...value, folded: foldedLabel(value) })))
    .onConflict((conflict) => conflict.columns(['facet', 'value']).doNothing())
    .execute();
}

/** Rows are locked in order of id, as whoever counts articles locks them. */
async function renameFacets(tx: Tx, values: readonly OwnValue[]): Promise<void> {
  if (values.length === 0) return;
  const [facets, names] = [values.map(({ facet }) => facet), values.map(({ value }) => value)];
  await sql`
    with wanted as (
      select * from unnest(${facets}::text[], ${names}::text[], ${values.map(({ label }) => label)}::text[],
        ${values.map(foldedLabel)}::text[]) as w (facet, value, label, folded)),
    locked as (select f.id from search_facet f join wanted using (facet, value) order by f.id for update of f)
    update search_facet f set label = w.label, folded = w.folded
    from wanted w where f.id in (select id from locked) and f.facet = w.facet and f.value = w.value`.execute(tx);
}

function foldedLabel({ label }: OwnValue): string | null {
  return label === null ? null : fold(label);
}

function idsOf(rows: readonly FacetRow[]): Map<string, number> {
  // A newsroom has thousands of values; past a million the rest can't be narrowed by, and search goes on.
  return new Map(rows.filter(({ id }) => id <= LAST_FACET_ID).map((row) => [facetKey(row), row.id]));
}
