import { fold } from '../../text/index.ts';
import { facetLexeme } from '../query/match-expression.ts';
import { PREFIX, type Stems, stemsFor } from '../words/lexemes.ts';
import { wordsIn } from '../words/tokens.ts';

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

/** An article's lexemes as tsvector text (PostgreSQL documentation, 8.11.1), and its words as written. */
export interface DocumentWords {
  words: string;
  truncated: boolean;
  /** Distinct words in lower case, with how much they tell what the article is about. */
  written: ReadonlyMap<string, 'named' | 'body'>;
}

/** Words of each field that are indexed. tsvector counts positions to 16,383 and holds 1 MB. */
const TITLE_WORDS = 80;
const DEK_WORDS = 200;
const NAME_WORDS = 300;
/** Words of the body that are indexed: a hundred pages. */
const BODY_WORDS = 15_000;
/** Letters of distinct words, so that their lexemes fill half a tsvector; only ever new, long words reach it. */
const LETTERS = 150_000;
/** tsvector keeps as many positions of one lexeme. */
const POSITIONS = 255;
/** Between fields, so that a phrase doesn't reach from one into the next. */
const GAP = 10;

/** Where a word stands, as tsvector text: `3A,17`. */
interface Places {
  text: string;
  count: number;
  field: 'title' | 'named' | 'body';
}

/**
 * The lexemes of an article: title weighs A, dek B, names C, body D; stop words of the title are kept, so that a query
 * of nothing else finds something; title words stand a second time in upper-case prefix; facets as `#id`.
 */
export function documentWords(article: SearchableText, stems: Stems): DocumentWords {
  const places = new Map<string, Places>();
  let next = placeWords(places, wordsIn(article.title, TITLE_WORDS), 1, 'title', 'A');
  next = placeWords(places, wordsIn(article.dek ?? '', DEK_WORDS), next, 'named', 'B');
  next = placeWords(places, wordsIn(article.names.join('\n'), NAME_WORDS), next, 'named', 'C');
  const body = withinLetters(wordsIn(article.text, BODY_WORDS + 1));
  placeWords(places, body.words, next, 'body', '');
  const lexemes = lexemesOf(places, stems);
  const extra = [PREFIX[stems], ...article.facetIds.map(facetLexeme)];
  const written = new Map(
    Array.from(places, ([word, { field }]) => [word, field === 'body' ? field : 'named'] as const),
  );
  return { words: `${extra.join(' ')} ${lexemes}`, truncated: body.truncated, written };
}

/** Notes the places of a field's words, from position `at` on; gives the first position of the next field. */
function placeWords(
  places: Map<string, Places>,
  words: readonly string[],
  at: number,
  field: Places['field'],
  weight: string,
): number {
  words.forEach((word, i) => {
    const known = places.get(word);
    if (!known) places.set(word, { text: `${at + i}${weight}`, count: 1, field });
    else if (known.count++ < POSITIONS) known.text += `,${at + i}${weight}`;
  });
  return at + words.length + GAP;
}

/** As many words as have places and, together, letters in a tsvector. */
function withinLetters(words: readonly string[]): { words: readonly string[]; truncated: boolean } {
  let letters = 0;
  const end = words.findIndex((word, i) => {
    letters += word.length;
    return i >= BODY_WORDS || letters > LETTERS;
  });
  return end < 0 ? { words, truncated: false } : { words: words.slice(0, end), truncated: true };
}

function lexemesOf(places: ReadonlyMap<string, Places>, stems: Stems): string {
  const own = PREFIX[stems];
  const title = own.toUpperCase();
  const byStem = new Map<string, string>();
  let titles = '';
  for (const [word, { text, field }] of places) {
    const found = stemsFor(word, stems);
    const kept = found.length === 0 && field === 'title' ? [fold(word)] : found;
    for (const stem of kept) {
      const known = byStem.get(stem);
      byStem.set(stem, known === undefined ? text : `${known},${text}`);
    }
    if (field === 'title') for (const stem of found) titles += `${title}${stem} `;
  }
  let lexemes = titles;
  for (const [stem, text] of byStem) lexemes += `${own}${stem}:${text} `;
  return lexemes;
}
