import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { PublicClaim } from '../data.ts';
import { passageSources, publicClaim } from './story.ts';

/** Which claims are wanted; null: no matter. */
export interface ClaimChoice {
  /** Slug. */
  actor: string | null;
  predicate: string | null;
  /** Id. */
  article: string | null;
}

/** The claims that readers may see after one, the latest stored first, each with its first passage; and whether there are more. */
export async function readClaims(
  db: Db,
  of: ClaimChoice,
  { after, size }: { after: string | null; size: number },
): Promise<{ of: ClaimChoice; claims: PublicClaim[]; more: boolean }> {
  const { actor, predicate, article } = of;
  const actorId = sql`(select id from entity where slug = ${actor})`;
  const ofActor = sql`c.id in (select x.id from claim x where x.subject_id = ${actorId} union all
    select x.id from claim x where x.object_id = ${actorId} union all select x.id from claim x where x.place_id = ${actorId})`;
  const ofArticle = sql`e.article_id = ${article}::uuid`;
  const { rows } = await sql<{ claim: PublicClaim }>`
    select ${publicClaim} as claim from claim c
    cross join lateral (select e.* from public_evidence e where e.claim_id = c.id
      and ${article === null ? sql`true` : ofArticle} order by e.id limit 1) e ${passageSources}
    where c.status = 'accepted' and ${after === null ? sql`true` : sql`c.id < ${after}::uuid`}
      and ${actor === null ? sql`true` : ofActor} and ${predicate === null ? sql`true` : sql`c.predicate = ${predicate}`}
      and ${article === null ? sql`true` : sql`c.id in (select x.claim_id from evidence x where x.article_id = ${article}::uuid)`}
    order by c.id desc limit ${size + 1}`.execute(db);
  return { of, claims: rows.slice(0, size).map(({ claim }) => claim), more: rows.length > size };
}
