import { facetLexeme } from '../query/match-expression.ts';
import { fold } from '../words/fold.ts';
import { PREFIX, type Stems, stemsFor } from '../words/lexemes.ts';
import { tokens } from '../words/tokens.ts';

/** What of an article is searched. */
export interface SearchableText {
  title: string;
  dek: string | null;
  /** Names of its topics, authors and countries. */
  names: readonly string[];
  text: string;
  /** Ids of its facet values. */
  facetIds: readonly number[];
}

/** An article's lexemes as tsvector text (PostgreSQL documentation, 8.11.1). */
export interface DocumentWords {
  words: string;
  truncated: boolean;
}

/** Words of each field that are indexed. tsvector counts positions to 16,383 and holds 1 MB. */
const TITLE_WORDS = 80;
const DEK_WORDS = 200;
const NAME_WORDS = 300;
/** Words of the body that are indexed: a hundred pages. */
export const BODY_WORDS = 15_000;
/** Bytes of lexemes, half of what a tsvector holds; only texts of long, ever new words reach it. */
const LEXEME_LENGTH = 500_000;
/** tsvector keeps as many positions of one lexeme. */
const POSITIONS = 255;

/**
 * The lexemes of an article: title weighs A, dek B, names C, body D; stop words of the title are kept, so that a query
 * of nothing else finds something; title words stand a second time in upper-case prefix; facets as `#id`.
 */
export function documentWords(article: SearchableText, stems: Stems): DocumentWords {
  const collected = collector(stems);
  collected.add(article.title, TITLE_WORDS, 'A');
  collected.add(article.dek ?? '', DEK_WORDS, 'B');
  collected.add(article.names.join('\n'), NAME_WORDS, 'C');
  const truncated = collected.add(article.text, BODY_WORDS, '');
  const title = PREFIX[stems].toUpperCase();
  const extra = new Set([PREFIX[stems], ...article.facetIds.map(facetLexeme)]);
  for (const { word } of tokens(article.title, TITLE_WORDS))
    for (const stem of stemsFor(word, stems)) extra.add(title + stem);
  return { words: [...extra, ...collected.lexemes()].join(' '), truncated };
}

function collector(stems: Stems) {
  const found = new Map<string, string[]>();
  const prefix = PREFIX[stems];
  let position = 0;
  let length = 0;
  const put = (stem: string, weight: string) => {
    const places = found.get(stem);
    if (!places) {
      found.set(stem, [`${position}${weight}`]);
      length += stem.length * 2;
    } else if (places.length < POSITIONS) places.push(`${position}${weight}`);
  };
  /** Whether words were left out. */
  const add = (text: string, limit: number, weight: string): boolean => {
    let count = 0;
    for (const { word } of tokens(text, limit + 1)) {
      if (count++ >= limit || length > LEXEME_LENGTH) return true;
      position++;
      const own = stemsFor(word, stems);
      for (const stem of own) put(stem, weight);
      if (own.length === 0 && weight === 'A') put(fold(word), weight);
    }
    // A phrase doesn't reach from one field into the next.
    position += 10;
    return false;
  };
  const lexemes = () => Array.from(found, ([stem, places]) => `${prefix}${stem}:${places.join(',')}`);
  return { add, lexemes };
}
