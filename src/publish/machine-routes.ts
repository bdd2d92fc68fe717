import type { Page, Route } from '../kit/index.ts';
import { countrySlug } from '../ui/index.ts';
import type { Contexts } from './create-site.ts';
import { actorPath } from './entity-paths.ts';
import { oembed } from './oembed.ts';
import type { SiteDeps } from './public-page.ts';
import { readEntityPaths } from './queries/read-actors.ts';
import { readCountries, readTerms } from './queries/read-index.ts';
import { countSitemap, readNews, readSitemap, SITEMAP_SIZE } from './queries/read-sitemap.ts';
import { articleParts, writeNewsSitemap, writeRobots, writeSitemap, writeSitemapIndex } from './sitemap.ts';

const XML = 'application/xml; charset=utf-8';

/** What programs ask for: robots.txt, sitemaps, oEmbed. */
export function machineRoutes(deps: SiteDeps, contexts: Contexts): Route[] {
  const site = async () => (await contexts(deps.site.language)).site;
  return [
    { path: '/robots.txt', handler: async () => text('text/plain; charset=utf-8', writeRobots(await site()), []) },
    {
      path: '/sitemap.xml',
      handler: async ({ query }) => {
        const part = Number(query.get('part') ?? 0);
        if (!Number.isInteger(part) || part < 0 || part > 10_000) return notFound();
        const articles = await countSitemap(deps.db);
        if (part === 0) return text(XML, writeSitemapIndex(await site(), articles), ['article:*']);
        if (part > articleParts(articles))
          return text(XML, writeSitemap(await site(), [], await databasePaths(deps)), ['article:*', 'entity:*']);
        return text(
          XML,
          writeSitemap(await site(), await readSitemap(deps.db, part), part === 1 ? await listPaths(deps) : []),
          ['article:*'],
        );
      },
    },
    {
      path: '/news-sitemap.xml',
      handler: async () =>
        text(XML, writeNewsSitemap(await site(), await readNews(deps.db, deps.now())), ['article:*']),
    },
    { path: '/oembed', handler: async ({ query }) => oembedPage(deps, contexts, query) },
  ];
}

async function oembedPage(deps: SiteDeps, contexts: Contexts, query: URLSearchParams): Promise<Page> {
  if ((query.get('format') ?? 'json') !== 'json')
    return { ...notFound(), status: 501, body: 'Only format=json is given.\n' };
  const address = query.get('url') ?? '';
  const { site } = await contexts(deps.site.language);
  if (!URL.canParse(address) || new URL(address).origin !== site.origin) return notFound();
  const article = await deps.findArticle(new URL(address).pathname);
  if (!article) return notFound();
  return text('application/json; charset=utf-8', JSON.stringify(oembed(article, site)), [`article:${article.id}`]);
}

/** Profiles and incidents. */
async function databasePaths({ db, indexPeople }: SiteDeps): Promise<string[]> {
  return (await readEntityPaths(db, SITEMAP_SIZE, indexPeople())).map(actorPath);
}

async function listPaths({ db }: SiteDeps): Promise<string[]> {
  const sections = await readTerms(db, 'section');
  const topics = await readTerms(db, 'topic');
  const countries = await readCountries(db);
  return [
    '/',
    '/archive',
    '/country',
    '/topic',
    '/actor',
    '/incident',
    '/explore',
    '/source',
    '/about',
    '/licence',
    ...sections.map(({ slug }) => `/section/${slug}`),
    ...countries.map(({ code }) => `/country/${countrySlug(code)}`),
    ...topics.map(({ slug }) => `/topic/${slug}`),
  ];
}

function text(type: string, body: string, keys: string[]): Page {
  return {
    status: 200,
    type,
    body,
    keys,
    cacheable: true,
    freshFor: 300,
    headers: { 'access-control-allow-origin': '*' },
  };
}

function notFound(): Page {
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n', keys: [], cacheable: false };
}
