import { audit, bylineOf } from '../accounts/index.ts';
import { makeArticle } from '../archive/index.ts';
import { type Db, inTransaction } from '../kit/index.ts';
import { completeWords, NO_FIELDS, type Words } from './complete-words.ts';
import { type Draft, loadDraft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import type { SaveContext } from './save-draft.ts';
import type { DraftFields } from './schema.ts';
import { keepVersion } from './versions.ts';

/** What a new article begins with; all may be empty. */
export interface NewDraft {
  title?: string;
  dek?: string | null;
  html?: string;
  fields?: Partial<DraftFields>;
  /** ISO day for which it is planned. */
  plannedFor?: string | null;
}

/** Begins an article that readers see nothing of, under the byline that the writer has chosen. Null: the writer may not. */
export async function createDraft(
  db: Db,
  staff: Staff,
  draft: NewDraft,
  { now, origin }: SaveContext,
): Promise<Draft | null> {
  if (!staff.can('article.write')) return null;
  const byline = staff.id === null ? null : await bylineOf(db, staff.id);
  const given: Words = {
    title: draft.title ?? '',
    dek: draft.dek ?? null,
    html: draft.html ?? '',
    fields: { ...NO_FIELDS, authors: byline ? [byline] : [], ...draft.fields },
  };
  const articleId = await inTransaction(db, async (tx) => {
    const articleId = await makeArticle(tx, given.fields);
    const words = completeWords(given, articleId, origin);
    const { title, dek, html, text, hash } = words;
    await tx
      .insertInto('draft')
      .values({
        ...{ article_id: articleId, version: 1, title, dek, html, text, hash, text_version: words.textVersion },
        parts: JSON.stringify(words.parts),
        fields: JSON.stringify(words.fields),
        ...{ saved_by: staff.id, saved_by_name: staff.name, saved_at: now },
        ...{ created_by: staff.id, created_by_name: staff.name, created_at: now },
        ...{ state: 'draft', state_at: now, planned_for: draft.plannedFor ?? null },
      })
      .execute();
    await keepVersion(tx, staff, { articleId, version: 1, words, automatic: false }, now);
    await audit(tx, staff, 'article.create', `article:${articleId}`, { title });
    return articleId;
  });
  return loadDraft(db, articleId);
}
