import { countrySlug } from '../ui/index.ts';
import type { Actor } from './data.ts';

/** Where an actor has its page, before the language's prefix: incidents and countries have pages of their own kind. */
export function actorPath({ slug, schema, country }: Pick<Actor, 'slug' | 'schema' | 'country'>): string {
  if (schema === 'Event') return `/incident/${slug}`;
  if (schema === 'Country' && country !== null) return `/country/${countrySlug(country)}`;
  return `/actor/${slug}`;
}

/** Where a claim has its page, before the language's prefix. */
export function claimPath(id: string): string {
  return `/claim/${id}`;
}
