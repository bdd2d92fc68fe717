import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../archive/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { slugOf } from '../../text/index.ts';
import { WORLDWIDE } from './ftm-schemata.ts';
import type { ImportedActor } from './read-ftm.ts';

/** What an import does with an actor. */
export type ActorPlan =
  | { outcome: 'create'; actor: ImportedActor }
  | { outcome: 'update'; actor: ImportedActor; known: KnownEntity }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; reason: string };

/** An entity that an actor of a file already is. */
export interface KnownEntity {
  id: string;
  schema: string;
  caption: string;
  protection: string | null;
  names: string[];
  identifiers: { scheme: string; value: string }[];
  countries: string[];
  topics: string[];
  active: string | null;
  deceased: boolean;
  note: string | null;
  /** Of what was imported into it before. */
  hashes: string[];
}

/**
 * What is to be done with each of some actors: those whose key or worldwide identifier (Wikidata, LEI, IMO, OpenSanctions)
 * an entity of their kind has are that entity, as a country is by its code. Names alone make nobody the same. What an
 * editor has removed since a file was imported is not added again by the same file.
 */
export async function planActors(db: Db, actors: readonly ImportedActor[]): Promise<ActorPlan[]> {
  const known = await findKnown(db, actors);
  return actors.map((actor) => {
    const found = known(actor);
    if (!found) return { outcome: 'create', actor };
    if (found.protection === 'erased')
      return { outcome: 'refused', reason: 'it was erased from this database on purpose' };
    if (found.hashes.includes(actor.hash) || nothingNew(actor, found)) return { outcome: 'unchanged' };
    return { outcome: 'update', actor, known: found };
  });
}

async function findKnown(
  db: Db,
  actors: readonly ImportedActor[],
): Promise<(actor: ImportedActor) => KnownEntity | null> {
  const wanted = actors.flatMap(({ key, identifiers }) => [key, ...identifiers.filter(isWorldwide)]);
  const codes = actors.flatMap(({ schema, countries }) => (schema === 'Country' ? countries.slice(0, 1) : []));
  const { rows } = await sql<KnownEntity & { found: string[] }>`
    with found as (
      select i.entity_id as id, i.scheme || ' ' || i.value as by from entity_identifier i
      where (i.scheme, i.value) in (select w.scheme, w.value from json_to_recordset(${JSON.stringify(wanted)}::json) as w(scheme text, value text))
      union all
      select e.id, 'country ' || e.countries[1] from entity e
      where e.schema = 'Country' and e.merged_into is null and e.countries[1] = any(${codes}::text[]))
    select e.id, e.schema, e.caption, e.protection, e.countries, e.topics, e.active, e.deceased, e.note,
      array_agg(f.by order by f.by) as found,
      array(select n.name from entity_name n where n.entity_id = e.id) as names,
      (select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value)), '[]') from entity_identifier i where i.entity_id = e.id) as identifiers,
      array(select j.after ->> 'hash' from judgement j where j.entity_id = e.id and j.action = 'import') as hashes
    from found f join entity e on e.id = f.id group by e.id order by e.id`.execute(db);
  const byKey = new Map<string, KnownEntity[]>();
  for (const row of rows) for (const one of row.found) byKey.set(one, [...(byKey.get(one) ?? []), row]);
  return ({ key, identifiers, schema, countries }) => {
    const own = byKey.get(`${key.scheme} ${key.value}`)?.[0];
    if (own) return own;
    const others = identifiers.filter(isWorldwide).map(({ scheme, value }) => `${scheme} ${value}`);
    if (schema === 'Country') others.push(`country ${countries[0]}`);
    return others.flatMap((one) => byKey.get(one) ?? []).find((one) => sameKind(one.schema, schema)) ?? null;
  };
}

const isWorldwide = ({ scheme }: { scheme: string }): boolean => WORLDWIDE.has(scheme);

const GROUPS = ['Organization', 'PublicBody', 'Company', 'LegalEntity'];

/** Kinds of groups are told apart differently by every source; a person is never a group. */
function sameKind(a: string, b: string): boolean {
  return a === b || (GROUPS.includes(a) && GROUPS.includes(b)) || (a === 'Person' && b === 'LegalEntity');
}

const has = (known: KnownEntity, { scheme, value }: { scheme: string; value: string }): boolean =>
  known.identifiers.some((one) => one.scheme === scheme && one.value === value);

function nothingNew(actor: ImportedActor, known: KnownEntity): boolean {
  return (
    actor.names.every(({ name }) => known.names.includes(name)) &&
    [actor.key, ...actor.identifiers].every((one) => has(known, one)) &&
    actor.countries.every((code) => known.countries.includes(code)) &&
    actor.topics.every((topic) => known.topics.includes(topic)) &&
    (actor.active === null || known.active !== null) &&
    (!actor.deceased || known.deceased) &&
    (actor.note === null || known.note !== null)
  );
}

/** Does what was planned, each with a judgement that says from which file and what was before. */
export async function storeActors(tx: Tx, plans: readonly ActorPlan[], source: string, by: string): Promise<void> {
  const made = plans.flatMap((plan) => (plan.outcome === 'create' ? [{ id: uuid(), actor: plan.actor }] : []));
  const changed = plans.flatMap((plan) => (plan.outcome === 'update' ? [{ id: plan.known.id, ...plan }] : []));
  await create(tx, made);
  for (const { actor, known } of changed) await update(tx, actor, known);
  const both = [...made, ...changed];
  await insertRows(
    tx,
    'entity_name',
    both.flatMap(({ id, actor }) => actor.names.map((name) => ({ entity_id: id, ...name, source }))),
    sql`on conflict (entity_id, name) do nothing`,
  );
  await insertRows(
    tx,
    'entity_identifier',
    both.flatMap(({ id, actor }) =>
      [actor.key, ...actor.identifiers].map((one) => ({ entity_id: id, ...one, source })),
    ),
    sql`on conflict (entity_id, scheme, value) do nothing`,
  );
  await insertRows(tx, 'judgement', [
    ...made.map(({ id, actor }) => judgement(id, actor, source, by, null)),
    ...changed.map(({ id, actor, known }) => judgement(id, actor, source, by, known)),
  ]);
}

async function create(tx: Tx, made: readonly { id: string; actor: ImportedActor }[]): Promise<void> {
  const slugs = await freeSlugs(tx, made);
  await insertRows(
    tx,
    'entity',
    made.map(({ id, actor }, i) => ({
      id,
      slug: slugs[i],
      schema: actor.schema,
      caption: actor.caption,
      countries: actor.countries,
      topics: actor.topics,
      active: actor.active,
      deceased: actor.deceased,
      note: actor.note,
      created_at: new Date().toISOString(),
    })),
  );
}

/** Adds, and never takes away or replaces: what an editor wrote stays. */
async function update(tx: Tx, actor: ImportedActor, known: KnownEntity): Promise<void> {
  await tx
    .updateTable('entity')
    .set({
      countries: [...new Set([...known.countries, ...actor.countries])],
      topics: [...new Set([...known.topics, ...actor.topics])],
      active: known.active ?? actor.active,
      deceased: known.deceased || actor.deceased,
      note: known.note ?? actor.note,
    })
    .where('id', '=', known.id)
    .execute();
}

function judgement(id: string, actor: ImportedActor, source: string, by: string, known: KnownEntity | null) {
  const before = known && {
    countries: known.countries,
    topics: known.topics,
    active: known.active,
    deceased: known.deceased,
    note: known.note,
  };
  const added = known && {
    names: actor.names.map(({ name }) => name).filter((name) => !known.names.includes(name)),
    identifiers: [actor.key, ...actor.identifiers].filter((one) => !has(known, one)),
  };
  return {
    id: uuid(),
    entity_id: id,
    action: 'import',
    before,
    after: { hash: actor.hash, key: actor.key, added },
    decided_by: by,
    reason: source,
    at: new Date().toISOString(),
  };
}

/** A slug for each that no other entity has: the name, with its country, or with the end of its id. */
async function freeSlugs(tx: Tx, made: readonly { id: string; actor: ImportedActor }[]): Promise<string[]> {
  const choices = made.map(({ id, actor }) => {
    const first = slugOf(actor.caption) || id;
    return [first, slugOf(`${first} ${actor.countries[0] ?? ''}`), `${first}-${id.slice(-12)}`, id];
  });
  const { rows } = await sql<{ slug: string }>`select slug from entity where slug = any(${choices.flat()})`.execute(tx);
  const taken = new Set(rows.map(({ slug }) => slug));
  return choices.map((wished) => {
    const slug = wished.find((one) => !taken.has(one)) ?? wished[3] ?? '';
    taken.add(slug);
    return slug;
  });
}
