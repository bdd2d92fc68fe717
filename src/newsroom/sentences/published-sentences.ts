import type { Db } from '../../kit/index.ts';
import { draftSentences } from './draft-sentences.ts';

/** The sentences of an article as readers see it now, title and summary first; empty where they see none. */
export async function publishedSentences(db: Db, articleId: string): Promise<string[]> {
  const words = await db
    .selectFrom('article as a')
    .innerJoin('revision as r', 'r.id', 'a.revision_id')
    .select(['r.title', 'r.dek', 'r.text'])
    .where('a.id', '=', articleId)
    .where('a.status', '=', 'published')
    .executeTakeFirst();
  return words ? draftSentences(words).map(({ sentence }) => sentence) : [];
}
