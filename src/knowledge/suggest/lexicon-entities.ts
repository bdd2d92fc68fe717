import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../archive/index.ts';
import type { Db, Tx } from '../../kit/index.ts';
import { cleanLine, slugOf } from '../../text/index.ts';
import type { NameKind, PlacePrecision } from '../schema.ts';

/** An entry of the starter lexicon, as far as an entity is made of it: a line of lexicon/*.jsonl. */
export interface LexiconLine {
  id: string;
  schema: string;
  names: { name: string; lang: string | null; kind: string }[];
  /** ISO 3166-1 alpha-2 in lower case. */
  country?: string[];
  topics?: string[];
  active?: string | null;
  level?: string;
  lat?: number;
  lon?: number;
}

/** The starter lexicon by id. */
export type LexiconLines = ReadonlyMap<string, LexiconLine>;

/** An entity that a name may be linked to. */
export interface LinkTarget {
  id: string;
  schema: string;
  /** Where a merged entity's mentions are told now; itself when it was not merged. */
  toldOf: string;
}

const KINDS: Record<string, NameKind> = {
  name: 'name',
  abbreviation: 'abbreviation',
  acronym: 'abbreviation',
  alias: 'alias',
  translation: 'alias',
};

/**
 * The entities of lexicon entries (`group/los-rastrojos`) or of the newsroom's own (`entity/UUID`), by entry; those that
 * don't exist yet are made of the lexicon, with their names. Entries that nobody knows are left out.
 */
export async function entitiesOf(
  tx: Tx,
  entries: readonly string[],
  lexicon: LexiconLines,
): Promise<Map<string, LinkTarget>> {
  const known = await knownEntities(tx, entries);
  const missing = entries.flatMap((entry) => (known.has(entry) ? [] : (lexicon.get(entry) ?? [])));
  if (missing.length === 0) return known;
  await create(tx, missing);
  return knownEntities(tx, entries);
}

/** Those of them that exist already. */
export async function knownEntities(db: Db, entries: readonly string[]): Promise<Map<string, LinkTarget>> {
  const own = entries.filter((entry) => entry.startsWith('entity/')).map((entry) => entry.slice('entity/'.length));
  const { rows } = await sql<LinkTarget & { entry: string }>`
    with recursive told as (
      select id, id as last, merged_into, coalesce(lexicon_id, 'entity/' || id) as entry, schema from entity
      where lexicon_id = any(${entries}) or id = any(${own}::uuid[])
      union all
      select told.id, e.id, e.merged_into, told.entry, told.schema from told join entity e on e.id = told.merged_into)
    select id, schema, last as "toldOf", entry from told where merged_into is null`.execute(db);
  const found = new Map(rows.map((row) => [row.entry, row]));
  for (const row of rows) found.set(`entity/${row.id}`, row);
  return found;
}

async function create(tx: Tx, lines: readonly LexiconLine[]): Promise<void> {
  const rows = lines.map((line) => ({ line, id: uuid(), caption: captionOf(line) }));
  const slugs = await freeSlugs(tx, rows);
  await insertRows(
    tx,
    'entity',
    rows.map(({ line, id, caption }, i) => ({
      id,
      slug: slugs[i],
      schema: line.schema,
      caption,
      countries: (line.country ?? []).map((code) => code.toUpperCase()),
      topics: line.topics ?? [],
      active: line.active ?? null,
      lexicon_id: line.id,
      deceased: false,
      ...placeOf(line),
    })),
    sql`on conflict (lexicon_id) do nothing`,
  );
  const names = rows.flatMap(({ line, id }) => namesOf(line, id));
  // Another process may have made the same entry a moment ago: its names are there already.
  await insertRows(tx, 'entity_name', await existing(tx, names), sql`on conflict (entity_id, name) do nothing`);
}

async function existing<T extends { entity_id: string }>(tx: Tx, names: readonly T[]): Promise<T[]> {
  const ids = [...new Set(names.map(({ entity_id }) => entity_id))];
  const { rows } = await sql<{ id: string }>`select id from entity where id = any(${ids}::uuid[])`.execute(tx);
  const there = new Set(rows.map(({ id }) => id));
  return names.filter(({ entity_id }) => there.has(entity_id));
}

function captionOf({ names, id }: LexiconLine): string {
  const named =
    names.find(({ kind, lang }) => kind === 'name' && lang === 'en') ?? names.find(({ kind }) => kind === 'name');
  return cleanLine((named ?? names[0])?.name ?? id);
}

function namesOf({ names, id: entry }: LexiconLine, entityId: string) {
  const kept = names.flatMap(({ name, lang, kind }) => {
    const stored = KINDS[kind];
    return stored
      ? [{ entity_id: entityId, name: cleanLine(name), kind: stored, language: lang, source: `lexicon ${entry}` }]
      : [];
  });
  return [...new Map(kept.map((one) => [one.name, one])).values()];
}

function placeOf({ schema, level, lat, lon }: LexiconLine): {
  lat: number | null;
  lon: number | null;
  precision: PlacePrecision | null;
} {
  if (lat === undefined || lon === undefined) return { lat: null, lon: null, precision: null };
  return { lat, lon, precision: schema === 'Country' ? 'country' : level === 'region' ? 'region' : 'city' };
}

/** A slug for each that no other entity has: the name, or with the entry's own id after it. */
async function freeSlugs(
  tx: Tx,
  rows: readonly { line: LexiconLine; id: string; caption: string }[],
): Promise<string[]> {
  const wished = rows.map(({ caption, id }) => slugOf(caption) || id);
  const { rows: found } = await sql<{ slug: string }>`select slug from entity where slug = any(${wished})`.execute(tx);
  const taken = new Set(found.map(({ slug }) => slug));
  return rows.map(({ line, id }, i) => {
    const first = wished[i] ?? id;
    const choices = [first, slugOf(`${first} ${line.country?.[0] ?? ''}`), `${first}-${id.slice(-12)}`];
    const slug = choices.find((one) => !taken.has(one)) ?? id;
    taken.add(slug);
    return slug;
  });
}
