import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { hashOf } from '../entities/protect-entity.ts';
import { knownEntities, type LexiconLines } from '../suggest/lexicon-entities.ts';
import { entitiesNamed, judgements } from '../suggest/link-names.ts';
import type { NameFound } from '../suggest/read-output.ts';

/** A name in a text that is being written, and whom it may mean. */
export interface RecognisedName extends NameFound {
  /**
   * `known`: an entity of the archive; `likely`: somebody of this name, which for a person is not yet the same person;
   * `entry`: of the starter lexicon, not in the archive yet; `new`: nobody that is known.
   */
  state: 'known' | 'likely' | 'entry' | 'new';
  /** Id of the entity, or of the lexicon's entry. */
  id: string | null;
  caption: string;
}

/** Schemata that may be a person's. */
const PEOPLE: ReadonlySet<string> = new Set(['Person', 'LegalEntity']);

/**
 * Whom the names of a text may mean, by the same rules as of a published one, but nothing is stored. Names that an editor
 * refused for this article and those of erased people are left out.
 */
export async function recogniseNames(
  db: Db,
  articleId: string,
  found: readonly NameFound[],
  lexicon: LexiconLines,
): Promise<RecognisedName[]> {
  const names = await withoutErased(db, found);
  if (names.length === 0) return [];
  const judged = await judgements(
    db,
    names.map(({ key }) => key),
  );
  const entries = await knownEntities(
    db,
    names.flatMap(({ entry }) => entry ?? []),
  );
  const named = await entitiesNamed(
    db,
    names.map(({ name }) => name),
  );
  const decide = (name: NameFound): Pick<RecognisedName, 'state' | 'id'> | null => {
    const decision = judged.get(`${name.key}\n${articleId}`) ?? judged.get(name.key);
    if (decision) return decision.entity_id === null ? null : { state: 'known', id: decision.told_of };
    const own = named.get(name.key) ?? [];
    const target = name.entry === null ? null : (entries.get(name.entry)?.toldOf ?? null);
    const id = target ?? (own.length === 1 ? (own[0]?.id ?? null) : null);
    if (id) return { id, state: PEOPLE.has(name.schema) ? 'likely' : 'known' };
    if (own.length > 1) return { id: own[0]?.id ?? null, state: 'likely' };
    return name.entry !== null && lexicon.has(name.entry)
      ? { id: name.entry, state: 'entry' }
      : { id: null, state: 'new' };
  };
  const decided = names.flatMap((name) => {
    const decision = decide(name);
    return decision ? [{ ...name, ...decision, caption: name.name }] : [];
  });
  return withCaptions(db, decided);
}

async function withoutErased(db: Db, names: readonly NameFound[]): Promise<NameFound[]> {
  const hashes = new Map(names.map((name) => [hashOf(name.key), name]));
  const { rows } = await sql<{ hash: string }>`
    select hash from erased_name where hash = any(${[...hashes.keys()]}::text[])`.execute(db);
  for (const { hash } of rows) hashes.delete(hash);
  return [...hashes.values()];
}

async function withCaptions(db: Db, names: RecognisedName[]): Promise<RecognisedName[]> {
  const ids = names.flatMap(({ state, id }) => (id && state !== 'entry' ? [id] : []));
  const { rows } = await sql<{ id: string; caption: string; schema: string }>`
    select id, caption, schema from entity where id = any(${ids}::uuid[])`.execute(db);
  const entities = new Map(rows.map((row) => [row.id, row]));
  return names.map((name) => {
    const entity = name.id ? entities.get(name.id) : undefined;
    return entity ? { ...name, caption: entity.caption, schema: entity.schema } : name;
  });
}
