import { element, xml } from '../text/index.ts';
import type { Site } from '../ui/index.ts';
import { type NewsEntry, SITEMAP_SIZE, type SitemapEntry } from './queries/read-sitemap.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** How many sitemaps so many articles need: at least one. */
export function articleParts(articles: number): number {
  return Math.max(1, Math.ceil(articles / SITEMAP_SIZE));
}

/** Index of sitemaps (sitemaps.org): those of the articles, then one of the database's pages. */
export function writeSitemapIndex(site: Site, articles: number): string {
  const parts = articleParts(articles) + 1;
  const list = Array.from(
    { length: parts },
    (_, i) => `<sitemap>${element('loc', `${site.origin}/sitemap.xml?part=${i + 1}`)}</sitemap>`,
  );
  return `${HEAD}<sitemapindex ${SPACE}>\n${list.join('\n')}\n</sitemapindex>\n`;
}

/** One sitemap, translations named as alternates; the first holds the lists too. */
export function writeSitemap(site: Site, entries: SitemapEntry[], pages: string[]): string {
  const lists = pages.map((path) => `<url>${element('loc', site.origin + path)}</url>`);
  return `${HEAD}<urlset ${SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...lists, ...entries.map((entry) => url(site, entry))].join('\n')}\n</urlset>\n`;
}

function url(site: Site, { path, changed, translations }: SitemapEntry): string {
  const alternates = translations.length > 1 ? translations : [];
  const links = alternates.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${xml(one.language)}" href="${xml(site.origin + one.path)}"/>`,
  );
  return `<url>${element('loc', site.origin + path)}${element('lastmod', changed)}${links.join('')}</url>`;
}

/** News sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function writeNewsSitemap(site: Site, entries: NewsEntry[]): string {
  const list = entries.map(
    ({ path, title, language, publishedAt }) =>
      `<url>${element('loc', site.origin + path)}<news:news><news:publication>${element('news:name', site.name)}${element('news:language', language)}</news:publication>${element('news:publication_date', publishedAt)}${element('news:title', title)}</news:news></url>`,
  );
  return `${HEAD}<urlset ${SPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${list.join('\n')}\n</urlset>\n`;
}

/** robots.txt (RFC 9309): everything is open but endless searches. */
export function writeRobots(site: Site): string {
  return `User-agent: *\nDisallow: /search\nDisallow: /es/search\nDisallow: /pt/search\nDisallow: /*?print\nDisallow: /*?claim=\nSitemap: ${site.origin}/sitemap.xml\nSitemap: ${site.origin}/news-sitemap.xml\n`;
}
