import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { SuggestionState } from '../schema.ts';
import type { SuggestionBody } from '../suggest/suggestion.ts';

/** A suggestion with what an editor needs to decide on it. */
export interface OpenSuggestion {
  id: string;
  kind: 'claim' | 'incident';
  what: string;
  confidence: number;
  state: SuggestionState;
  body: SuggestionBody;
  article: { path: string; title: string; publishedAt: string | null };
  /** Words before and after the passage, up to 300 characters each. */
  before: string;
  after: string;
}

/** Which suggestions are wanted. */
export interface SuggestionFilter {
  kind?: 'claim' | 'incident';
  /** Path, slug or id of an article. */
  article?: string;
  /** Least confidence, 0 to 1. */
  min?: number;
  state?: SuggestionState;
  limit: number;
}

/** Suggestions that wait (or are in another state), the surest first; of one article, as they stand in it. */
export async function listSuggestions(db: Db, filter: SuggestionFilter): Promise<OpenSuggestion[]> {
  const { kind = null, article = null, min = 0, state = 'open', limit } = filter;
  const order = article === null ? sql`s.confidence desc, s.id` : sql`(s.body->'passage'->>'start')::int, s.id`;
  const { rows } = await sql<OpenSuggestion>`
    select s.id, s.kind, s.what, s.confidence, s.state, s.body,
      json_build_object('path', a.path, 'title', r.title, 'publishedAt', published_text(a.published_at, a.published_precision)) as article,
      substr(r.text, greatest(1, (s.body->'passage'->>'start')::int - 299), least(300, (s.body->'passage'->>'start')::int)) as before,
      substr(r.text, (s.body->'passage'->>'end')::int + 1, 300) as after
    from suggestion s join article a on a.id = s.article_id join revision r on r.id = s.revision_id
    where s.state = ${state} and s.confidence >= ${min} and (${kind}::text is null or s.kind = ${kind})
      and (${article}::text is null or a.id::text = ${article} or a.slug = ${article} or a.path in (${article}, ${`${article}/`}))
    order by ${order} limit ${limit}`.execute(db);
  return rows;
}
