import type { ParserInput, RawArticle } from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import { wordpressId } from '../wxr/index.ts';
import { resolveAddress } from './address.ts';
import type { FeedInfo, FeedItem } from './feed-item.ts';
import { lineOf } from './html-of.ts';

/** A feed item -> a raw article; null when it has neither a title nor a body. */
export function toArticle(item: FeedItem, info: FeedInfo, input: ParserInput): RawArticle | null {
  const title = lineOf(item.title);
  if (title === '' && item.html.trim() === '') return null;
  return {
    title,
    html: item.html,
    origin: { format: 'feed', file: input.name, id: originId(item, info, title) },
    notes: item.notes,
    dek: item.summary === null ? null : lineOf(item.summary) || null,
    kind: guessKind(item.sections),
    sections: item.sections,
    authors: item.authors,
    publishedAt: item.published,
    updatedAt: item.updated,
    language: item.language,
    translations: item.translations,
    licence: item.licence,
    url: item.link,
    topics: item.topics,
    media: withoutThoseInBody(item),
    asOf: info.asOf,
    redirects: shortAddress(item, info),
  };
}

/**
 * The item's name for ever: WordPress's post number, as in its exports; an id that is unique by itself (address, tag:,
 * urn:); any other id after the site's address; without one the link, else the title and date.
 */
function originId(item: FeedItem, info: FeedInfo, title: string): string {
  const { id, link } = item;
  const post = wordpressPost(item, info);
  if (post !== null) return wordpressId(post.site, post.number);
  const site = info.site ?? info.base ?? '';
  if (id !== null && /^(?:https?:\/\/|tag:|urn:|doi:|ni:)/i.test(id)) return id.slice(0, 2000);
  if (id !== null) return `${site}#${id}`.slice(0, 2000);
  return link ?? `${site}#${title}|${item.published ?? ''}`.slice(0, 2000);
}

/** `https://site.example/?p=12` or `?page_id=12` as WordPress writes its guids. */
function wordpressPost({ id }: FeedItem, info: FeedInfo): { site: string; number: number } | null {
  const [, site, number] =
    /^(https?:\/\/[^?#]+)\/?\?(?:post_type=[\w-]+&)?(?:p|page_id)=(\d{1,15})$/.exec(id ?? '') ?? [];
  return info.wordpress && site && number ? { site, number: Number(number) } : null;
}

/** A guid that is an address of the same site, but not the link, leads to the article too. */
function shortAddress({ id, link }: FeedItem, info: FeedInfo): string[] {
  const address = resolveAddress(id, null);
  if (address === null || link === null || address === link || info.site === null) return [];
  return new URL(address).host === new URL(info.site).host ? [address] : [];
}

function withoutThoseInBody(item: FeedItem): FeedItem['media'] {
  return item.media.map((media) =>
    item.html.includes(media.url) && media.role === 'lead' ? { ...media, role: 'body' as const } : media,
  );
}
