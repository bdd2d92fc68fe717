import type { ArticleDraft } from '../ingest/index.ts';
import type { Db } from '../kit/index.ts';
import { contentHash } from './content-hash.ts';
import { findSameAddress } from './same-address.ts';
import { originKey, type StoredDraft, weighDraft } from './store-drafts.ts';

/** What storing these drafts would do, without doing it. */
export async function findOutcomes(db: Db, drafts: readonly ArticleDraft[]): Promise<StoredDraft[]> {
  if (drafts.length === 0) return [];
  const rows = await db
    .selectFrom('origin')
    .select(['key', 'article_id', 'content_hash'])
    .where('key', 'in', drafts.map(originKey))
    .execute();
  const known = new Map(rows.map((row) => [row.key, row]));
  const shared = await findSameAddress(db, drafts);
  return drafts.map((draft) => {
    const row = known.get(originKey(draft));
    const weighed = weighDraft(shared.get(draft), draft, row !== undefined);
    const articleId = shared.get(draft)?.articleId ?? '';
    if (weighed && 'yields' in weighed && row?.content_hash !== contentHash(draft))
      return { outcome: 'skipped', articleId, reason: weighed.yields };
    if (!row && weighed) return { outcome: 'updated', articleId };
    if (!row) return { outcome: 'created', articleId: '' };
    return { outcome: row.content_hash === contentHash(draft) ? 'unchanged' : 'updated', articleId: row.article_id };
  });
}
