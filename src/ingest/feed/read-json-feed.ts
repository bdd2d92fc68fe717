import type { DraftMedia } from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import { resolveAddress } from './address.ts';
import type { FeedInfo, FeedItem } from './feed-item.ts';
import { bodyHtml } from './html-of.ts';
import { readFeedDate } from './read-feed-date.ts';
import { mediaKind } from './read-media.ts';

type Json = Record<string, unknown>;

/** Reads the fields of a JSON Feed (jsonfeed.org, 1.0 and 1.1) that its items share. */
export function readJsonHead(feed: Json, url: string | null): FeedInfo {
  const site = resolveAddress(text(feed.home_page_url), url);
  return {
    site,
    base: site ?? resolveAddress(text(feed.feed_url), url) ?? url,
    language: text(feed.language),
    licence: text(feed.license) ?? text(feed.licence),
    authors: readAuthors(feed),
    asOf: null,
    wordpress: false,
  };
}

/** Reads one item of a JSON Feed. */
export function readJsonItem(item: Json, info: FeedInfo): FeedItem {
  const link = resolveAddress(text(item.url), info.base) ?? resolveAddress(text(item.external_url), info.base);
  const tags = list(item.tags)
    .map(text)
    .filter((tag) => tag !== null);
  const sections = tags.filter((tag) => guessKind([tag]) !== null);
  const published = text(item.date_published);
  const date = readFeedDate(published);
  const authors = readAuthors(item);
  return {
    title: text(item.title) ?? '',
    html:
      text(item.content_html) ?? bodyHtml((text(item.content_text) ?? text(item.summary) ?? '').replace(/</g, '&lt;')),
    summary: text(item.summary),
    id: text(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null),
    link,
    base: info.base,
    authors: authors.length > 0 ? authors : info.authors,
    sections,
    topics: tags.filter((tag) => !sections.includes(tag)),
    published: date,
    updated: readFeedDate(text(item.date_modified)),
    language: text(item.language) ?? info.language,
    licence: text(item.license) ?? info.licence,
    translations: [],
    media: readMedia(item, info.base),
    notes: published !== null && date === null ? [`The date '${published.slice(0, 60)}' could not be read.`] : [],
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : [];
}

function record(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function readAuthors(of: Json): string[] {
  const authors = [...list(of.authors), of.author].map((author) => text(record(author)?.name) ?? text(author));
  return [...new Set(authors.filter((name) => name !== null))];
}

function readMedia(item: Json, base: string | null): DraftMedia[] {
  const image = resolveAddress(text(item.image) ?? text(item.banner_image), base);
  const attached = list(item.attachments).flatMap((each) => {
    const url = resolveAddress(text(record(each)?.url), base);
    return url === null
      ? []
      : [media(url, mediaKind(text(record(each)?.mime_type) ?? '', url), text(record(each)?.title))];
  });
  return image === null ? attached : [{ ...media(image, 'image', null), role: 'lead' }, ...attached];
}

function media(url: string, kind: DraftMedia['kind'], caption: string | null): DraftMedia {
  return { url, kind, alt: null, caption, credit: null, licence: null, width: null, height: null, role: 'attached' };
}
