import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, inTransaction, UserError } from '../../kit/index.ts';
import { nameKey } from '../suggest/name-key.ts';
import { oneEntity } from './one-entity.ts';

/** Entities compared at most, the latest made first. */
const MOST_ENTITIES = 100_000;
/** Entities of one bucket that are compared with each other. */
const MOST_ALIKE = 30;

/** Two entities that may be one, and why. */
export interface Duplicate {
  a: { id: string; slug: string; caption: string; schema: string };
  b: { id: string; slug: string; caption: string; schema: string };
  /** In words: 'both are called …', 'both have wikidata Q1'. */
  reasons: string[];
  /** 0 to 1: how much speaks for it. */
  score: number;
  /** Articles that name both: much speaks against it when they are many. */
  together: number;
}

interface Named {
  id: string;
  slug: string;
  caption: string;
  schema: string;
  countries: string[];
  names: string[];
  identifiers: string[];
}

/**
 * Pairs of entities that may be the same, the surest first: the same name or identifier, or one's name within the other's
 * ('Ana Garza' in 'Ana María Garza') with a country in common. Those said to be different are left out. Time grows with
 * the number of names, not of pairs.
 */
export async function findDuplicates(db: Db, limit: number): Promise<Duplicate[]> {
  const entities = await readNamed(db);
  const pairs = new Map<string, Duplicate>();
  const add = (a: Named, b: Named, reason: string, score: number) => {
    if (a.id === b.id || !mayBeOne(a.schema, b.schema)) return;
    const [x, y] = a.id < b.id ? [a, b] : [b, a];
    const key = `${x.id} ${y.id}`;
    const known = pairs.get(key);
    if (!known) pairs.set(key, { a: shown(x), b: shown(y), reasons: [reason], score, together: 0 });
    else if (!known.reasons.includes(reason)) {
      known.reasons.push(reason);
      known.score = 1 - (1 - known.score) * (1 - score);
    }
  };
  alike(
    entities,
    ({ identifiers }) => identifiers,
    (a, b, id) => add(a, b, `both have ${id}`, 0.95),
  );
  alike(
    entities,
    ({ names }) => names,
    (a, b, name) => add(a, b, `both are called '${name}'`, 0.8),
  );
  alike(entities, firstAndLast, (a, b) => {
    const within = a.names.flatMap((one) => b.names.filter((other) => isWithin(one, other) || isWithin(other, one)));
    const shares = a.countries.some((code) => b.countries.includes(code));
    const [name] = within;
    if (name && (shares || a.countries.length === 0 || b.countries.length === 0))
      add(a, b, `the name of one is within the other's: '${name}'`, shares ? 0.6 : 0.4);
  });
  const different = await readDifferent(db);
  const best = [...pairs.values()]
    .filter(({ a, b }) => !different.has(`${a.id} ${b.id}`))
    .sort((x, y) => y.score - x.score || (x.a.id < y.a.id ? -1 : 1))
    .slice(0, limit);
  return withTogether(db, best);
}

const PEOPLE = new Set(['Person', 'LegalEntity']);

/** What can't be told apart by kind: any two groups, a person and what nobody could tell, places, incidents never. */
function mayBeOne(a: string, b: string): boolean {
  if (a === b) return a !== 'Event';
  if (a === 'Person' || b === 'Person') return PEOPLE.has(a) && PEOPLE.has(b);
  const groups = new Set(['Organization', 'Company', 'PublicBody', 'LegalEntity']);
  return groups.has(a) && groups.has(b);
}

function shown({ id, slug, caption, schema }: Named) {
  return { id, slug, caption, schema };
}

async function readNamed(db: Db): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select e.id, e.slug, e.caption, e.schema, e.countries,
      array(select n.name from entity_name n where n.entity_id = e.id and n.kind <> 'weakAlias' limit 50) as names,
      array(select i.scheme || ' ' || i.value from entity_identifier i where i.entity_id = e.id limit 50) as identifiers
    from entity e where e.merged_into is null and e.protection is distinct from 'erased'
      and e.schema not in ('Event', 'Country', 'Place', 'Address')
    order by e.id desc limit ${MOST_ENTITIES}`.execute(db);
  return rows.map((row) => ({ ...row, names: [...new Set(row.names.map(nameKey))] }));
}

/** Calls `meet` for entities that share a key, those of crowded keys only with the next few. */
function alike(
  entities: readonly Named[],
  keysOf: (one: Named) => string[],
  meet: (a: Named, b: Named, key: string) => void,
): void {
  const buckets = new Map<string, Named[]>();
  for (const one of entities)
    for (const key of new Set(keysOf(one))) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [one]);
      else if (bucket.length < MOST_ALIKE) bucket.push(one);
    }
  for (const [key, bucket] of buckets)
    for (const [i, a] of bucket.entries()) for (const b of bucket.slice(i + 1)) meet(a, b, key);
}

function firstAndLast({ names, schema }: Named): string[] {
  return names.flatMap((name) => {
    const words = name.split(' ');
    if (words.length < 2 || !PEOPLE.has(schema)) return [];
    return words.slice(1).map((word) => `${words[0]} ${word}`);
  });
}

/** Every word of `short` stands in `long`, in the same order. */
function isWithin(short: string, long: string): boolean {
  const words = short.split(' ');
  if (words.length < 2 || short === long) return false;
  let at = 0;
  for (const word of long.split(' ')) if (word === words[at]) at++;
  return at === words.length;
}

async function readDifferent(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('not_same').select(['a', 'b']).execute();
  return new Set(rows.map(({ a, b }) => `${a} ${b}`));
}

async function withTogether(db: Db, pairs: Duplicate[]): Promise<Duplicate[]> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*)::int from mention x join mention y on y.article_id = x.article_id and y.entity_id = p.b where x.entity_id = p.a) as n
    from unnest(${pairs.map(({ a }) => a.id)}::uuid[], ${pairs.map(({ b }) => b.id)}::uuid[]) with ordinality p (a, b, place)
    order by p.place`.execute(db);
  return pairs.map((pair, i) => ({ ...pair, together: rows[i]?.n ?? 0 }));
}

/** Remembers that two entities are not the same: they are not proposed again. Throws `UserError`. */
export async function markNotSame(
  db: Db,
  { one, other, by, reason }: { one: string; other: string; by: string; reason: string | null },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [x, y] = [await oneEntity(tx, one), await oneEntity(tx, other)];
    if (x.id === y.id)
      throw new UserError(`'${one}' and '${other}' are one entity: ${x.slug}`).saying('oneAlready', { one, other });
    const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
    await sql`insert into not_same (a, b, decided_by, reason) values (${a}, ${b}, ${by}, ${reason}) on conflict do nothing`.execute(
      tx,
    );
    await tx
      .insertInto('judgement')
      .values({
        id: uuid(),
        entity_id: a,
        action: 'notSame',
        after: JSON.stringify({ than: b }),
        decided_by: by,
        reason,
      })
      .execute();
  });
}
