import { emptyQuery, FACETS, FILTER_VALUES, LAST_PAGE, QUERY_LENGTH, type SearchQuery } from '../schema.ts';

/** Longest value of a filter that is heeded. */
const VALUE_LENGTH = 200;

/**
 * Reads a search address's parameters: q, country, year, kind, section, topic, author, language (each repeatable),
 * from, to (`2021-05-31`, `2021-05` or `2021`), sort, page. What can't be read is passed over, never an error.
 */
export function parseSearchAddress(parameters: URLSearchParams): SearchQuery {
  const query = emptyQuery();
  const page = Number(parameters.get('page'));
  query.q = cut(clean(parameters.get('q') ?? ''), QUERY_LENGTH).trim();
  for (const facet of FACETS) {
    const values = parameters
      .getAll(facet)
      .map((value) => cut(clean(value), VALUE_LENGTH).trim())
      .filter((value) => value !== '');
    query.filters[facet] = [...new Set(values)].slice(0, FILTER_VALUES);
  }
  query.filters.country = query.filters.country.map((code) => code.toUpperCase());
  query.filters.language = query.filters.language.map((tag) => tag.toLowerCase());
  query.from = readDay(parameters.get('from'), '-01', '-01');
  query.to = readDay(parameters.get('to'), '-12', 'last');
  query.sort = parameters.get('sort') === 'date' ? 'date' : 'relevance';
  query.page = Number.isInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1;
  return query;
}

/** The address's query string of a search, `''` for everything; the same search always gives the same string. */
export function searchAddress(query: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (query.q.trim() !== '') parameters.set('q', query.q);
  for (const facet of FACETS) for (const value of query.filters[facet]) parameters.append(facet, value);
  if (query.from) parameters.set('from', query.from);
  if (query.to) parameters.set('to', query.to);
  if (query.sort !== 'relevance') parameters.set('sort', query.sort);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters.toString();
}

/** PostgreSQL's text holds no NUL, and a lone surrogate is no character. */
function clean(text: string): string {
  return Buffer.from(text.replaceAll('\0', ' '), 'utf8').toString('utf8').trim();
}

/** Not between the halves of a surrogate pair. */
function cut(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return text.slice(0, end);
}

/** A whole date; a year or month is taken from its first or to its last day. */
function readDay(text: string | null, month: string, day: string): string | null {
  const found = /^\s*([1-9]\d{3})(-\d{2})?(-\d{2})?\s*$/.exec(text ?? '');
  if (!found) return null;
  const start = `${found[1]}${found[2] ?? month}`;
  const time = Date.parse(`${start}-01T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  if (!found[3]) return day === 'last' ? lastDay(new Date(time)) : `${start}-01`;
  const whole = new Date(`${start}${found[3]}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(`${start}${found[3]}`)
    ? `${start}${found[3]}`
    : null;
}

function lastDay(first: Date): string {
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}
