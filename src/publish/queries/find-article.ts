import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { ArticleData } from '../data.ts';

/** Finds the published article at a path with all that its page shows; null when there is none. One query. */
export type FindArticle = (path: string) => Promise<ArticleData | null>;

/** How long the ids of related articles are remembered, and of how many articles. */
const REMEMBERED_MS = 600_000;
const REMEMBERED = 20_000;

/**
 * A finder that looks for related articles once in ten minutes for each article and remembers their ids alone: what is
 * shown of them, and whether they are still published, is read every time. The query is in migrations/0006.
 */
export function articleFinder(db: Db, now: () => Date): FindArticle {
  const related = new Map<string, { ids: string[]; at: number }>();
  return async (path) => {
    const known = related.get(path);
    const ids = known && now().getTime() - known.at < REMEMBERED_MS ? known.ids : null;
    const { rows } = await sql<{ data: ArticleData | null }>`
      select article_page(${path}, ${ids && sql.val(ids)}::uuid[]) as data`.execute(db);
    const data = rows[0]?.data ?? null;
    if (data && !ids) {
      if (related.size >= REMEMBERED) related.clear();
      related.set(path, { ids: data.related.map(({ id }) => id), at: now().getTime() });
    }
    return data;
  };
}
