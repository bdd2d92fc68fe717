import { cdata, countryName, element, xml } from '../../text/index.ts';
import { kindName, sectionName, type ViewContext } from '../../ui/index.ts';
import type { Feed } from '../public-page.ts';
import type { FeedEntry } from '../queries/read-entries.ts';
import { bodyForFeed } from '../show-body.ts';
import { instant } from './instant.ts';

/** What all three formats say of a feed. `self` is the feed's own address. */
export interface FeedContext {
  view: ViewContext;
  self: string;
  now: Date;
}

/** RSS 2.0 (rssboard.org/rss-specification) with content:encoded, dc:creator and atom:link. */
export function writeRss(feed: Feed, { view, self, now }: FeedContext): string {
  const { site, language } = view;
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element('title', feed.title)}
${element('link', site.origin + feed.path)}
${element('description', feed.description)}
${element('language', language)}
${element('lastBuildDate', new Date(newestOf(feed, now)).toUTCString())}
<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>
${feed.entries.map((entry) => rssItem(entry, view)).join('\n')}
</channel>
</rss>
`;
}

function rssItem(entry: FeedEntry, view: ViewContext): string {
  const { site } = view;
  const lines = [
    element('title', entry.title),
    element('link', site.origin + entry.path),
    `<guid isPermaLink="false">urn:uuid:${entry.id}</guid>`,
    entry.publishedAt ? element('pubDate', new Date(instant(entry.publishedAt)).toUTCString()) : '',
    ...entry.authors.map(({ name }) => element('dc:creator', name)),
    element('dc:language', entry.language),
    ...categories(entry, view).map((name) => element('category', name)),
    element('description', entry.dek ?? entry.excerpt ?? ''),
    `<content:encoded>${cdata(bodyOf(entry, view))}</content:encoded>`,
  ];
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>`;
}

/** Atom (RFC 4287). */
export function writeAtom(feed: Feed, { view, self, now }: FeedContext): string {
  const { site, language } = view;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
${element('title', feed.title)}
${element('subtitle', feed.description)}
${element('id', site.origin + feed.path)}
<link href="${xml(site.origin + feed.path)}" rel="alternate" type="text/html"/>
<link href="${xml(self)}" rel="self" type="application/atom+xml"/>
${element('updated', newestOf(feed, now))}
<author>${element('name', site.name)}</author>
${feed.entries.map((entry) => atomEntry(entry, view)).join('\n')}
</feed>
`;
}

function atomEntry(entry: FeedEntry, view: ViewContext): string {
  const address = view.site.origin + entry.path;
  const licence = entry.licence ?? view.site.licence;
  const lines = [
    element('title', entry.title),
    element('id', `urn:uuid:${entry.id}`),
    `<link href="${xml(address)}" rel="alternate" type="text/html"/>`,
    licence && /^https?:/.test(licence) ? `<link href="${xml(licence)}" rel="license"/>` : '',
    entry.publishedAt ? element('published', instant(entry.publishedAt)) : '',
    element('updated', instant(entry.updatedAt ?? entry.publishedAt ?? '1970')),
    ...entry.authors.map(({ name }) => `<author>${element('name', name)}</author>`),
    ...categories(entry, view).map((name) => `<category term="${xml(name)}"/>`),
    element('summary', entry.dek ?? entry.excerpt),
    `<content type="html"${entry.language === 'und' ? '' : ` xml:lang="${xml(entry.language)}"`}>${xml(bodyOf(entry, view))}</content>`,
  ];
  return `<entry>\n${lines.filter(Boolean).join('\n')}\n</entry>`;
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed, { view, self }: FeedContext): string {
  const { site, language } = view;
  const items = feed.entries.map((entry) => ({
    id: `urn:uuid:${entry.id}`,
    url: site.origin + entry.path,
    title: entry.title,
    content_html: bodyOf(entry, view),
    summary: entry.dek ?? entry.excerpt ?? undefined,
    date_published: entry.publishedAt ? instant(entry.publishedAt) : undefined,
    date_modified: entry.updatedAt ? instant(entry.updatedAt) : undefined,
    authors: entry.authors.map(({ name, slug }) => ({ name, url: `${site.origin}/author/${slug}` })),
    tags: categories(entry, view),
    language: entry.language === 'und' ? undefined : entry.language,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: site.origin + feed.path,
    feed_url: self,
    language,
    items,
  });
}

function bodyOf(entry: FeedEntry, { site, t }: ViewContext): string {
  return bodyForFeed(entry.html, entry.media, t, site.origin);
}

/** Kind, sections, countries and topics, each once. */
function categories(entry: FeedEntry, { site, t, language }: ViewContext): string[] {
  const sections = entry.sections.map((one) => sectionName(site, language, one));
  const countries = entry.countries.map((code) => countryName(code, language));
  return [...new Set([kindName(t, entry.kind), ...sections, ...countries, ...entry.topics.map(({ name }) => name)])];
}

/** When the newest entry changed; now, for a feed without any. */
function newestOf({ entries }: Feed, now: Date): string {
  const dates = entries.map(({ updatedAt, publishedAt }) => instant(updatedAt ?? publishedAt ?? '1970')).sort();
  return dates.at(-1) ?? now.toISOString();
}
