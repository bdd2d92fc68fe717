import { type Db, UserError } from '../../kit/index.ts';
import { type Entity, findEntities } from '../entities.ts';

export type { Entity };

/** The one entity that a slug, an id or a name means. Throws `UserError` where none or several do. */
export async function oneEntity(db: Db, name: string): Promise<Entity> {
  const found = await findEntities(db, name);
  const [first, second] = found;
  if (!first)
    throw new UserError(`no actor is called '${name}'; 'trama entities list --q' finds names`).saying('noActor', {
      name,
    });
  if (second && first.slug !== name && first.id !== name)
    throw new UserError(
      `several are called '${name}': ${found.map(({ slug }) => slug).join(', ')}; give the slug`,
    ).saying('severalActors', { name, list: found.map(({ slug }) => slug).join(', ') });
  return first;
}
