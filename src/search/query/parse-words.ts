import { QUERY_LENGTH } from '../schema.ts';
import { wordsIn } from '../words/tokens.ts';

/** A word, or words that must follow one another. Lower case, never empty. */
export type Term = readonly string[];

/** What a query's text asks for. */
export interface QueryWords {
  /** Every group must be met, by any of its terms. */
  required: readonly (readonly Term[])[];
  excluded: readonly Term[];
  /** Whether something was left out because the query is too long. */
  shortened: boolean;
}

/** Words that are heeded; a query has as many at most. */
const QUERY_WORDS = 32;
const PIECE = /[-−–]?["“”«»][^"“”«»]*["“”«»]?|[^\s"“”«»]+/gu;

/**
 * Reads a query: words that must all occur, `"phrases"`, `-exclusion`, and `a OR b`, which binds closer than the rest:
 * `bolivia cocaine OR heroin` is Bolivia and one of the two. Any string is valid; what isn't a word is passed over.
 */
export function parseWords(q: string): QueryWords {
  const required: Term[][] = [];
  const excluded: Term[] = [];
  let words = 0;
  let joined = false;
  let shortened = q.length > QUERY_LENGTH;
  for (const [piece] of q.slice(0, QUERY_LENGTH).matchAll(PIECE)) {
    if (piece === 'OR' || piece === '|') {
      joined = required.length > 0;
      continue;
    }
    const term = wordsIn(piece, QUERY_WORDS);
    if (term.length === 0) continue;
    words += term.length;
    if (words > QUERY_WORDS) {
      shortened = true;
      break;
    }
    if (/^[-−–]/.test(piece)) excluded.push(term);
    else if (joined) required.at(-1)?.push(term);
    else required.push([term]);
    joined = false;
  }
  return { required, excluded, shortened };
}
