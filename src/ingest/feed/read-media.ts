import type { DraftMedia } from '../draft.ts';
import { resolveAddress } from './address.ts';
import { lineOf } from './html-of.ts';
import { childrenOf, firstText, textOf, type XmlNode } from './xml-tree.ts';

/** Pictures and files of one item, at most. */
const MAX_MEDIA = 100;

/** Media of an item: Media RSS (also in groups), enclosures of RSS and Atom, and the picture of a podcast. */
export function readMedia(item: XmlNode, base: string | null): DraftMedia[] {
  const found = [
    ...mediaContents(item, item, base),
    ...childrenOf(item, 'media:group').flatMap((group) => mediaContents(group, item, base)),
    ...childrenOf(item, 'enclosure').map((node) => plain(node.attributes.url, node.attributes.type, base)),
    ...childrenOf(item, 'link')
      .filter(({ attributes }) => attributes.rel === 'enclosure')
      .map((node) => plain(node.attributes.href, node.attributes.type, base)),
    ...childrenOf(item, 'itunes:image').map((node) => plain(node.attributes.href, 'image/', base)),
    ...childrenOf(item, 'image').map((node) => plain(firstText(node, 'url') ?? textOf(node), 'image/', base)),
  ].filter((media) => media !== null);
  const unique = [...new Map(found.map((media) => [media.url, media])).values()].slice(0, MAX_MEDIA);
  const lead = unique.find(({ kind }) => kind === 'image');
  return unique.map((media) => (media === lead ? { ...media, role: 'lead' } : media));
}

function mediaContents(node: XmlNode, item: XmlNode, base: string | null): (DraftMedia | null)[] {
  const contents = childrenOf(node, 'media:content').map((content) =>
    mediaContent(content, [content, node, item], base),
  );
  if (contents.some((media) => media?.kind === 'image')) return contents;
  return [
    ...contents,
    ...childrenOf(node, 'media:thumbnail').map((thumb) => plain(thumb.attributes.url, 'image/', base, thumb)),
  ];
}

/** Title, credit and licence may stand in the content or in what holds it. */
function mediaContent(node: XmlNode, around: XmlNode[], base: string | null): DraftMedia | null {
  const media = plain(node.attributes.url, node.attributes.type ?? `${node.attributes.medium ?? 'image'}/`, base, node);
  if (media === null) return null;
  const text = (name: string): string | null => {
    const value = around.map((each) => firstText(each, name)).find((each) => each !== null);
    return value ? lineOf(value) || null : null;
  };
  const licence = around.flatMap((each) => childrenOf(each, 'media:license'))[0];
  return {
    ...media,
    caption: text('media:description') ?? text('media:text'),
    alt: text('media:title'),
    credit: text('media:credit') ?? text('media:copyright'),
    licence: licence?.attributes.href ?? (licence ? textOf(licence).trim() || null : null),
  };
}

function plain(
  address: string | undefined,
  type: string | undefined,
  base: string | null,
  sized?: XmlNode,
): DraftMedia | null {
  const url = resolveAddress(address, base);
  if (url === null) return null;
  const kind = mediaKind(type ?? '', url);
  const size = (name: string): number | null => {
    const pixels = Number(sized?.attributes[name]);
    return Number.isInteger(pixels) && pixels > 0 && pixels < 100_000 ? pixels : null;
  };
  return {
    url,
    kind,
    alt: null,
    caption: null,
    credit: null,
    licence: null,
    width: size('width'),
    height: size('height'),
    role: 'attached',
  };
}

/** Kind of a file by its MIME type and address. */
export function mediaKind(type: string, url: string): DraftMedia['kind'] {
  if (/^image\b/i.test(type) || /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)/i.test(url)) return 'image';
  if (/^video\b/i.test(type) || /\.(?:mp4|webm|mov|m4v)(?:$|\?)/i.test(url)) return 'video';
  if (/^audio\b/i.test(type) || /\.(?:mp3|m4a|ogg|opus|wav)(?:$|\?)/i.test(url)) return 'audio';
  return 'file';
}
