import { resolveAddress } from './address.ts';
import type { FeedInfo } from './feed-item.ts';
import { readFeedDate } from './read-feed-date.ts';
import { authorName, readLicence } from './read-xml-item.ts';
import { childrenOf, declaredPrefixes, firstText, type Prefixes, readXml, textOf, type XmlNode } from './xml-tree.ts';

/** What stands before the first item: the feed's own fields, and the prefixes that its root declares. */
export interface FeedHead {
  info: FeedInfo;
  prefixes: Prefixes;
  /** False when no feed begins here. */
  isFeed: boolean;
}

/** Reads the head of an RSS or Atom feed, however incomplete its XML is. `url`: where the feed came from. */
export function readHead(xml: string, url: string | null): FeedHead {
  const { root } = readXml(xml, 1, new Map());
  const feed = find(root, ['rss', 'feed', 'rdf:RDF', 'RDF', 'channel']);
  const prefixes = declaredPrefixes(feed?.attributes ?? {}, new Map());
  const channel = (feed && childrenOf(feed, 'channel')[0]) ?? feed ?? root;
  const base = resolveAddress(channel.attributes['xml:base'] ?? feed?.attributes['xml:base'], url);
  const site = readSite(channel, base ?? url);
  const info: FeedInfo = {
    site,
    base: base ?? site ?? url,
    language:
      firstText(channel, 'language', 'dc:language') ??
      channel.attributes['xml:lang'] ??
      feed?.attributes['xml:lang'] ??
      null,
    licence: readLicence(channel),
    authors: [...new Set(childrenOf(channel, 'author').map(authorName).filter(Boolean))],
    asOf: readFeedDate(firstText(channel, 'lastBuildDate', 'updated', 'modified', 'dc:date', 'pubDate')),
    wordpress: /wordpress\.(?:org|com)/i.test(firstText(channel, 'generator') ?? ''),
  };
  return { info, prefixes, isFeed: feed !== undefined };
}

function find(root: XmlNode, names: string[]): XmlNode | undefined {
  return root.children.find((child): child is XmlNode => typeof child !== 'string' && names.includes(child.name));
}

function readSite(channel: XmlNode, base: string | null): string | null {
  const links = childrenOf(channel, 'link').filter(
    ({ attributes }) => !attributes.rel || attributes.rel === 'alternate',
  );
  return (
    links.map((link) => resolveAddress(link.attributes.href ?? textOf(link), base)).find((url) => url !== null) ?? null
  );
}
