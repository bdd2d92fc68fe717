import { sql } from 'kysely';
import type { Db } from '../kit/index.ts';
import { MOST_TRIES } from './mail.ts';

/** How far the news of a correction has come among those who republished the article. */
export interface CorrectionReach {
  /** Republications of the article that were not refused. */
  republications: number;
  /** Those of them that left an address for mail. */
  byMail: number;
  /** Mails on the correction that were sent, that wait, and that no server took; sent ones are forgotten after 30 days. */
  sent: number;
  waiting: number;
  failed: number;
}

/** How far each of some corrections has come, by the correction's id. */
export async function correctionReach(
  db: Db,
  corrections: readonly { id: string; articleId: string }[],
): Promise<Map<string, CorrectionReach>> {
  const asked = JSON.stringify(corrections.map(({ id, articleId }) => ({ id, article: articleId })));
  const { rows } = await sql<CorrectionReach & { id: string }>`
    with mail as (
      select split_part(once, ':', 2) as id, count(*) filter (where sent_at is not null) as sent,
        count(*) filter (where sent_at is null and tries < ${MOST_TRIES}) as waiting,
        count(*) filter (where sent_at is null and tries >= ${MOST_TRIES}) as failed
      from outgoing_mail where once like 'correction:%' group by 1),
    used as (
      select article_id, count(*) as republications, count(distinct email) as "byMail"
      from republication where state <> 'refused' group by article_id)
    select k.id, coalesce(u.republications, 0)::int as republications, coalesce(u."byMail", 0)::int as "byMail",
      coalesce(m.sent, 0)::int as sent, coalesce(m.waiting, 0)::int as waiting, coalesce(m.failed, 0)::int as failed
    from jsonb_to_recordset(${asked}::jsonb) as k(id text, article uuid)
    left join used u on u.article_id = k.article left join mail m on m.id = k.id`.execute(db);
  return new Map(rows.map(({ id, ...reach }) => [id, reach]));
}
