/** Finds the REST API and the feed of a site, by what its home page says. */
import { askJson, type RestClient } from './rest-client.ts';
import { asArray, asObject, asText } from './rest-types.ts';

/** The home page of a site, as it was fetched. */
export interface SitePage {
  /** Address after redirects. */
  url: string;
  /** Lower-case names. */
  headers: Record<string, string>;
  /** The beginning of the page's HTML, with its head. */
  html: string;
}

/** A REST API that answers. */
export interface FoundApi {
  root: string;
  /** Home address of the site, as it names itself. */
  home: string;
}

/** The relation by which WordPress links to its API (developer.wordpress.org/rest-api/using-the-rest-api/discovery). */
const RELATION = 'https://api.w.org/';

/** The API's root that a page names, in its Link header or in a `<link>`; null when it names none. */
export function namedApi(page: SitePage): string | null {
  const header = new RegExp(`<([^<>]{1,2000})>[^,<]{0,200}rel="?${RELATION.replaceAll('.', '\\.')}`).exec(
    page.headers.link ?? '',
  );
  const href = header?.[1] ?? linksOf(page.html).find(({ rel }) => rel.includes(RELATION))?.href;
  return href ? resolve(href, page.url) : null;
}

/** Whether the page is the home of the site whose API it names, not one of the site's articles. */
export function isHomeOf(page: SitePage, root: string): boolean {
  const home = root.replace(/\/(?:index\.php)?\?rest_route=.*$/, '').replace(/\/wp-json\/?(?:\?.*)?$/, '');
  return bare(home) === bare(page.url);
}

const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:index\.php)?$/, '')
    .toLowerCase();

/** Asks the named root, else the usual ones, until one answers as WordPress does. */
export async function findApi(page: SitePage, client: Omit<RestClient, 'root'>): Promise<FoundApi | null> {
  const named = namedApi(page);
  const base = page.url.replace(/[?#].*$/, '').replace(/(?:index\.php)?$/, '');
  const roots = named ? [named] : [`${base.replace(/\/?$/, '/')}wp-json/`, `${base.replace(/\/?$/, '/')}?rest_route=/`];
  for (const root of roots) {
    const answer = await askJson(client, root).catch(() => null);
    const body = asObject(answer?.body);
    if (answer?.status !== 200 || !asArray(body.namespaces).includes('wp/v2')) continue;
    return { root: answer.url, home: asText(body.home) || asText(body.url) || page.url };
  }
  return null;
}

/** Addresses of the feeds that a page names (`<link rel="alternate">`), those of comments last. */
export function namedFeeds(page: SitePage): string[] {
  const feeds = linksOf(page.html)
    .filter(
      ({ rel, type }) =>
        rel.split(' ').includes('alternate') && /^application\/(?:rss\+xml|atom\+xml|feed\+json)/.test(type),
    )
    .map(({ href }) => resolve(href, page.url))
    .filter((href) => href !== null);
  const isComments = (href: string): number => Number(/comments?\//i.test(href));
  return [...new Set(feeds)].sort((a, b) => isComments(a) - isComments(b));
}

interface PageLink {
  rel: string;
  type: string;
  href: string;
}

/** The `<link>` elements of a page's head. Linear: each tag is matched once and its attributes apart. */
function linksOf(html: string): PageLink[] {
  const tags = html.match(/<link\b[^>]{1,2000}>/gi) ?? [];
  return tags.slice(0, 500).map((tag) => {
    const attribute = (name: string): string =>
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i')
        .exec(tag)
        ?.slice(1)
        .find((text) => text !== undefined) ?? '';
    return {
      rel: attribute('rel').toLowerCase(),
      type: attribute('type').toLowerCase(),
      href: attribute('href').replaceAll('&amp;', '&').replaceAll('&#038;', '&'),
    };
  });
}

function resolve(href: string, base: string): string | null {
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
