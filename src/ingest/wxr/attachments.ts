import type { DraftMedia } from '../draft.ts';
import { plainText } from './plain-text.ts';
import { readPhp } from './read-php.ts';
import type { WxrItem } from './wxr-item.ts';

/** What is kept of an attachment: enough to show it in the article that uses it. */
export interface Attachment {
  id: number;
  /** Post that it was uploaded to; 0 for none. */
  parent: number;
  media: DraftMedia;
}

/** Attachments remembered at most; those beyond can only be linked by their address in a body. */
export const MAX_ATTACHMENTS = 300_000;

const EXTENSIONS: readonly (readonly [DraftMedia['kind'], RegExp])[] = [
  ['image', /\.(?:jpe?g|jpe|png|gif|webp|avif|svg|tiff?|bmp|heic|ico)$/i],
  ['video', /\.(?:mp4|m4v|webm|ogv|mov|avi|wmv|mpe?g|3gp)$/i],
  ['audio', /\.(?:mp3|m4a|ogg|oga|wav|flac|aac|wma|mid)$/i],
];

/** The kind of file that an address names, by its extension. */
export function mediaKind(url: string): DraftMedia['kind'] {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return EXTENSIONS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'file';
}

/** Reads an item of type `attachment`; null when it has no address. */
export function readAttachment(item: WxrItem): Attachment | null {
  const url = item.attachmentUrl ?? item.guid;
  if (url === null || !/^https?:\/\/\S+$/.test(url)) return null;
  const details = readDetails(item.meta.get('_wp_attachment_metadata')?.[0] ?? '');
  const media: DraftMedia = {
    url,
    kind: mediaKind(url),
    alt: textOf(item, '_wp_attachment_image_alt'),
    caption: plainText(item.excerpt) || details.caption,
    credit:
      textOf(item, '_media_credit', 'media_credit', '_credit', 'credit', 'photo_credit', '_photo_credit', 'credito') ??
      details.credit,
    licence: textOf(item, 'license', 'licence', '_license', 'licencia', 'licenca'),
    width: details.width,
    height: details.height,
    role: 'attached',
  };
  // A slice of a string keeps the whole batch it was cut from in memory: a copy lets that go.
  return JSON.parse(JSON.stringify({ id: item.id ?? 0, parent: item.parent, media })) as Attachment;
}

function textOf(item: WxrItem, ...keys: string[]): string | null {
  const value = keys.map((key) => item.meta.get(key)?.[0]).find((text) => text !== undefined && text.trim() !== '');
  return value === undefined ? null : plainText(value);
}

/** Size and the camera's own words from `_wp_attachment_metadata` (wp_generate_attachment_metadata). */
function readDetails(serialised: string) {
  const value = readPhp(serialised)?.value;
  const image = value instanceof Map ? value.get('image_meta') : undefined;
  const word = (key: string) => {
    const found = image instanceof Map ? image.get(key) : undefined;
    return typeof found === 'string' && found.trim() !== '' && found !== '0' ? plainText(found) : null;
  };
  const size = (key: string) => {
    const found = value instanceof Map ? Number(value.get(key)) : Number.NaN;
    return Number.isInteger(found) && found > 0 && found < 100_000 ? found : null;
  };
  return {
    width: size('width'),
    height: size('height'),
    caption: word('caption'),
    credit: word('credit') ?? word('copyright'),
  };
}
