import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { isNamed, NO_ACTORS } from '../queries/read-actors.ts';
import type { KnownName } from './score-names.ts';

/** An actor that may be meant, as readers may see it. */
export interface Candidate {
  slug: string;
  name: string;
  schema: string;
  countries: string[];
  topics: string[];
  summary: string | null;
  names: KnownName[];
}

/** Entities whose names come nearest that are looked at for each question. */
const MOST_NEAR = 60;
const MOST_NAMES = 50;

const shown = sql`jsonb_build_object('slug', e.slug, 'name', e.caption, 'schema', e.schema, 'countries', e.countries, 'topics', e.topics,
  'summary', e.summary, 'names', (select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'weak', n.kind = 'weakAlias')), '[]')
    from (select name, kind from entity_name where entity_id = e.id order by name limit ${MOST_NAMES}) n))`;

const isShown = sql`e.merged_into is null and e.protection is null and e.schema not in ${NO_ACTORS} and is_public_entity(e.id)`;

/** For each text the actors with a name like it (pg_trgm), in the order of the texts. One query. */
export async function readCandidates(db: Db, texts: readonly string[]): Promise<Candidate[][]> {
  const { rows } = await sql<{ n: number; found: Candidate[] }>`
    select asked.n::int as n, (
      select coalesce(jsonb_agg(${shown}), '[]') from (
        select m.entity_id, max(similarity(lower(m.name), asked.text)) as near from entity_name m where lower(m.name) % asked.text
        group by m.entity_id order by near desc, m.entity_id limit ${MOST_NEAR}) close
      join entity e on e.id = close.entity_id where ${isShown}) as found
    from unnest(${texts.map((text) => text.toLowerCase())}::text[]) with ordinality asked (text, n)`.execute(db);
  const found = new Map(rows.map((row) => [row.n, row.found]));
  return texts.map((_, i) => found.get(i + 1) ?? []);
}

/** Actors with all these words, or beginnings of them, in one of their names, the shortest names first. One query. */
export async function readNamed(db: Db, words: string, limit: number): Promise<Candidate[]> {
  const { rows } = await sql<{ one: Candidate }>`
    select ${shown} as one from entity e where ${isNamed(words)} and ${isShown} order by length(e.caption), e.slug limit ${limit}`.execute(
    db,
  );
  return rows.map(({ one }) => one);
}

/** A legal status on record, by the claim that says so. */
export interface Status {
  id: string;
  /** Never null in what was accepted. */
  value: string | null;
  /** EDTF. */
  date: string | null;
  stance: 'asserted' | 'alleged' | 'denied';
}

/** An actor with its legal statuses, the earliest first. */
export type KnownActor = Candidate & { statuses: Status[] };

const MOST_STATUSES = 50;

/** Actors by their slugs, those that readers may see. One query. */
export async function readBySlug(db: Db, slugs: readonly string[]): Promise<Map<string, KnownActor>> {
  const { rows } = await sql<{ one: KnownActor }>`
    select ${shown} || jsonb_build_object('statuses', (
      select coalesce(jsonb_agg(to_jsonb(s) order by s.date, s.id), '[]') from (
        select c.id, c.value, c.date_from as date, case when bool_or(p.stance = 'asserted') then 'asserted' when bool_or(p.stance = 'alleged') then 'alleged' else 'denied' end as stance
        from claim c join public_evidence p on p.claim_id = c.id
        where c.subject_id = e.id and c.predicate = 'legal_status' group by c.id order by c.date_from, c.id limit ${MOST_STATUSES}) s)) as one
    from entity e where e.slug = any(${slugs}::text[]) and ${isShown}`.execute(db);
  return new Map(rows.map(({ one }) => [one.slug, one]));
}
