/** Search with facets: one interface, answered by PostgreSQL's own text search. */
import './tables.ts';

export { search } from './find/search.ts';
export { forgetAllWords, forgetWords } from './index/forget-words.ts';
export { rebuildSearch } from './index/rebuild-search.ts';
export { refreshSearch } from './index/refresh-search.ts';
export { parseSearchAddress, searchAddress } from './query/address.ts';
export {
  emptyQuery,
  FACETS,
  type Facet,
  FacetValue,
  FILTER_VALUES,
  LAST_PAGE,
  MarkedText,
  QUERY_LENGTH,
  SearchHit,
  SearchQuery,
  SearchResult,
} from './schema.ts';
export { suggest } from './suggest/complete.ts';
