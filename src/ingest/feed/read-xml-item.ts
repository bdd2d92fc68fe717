import { guessKind } from '../guess-kind.ts';
import { absolutiseHtml, resolveAddress } from './address.ts';
import type { FeedInfo, FeedItem } from './feed-item.ts';
import { bodyHtml, contentHtml, lineOf } from './html-of.ts';
import { readFeedDate } from './read-feed-date.ts';
import { readMedia } from './read-media.ts';
import { childrenOf, firstText, textOf, type XmlNode } from './xml-tree.ts';

/** Reads an `<item>` of RSS 0.9–2.0 or an `<entry>` of Atom: the names of all are looked for, whatever the format. */
export function readXmlItem(node: XmlNode, info: FeedInfo): FeedItem {
  const base = resolveAddress(node.attributes['xml:base'], info.base) ?? info.base;
  const { html, notes } = readBody(node, base);
  const published = firstText(
    node,
    'pubDate',
    'published',
    'issued',
    'dc:date',
    'dcterms:issued',
    'dcterms:created',
    'created',
  );
  const updated = firstText(node, 'updated', 'modified', 'dcterms:modified', 'lastBuildDate');
  const date = readFeedDate(published);
  if (published !== null && date === null) notes.push(`The date '${published.slice(0, 60)}' could not be read.`);
  return {
    title: firstText(node, 'title', 'media:title', 'dc:title') ?? '',
    html,
    summary: readSummary(node, html),
    id: firstText(node, 'guid', 'id', 'dc:identifier') ?? node.attributes['rdf:about']?.trim() ?? null,
    link: readLink(node, base),
    base,
    authors: readAuthors(node, info),
    ...readCategories(node),
    published: date ?? readFeedDate(updated),
    updated: readFeedDate(updated),
    language: firstText(node, 'dc:language', 'language') ?? node.attributes['xml:lang'] ?? info.language,
    licence: readLicence(node) ?? info.licence,
    translations: readTranslations(node, base),
    media: readMedia(node, base),
    notes,
  };
}

/** The fullest body the item has: `content:encoded`, Atom's `content`, an XHTML body, else the description. */
function readBody(node: XmlNode, base: string | null): { html: string; notes: string[] } {
  const notes: string[] = [];
  const content = childrenOf(node, 'content:encoded', 'content', 'xhtml:body', 'xhtml:div', 'body')
    .filter((each) => textOf(each).trim() !== '' || each.children.some((child) => typeof child !== 'string'))
    .map((each) => ({
      each,
      html: each.name.startsWith('xhtml:') ? contentHtml(asXhtml(each)) : contentHtml(each),
    }))[0];
  const outside = childrenOf(node, 'content').find(({ attributes }) => attributes.src !== undefined);
  if (outside !== undefined && content === undefined) {
    notes.push(
      `The body is not in the feed but at ${outside.attributes.src!.slice(0, 300)}: import that page to have it.`,
    );
  }
  const described = childrenOf(node, 'description', 'summary', 'media:description', 'itunes:summary').map(contentHtml);
  const html = content?.html ?? described.find((text) => text !== '') ?? '';
  if (content === undefined && html !== '')
    notes.push('The item has no full text: its description stands for the body.');
  const inner = content?.each.attributes['xml:base'];
  const bodyBase = resolveAddress(inner, base) ?? base;
  return { html: bodyBase === null ? html : absolutiseHtml(html, bodyBase), notes };
}

function asXhtml(node: XmlNode): XmlNode {
  return { ...node, attributes: { ...node.attributes, type: 'xhtml' } };
}

/** A summary beside a body; a description that is the body again is none. */
function readSummary(node: XmlNode, html: string): string | null {
  const summary = firstText(node, 'summary', 'description', 'itunes:subtitle', 'dcterms:abstract');
  if (summary === null || bodyHtml(summary).trim() === html.trim()) return null;
  return summary.length * 0.8 > html.length ? null : summary;
}

function readLink(node: XmlNode, base: string | null): string | null {
  const original = resolveAddress(firstText(node, 'feedburner:origLink'), base);
  if (original !== null) return original;
  const links = childrenOf(node, 'link', 'atom:link');
  const isMain = ({ attributes }: XmlNode): boolean => !attributes.rel || attributes.rel === 'alternate';
  const main = links.filter((link) => isMain(link) && !attributesLanguageDiffers(link, node));
  const found = main
    .map((link) => resolveAddress(link.attributes.href ?? textOf(link), base))
    .find((url) => url !== null);
  return found ?? resolveAddress(permalink(node), base) ?? resolveAddress(node.attributes['rdf:about'], base);
}

/** RSS: a guid is the address unless it says that it isn't. */
function permalink(node: XmlNode): string | null {
  const guid = childrenOf(node, 'guid')[0];
  return guid !== undefined && guid.attributes.isPermaLink !== 'false' ? textOf(guid) : null;
}

function attributesLanguageDiffers(link: XmlNode, node: XmlNode): boolean {
  const own = node.attributes['xml:lang'];
  return Boolean(link.attributes.hreflang && own && link.attributes.hreflang !== own);
}

function readTranslations(node: XmlNode, base: string | null): FeedItem['translations'] {
  const links = childrenOf(node, 'link', 'atom:link').filter(({ attributes }) => attributes.rel === 'alternate');
  const own = readLink(node, base);
  return links.slice(0, 50).flatMap(({ attributes }) => {
    const url = resolveAddress(attributes.href, base);
    return attributes.hreflang && url !== null && url !== own ? [{ language: attributes.hreflang, url, id: null }] : [];
  });
}

function readAuthors(node: XmlNode, info: FeedInfo): string[] {
  const named = childrenOf(node, 'dc:creator', 'author', 'atom:author', 'dc:contributor').map(authorName);
  const authors = named.length > 0 ? named : childrenOf(node, 'itunes:author').map(authorName);
  const known = [...new Set(authors.filter((name) => name !== ''))].slice(0, 50);
  return known.length > 0 ? known : info.authors;
}

/** A name out of `<name>…</name>`, `mail@example.org (Ana Ruiz)` or plain text. */
export function authorName(node: XmlNode): string {
  const text = firstText(node, 'name', 'atom:name', 'rdf:value') ?? textOf(node).trim();
  const line = lineOf(text);
  const name = /^\S+@\S+\s+\((.+)\)$/u.exec(line)?.[1] ?? /^(.+?)\s+[<(]\S+@\S+[>)]$/u.exec(line)?.[1] ?? line;
  return /^\S+@\S+$/u.test(name) ? '' : name.replace(/^(?:by|por)\s+/iu, '').slice(0, 300);
}

/** Categories that name a kind, and the first of each item, are sections; the others topics. Empty ones are ignored. */
function readCategories(node: XmlNode): { sections: string[]; topics: string[] } {
  const named = childrenOf(node, 'category').map((each) => ({
    label: lineOf(each.attributes.label ?? (textOf(each) || each.attributes.term || '')),
    scheme: each.attributes.domain ?? each.attributes.scheme ?? '',
  }));
  const subjects = childrenOf(node, 'dc:subject', 'media:keywords', 'itunes:keywords').flatMap((each) =>
    lineOf(textOf(each)).split(/\s*[,;]\s*/),
  );
  const labels = named.filter(({ label }) => label !== '').slice(0, 200);
  const sections = labels
    .filter(
      ({ label, scheme }, i) =>
        !/\btags?\b/i.test(scheme) && (i === 0 || /\bcategor|section/i.test(scheme) || guessKind([label])),
    )
    .map(({ label }) => label);
  const topics = labels.map(({ label }) => label).filter((label) => !sections.includes(label));
  return {
    sections: [...new Set(sections)],
    topics: [...new Set([...topics, ...subjects.filter(Boolean)])].slice(0, 200),
  };
}

/** The licence of an item or a feed: an address, or words that speak of reuse. */
export function readLicence(node: XmlNode): string | null {
  const linked = childrenOf(node, 'creativeCommons:license', 'cc:license', 'dcterms:license', 'license')[0];
  const address =
    linked &&
    (linked.attributes['rdf:resource'] ?? linked.attributes.resource ?? linked.attributes.href ?? textOf(linked));
  if (address?.trim()) return address.trim();
  const link = childrenOf(node, 'link', 'atom:link').find(({ attributes }) => attributes.rel === 'license');
  if (link?.attributes.href) return link.attributes.href;
  const words = firstText(node, 'rights', 'dc:rights', 'dcterms:rights', 'copyright');
  return words !== null &&
    /licen|creative commons|cc.by|reserved|reservados|republi|reproduc|public domain/iu.test(words)
    ? lineOf(words)
    : null;
}
