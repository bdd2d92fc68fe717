import { sql } from 'kysely';
import type { Db } from '../../src/kit/index.ts';

/** Slug of the actor with which every second article links somebody. */
export const HUB = 'actor-0';

/** Tables whose triggers would only write what a bench never reads. */
const TABLES = ['article', 'revision', 'article_country', 'entity', 'claim', 'evidence'];

/**
 * Fills an empty, migrated database: `count` one-sentence articles, half as many actors (of which few are named often),
 * a quarter as many incidents, and about four and a half claims to an article, each with its passage. At 200,000
 * articles: 900,000 claims, 100,000 of them with one actor.
 */
export async function fillDatabase(db: Db, count: number): Promise<void> {
  const [actors, events] = [Math.floor(count / 2), Math.floor(count / 4)];
  for (const table of TABLES) await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await db.transaction().execute(async (tx) => {
    await sql`select setseed(0.5)`.execute(tx);
    await articles(tx, count);
    await entities(tx, actors, events);
    await claims(tx, count, actors, events);
    await sql`insert into evidence (id, claim_id, article_id, revision_id, field, start_pos, end_pos, quote, prefix, suffix, part, stance, state)
      select md5('e' || c.id)::uuid, c.id, a.id, a.revision_id, 'text', 0, 21, 'Somebody did something', '', '', 'reported', 'asserted', 'current'
      from (select id, md5('a' || floor(random() * ${count}))::uuid as article from claim offset 0) c join article a on a.id = c.article`.execute(
      tx,
    );
  });
  for (const table of TABLES) await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

async function articles(tx: Db, count: number): Promise<void> {
  const series = sql`generate_series(0, ${count - 1}::int) n`;
  await sql`insert into article (id, path, slug, kind, status, language, published_at, published_precision, revision_id)
    select md5('a' || n)::uuid, '/article/' || n, 'article-' || n, 'news', 'published', 'en',
      timestamptz '2005-01-01' + n * interval '1 hour', 'day', md5('r' || n)::uuid from ${series}`.execute(tx);
  await sql`insert into revision (id, article_id, number, title, html, text, text_version, parts, content_hash, created_by)
    select md5('r' || n)::uuid, md5('a' || n)::uuid, 1, 'Article ' || n, '', 'Somebody did something in a place.', 1, '[]', '', 'bench'
    from ${series}`.execute(tx);
  await sql`insert into article_country (article_id, country, ord)
    select md5('a' || n)::uuid, (array['CO','MX','BR','VE','PE','EC','BO','GT','HN','SV'])[1 + floor(10 * power(random(), 2))::int], 0
    from ${series}`.execute(tx);
}

async function entities(tx: Db, actors: number, events: number): Promise<void> {
  await sql`insert into entity (id, slug, schema, caption, countries, lat, lon, precision)
    select md5('n' || n)::uuid, 'actor-' || n, k.schema, 'Actor ' || n, array['CO'],
      case when k.schema = 'Place' then random() * 40 - 20 end, case when k.schema = 'Place' then random() * 40 - 90 end,
      case when k.schema = 'Place' then 'city' end
    from generate_series(0, ${actors - 1}::int) n cross join lateral (
      select (array['Organization','Person','Person','Person','PublicBody','Place','Company','Person'])[1 + n % 8] as schema) k`.execute(
    tx,
  );
  await sql`insert into entity_name (entity_id, name, kind) select id, caption, 'name' from entity`.execute(tx);
  await sql`insert into entity (id, slug, schema, caption)
    select md5('v' || n)::uuid, 'incident-' || n, 'Event', 'Incident ' || n from generate_series(0, ${events - 1}::int) n`.execute(
    tx,
  );
  await sql`insert into incident (entity_id, kind, date, first_day, last_day, country)
    select md5('v' || n)::uuid, 'killing', to_char(d, 'YYYY-MM-DD'), d, d, 'CO'
    from generate_series(0, ${events - 1}::int) n cross join lateral (select date '2005-01-01' + n % 7000 as d) x`.execute(
    tx,
  );
}

async function claims(tx: Db, count: number, actors: number, events: number): Promise<void> {
  const add = (prefix: string, total: number, subject: unknown, predicate: string, object: unknown, value: unknown) =>
    sql`insert into claim (id, subject_id, predicate, object_id, value, date_from, status)
      select md5(${prefix}::text || n)::uuid, ${subject}, ${predicate}::text, ${object}, ${value},
        case when ${predicate}::text = 'date' or n % 3 = 0 then to_char(date '2005-01-01' + n % 7000, 'YYYY-MM') end, 'accepted'
      from generate_series(0, ${total - 1}::int) n`.execute(tx);
  const any = (power: number) => sql`md5('n' || floor(${actors} * power(random(), ${power})))::uuid`;
  const event = sql`md5('v' || n % ${events})::uuid`;
  const [none, noValue] = [sql`null::uuid`, sql`null::text`];
  await add('l', count * 2, any(1.5), 'member_of', any(4), noValue);
  await add('h', Math.floor(count / 2), any(1), 'allied_with', sql`md5('n0')::uuid`, noValue);
  await add('o', count, any(1), 'holds_office', none, sql`'officer ' || n`);
  await add('k', events, event, 'kind', none, sql`'killing'`);
  await add('d', events, event, 'date', none, noValue);
  await add('p', events, event, 'place', sql`md5('n' || (floor(${actors} / 8 * random()) * 8 + 5))::uuid`, noValue);
  await add('w', events, event, 'victim', any(2), noValue);
}

/** Mentions stored at once: one statement of millions would hold them all in memory. */
const CHUNK = 100_000;

/** Adds `count` names to the articles, as many to each: nine in ten tied to an actor that readers may see. */
export async function fillMentions(db: Db, articles: number, count: number): Promise<void> {
  for (let from = 0; from < count; from += CHUNK)
    await sql`insert into mention (article_id, key, revision_id, name, schema, entity_id, link, starts, ends, confidence)
      select md5('a' || n % ${articles})::uuid, 'actor ' || n / ${articles}, md5('r' || n % ${articles})::uuid, e.caption, e.schema,
        case when n % 10 > 0 then e.id end, case when n % 10 > 0 then 'judged' else 'none' end, array[0], array[8], 0.9
      from generate_series(${from}::int, ${Math.min(from + CHUNK, count) - 1}::int) n
      join entity e on e.id = md5('n' || (n::bigint * 7919) % ${Math.floor(articles / 2)})::uuid`.execute(db);
  await sql`vacuum analyze mention`.execute(db);
}
