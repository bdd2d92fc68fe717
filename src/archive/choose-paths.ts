import { sql } from 'kysely';
import type { Tx } from '../kit/index.ts';
import { wishedPath } from './article-path.ts';
import type { PlacedDraft } from './store-drafts.ts';

/** After so many equal wishes the article's own id tells them apart. */
const MOST_NUMBERED = 5;

/** Gives each new article a public address that no other has; `-2`, `-3` … tell equal wishes apart. Fills in place. */
export async function choosePaths(tx: Tx, created: PlacedDraft[]): Promise<void> {
  const chosen = new Set<string>();
  let open = created;
  for (let attempt = 0; open.length > 0; attempt++) {
    for (const placed of open) propose(placed, attempt);
    const taken = await takenPaths(
      tx,
      open.map(({ path }) => path),
    );
    open = open.filter(({ path }) => {
      if (taken.has(path) || chosen.has(path)) return true;
      chosen.add(path);
      return false;
    });
  }
}

function propose(placed: PlacedDraft, attempt: number): void {
  const { draft, articleId } = placed;
  const wish = wishedPath({ title: draft.title, url: draft.url, id: articleId });
  placed.slug = wish.slug;
  if (attempt === 0) placed.path = wish.path;
  else if (attempt === 1) placed.path = `/article/${wish.slug}`;
  else placed.path = `/article/${wish.slug}-${attempt <= MOST_NUMBERED ? attempt : articleId.slice(-12)}`;
}

async function takenPaths(tx: Tx, paths: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ path: string }>`
    select path from article where path = any(${paths}) union select path from redirect where path = any(${paths})
  `.execute(tx);
  return new Set(rows.map(({ path }) => path));
}
