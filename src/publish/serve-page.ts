import { type Page, type PageRequest, type Problem, problemPage } from '../kit/index.ts';
import { renderPage, type ViewContext, viewContext } from '../ui/index.ts';
import { nameCountries } from './actor-words.ts';
import { checkQuery } from './api/check-query.ts';
import type { PageApi } from './api/page-api.ts';
import { FIELDS } from './api/parameters.ts';
import { pickFields, readFields } from './api/sparse.ts';
import { type FeedContext, writeAtom, writeJsonFeed, writeRss } from './feeds/write-feed.ts';
import { missing, moved } from './pages/others.tsx';
import type { Answer, Format, Loader, SiteDeps, Visit } from './public-page.ts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Loads a page for a visit and writes it as asked for. What is missing may have moved; else it is a 404 that helps. */
export async function servePage(load: Loader, visit: Visit): Promise<Page> {
  const fault = visit.api && checkQuery(visit.query, { ...visit.api.query, fields: FIELDS });
  if (fault) return problem({ status: 400, detail: fault }, visit);
  const answer = await loadOnce(load, visit);
  if (answer.type !== 'missing') return write(answer, visit);
  const elsewhere = await moved(visit, visit.path, visit.query);
  return write(elsewhere ?? (await missing(visit)), visit);
}

function loadOnce(load: Loader, visit: Visit): Promise<Answer> {
  const { deps, language, path, query, format } = visit;
  const isFeed = format !== 'html' && format !== 'json';
  return deps.remember
    ? deps.remember(`${isFeed ? 'feed' : 'page'} ${language} ${path}?${query}`, () => load(visit))
    : load(visit);
}

function write(answer: Answer, visit: Visit): Page {
  if (answer.type === 'moved') return redirect(answer.to);
  if (answer.type === 'feed') return writeFeed(answer, visit);
  if (answer.type === 'problem') return problem(answer.problem, visit);
  if (answer.type === 'missing' && visit.format === 'json') return problem({ status: 404 }, visit);
  if (answer.type === 'missing')
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found', keys: [], cacheable: false };
  const { status = 200, keys, within, cacheable = true } = answer;
  const base = { status, keys, within, cacheable };
  nameCountries(answer.data, answer.language ?? visit.language);
  if (visit.format !== 'html' && status >= 400) return problem({ status, ...answer.data }, visit);
  if (visit.format !== 'html') return writeTwin(answer, base, visit);
  const context = answer.language ? viewContext(visit.context.site, answer.language) : visit.context;
  const page = answer.page(context);
  const robots = status === 200 && !page.head.noindex ? 'all' : 'noindex';
  return {
    ...base,
    type: HTML,
    body: renderPage(page, context),
    headers: { 'x-robots-tag': robots, ...answer.headers },
  };
}

/** Data that any page of any site may read, with what is said of it in headers. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, ratelimit, ratelimit-policy, retry-after',
};

const DATA = { 'x-robots-tag': 'noindex', ...OPEN };

function problem(what: Problem, { path }: Pick<Visit, 'path'>): Page {
  return problemPage({ ...what, instance: `${path}.json` }, DATA);
}

type PageAnswer = Extract<Answer, { type: 'page' }>;

/** The JSON twin: the same data as the page's view, or the fields of it that are asked for. */
function writeTwin(
  answer: PageAnswer,
  base: Pick<Page, 'status' | 'keys' | 'within' | 'cacheable'>,
  visit: Visit,
): Page {
  const { context, query, api } = visit;
  const fields = api && query.has('fields') ? readFields(query.get('fields') ?? '', api.data) : null;
  if (typeof fields === 'string') return problem({ status: 400, detail: fields }, visit);
  const { head } = answer.page(context);
  const body = JSON.stringify({
    url: head.canonical ?? context.site.origin + head.path,
    title: head.title,
    language: answer.language ?? context.language,
    data: fields ? pickFields(answer.data, fields) : answer.data,
  });
  return { ...base, type: JSON_TYPE, body, headers: { ...DATA, ...nextLink(answer.data, visit) } };
}

/** Where a list goes on, as a header too (RFC 8288). */
function nextLink(data: object, { context, path, query }: Visit): Record<string, string> {
  const cursor = (data as { cursor?: string | null }).cursor;
  if (!cursor) return {};
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'cursor' && name !== 'page'));
  next.set('cursor', cursor);
  return { link: `<${context.site.origin}${context.to(path)}.json?${next}>; rel="next"` };
}

function writeFeed({ feed, keys, within }: Extract<Answer, { type: 'feed' }>, visit: Visit): Page {
  const file = { rss: 'feed.xml', atom: 'atom.xml', jsonfeed: 'feed.json', html: '', json: '' }[visit.format];
  const [path = '', query] = feed.path.split('?');
  const self = `${visit.context.site.origin}${path === '/' ? '' : path}/${file}${query ? `?${query}` : ''}`;
  const context: FeedContext = { view: visit.context, self, now: visit.deps.now() };
  const base = { status: 200, keys, within, cacheable: true, freshFor: 300, headers: OPEN };
  if (visit.format === 'atom')
    return { ...base, type: 'application/atom+xml; charset=utf-8', body: writeAtom(feed, context) };
  if (visit.format === 'jsonfeed')
    return { ...base, type: 'application/feed+json; charset=utf-8', body: writeJsonFeed(feed, context) };
  return { ...base, type: 'application/rss+xml; charset=utf-8', body: writeRss(feed, context) };
}

/** A permanent move, to an address on this site or an absolute one. */
export function redirect(to: string): Page {
  // A path that begins with two slashes would lead to another host.
  const target = to.startsWith('//') ? to.replace(/^\/+/, '/') : to;
  return {
    status: 301,
    type: 'text/plain; charset=utf-8',
    body: `Moved to ${target}\n`,
    keys: [],
    cacheable: false,
    headers: { location: encodeURI(decodeSafe(target)) },
  };
}

function decodeSafe(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** A visit of `path` (without prefix and format) in a language. */
export function visitOf(
  deps: SiteDeps,
  context: ViewContext,
  request: PageRequest,
  path: string,
  format: Format,
  api: PageApi | null = null,
): Visit {
  const { params, query } = request;
  return { deps, context, language: context.language, path, params, query, format, api };
}
