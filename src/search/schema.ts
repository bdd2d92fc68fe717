import { type Static, Type } from '@sinclair/typebox';

/** What search results can be narrowed by. */
export const FACETS = ['country', 'year', 'kind', 'section', 'topic', 'author', 'language'] as const;

/**
 * One of `FACETS`. Its values: country ISO 3166-1 alpha-2 (`BO`), year `2021`, kind as in `product.md` (`brief`),
 * section, topic and author by slug, language BCP 47 primary subtag (`es`; `und` when unknown).
 */
export type Facet = (typeof FACETS)[number];

/** Longest query in characters; the rest is left out and `SearchResult.shortened` says so. */
export const QUERY_LENGTH = 400;

/** Results on a page. */
export const PAGE_SIZE = 20;

/** Highest page: search is for finding; everything is in the downloads. */
export const LAST_PAGE = 500;

/** Most values of one filter that are heeded. */
export const FILTER_VALUES = 20;

const Filter = Type.Array(Type.String({ maxLength: 200 }), { maxItems: FILTER_VALUES });

/** Chosen values by facet; one of a facet's values must hold, and every facet's. Empty: not narrowed. */
export const SearchFilters = Type.Object({
  country: Filter,
  year: Filter,
  kind: Filter,
  section: Filter,
  topic: Filter,
  author: Filter,
  language: Filter,
});
export type SearchFilters = Static<typeof SearchFilters>;

const Day = Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]);

/** What is asked for. `parseSearchAddress` makes one from an address, `emptyQuery` one that matches everything. */
export const SearchQuery = Type.Object({
  /** Words (all must occur), `"phrases"`, `-exclusion`, `this OR that`. Any string is valid; empty: everything. */
  q: Type.String({ maxLength: QUERY_LENGTH }),
  filters: SearchFilters,
  /** First and last day of publication, UTC, inclusive: `2021-05-31`. */
  from: Day,
  to: Day,
  /** Without words in `q`, both sort by date, newest first. */
  sort: Type.Union([Type.Literal('relevance'), Type.Literal('date')]),
  /** From 1 to `LAST_PAGE`. */
  page: Type.Integer({ minimum: 1, maximum: LAST_PAGE }),
});
export type SearchQuery = Static<typeof SearchQuery>;

/** A stretch of plain text with the matched words in it; positions are Unicode code points, in order, not overlapping. */
export const MarkedText = Type.Object({
  text: Type.String(),
  marks: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer() })),
});
export type MarkedText = Static<typeof MarkedText>;

/** One article found. */
export const SearchHit = Type.Object({
  articleId: Type.String(),
  /** Its address on this site: `/2021/05/a-title/`. */
  path: Type.String(),
  title: MarkedText,
  dek: Type.Union([MarkedText, Type.Null()]),
  /** Up to two passages of the body around matched words, cut at word boundaries; without matches its beginning. */
  passages: Type.Array(MarkedText),
  kind: Type.String(),
  /** BCP 47, as the article has it. */
  language: Type.String(),
  /** ISO 8601 in UTC, null when the source gave none; precision says how much of it is known. */
  publishedAt: Type.Union([Type.String(), Type.Null()]),
  publishedPrecision: Type.Union([Type.String(), Type.Null()]),
  /** ISO 3166-1 alpha-2, in the article's order. */
  countries: Type.Array(Type.String()),
});
export type SearchHit = Static<typeof SearchHit>;

/** One value of a facet. */
export const FacetValue = Type.Object({
  /** As in `SearchFilters`. */
  value: Type.String(),
  /** Name of a section, topic or author; null where the interface's language decides (country, kind, language, year). */
  label: Type.Union([Type.String(), Type.Null()]),
  /** Articles that would be found with this value, under the filters of all other facets. */
  count: Type.Integer(),
  selected: Type.Boolean(),
});
export type FacetValue = Static<typeof FacetValue>;

const Values = Type.Array(FacetValue);

/** What was found. */
export const SearchResult = Type.Object({
  query: SearchQuery,
  hits: Type.Array(SearchHit),
  /** How many articles match; exact when `totalIsExact` (always with PostgreSQL; other engines may estimate). */
  total: Type.Integer(),
  totalIsExact: Type.Boolean(),
  /** Pages that can be opened: by relevance only the most promising candidates are ranked. */
  pages: Type.Integer(),
  /** The most frequent values of each facet, most frequent first (years: newest first), chosen ones always included. */
  facets: Type.Object({
    country: Values,
    year: Values,
    kind: Values,
    section: Values,
    topic: Values,
    author: Values,
    language: Values,
  }),
  /** Other spellings of `q` that find more, best first; only looked for when little was found. Each is a whole `q`. */
  suggestions: Type.Array(Type.String()),
  /** Whether the query was longer than is heeded. */
  shortened: Type.Boolean(),
});
export type SearchResult = Static<typeof SearchResult>;

/** One completion of what somebody is typing. */
export const Completion = Type.Object({
  kind: Type.Union([
    Type.Literal('word'),
    Type.Literal('title'),
    Type.Literal('section'),
    Type.Literal('topic'),
    Type.Literal('author'),
  ]),
  text: Type.String(),
  /** Address of a title's article, slug of a section, topic or author, null for a word. */
  value: Type.Union([Type.String(), Type.Null()]),
});
export type Completion = Static<typeof Completion>;

/** A query that matches every published article, newest first. */
export function emptyQuery(): SearchQuery {
  return { q: '', filters: noFilters(), from: null, to: null, sort: 'relevance', page: 1 };
}

/** Filters that narrow nothing. */
function noFilters(): SearchFilters {
  return { country: [], year: [], kind: [], section: [], topic: [], author: [], language: [] };
}
