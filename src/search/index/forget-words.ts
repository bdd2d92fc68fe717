import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import { PREFIX, STEMS, stemsFor } from '../words/lexemes.ts';
import { wordsIn } from '../words/tokens.ts';

/** Words looked up at a time, and of one text: as many as are indexed. */
const CHUNK = 500;
const MOST_WORDS = 15_000;

/**
 * Takes those words of deleted texts out of completions and other spellings that no searchable article has any more,
 * and topics and authors that are gone out of what can be narrowed by.
 */
export async function forgetWords(tx: Tx, texts: readonly string[]): Promise<void> {
  const words = [...new Set(texts.flatMap((text) => wordsIn(text, MOST_WORDS)))];
  for (let from = 0; from < words.length; from += CHUNK) {
    const asked = words.slice(from, from + CHUNK).map((word) => [word, queryOf(word)] as const);
    const known = asked.filter(([, query]) => query !== '');
    await sql`
      delete from search_word w
      using unnest(${known.map(([word]) => word)}::text[], ${known.map(([, query]) => query)}::text[]) as x (word, query)
      where w.word = x.word and not exists (select 1 from search_document d where d.words @@ x.query::tsquery)`.execute(
      tx,
    );
  }
  for (const facet of ['topic', 'author'])
    await sql`delete from search_facet f where facet = ${facet} and documents = 0
      and not exists (select 1 from ${sql.table(facet)} x where x.slug = f.value)`.execute(tx);
}

/** Any reading of a word, as text search writes it. */
function queryOf(word: string): string {
  const lexemes = STEMS.flatMap((stems) => stemsFor(word, stems).map((stem) => PREFIX[stems] + stem));
  return lexemes.map((lexeme) => `'${lexeme.replace(/[\\']/g, '$&$&')}'`).join('|');
}

/** Forgets all words and values to narrow by, of an archive without articles. */
export async function forgetAllWords(db: Db): Promise<void> {
  await sql`delete from search_word`.execute(db);
  await sql`delete from search_facet where documents = 0`.execute(db);
}
