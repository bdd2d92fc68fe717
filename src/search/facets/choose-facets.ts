import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { FACETS, type Facet, type SearchFilters } from '../schema.ts';

/** A chosen facet value; id 0 when no document ever had it: then nothing matches. */
export interface ChosenValue {
  id: number;
  value: string;
  label: string | null;
}

/** Chosen values by facet. */
export type ChosenFacets = Record<Facet, readonly ChosenValue[]>;

/** No filter at all. */
export const NOTHING_CHOSEN: ChosenFacets = {
  country: [],
  year: [],
  kind: [],
  section: [],
  topic: [],
  author: [],
  language: [],
};

/** Looks up the ids of chosen values. */
export async function chooseFacets(db: Db, filters: SearchFilters): Promise<ChosenFacets> {
  const wanted = FACETS.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
  const found = wanted.length === 0 ? [] : await findChosen(db, wanted);
  const choose = (facet: Facet): ChosenValue[] =>
    filters[facet].map((value) => {
      const row = found.find((one) => one.facet === facet && one.value === value);
      return { id: row?.id ?? 0, value, label: row?.label ?? null };
    });
  return Object.fromEntries(FACETS.map((facet) => [facet, choose(facet)])) as unknown as ChosenFacets;
}

async function findChosen(db: Db, wanted: readonly { facet: Facet; value: string }[]) {
  const { rows } = await sql<{ id: number; facet: Facet; value: string; label: string | null }>`
    select f.id, f.facet, f.value, f.label
    from unnest(${wanted.map(({ facet }) => facet)}::text[], ${wanted.map(({ value }) => value)}::text[]) as w (facet, value)
    join search_facet f on f.facet = w.facet and f.value = w.value`.execute(db);
  return rows;
}
