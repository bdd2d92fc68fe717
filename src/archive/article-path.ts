import { slugOf } from '../text/index.ts';

/** First path segments that belong to the site itself; an imported article never takes them. */
const RESERVED_SEGMENTS = new Set([
  '',
  'about',
  'actor',
  'actors',
  'admin',
  'api',
  'archive',
  'article',
  'assets',
  'atom.xml',
  'author',
  'claim',
  'claims',
  'colours.css',
  'corrections',
  'country',
  'data',
  'desk',
  'document',
  'embed',
  'en',
  'es',
  'explore',
  'explore.csv',
  'explore.geojson',
  'explore.graphml',
  'explore.svg',
  'favicon.ico',
  'favicon.svg',
  'feed',
  'feed.json',
  'feed.xml',
  'follow',
  'health',
  'incident',
  'index.json',
  'licence',
  'logo',
  'mcp',
  'media',
  'metrics',
  'news-sitemap.xml',
  'notice',
  'oembed',
  'cite',
  'pt',
  'receipt',
  'reconcile',
  'republish',
  'robots.txt',
  'search',
  'section',
  'sitemap.xml',
  'source',
  'topic',
  'vote',
  'write',
]);
const LONGEST = 500;

/** What an article's address is made of. */
export interface PathHints {
  title: string;
  url: string | null;
  /** Used when the title has no letters that an address can hold. */
  id: string;
}

/** The wished public address and slug: the old address where the site can keep it, else `/article/SLUG`. */
export function wishedPath({ title, url, id }: PathHints): { path: string; slug: string } {
  const old = url ? new URL(url) : null;
  const last = old?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const slug = slugOf(title) || slugOf(decode(last)) || id;
  const kept = old && old.search === '' && keepable(old.pathname) ? old.pathname : null;
  return { path: kept ?? `/article/${slug}`, slug };
}

/** Old addresses as redirects hold them: path with query, without those that the site itself answers. */
export function redirectPaths(addresses: readonly string[], ownPath: string): string[] {
  const paths = addresses.flatMap((address) => {
    if (!URL.canParse(address, 'http://site.invalid')) return [];
    const { pathname, search } = new URL(address, 'http://site.invalid');
    const path = pathname + search;
    return path !== ownPath && path.length <= LONGEST && (search !== '' || keepable(pathname)) && path !== '/'
      ? [path]
      : [];
  });
  return [...new Set(paths)];
}

function keepable(pathname: string): boolean {
  const first = pathname.split('/')[1] ?? '';
  return pathname.length <= LONGEST && !RESERVED_SEGMENTS.has(first) && !/\.(?:json|xml)$/.test(pathname);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
