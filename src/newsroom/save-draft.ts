import { v7 as uuid } from 'uuid';
import { audit } from '../accounts/index.ts';
import { type Db, inTransaction, type Tx } from '../kit/index.ts';
import { type CompleteWords, completeWords, LONGEST_HTML, type Words } from './complete-words.ts';
import { type Draft, openDraft } from './load-draft.ts';
import { mayWrite, type Staff } from './policy.ts';
import { reopen } from './reopen.ts';
import type { DraftFields, WorkState } from './schema.ts';
import { keepVersion } from './versions.ts';

/** What is saved of a draft. What is left out stays as it is. */
export interface SaveDraft {
  articleId: string;
  /** The version that the writer had before them: as `loadDraft`, or the last save, gave it. */
  baseVersion: number;
  title?: string;
  dek?: string | null;
  /** Hostile: it is cleaned. */
  html?: string;
  fields?: Partial<DraftFields>;
  /** Saved by the editor by itself: of ten minutes' automatic saves the last one stays in the history. */
  automatic?: boolean;
}

/** What the store needs to know. */
export interface SaveContext {
  now: Date;
  /** Address of the site, against which relative links resolve. */
  origin: string;
}

/**
 * `saved`: the words are on disk, cleaned, as `draft` has them; `reopened`: signatures that the edit undid. `conflict`: somebody else saved since; nothing was
 * overwritten, `draft` is what stands there, and what was tried is kept aside under `aside`. `refused`: the writer may
 * not. `tooLong`: more than `LONGEST_HTML` characters of HTML.
 */
export type SaveOutcome =
  | { type: 'saved'; draft: Draft; reopened: string[] }
  | { type: 'conflict'; draft: Draft; aside: string }
  | { type: 'missing' }
  | { type: 'refused' }
  | { type: 'tooLong' };

/**
 * Saves the words of a draft, if the writer had its newest version before them: two people never overwrite each other.
 * What readers see does not change. Saving what is there already makes no version.
 */
export async function saveDraft(db: Db, staff: Staff, save: SaveDraft, context: SaveContext): Promise<SaveOutcome> {
  if ((save.html?.length ?? 0) > LONGEST_HTML) return { type: 'tooLong' };
  return inTransaction(db, (tx) => saveIn(tx, staff, save, context));
}

async function saveIn(tx: Tx, staff: Staff, save: SaveDraft, { now, origin }: SaveContext): Promise<SaveOutcome> {
  const draft = await openDraft(tx, save.articleId);
  if (!draft) return { type: 'missing' };
  if (draft.state === 'trash' || !mayWrite(staff, draft)) return { type: 'refused' };
  const words = completeWords(wordsOf(draft, save), draft.articleId, origin);
  if (words.hash === draft.hash && words.fields.slug === draft.fields.slug)
    return { type: 'saved', draft, reopened: [] };
  if (draft.version !== save.baseVersion)
    return { type: 'conflict', draft, aside: await keepAside(tx, staff, save, words, now) };
  await write(tx, staff, draft, words, now);
  const { articleId } = draft;
  const version = draft.version + 1;
  const isNew = await keepVersion(tx, staff, { articleId, version, words, automatic: save.automatic ?? false }, now);
  if (isNew) await audit(tx, staff, 'article.save', `article:${articleId}`, { version, title: words.title });
  const reopened = await reopen(tx, staff, draft, now);
  const saved = await openDraft(tx, articleId);
  return saved ? { type: 'saved', draft: saved, reopened } : { type: 'missing' };
}

function wordsOf(draft: Draft, { title = draft.title, dek = draft.dek, html = draft.html, fields }: SaveDraft): Words {
  return { title, dek, html, fields: { ...draft.fields, ...fields } };
}

/** States that end with the first new word. */
const BEGINS_ANEW: readonly WorkState[] = ['published', 'corrected', 'updated', 'unpublished'];

/** New words of a published article begin its next revision. */
async function write(tx: Tx, staff: Staff, draft: Draft, words: CompleteWords, now: Date): Promise<void> {
  const { title, dek, html, text, textVersion, parts, fields, hash } = words;
  const begins = BEGINS_ANEW.includes(draft.state);
  await tx
    .updateTable('draft')
    .set({
      version: draft.version + 1,
      ...{ title, dek, html, text, text_version: textVersion, hash },
      parts: JSON.stringify(parts),
      fields: JSON.stringify(fields),
      saved_by: staff.id,
      saved_by_name: staff.name,
      saved_at: now,
      ...(begins ? { state: 'draft' as const, state_at: now } : {}),
    })
    .where('article_id', '=', draft.articleId)
    .execute();
}

/** One person's tries over one version replace each other: the last has all that they wrote. */
async function keepAside(tx: Tx, staff: Staff, save: SaveDraft, words: CompleteWords, now: Date): Promise<string> {
  const { title, dek, html } = words;
  const fields = JSON.stringify(words.fields);
  const kept = { title, dek, html, fields, saved_at: now };
  const { id } = await tx
    .insertInto('draft_aside')
    .values({
      id: uuid(),
      article_id: save.articleId,
      base_version: save.baseVersion,
      saved_by: staff.id,
      saved_by_name: staff.name,
      ...kept,
    })
    .onConflict((c) => c.columns(['article_id', 'saved_by_name', 'base_version']).doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
