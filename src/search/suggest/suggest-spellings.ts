import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import { fold } from '../../text/index.ts';
import { type ChosenFacets, NOTHING_CHOSEN } from '../facets/choose-facets.ts';
import { countArticles } from '../find/find-articles.ts';
import { matchExpression } from '../query/match-expression.ts';
import { parseWords } from '../query/parse-words.ts';
import { QUERY_LENGTH, type SearchQuery } from '../schema.ts';
import { tokens } from '../words/tokens.ts';
import { editDistance } from './edit-distance.ts';

const SUGGESTIONS = 3;
/** Words of a query whose spelling is looked at, the rarest in the archive first. */
const WORDS = 6;
/** Similar words that are weighed for one word, and how far their counts are taken. */
const ALIKE = 6;
const COUNTED = 1_000;

interface Replacement {
  start: number;
  end: number;
  words: string[];
}

/** Other spellings of a query that find more than `total`, best first. Operators and filters stay as they are. */
export async function suggestSpellings(
  db: Db,
  query: SearchQuery,
  chosen: ChosenFacets,
  total: number,
): Promise<string[]> {
  const replacements = await findReplacements(db, query.q);
  const suggestions: string[] = [];
  for (const text of rewrite(query.q, replacements)) {
    if (suggestions.length >= SUGGESTIONS) break;
    const count = await countArticles(
      db,
      { words: matchExpression(parseWords(text)), chosen, from: query.from, to: query.to },
      COUNTED,
    );
    if (count > total) suggestions.push(text);
  }
  return suggestions;
}

/** For each word that the archive hardly knows, known words that are spelt alike. */
async function findReplacements(db: Db, q: string): Promise<Replacement[]> {
  const found: Replacement[] = [];
  const wanted = [...tokens(q.slice(0, QUERY_LENGTH), 32)].filter(
    ({ word, start }) => word.length > 2 && !isExcluded(q, start),
  );
  for (const { word, start, end } of wanted.slice(0, WORDS)) {
    const words = await alikeWords(db, word);
    if (words.length > 0) found.push({ start, end, words });
  }
  return found;
}

function isExcluded(q: string, start: number): boolean {
  const piece = q.slice(0, start).split(/\s/).at(-1) ?? '';
  return /^[-−–]/.test(piece);
}

/** All words corrected by the best; then each single word by its best and second. */
function rewrite(q: string, replacements: readonly Replacement[]): string[] {
  const best = replacements.map(({ start, end, words }) => ({ start, end, word: words[0] ?? '' }));
  const single = replacements.flatMap(({ start, end, words }) =>
    words.slice(0, 3).map((word) => [{ start, end, word }]),
  );
  const texts = [best, ...single].filter(({ length }) => length > 0).map((changes) => replaceAll(q, changes));
  return [...new Set(texts)].slice(0, SUGGESTIONS * 2);
}

function replaceAll(q: string, changes: readonly { start: number; end: number; word: string }[]): string {
  return [...changes]
    .reverse()
    .reduce((text, { start, end, word }) => text.slice(0, start) + word + text.slice(end), q);
}

/** Known words within one to three letters of a word that is rarer than they are, the most frequent of the nearest first. */
async function alikeWords(db: Db, word: string): Promise<string[]> {
  const folded = fold(word);
  const own = await countWord(db, word);
  if (own >= COUNTED) return [];
  const { rows } = await sql<{ word: string; folded: string }>`
    select word, folded from search_word
    where folded % ${folded} and folded <> ${folded} and abs(length(folded) - length(${folded}::text)) <= 3
    order by similarity(folded, ${folded}) desc, word limit 40`.execute(db);
  const furthest = folded.length < 5 ? 1 : folded.length < 9 ? 2 : 3;
  const near = rows
    .map((row) => ({ word: row.word, distance: editDistance(row.folded, folded, furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, ALIKE);
  const counted = await Promise.all(near.map(async (one) => ({ ...one, count: await countWord(db, one.word) })));
  // A word that the archive has is only doubted for one that is far more frequent.
  const better = counted.filter(({ count }) => count > own * 10);
  return better.sort((a, b) => a.distance - b.distance || b.count - a.count).map((one) => one.word);
}

function countWord(db: Db, word: string): Promise<number> {
  const words = matchExpression({ required: [[[word]]], excluded: [], shortened: false });
  return countArticles(db, { words, chosen: NOTHING_CHOSEN, from: null, to: null }, COUNTED);
}
