import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import type { EvidenceField, Stance } from './schema.ts';

/** A claim of the archive that rests on words of an article. */
export interface ClaimOfArticle {
  claimId: string;
  subject: string;
  predicate: string;
  /** The object's name or the value. */
  object: string | null;
  status: string;
  field: EvidenceField;
  /** The words, as they stood in the article when they were last found there. */
  quote: string;
  attribution: string | null;
  stance: Stance;
  /** Whether an edit has unsettled it. */
  lost: boolean;
}

/** Claims on one article's screen: more than any article carries. */
const MOST = 2_000;

/** The claims that rest on an article's words, rejected and retracted ones left out, in the order of the text. */
export async function claimsOfArticle(db: Db, articleId: string): Promise<ClaimOfArticle[]> {
  const { rows } = await sql<ClaimOfArticle>`
    select c.id as "claimId", s.caption as subject, c.predicate, coalesce(o.caption, c.value) as object, c.status,
      e.field, e.quote, e.attribution, e.stance, e.state = 'lost' as lost
    from evidence e join claim c on c.id = e.claim_id join entity s on s.id = c.subject_id left join entity o on o.id = c.object_id
    where e.article_id::text = ${articleId} and e.state <> 'superseded' and c.status in ('accepted', 'disputed', 'suggested')
    order by e.field <> 'title', e.start_pos, c.id limit ${MOST}`.execute(db);
  return rows;
}
