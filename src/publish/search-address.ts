import { searchAddress as queryOf, type SearchQuery } from '../search/index.ts';

/** A search -> its shareable address: `/search?q=ports&country=EC&sort=date`. Only what narrows is written. */
export function searchAddress(query: SearchQuery, path = '/search'): string {
  const text = queryOf(query);
  return text ? `${path}?${text}` : path;
}

/** `?page=3` -> 3; 1 when it is absent or makes no sense. */
export function pageOf(parameters: URLSearchParams, last: number): number {
  const page = Number(parameters.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= last ? page : 1;
}
