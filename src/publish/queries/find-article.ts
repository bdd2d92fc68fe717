import { sql } from 'kysely';
import { type Db, gather } from '../../kit/index.ts';
import type { ArticleData } from '../data.ts';

/** Finds the published article at a path with all that its page shows; null when there is none. */
export type FindArticle = (path: string) => Promise<ArticleData | null>;

/** How long the ids of related articles are remembered, and of how many articles. */
const REMEMBERED_MS = 600_000;
const REMEMBERED = 20_000;

/** Batches on their way at the same time: a server answers several at once, the embedded database one after another. */
const LANES = 2;

/**
 * A finder that reads articles asked for at the same time in one query, and looks for related articles once in ten
 * minutes for each article and remembers their ids alone: what is shown of them, and whether they are still published,
 * is read every time. The query is in migrations/0030.
 */
export function articleFinder(db: Db, now: () => Date): FindArticle {
  const related = new Map<string, { ids: string[]; at: number }>();
  const known = (path: string): string[] | null => {
    const found = related.get(path);
    return found && now().getTime() - found.at < REMEMBERED_MS ? found.ids : null;
  };
  const load = async (paths: string[]): Promise<(ArticleData | null)[]> => {
    const ids = paths.map(known);
    const { rows } = await sql<{ data: ArticleData | null }>`
      select data from article_pages(${paths}::text[], ${ids.map((some) => some && `{${some}}`)}::text[]) data`.execute(
      db,
    );
    for (const [i, { data }] of rows.entries()) {
      if (!data || ids[i]) continue;
      if (related.size >= REMEMBERED) related.clear();
      related.set(data.path, { ids: data.related.map(({ id }) => id), at: now().getTime() });
    }
    return rows.map(({ data }) => data);
  };
  return gather(load, { lanes: LANES });
}
