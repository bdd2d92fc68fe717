import type { Db } from '../../kit/index.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import type { Extension } from './questions.ts';
import { type KnownActor, readBySlug } from './read-candidates.ts';

/** What may be added to a row of a spreadsheet, by the property's id. */
interface Property {
  id: string;
  name: string;
  values(actor: KnownActor, origin: string): string[];
}

/** Properties of actors, each with all its values. */
export const PROPERTIES: readonly Property[] = [
  { id: 'name', name: 'Names', values: ({ names }) => [...new Set(names.map(({ name }) => name))] },
  { id: 'country', name: 'Countries (ISO 3166-1)', values: ({ countries }) => countries },
  { id: 'schema', name: 'Kind (FollowTheMoney schema)', values: ({ schema }) => [schema] },
  { id: 'topics', name: 'Topics (FollowTheMoney)', values: ({ topics }) => topics },
  { id: 'summary', name: 'Summary', values: ({ summary }) => (summary ? [summary] : []) },
  {
    id: 'legal_status',
    name: 'Legal status, with its date and where its sentence is',
    values: ({ statuses }, origin) =>
      statuses.map(({ id, value, date, stance }) =>
        [stance === 'asserted' ? value : `${stance}: ${value}`, date, origin + claimPath(id)]
          .filter(Boolean)
          .join(', '),
      ),
  },
  {
    id: 'profile',
    name: 'Address of the profile',
    values: (actor, origin) => [origin + actorPath({ ...actor, country: null })],
  },
];

/** The wanted properties of the actors (data extension response); of those that readers may not see, nothing. */
export async function extendRows(db: Db, { ids, properties }: Extension, origin: string) {
  const wanted = properties.flatMap(({ id }) => PROPERTIES.find((one) => one.id === id) ?? []);
  const actors = await readBySlug(db, ids);
  const cells = (slug: string) => {
    const actor = actors.get(slug);
    const cell = ({ id, values }: Property) =>
      [id, (actor ? values(actor, origin) : []).map((str) => ({ str }))] as const;
    return Object.fromEntries(wanted.map(cell));
  };
  return {
    meta: wanted.map(({ id, name }) => ({ id, name })),
    rows: Object.fromEntries(ids.map((id) => [id, cells(id)])),
  };
}
