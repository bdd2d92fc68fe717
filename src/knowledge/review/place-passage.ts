import type { StoredPart } from '../../archive/index.ts';
import { type Tx, UserError } from '../../kit/index.ts';
import { sliceCodePoints, toUtf16 } from '../../text/index.ts';
import { findPassages, type Passage } from '../find-passage.ts';
import type { Quoted } from '../suggest/suggestion.ts';

/** The words of an article now. */
export interface CurrentWords {
  revisionId: string;
  text: string;
  parts: StoredPart[];
}

/** The article's current revision. Throws when the article is gone. */
export async function currentWords(tx: Tx, articleId: string): Promise<CurrentWords> {
  const row = await tx
    .selectFrom('article')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select(['revision.id as revisionId', 'revision.text', 'revision.parts'])
    .where('article.id', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new UserError('the article is no longer there').saying('articleGone');
  return row as CurrentWords;
}

/**
 * Where a proposed quote stands in the current text: at its own position, or, when the article was edited since, at the
 * one place that has it word for word. Throws `UserError` when it is gone or stands there several times.
 */
export function placePassage({ text }: CurrentWords, { start, end, quote }: Quoted): Passage {
  const found = findPassages(text, quote).filter((passage) => passage.quote === quote);
  const here = found.find((passage) => passage.start === start);
  if (here) return here;
  if (quote !== '' && sliceCodePoints(text, start, end) === quote) return passageHere(text, start, end, quote);
  if (found.length !== 1)
    throw new UserError(
      found.length === 0
        ? 'the article was edited: these words no longer stand in it'
        : `the article was edited: these words now stand in it ${found.length} times`,
    ).saying(found.length === 0 ? 'wordsGone' : 'wordsRepeated', { n: found.length });
  return found[0] as Passage;
}

/** Characters of context on each side, as `findPassages` keeps. */
const CONTEXT = 32;

function passageHere(text: string, start: number, end: number, quote: string): Passage {
  const prefix = sliceCodePoints(text, Math.max(0, start - CONTEXT), start);
  return { start, end, quote, prefix, suffix: sliceCodePoints(text.slice(toUtf16(text, end)), 0, CONTEXT) };
}
