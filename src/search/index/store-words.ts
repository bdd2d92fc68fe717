import { sql } from 'kysely';
import type { Tx } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import { type Stems, stemsFor } from '../words/lexemes.ts';

/** The distinct words of one article, as `documentWords` gives them. */
export interface WrittenWords {
  stems: Stems;
  written: ReadonlyMap<string, 'named' | 'body'>;
}

/** From so many articles at once on, a word that stands in the body of only one or two is too rare to suggest. */
const MANY = 50;
const OFTEN = 3;
/** Letters of a word that may be suggested. */
const [SHORTEST, LONGEST] = [3, 40];

/** Keeps the words that other spellings and completions are chosen from. */
export async function storeWords(tx: Tx, articles: readonly WrittenWords[]): Promise<void> {
  const least = articles.length >= MANY ? OFTEN : 1;
  const found = new Map<string, { count: number; stems: Stems }>();
  for (const { stems, written } of articles) {
    for (const [word, field] of written) {
      const count = field === 'named' ? least : 1;
      const known = found.get(word);
      if (known) known.count += count;
      else found.set(word, { count, stems });
    }
  }
  const chosen = Array.from(found).filter(([word, { count, stems }]) => count >= least && isTelling(word, stems));
  // Sorted, so that two processes wait for each other instead of deadlocking.
  const words = chosen.map(([word]) => word).sort();
  await sql`
    insert into search_word (word, folded)
    select w.word, w.folded from unnest(${words}::text[], ${words.map(fold)}::text[]) as w (word, folded)
    where not exists (select 1 from search_word known where known.word = w.word)
    order by w.word on conflict do nothing`.execute(tx);
}

function isTelling(word: string, stems: Stems): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/\p{N}/u.test(word) && stemsFor(word, stems).length > 0;
}
