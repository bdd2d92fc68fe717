import { currentNotices } from '../../audience/index.ts';
import { parseSearchAddress } from '../../search/index.ts';
import { organization } from '../json-ld.ts';
import { type Answer, feedLinks, type Loader, type Visit } from '../public-page.ts';
import { findAddress, findTerm, readHelp } from '../queries/find-address.ts';
import { findInDatabase } from '../queries/read-actors.ts';
import { readEntriesById } from '../queries/read-entries.ts';
import { oldAddress, spellings, wordsOf } from '../redirects.ts';
import { searchAddress } from '../search-address.ts';
import { AboutView, GoneView, LicenceView, NotFoundView } from '../views/plain-pages.tsx';
import { SearchView } from '../views/search.tsx';
import { articlePage } from './article.tsx';
import { localHead } from './lists.tsx';

/** Search: a page, its JSON twin, and the feed of what is found. */
export const search: Loader = async ({ deps, query, context, format }) => {
  const asked = parseSearchAddress(query);
  if (format !== 'html' && format !== 'json') {
    const { hits } = await deps.search({ ...asked, sort: 'date', page: 1 });
    const entries = await readEntriesById(
      deps.db,
      hits.map(({ articleId }) => articleId),
    );
    const title = [context.site.name, asked.q || context.t.search].join(': ');
    return {
      type: 'feed',
      keys: ['search:*', 'article:*'],
      feed: { title, description: context.site.description, path: context.to(searchAddress(asked)), entries },
    };
  }
  const [found, database] = await Promise.all([
    deps.search(asked),
    asked.page === 1 ? findInDatabase(deps.db, asked.q) : { actors: [], claims: [] },
  ]);
  const data = { ...found, ...database };
  const plain = searchAddress(asked);
  return {
    type: 'page',
    data,
    keys: ['search:*', 'article:*', 'entity:*'],
    page: ({ site, t, to, language }) => ({
      plainPath: plain,
      query: asked.q,
      head: {
        ...localHead(
          '/search',
          asked.q || t.search,
          { site, t, to, language },
          { noindex: true, feeds: feedLinks(to('/search'), asked.q || t.search, plain.slice('/search'.length)) },
        ),
        json: to(searchAddress(asked, '/search.json')),
        path: to(plain),
      },
      main: <SearchView data={data} context={{ site, t, to, language }} />,
    }),
  };
};

const NOTICES = ['appeal', 'campaign', 'job', 'event', 'appearance', 'note', 'staff', 'policy'] as const;

/** What the site is, and the newsroom's own pages. */
export const about: Loader = async ({ deps, context, language }) => {
  const today = deps.now().toISOString().slice(0, 10);
  const notices = await currentNotices(deps.db, { kinds: NOTICES, language, today, limit: 60 });
  return {
    type: 'page',
    data: {
      name: context.site.name,
      tagline: context.site.tagline,
      description: context.site.description,
      email: context.site.email,
      notices,
    },
    keys: ['notice:*', 'today:*'],
    page: (view) => ({
      plainPath: '/about',
      head: localHead('/about', view.t.about, view, { jsonLd: [organization(view.site)] }),
      main: <AboutView context={view} notices={notices} />,
    }),
  };
};

/** What readers may do with the articles. */
export const licence: Loader = async ({ context }) => ({
  type: 'page',
  data: { licence: context.site.licence },
  keys: [],
  page: (view) => ({
    plainPath: '/licence',
    head: localHead('/licence', view.t.licence, view),
    main: <LicenceView context={view} />,
  }),
});

/** Whatever no route has: an article at its own address, an old address, or nothing. */
export const anyAddress: Loader = async (visit) => {
  const { path, query } = visit;
  const article = await visit.deps.findArticle(path);
  if (article) return articlePage(article, visit);
  const asJson = visit.format === 'json' && (await visit.deps.findArticle(`${path}/`));
  if (asJson) return articlePage(asJson, visit);
  return (await moved(visit, path, query)) ?? { type: 'missing' };
};

/** Where an address moved to, if it did; a withdrawn article is said to be so. */
export async function moved(visit: Visit, path: string, query: URLSearchParams): Promise<Answer | null> {
  const { deps } = visit;
  const old = oldAddress(path);
  if (old) {
    const tables =
      old.type === 'category' ? (['section', 'topic'] as const) : ([old.type === 'tag' ? 'topic' : 'author'] as const);
    for (const table of tables) {
      const term = await findTerm(deps.db, table, old.slug);
      if (term) return { type: 'moved', to: `/${table}/${term.slug}${old.feed ? '/feed.xml' : ''}` };
    }
  }
  const found = await findAddress(deps.db, spellings(path, query), wordsOf(path));
  if (found.target) return { type: 'moved', to: found.target };
  return found.gone ? gone(visit, found.gone.reason) : null;
}

async function gone(visit: Visit, reason: string | null): Promise<Answer> {
  const help = await readHelp(visit.deps.db, wordsOf(visit.path), visit.language, visit.deps.site.language);
  return {
    type: 'page',
    status: 410,
    cacheable: false,
    data: { error: 'gone', reason },
    keys: [],
    page: (context) => ({
      plainPath: '/',
      head: { title: context.t.goneTitle, description: '', path: visit.path, noindex: true },
      main: <GoneView reason={reason} help={help} context={context} />,
    }),
  };
}

/** No page at this address: 404 with a search box, addresses like it and the newest. */
export async function missing(visit: Visit): Promise<Answer> {
  const slug = wordsOf(visit.path);
  const help = await readHelp(visit.deps.db, slug, visit.language, visit.deps.site.language);
  return {
    type: 'page',
    status: 404,
    cacheable: false,
    data: { error: 'not found', near: help.near, newest: help.newest },
    keys: [],
    page: (context) => ({
      plainPath: '/',
      head: { title: context.t.notFoundTitle, description: '', path: visit.path, noindex: true },
      main: <NotFoundView help={help} words={slug.replaceAll('-', ' ')} context={context} />,
    }),
  };
}
