import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { countrySlug } from '../../ui/index.ts';
import { isPublic } from './read-incidents.ts';

/** One of each thing that addresses name, of this archive; null where there is none. */
export interface Samples {
  article: string | null;
  section: string | null;
  topic: string | null;
  author: string | null;
  country: string | null;
  year: string | null;
  month: string | null;
  actor: string | null;
  claim: string | null;
  incident: string | null;
  document: string | null;
  notice: string | null;
}

/** Finds something of every kind that readers may see, the newest. One query. */
export async function readSamples(db: Db): Promise<Samples> {
  const term = (name: string) => sql`(select t.slug from ${sql.table(name)} t where exists (
    select 1 from ${sql.table(`article_${name}`)} x join article a on a.id = x.article_id
    where x.${sql.ref(`${name}_id`)} = t.id and a.status = 'published') order by t.slug limit 1)`;
  const told = sql`(select c.id, c.subject_id from claim c join entity s on s.id = c.subject_id and s.schema <> 'Event'
    where c.status = 'accepted' and exists (select 1 from public_evidence e where e.claim_id = c.id) order by c.id desc limit 1)`;
  const { rows } = await sql<Samples>`
    with newest as (select a.id, a.published_at from article a where a.status = 'published' and a.kind <> 'page'
        and a.published_precision <> 'year' order by a.published_at desc nulls last, a.id desc limit 1), told as materialized ${told}
    select (select id from newest) as article, ${term('section')} as section, ${term('topic')} as topic, ${term('author')} as author,
      (select x.country from article_country x join article a on a.id = x.article_id where a.status = 'published'
        order by x.country limit 1) as country,
      (select to_char(published_at at time zone 'UTC', 'YYYY') from newest) as year,
      (select to_char(published_at at time zone 'UTC', 'MM') from newest) as month,
      (select e.slug from told join entity e on e.id = told.subject_id) as actor, (select id from told) as claim,
      (select t.slug from incident i join entity t on t.id = i.entity_id where ${isPublic}
        order by i.first_day desc nulls last, i.entity_id limit 1) as incident,
      (select hash from document where visibility = 'public' order by id desc limit 1) as document,
      (select slug from notice where published order by id desc limit 1) as notice`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no answer');
  return { ...row, country: row.country && countrySlug(row.country) };
}
