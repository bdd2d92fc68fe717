import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';
import { refreshIncidents } from '../incidents/refresh-incidents.ts';

/**
 * Removes what the database holds because of these articles, before they are deleted: passages, claims that rest on
 * nothing else, suggestions, decisions on these, and actors of whom nothing else speaks and nobody wrote anything.
 *
 * @returns what the audit trail calls the things that went: `claim:ID`
 */
export async function forgetArticles(tx: Tx, articles: readonly string[]): Promise<string[]> {
  const touched = await touchedEntities(tx, articles);
  const { claims, passages } = await removePassages(tx, articles);
  const suggestions = await removeSuggestions(tx, articles, claims);
  await sql`delete from claim where id = any(${claims}::uuid[])`.execute(tx);
  await sql`delete from mention where article_id = any(${articles}::uuid[])`.execute(tx);
  await sql`delete from name_judgement where article_id = any(${articles}::uuid[])`.execute(tx);
  await sql`delete from draft_claim where article_id = any(${articles}::uuid[])`.execute(tx);
  await refreshIncidents(tx, touched);
  const entities = await removeOrphans(tx, touched);
  const named = (kind: string, ids: readonly string[]) => ids.map((id) => `${kind}:${id}`);
  return [
    ...named('claim', claims),
    ...named('evidence', passages),
    ...named('suggestion', suggestions),
    ...named('entity', entities),
  ];
}

/** Entities that these articles name, or that claims from them are about. */
async function touchedEntities(tx: Tx, articles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct x.id from evidence e join claim c on c.id = e.claim_id,
      unnest(array[c.subject_id, c.object_id, c.place_id]) x(id) where e.article_id = any(${articles}::uuid[]) and x.id is not null
    union select entity_id from mention where article_id = any(${articles}::uuid[]) and entity_id is not null`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Passages of these articles go; gives the claims that no other passage carries. */
async function removePassages(tx: Tx, articles: readonly string[]): Promise<{ claims: string[]; passages: string[] }> {
  await sql`update evidence set follows = null where follows in (
    select id from evidence where article_id = any(${articles}::uuid[]))`.execute(tx);
  const { rows } = await sql<{ id: string; claim: string }>`
    delete from evidence where article_id = any(${articles}::uuid[]) returning id, claim_id as claim`.execute(tx);
  const { rows: bare } = await sql<{ id: string }>`
    select c.id from claim c where c.id = any(${rows.map(({ claim }) => claim)}::uuid[])
      and not exists (select 1 from evidence e where e.claim_id = c.id)`.execute(tx);
  return { claims: bare.map(({ id }) => id), passages: rows.map(({ id }) => id) };
}

/** Suggestions of these articles, and every decision on them or on these claims: each kept what was before and after. */
async function removeSuggestions(tx: Tx, articles: readonly string[], claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from suggestion where article_id = any(${articles}::uuid[])`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const doomed = sql`select id from judgement where suggestion_id = any(${ids}::uuid[]) or claim_id = any(${claims}::uuid[])`;
  await sql`update judgement set undone_by = null where undone_by in (${doomed})`.execute(tx);
  await sql`delete from judgement where id in (${doomed})`.execute(tx);
  await sql`delete from suggestion where id = any(${ids}::uuid[])`.execute(tx);
  return ids;
}

/** Actors and incidents that only these articles brought: nothing speaks of them, nobody wrote of or decided on them. */
async function removeOrphans(tx: Tx, entities: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from entity e where e.id = any(${entities}::uuid[])
      and e.summary is null and e.note is null and e.lexicon_id is null and e.protection is null
      and not exists (select 1 from entity_identifier i where i.entity_id = e.id)
      and not exists (select 1 from claim c where e.id in (c.subject_id, c.object_id))
      and not exists (select 1 from claim c where e.id in (c.place_id, c.stated_subject_id, c.stated_object_id, c.stated_place_id))
      and not exists (select 1 from mention m where e.id in (m.entity_id, m.stated_entity_id))
      and not exists (select 1 from name_judgement j where j.entity_id = e.id)
      and not exists (select 1 from judgement j where j.entity_id = e.id)
      and not exists (select 1 from draft_claim d where e.id in (d.subject_id, d.object_id))
      and not exists (select 1 from incident i where i.place_id = e.id)
      and not exists (select 1 from entity o where e.id in (o.merged_into, o.within_id))
    returning e.id`.execute(tx);
  return rows.map(({ id }) => id);
}
