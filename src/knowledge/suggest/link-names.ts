import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import type { Link } from '../schema.ts';
import { entitiesOf, type LexiconLines } from './lexicon-entities.ts';
import { nameKey } from './name-key.ts';
import type { NameFound } from './read-output.ts';

/** A name as it is stored: whom it is linked to, and how. */
export interface LinkedName extends NameFound {
  articleId: string;
  entityId: string | null;
  statedEntityId: string | null;
  link: Link;
}

/** What decides on links. */
export interface LinkRules {
  lexicon: LexiconLines;
  /** From this confidence (0–1) on, names that are no person's link on their own. */
  linkConfidence: number;
}

interface Judged {
  key: string;
  article_id: string | null;
  entity_id: string | null;
  told_of: string | null;
}

interface Named {
  key: string;
  id: string;
  schema: string;
}

/**
 * Links names to entities: as an editor judged (for this article, or for the whole archive); else to the lexicon's
 * entry; else to the one entity of the newsroom that has this very name. A person's name only ever becomes a candidate.
 */
export async function linkNames(
  tx: Tx,
  names: readonly (NameFound & { articleId: string })[],
  rules: LinkRules,
): Promise<LinkedName[]> {
  const keys = [...new Set(names.map(({ key }) => key))];
  const entries = [...new Set(names.flatMap(({ entry }) => entry ?? []))];
  const judged = await judgements(tx, keys);
  const entities = await entitiesOf(tx, entries, rules.lexicon);
  const named = await entitiesNamed(
    tx,
    names.filter(({ entry }) => entry === null).map(({ name }) => name),
  );
  return names.map((name) => {
    const decision = judged.get(`${name.key}\n${name.articleId}`) ?? judged.get(name.key);
    if (decision) return fromJudgement(name, decision);
    const target = name.entry === null ? undefined : entities.get(name.entry);
    if (target) {
      const sure = !PEOPLE.has(target.schema) && name.confidence >= rules.linkConfidence;
      return linked(name, target.toldOf, target.id, sure ? 'auto' : 'candidate');
    }
    const [own, ...others] = named.get(name.key) ?? [];
    if (!own || others.length > 0) return linked(name, null, null, 'none');
    const sure = !PEOPLE.has(own.schema) && !PEOPLE.has(name.schema) && name.confidence >= rules.linkConfidence;
    return linked(name, own.id, own.id, sure ? 'auto' : 'candidate');
  });
}

/** Schemata that may be a person's: `LegalEntity` is what nobody could tell. */
const PEOPLE: ReadonlySet<string> = new Set(['Person', 'LegalEntity']);

function linked(
  name: NameFound & { articleId: string },
  entityId: string | null,
  stated: string | null,
  link: Link,
): LinkedName {
  return { ...name, entityId, statedEntityId: stated === entityId ? null : stated, link };
}

function fromJudgement(name: NameFound & { articleId: string }, { entity_id, told_of }: Judged): LinkedName {
  return entity_id === null ? linked(name, null, null, 'refused') : linked(name, told_of, entity_id, 'judged');
}

/** Decisions by key, and by key and article: the last one counts. */
export async function judgements(db: Db, keys: readonly string[]): Promise<Map<string, Judged>> {
  const { rows } = await sql<Judged>`
    with recursive j as (
      select key, article_id, entity_id, at, id from name_judgement where key = any(${keys}) and undone_at is null),
    told as (
      select e.id, e.id as last, e.merged_into from entity e where e.id in (select entity_id from j)
      union all select told.id, e.id, e.merged_into from told join entity e on e.id = told.merged_into)
    select j.key, j.article_id, j.entity_id, told.last as told_of
    from j left join told on told.id = j.entity_id and told.merged_into is null order by j.at, j.id`.execute(db);
  return new Map(rows.map((row) => [row.article_id === null ? row.key : `${row.key}\n${row.article_id}`, row]));
}

/** The newsroom's own entities that have one of these names, by key; nobody who was merged. */
export async function entitiesNamed(db: Db, names: readonly string[]): Promise<Map<string, Named[]>> {
  const lower = [...new Set(names.map((name) => name.toLowerCase()))];
  const found = new Map<string, Named[]>();
  if (lower.length === 0) return found;
  const { rows } = await sql<{ id: string; schema: string; name: string }>`
    select e.id, e.schema, n.name from entity_name n join entity e on e.id = n.entity_id
    where lower(n.name) = any(${lower}) and e.merged_into is null and e.protection is null and e.schema <> 'Event'`.execute(
    db,
  );
  for (const { id, schema, name } of rows) {
    const key = nameKey(name);
    const list = found.get(key) ?? [];
    if (!list.some((one) => one.id === id)) found.set(key, [...list, { key, id, schema }]);
  }
  return found;
}
