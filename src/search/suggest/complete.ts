import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import { quote } from '../query/match-expression.ts';
import type { Completion } from '../schema.ts';
import { PREFIX, STEMS, stemsFor } from '../words/lexemes.ts';
import { wordsIn } from '../words/tokens.ts';

const LENGTH = 100;
const LABELS = 5;
const TITLES = 5;
const WORDS = 5;

/**
 * Completes what somebody is typing: sections, topics and authors that begin so, titles with all the words, the last
 * one begun, and words. Nothing for less than two letters.
 */
export async function suggest(db: Db, typed: string): Promise<Completion[]> {
  const words = wordsIn(typed.slice(0, LENGTH), 12);
  const last = fold(words.at(-1) ?? '');
  if (fold(typed.trim()).length < 2 || last === '') return [];
  const [labels, titles, known] = await Promise.all([
    completeLabels(db, words.map(fold).join(' ')),
    completeTitles(db, words),
    last.length < 2 ? [] : completeWord(db, last),
  ]);
  return [...labels, ...titles, ...known];
}

async function completeLabels(db: Db, folded: string): Promise<Completion[]> {
  const { rows } = await sql<{ kind: 'section' | 'topic' | 'author'; text: string; value: string }>`
    select facet as kind, label as text, value from search_facet
    where folded like ${prefixPattern(folded)} and documents > 0
    order by documents desc, label collate "und-x-icu" limit ${LABELS}`.execute(db);
  return rows;
}

async function completeTitles(db: Db, words: readonly string[]): Promise<Completion[]> {
  const readings = STEMS.map((stems) => {
    const prefix = PREFIX[stems].toUpperCase();
    const whole = words
      .slice(0, -1)
      .map((word) => stemsFor(word, stems))
      .filter(({ length }) => length > 0);
    // What is being typed may be the beginning of a word's stem, or the whole word, longer than its stem.
    const begun = [fold(words.at(-1) ?? ''), ...stemsFor(words.at(-1) ?? '', stems)];
    const texts = [
      ...whole.map((found) => found.map((stem) => quote(prefix + stem))),
      begun.map((stem) => `${quote(prefix + stem)}:*`),
    ];
    return `(${texts.map((any) => `(${any.join(' | ')})`).join(' & ')})`;
  });
  const { rows } = await sql<{ text: string; value: string }>`
    select r.title as text, a.path as value
    from search_find(${readings.join(' | ')}::tsquery, null, null, '-infinity', 'infinity', 0, ${TITLES}::int, 0, 0, '{}') f,
      unnest(f.ids) with ordinality as d (id, place)
      join article a on a.id = d.id and a.status = 'published' join revision r on r.id = a.revision_id
    order by d.place`.execute(db);
  return rows.map((row) => ({ kind: 'title', ...row }));
}

async function completeWord(db: Db, folded: string): Promise<Completion[]> {
  const { rows } = await sql<{ text: string }>`
    select word as text from search_word where folded like ${prefixPattern(folded)}
    order by length(folded), folded limit ${WORDS}`.execute(db);
  return rows.map(({ text }) => ({ kind: 'word', text, value: null }));
}

function prefixPattern(folded: string): string {
  return `${folded.replace(/[\\%_]/g, '\\$&')}%`;
}
