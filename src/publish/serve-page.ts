import type { Page, PageRequest } from '../kit/index.ts';
import { renderPage, type ViewContext, viewContext } from '../ui/index.ts';
import { nameCountries } from './actor-words.ts';
import { type FeedContext, writeAtom, writeJsonFeed, writeRss } from './feeds/write-feed.ts';
import { missing, moved } from './pages/others.tsx';
import type { Answer, Format, Loader, SiteDeps, Visit } from './public-page.ts';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Loads a page for a visit and writes it as asked for. What is missing may have moved; else it is a 404 that helps. */
export async function servePage(load: Loader, visit: Visit): Promise<Page> {
  const answer = await load(visit);
  if (answer.type !== 'missing') return write(answer, visit);
  const elsewhere = await moved(visit, visit.path, visit.query);
  return write(elsewhere ?? (await missing(visit)), visit);
}

function write(answer: Answer, visit: Visit): Page {
  if (answer.type === 'moved') return redirect(answer.to);
  if (answer.type === 'feed') return writeFeed(answer, visit);
  if (answer.type === 'missing')
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found', keys: [], cacheable: false };
  const { status = 200, keys, cacheable = true } = answer;
  const base = { status, keys, cacheable };
  nameCountries(answer.data, answer.language ?? visit.language);
  if (visit.format !== 'html')
    return { ...base, type: JSON_TYPE, body: twin(answer, visit), headers: { 'x-robots-tag': 'noindex', ...OPEN } };
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

/** Data that any page of any site may read. */
const OPEN = { 'access-control-allow-origin': '*' };

/** The JSON twin: the same data as the page's view. */
function twin(answer: Extract<Answer, { type: 'page' }>, { context }: Visit): string {
  const { head } = answer.page(context);
  const address = head.canonical ?? context.site.origin + head.path;
  return JSON.stringify({
    url: address,
    title: head.title,
    language: answer.language ?? context.language,
    data: answer.data,
  });
}

function writeFeed({ feed, keys }: Extract<Answer, { type: 'feed' }>, visit: Visit): Page {
  const file = { rss: 'feed.xml', atom: 'atom.xml', jsonfeed: 'feed.json', html: '', json: '' }[visit.format];
  const [path = '', query] = feed.path.split('?');
  const self = `${visit.context.site.origin}${path === '/' ? '' : path}/${file}${query ? `?${query}` : ''}`;
  const context: FeedContext = { view: visit.context, self, now: visit.deps.now() };
  const base = { status: 200, keys, cacheable: true, freshFor: 300, headers: OPEN };
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
): Visit {
  return { deps, context, language: context.language, path, params: request.params, query: request.query, format };
}
