import { createHash } from 'node:crypto';
import type { ArticleDraft } from '../ingest/index.ts';

/**
 * SHA-256 (hex) of what readers would see of a draft. Where it came from, notes, comments and the date of update are
 * left out: an item in which only those differ has not changed.
 */
export function contentHash(draft: ArticleDraft): string {
  const {
    origin: _origin,
    notes: _notes,
    comments: _comments,
    updatedAt: _updated,
    asOf: _asOf,
    text: _text,
    parts: _parts,
    ...content
  } = draft;
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
