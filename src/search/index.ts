/** Search with facets: one interface, answered by PostgreSQL's own text search. */
export {
  Completion,
  emptyQuery,
  FACETS,
  type Facet,
  FacetValue,
  MarkedText,
  noFilters,
  PAGE_SIZE,
  SearchFilters,
  SearchHit,
  SearchQuery,
  SearchResult,
} from './schema.ts';
