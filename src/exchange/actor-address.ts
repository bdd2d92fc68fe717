import { countrySlug } from '../ui/index.ts';
import type { ActorRecord } from './read-records.ts';

/** The page of an actor, a country or an incident on the site. */
export function actorAddress(
  origin: string,
  { schema, slug, countries }: Pick<ActorRecord, 'schema' | 'slug' | 'countries'>,
): string {
  const [country] = countries;
  if (schema === 'Country' && country) return `${origin}/country/${countrySlug(country)}`;
  return `${origin}/${schema === 'Event' ? 'incident' : 'actor'}/${slug}`;
}
