import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';
import { fold } from '../words/fold.ts';
import { stemsFor, stemsOf } from '../words/lexemes.ts';
import { tokens } from '../words/tokens.ts';
import type { IndexedArticle } from './read-articles.ts';

/** From so many articles at once on, a word that stands in the body of only one is left out as too rare to suggest. */
const MANY = 50;
const BODY_WORDS = 2_000;

/** Keeps the words that other spellings and completions are chosen from. */
export async function storeWords(tx: Tx, articles: readonly IndexedArticle[]): Promise<void> {
  const always = new Set<string>();
  const counts = new Map<string, number>();
  for (const article of articles) {
    const names = [...article.sections, ...article.topics, ...article.authors].map(({ name }) => name);
    for (const word of wordsOf([article.title, article.dek ?? '', ...names].join('\n'), article.language))
      always.add(word);
    for (const word of wordsOf(article.text, article.language)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const least = articles.length >= MANY ? 2 : 1;
  for (const [word, count] of counts) if (count >= least) always.add(word);
  // Sorted, so that two processes wait for each other instead of deadlocking.
  const words = [...always].sort();
  await sql`
    insert into search_word (word, folded)
    select w.word, w.folded from unnest(${words}::text[], ${words.map(fold)}::text[]) as w (word, folded)
    where not exists (select 1 from search_word known where known.word = w.word)
    order by w.word on conflict do nothing`.execute(tx);
}

/** Distinct words of three letters and more that carry meaning. */
function wordsOf(text: string, language: string): Set<string> {
  const stems = stemsOf(language);
  const words = new Set<string>();
  for (const { word } of tokens(text, BODY_WORDS)) {
    if (
      word.length > 2 &&
      word.length <= 40 &&
      !words.has(word) &&
      !/\d/.test(word) &&
      stemsFor(word, stems).length > 0
    )
      words.add(word);
  }
  return words;
}
