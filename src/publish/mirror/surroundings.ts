import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** What an actor, place or incident looks like wherever it is shown, and what only its own page has of it. */
export interface ActorState {
  slug: string;
  /** ISO 3166-1 alpha-2, of itself and of the incident that it is. */
  countries: string[];
  /** A hash of what is shown of it everywhere. */
  card: string;
  /** A hash of its names. */
  names: string;
}

/**
 * What stands where, when the mirror was made. What has changed since is compared with it, since a list must be made
 * anew for what has left it as well as for what has come.
 */
export interface Surroundings {
  /**
   * `article:ID` of what is published and `document:ID` -> what it is part of, by spaces: `section:SLUG`, `country:PE`,
   * `year:2021`, `actor:ID` …; and of an article a hash of what lists show of it.
   */
  sources: Record<string, string>;
  /** By id. */
  actors: Record<string, ActorState>;
  /** `section:SLUG` -> a hash of its name and of what is said of it. */
  terms: Record<string, string>;
}

/** Reads what stands where, in three queries. */
export async function readSurroundings(db: Db): Promise<Surroundings> {
  return { sources: await readSources(db), actors: await readActors(db), terms: await readTerms(db) };
}

const TERMS = ['section', 'topic', 'author'] as const;

const termsOf = (table: (typeof TERMS)[number]) =>
  sql`(select string_agg(${`${table}:`}::text || t.slug, ' ' order by t.slug) from ${sql.table(`article_${table}`)} x
    join ${sql.table(table)} t on t.id = x.${sql.ref(`${table}_id`)} where x.article_id = a.id)`;

/** Every claim that a source was ever named for, whatever its state, with whom it is about. */
const claimsOf = (column: 'article_id' | 'document_id', id: 'a.id' | 'd.id') =>
  sql`(select string_agg(concat_ws(' ', 'claim:' || c.id, 'actor:' || c.subject_id, 'actor:' || c.object_id, 'actor:' || c.place_id), ' ' order by e.id)
    from evidence e join claim c on c.id = e.claim_id where ${sql.ref(`e.${column}`)} = ${sql.ref(id)})`;

async function readSources(db: Db): Promise<Record<string, string>> {
  const at = (format: string) => sql`to_char(a.published_at at time zone 'UTC', ${format})`;
  const { rows } = await sql<{ key: string; places: string }>`
    select 'article:' || a.id as key, concat_ws(' ', 'card:' || md5(jsonb_build_array(a.path, r.title, r.dek, a.kind, a.language, a.published_at,
        a.published_precision, case when r.dek is null then left(r.text, 240) end)::text), 'group:' || a.translation_group, 'year:' || ${at('YYYY')}, 'month:' || ${at('YYYY-MM')},
      ${sql.join(TERMS.map(termsOf))},
      (select string_agg('country:' || x.country, ' ' order by x.country) from article_country x where x.article_id = a.id),
      (select 'media:' || md5(string_agg(concat_ws(' ', m.id, m.hash), ' ' order by x.ord)) from article_media x join media m on m.id = x.media_id
        where x.article_id = a.id),
      (select string_agg('actor:' || m.entity_id, ' ' order by m.key) from mention m where m.article_id = a.id and m.entity_id is not null),
      ${claimsOf('article_id', 'a.id')}) as places
    from article a join revision r on r.id = a.revision_id where a.status = 'published'
    union all select 'document:' || d.id, concat_ws(' ', ${claimsOf('document_id', 'd.id')}) from document d`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ key, places }) => [key, places]));
}

async function readActors(db: Db): Promise<Record<string, ActorState>> {
  const { rows } = await sql<ActorState & { id: string }>`
    select e.id, e.slug, e.countries || case when i.country is null then '{}' else array[i.country] end as countries,
      md5(concat_ws('|', to_jsonb(e)::text, to_jsonb(i)::text)) as card,
      md5(coalesce((select string_agg(concat_ws('|', n.name, n.kind, n.language), ' ' order by n.name, n.kind) from entity_name n
        where n.entity_id = e.id), '')) as names
    from entity e left join incident i on i.entity_id = e.id`.execute(db);
  return Object.fromEntries(rows.map(({ id, ...state }) => [id, state]));
}

async function readTerms(db: Db): Promise<Record<string, string>> {
  const all = TERMS.map(
    (table) =>
      sql`select ${`${table}:`}::text || t.slug as key, md5(to_jsonb(t)::text) as value from ${sql.table(table)} t`,
  );
  const { rows } = await sql<{ key: string; value: string }>`${sql.join(all, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
