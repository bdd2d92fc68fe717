import type { ActorRecord } from './read-records.ts';

/** The page of an actor or an incident on the site. */
export function actorAddress(origin: string, { schema, slug }: Pick<ActorRecord, 'schema' | 'slug'>): string {
  return `${origin}/${schema === 'Event' ? 'incident' : 'actor'}/${slug}`;
}
