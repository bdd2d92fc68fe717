import { fold } from '../../text/index.ts';
import { PREFIX, STEMS, type Stems, stemsFor } from '../words/lexemes.ts';
import type { QueryWords, Term } from './parse-words.ts';

/** A query as PostgreSQL's tsquery text (PostgreSQL documentation, 8.11.2), read in each language. */
export interface MatchExpression {
  /** What a document must satisfy; null: everything does. */
  match: string | null;
  /** Satisfied where the title has all words: such documents are ranked whatever their age. Null without words. */
  title: string | null;
  /** What to rank a document by, in the order of `STEMS`. */
  rank: readonly (string | null)[];
}

/**
 * Reads the words in each language and joins the readings. Since lexemes carry their language, each reading can only
 * meet documents of its own, and an exclusion excludes by the right stem.
 */
export function matchExpression(words: QueryWords): MatchExpression {
  const readings = STEMS.map((stems) => readWords(words, stems));
  const any = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null).join(' | ') || null;
  const asks = words.required.length + words.excluded.length > 0;
  return {
    match: asks ? any(readings.map(({ match }) => match)) : null,
    title: any(readings.map(({ title }) => title)),
    rank: readings.map(({ rank }) => rank),
  };
}

interface Reading {
  match: string;
  title: string | null;
  rank: string | null;
}

function readWords({ required, excluded }: QueryWords, stems: Stems): Reading {
  const read = (write: (term: Term) => string | null) => required.flatMap((group) => groupText(group.map(write)) ?? []);
  const positive = read((term) => phraseText(term, stems));
  const title = read((term) => titleText(term, stems));
  // Nothing but stop words: they are indexed from titles.
  const only =
    positive.length > 0
      ? positive
      : required.flatMap((group) => groupText(group.map((term) => plainText(term, stems))) ?? []);
  const must = only.length > 0 ? only : [quote(PREFIX[stems])];
  const not = excluded.flatMap((term) => phraseText(term, stems) ?? []).map((text) => `!(${text})`);
  return {
    match: `(${[...must, ...not].join(' & ')})`,
    title: title.length > 0 ? `(${title.join(' & ')})` : null,
    rank: only.length > 0 ? only.join(' & ') : null,
  };
}

function groupText(alternatives: readonly (string | null)[]): string | null {
  const texts = alternatives.filter((text) => text !== null);
  return texts.length === 0 ? null : `(${texts.join(' | ')})`;
}

/** `'ecrime' <2> 'edrug'`: stop words keep their place. Null when there is nothing but stop words. */
function phraseText(term: Term, stems: Stems): string | null {
  let text = '';
  let last = 0;
  term.forEach((word, at) => {
    const found = stemsFor(word, stems);
    if (found.length === 0) return;
    const one = found.map((stem) => quote(PREFIX[stems] + stem)).join(' | ');
    const link = text === '' ? '' : ` <${at - last}> `;
    text += `${link}(${one})`;
    last = at;
  });
  return text === '' ? null : `(${text})`;
}

function titleText(term: Term, stems: Stems): string | null {
  const prefix = PREFIX[stems].toUpperCase();
  const words = term.map((word) => stemsFor(word, stems)).filter((found) => found.length > 0);
  return words.length === 0
    ? null
    : `(${words.map((found) => `(${found.map((stem) => quote(prefix + stem)).join(' | ')})`).join(' & ')})`;
}

function plainText(term: Term, stems: Stems): string {
  return `(${term.map((word) => quote(PREFIX[stems] + fold(word))).join(' & ')})`;
}

/** Satisfied by every document. */
export const EVERYTHING = STEMS.map((stems) => quote(PREFIX[stems])).join(' | ');

/** The lexeme of a facet value's id in documents and queries. */
export function facetLexeme(id: number): string {
  return `#${id}`;
}

/** A lexeme as tsquery reads it, whatever characters it has. */
export function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
