/** Search with facets: one interface, answered by PostgreSQL's own text search. */
import './tables.ts';

export { search } from './find/search.ts';
export { type RebuildProgress, rebuildSearch } from './index/rebuild-search.ts';
export { type RefreshOptions, refreshSearch } from './index/refresh-search.ts';
export { parseSearchAddress, searchAddress } from './query/address.ts';
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
export { suggest } from './suggest/complete.ts';
