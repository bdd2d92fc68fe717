import {
  type ErrorStatus,
  type Page,
  type PageHandler,
  type PageRequest,
  problemPage,
  type Route,
} from '../kit/index.ts';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  localPath,
  renderPage,
  type ViewContext,
  viewContext,
} from '../ui/index.ts';
import { apiRoutes } from './api/api-routes.ts';
import { createCursors } from './api/cursors.ts';
import type { PageApi } from './api/page-api.ts';
import { ARTICLE_API } from './api/page-apis.ts';
import { assetRoute } from './assets.ts';
import { chooseByLanguage } from './choose-by-language.ts';
import { citeRoutes } from './cite.ts';
import { coloursRoute } from './colours.ts';
import { exploreRoutes } from './explore/explore-routes.ts';
import { logoRoute } from './logo.ts';
import { machineRoutes } from './machine-routes.ts';
import { serveMedia } from './media/serve-media.ts';
import { anyAddress, missing } from './pages/others.tsx';
import { type Format, type Loader, type PublishDeps, type SiteDeps, twinPath } from './public-page.ts';
import { articleFinder } from './queries/find-article.ts';
import { readMenu } from './queries/read-index.ts';
import { readerRoutes } from './readers/reader-routes.tsx';
import { DATA, PAGES, type PageRoute } from './routes.ts';
import { OPEN, redirect, servePage, visitOf } from './serve-page.ts';
import { Message } from './views/plain-pages.tsx';

/** The public site, ready to be served. */
export interface PublicSite {
  routes: Route[];
  /** Answers what no route has: articles, old addresses, 404. */
  fallback: PageHandler;
  errorPage(status: ErrorStatus, path: string): Page;
  /** Whether a path is of the API. */
  isData(path: string): boolean;
  /** The newsroom's name or another of its words changed: what is kept of them between requests goes. */
  refresh(): void;
}

/** How long the menu's sections are kept before they are looked up again. */
const MENU_MS = 10_000;

/** Contexts of the three languages, with the menu looked up every ten seconds at most. */
export type Contexts = ((language: InterfaceLanguage) => Promise<ViewContext>) & { clear(): void };

function contextsOf({ db, site, now }: SiteDeps): Contexts {
  const kept = new Map<InterfaceLanguage, { context: ViewContext; readAt: number }>();
  const contexts = async (language: InterfaceLanguage) => {
    const known = kept.get(language);
    if (known && now().getTime() - known.readAt < MENU_MS) return known.context;
    const readAt = now().getTime();
    const context = viewContext({ ...site, menu: await readMenu(db, language, site) }, language);
    kept.set(language, { context, readAt });
    return context;
  };
  return Object.assign(contexts, { clear: () => kept.clear() });
}

/** All routes of the public site. */
export function createSite(given: PublishDeps): PublicSite {
  const deps: SiteDeps = {
    ...given,
    findArticle: articleFinder(given.db, given.now),
    cursors: createCursors(given.db),
  };
  const contexts = contextsOf(deps);
  const fallback = anyRoute(deps, contexts);
  const notFound = async (request: PageRequest) => {
    const context = await contexts(deps.site.language);
    return servePage(missing, visitOf(deps, context, request, request.path, 'html'));
  };
  const media: Route = {
    path: '/media/:file',
    handler: async (request) => (await serveMedia(deps.mediaDir, request.params.file ?? '')) ?? notFound(request),
  };
  const tables = INTERFACE_LANGUAGES.map(
    (language) => [language, pageRoutes(inLanguage(deps, language), contexts)] as const,
  );
  return {
    routes: [
      ...chooseByLanguage(deps, new Map(tables), fallback),
      ...machineRoutes(deps, contexts),
      media,
      ...citeRoutes(deps, notFound),
      logoRoute(deps, notFound),
      coloursRoute(),
      assetRoute(deps.assetsDir, notFound),
    ],
    fallback,
    errorPage: (status, path) => errorPage(deps, status, path),
    isData: isDataPath,
    refresh: () => contexts.clear(),
  };
}

/** What is made of the site's language when it is made: its pages stand at addresses without a prefix. */
function inLanguage(deps: SiteDeps, language: InterfaceLanguage): SiteDeps {
  return { ...deps, site: Object.create(deps.site, { language: { value: language, enumerable: true } }) };
}

/** Every address that depends on the language. */
function pageRoutes(deps: SiteDeps, contexts: Contexts): Route[] {
  const pages = PAGES.flatMap((page) =>
    INTERFACE_LANGUAGES.flatMap((language) => routesOf(page, language, deps, contexts)),
  );
  const data = DATA.flatMap((one) => INTERFACE_LANGUAGES.map((language) => twinOf(one, language, deps, contexts)));
  return [
    ...pages,
    ...data,
    ...apiRoutes(deps, contexts),
    ...exploreRoutes(deps, contexts),
    ...readerRoutes(deps, contexts),
  ];
}

/** The addresses of one page in one language: itself, its twin, its feeds, and the spellings that lead to it. */
function routesOf(page: PageRoute, language: InterfaceLanguage, deps: SiteDeps, contexts: Contexts): Route[] {
  const path = localPath(deps.site, language, page.path);
  const base = path === '/' ? '' : path;
  const route = (at: string, format: Format): Route => ({
    path: at,
    handler: handlerOf(page.load, language, format, deps, contexts),
  });
  const twin = twinOf(page, language, deps, contexts);
  const feeds = page.feed
    ? [route(`${base}/feed.xml`, 'rss'), route(`${base}/atom.xml`, 'atom'), route(`${base}/feed.json`, 'jsonfeed')]
    : [];
  const wordpress = page.feed
    ? [`${base}/feed`, `${base}/feed/`].map((at) =>
        redirectRoute(at, (asked) => asked.replace(/\/feed\/?$/, '/feed.xml')),
      )
    : [];
  const slash = path === '/' ? [] : [redirectRoute(`${path}/`, (asked) => asked.replace(/\/+$/, ''))];
  return [route(path, 'html'), twin, ...feeds, ...wordpress, ...slash];
}

function twinOf(
  { path, load, api }: PageRoute,
  language: InterfaceLanguage,
  deps: SiteDeps,
  contexts: Contexts,
): Route {
  const at = twinPath(localPath(deps.site, language, path));
  return { path: at, handler: handlerOf(load, language, 'json', deps, contexts, api) };
}

function redirectRoute(path: string, to: (path: string) => string): Route {
  return {
    path,
    handler: async (request) => redirect(to(request.path) + (request.query.size > 0 ? `?${request.query}` : '')),
  };
}

function handlerOf(
  load: Loader,
  language: InterfaceLanguage,
  format: Format,
  deps: SiteDeps,
  contexts: Contexts,
  api: PageApi | null = null,
): PageHandler {
  return async (request) => {
    // What lies before the suffix is no name: the address of a page would take all of it for one.
    if (format === 'html' && isDataPath(request.path))
      return problemPage({ status: 404, instance: request.path }, OPEN);
    const context = await contexts(language);
    const visit = visitOf(deps, context, request, plainPath(request.path, language, deps), format, api);
    // WordPress's short addresses are queries of the front page.
    const load2 =
      request.path === '/' && ['p', 'page_id', 'attachment_id'].some((name) => request.query.has(name))
        ? anyAddress
        : load;
    return servePage(load2, visit);
  };
}

/** The path as asked for, without the language's prefix and the format's suffix. */
function plainPath(path: string, language: InterfaceLanguage, deps: SiteDeps): string {
  const local = language === deps.site.language ? path : path.replace(/^\/[a-z]{2}(?=\/|\.|$)/, '');
  return local.replace(/\/(?:feed\.xml|atom\.xml|feed\.json|index\.json)$|\.json$/, '') || '/';
}

/** Articles and old addresses: in the site's language until the article says its own. */
function anyRoute(deps: SiteDeps, contexts: Contexts): PageHandler {
  return async (request) => {
    const language = INTERFACE_LANGUAGES.find((one) => request.path.startsWith(`/${one}/`)) ?? deps.site.language;
    if (
      language === deps.site.language &&
      /^\/[a-z]{2}(?:\/|$)/.test(request.path) &&
      request.path.slice(1, 3) === language
    )
      return redirect(request.path.slice(3) || '/');
    const asJson = request.path.endsWith('.json');
    const path = asJson ? request.path.slice(0, -'.json'.length) : request.path;
    const [format, api] = asJson ? (['json', ARTICLE_API] as const) : (['html', null] as const);
    return servePage(anyAddress, visitOf(deps, await contexts(language), request, path, format, api));
  };
}

/** Whether a path is of data rather than of a page for people. */
function isDataPath(path: string): boolean {
  return (
    (path.endsWith('.json') && !path.endsWith('/feed.json')) || path === '/api/changes' || path.startsWith('/api/v1/')
  );
}

const SAYS: Record<ErrorStatus, string> = {
  400: 'The address or what came with it cannot be read.',
  405: 'This address is for reading: GET and HEAD.',
  429: 'Your network has asked for more than its share; wait as long as retry-after says.',
  500: 'Something went wrong here, and the newsroom has been told.',
  503: 'The server has too much to do at this moment; wait as long as retry-after says.',
};

function errorPage({ site }: SiteDeps, status: ErrorStatus, path: string): Page {
  if (isDataPath(path)) return problemPage({ status, detail: SAYS[status], instance: path }, OPEN);
  if (status < 500)
    return { status, type: 'text/plain; charset=utf-8', body: `${SAYS[status]}\n`, keys: [], cacheable: false };
  const context = viewContext({ ...site, menu: [] }, site.language);
  const { t } = context;
  const main = Message({ title: t.troubleTitle, text: t.troubleText });
  const body = renderPage(
    { head: { title: t.troubleTitle, description: '', path: '/', noindex: true }, main },
    context,
  );
  return { status, type: 'text/html; charset=utf-8', body, keys: [], cacheable: false };
}
