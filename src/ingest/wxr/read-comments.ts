import type { DraftComment } from '../draft.ts';
import { plainText } from './plain-text.ts';
import { readGmt } from './read-times.ts';
import type { WxrComment } from './wxr-item.ts';

/** Comments for the editors; other sites' pings, spam and what was deleted are only counted. */
export function readComments(comments: readonly WxrComment[]): { comments: DraftComment[]; notes: string[] } {
  const pings = comments.filter(({ type }) => type === 'pingback' || type === 'trackback');
  const rest = comments.filter((comment) => !pings.includes(comment));
  const spam = rest.filter(({ approved }) => /^(?:spam|trash|post-trashed)$/.test(approved));
  const kept = rest.filter((comment) => !/^(?:spam|trash|post-trashed)$/.test(comment.approved)).map(toComment);
  const notes: string[] = [];
  if (pings.length > 0) notes.push(`Left out pingbacks and trackbacks of other sites: ${pings.length}.`);
  if (spam.length > 0) notes.push(`Left out comments marked as spam or deleted: ${spam.length}.`);
  return { comments: kept, notes };
}

function toComment(comment: WxrComment): DraftComment {
  return {
    id: comment.id.trim(),
    author: plainText(comment.author) || null,
    date: readGmt(comment.date),
    text: plainText(comment.text),
    approved: comment.approved === '1' || comment.approved === 'approve' || comment.approved === 'approved',
  };
}
