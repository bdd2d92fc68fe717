import type { Db } from '../../kit/index.ts';
import { type ChosenFacets, chooseFacets } from '../facets/choose-facets.ts';
import { listFacets } from '../facets/list-facets.ts';
import { type MatchExpression, matchExpression } from '../query/match-expression.ts';
import { parseWords, type QueryWords } from '../query/parse-words.ts';
import { LAST_PAGE, PAGE_SIZE, type SearchQuery, type SearchResult } from '../schema.ts';
import { suggestSpellings } from '../suggest/suggest-spellings.ts';
import { findArticles, NEWEST_RANKED } from './find-articles.ts';
import { readHits } from './read-hits.ts';

/** Fewer results than this make us look for other spellings. */
const FEW = 3;

/** Answers a query: a page of marked articles, the exact total, facets, other spellings when little was found. */
export async function search(db: Db, query: SearchQuery): Promise<SearchResult> {
  const words = parseWords(query.q);
  const expression = matchExpression(words);
  const chosen = await chooseFacets(db, query.filters);
  const found = await findArticles(db, query, expression, chosen);
  const [hits, facets, suggestions] = await Promise.all([
    readHits(db, found.ids, words),
    listFacets(db, found, chosen),
    found.total < FEW ? suggest(db, query, words, chosen, found.total) : [],
  ]);
  return {
    query,
    hits,
    total: found.total,
    totalIsExact: true,
    pages: pagesOf(query, expression, found.total),
    facets,
    suggestions,
    shortened: words.shortened,
  };
}

function suggest(
  db: Db,
  query: SearchQuery,
  words: QueryWords,
  chosen: ChosenFacets,
  total: number,
): Promise<string[]> {
  return words.required.length === 0 ? Promise.resolve([]) : suggestSpellings(db, query, chosen, total);
}

/** By relevance at least the newest candidates are ranked; those with a matching title may add pages. */
function pagesOf(query: SearchQuery, expression: MatchExpression, total: number): number {
  const ranked = query.sort === 'relevance' && expression.rank.some((rank) => rank !== null);
  const reachable = ranked ? Math.min(total, NEWEST_RANKED) : total;
  return Math.min(LAST_PAGE, Math.ceil(reachable / PAGE_SIZE));
}
