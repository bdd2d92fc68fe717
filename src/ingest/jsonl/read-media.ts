import type { DraftMedia } from '../draft.ts';
import { asText, type Fields, firstText, foldKeys, isRecord, records } from './fields.ts';

const KINDS: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'file']);
const ROLES: ReadonlySet<string> = new Set(['lead', 'body', 'attached']);

/** Media of a record: our own `media` list, and the one lead picture that others name. */
export function readMedia(fields: Fields): DraftMedia[] {
  const own = records(fields.get('media')).flatMap((each) => readOne(each, 'attached'));
  const lead = [
    'image',
    'leadimage',
    'featuredimage',
    'featureimage',
    'ogimage',
    'imageurl',
    'thumbnail',
    'thumbnailurl',
    'photo',
    'picture',
  ]
    .map((key) => fields.get(key))
    .find((value) => value !== undefined);
  const pictures = [Array.isArray(lead) ? lead[0] : lead].flatMap((each) => readOne(each, 'lead'));
  return [...pictures.filter(({ url }) => !own.some((media) => media.url === url)), ...own];
}

function readOne(value: unknown, role: DraftMedia['role']): DraftMedia[] {
  const fields = isRecord(value) ? foldKeys(value) : new Map<string, unknown>();
  const url = isRecord(value) ? firstText(fields, 'url', 'src', 'href', 'contenturl') : asText(value);
  if (url === null) return [];
  const kind = String(fields.get('kind') ?? 'image');
  const ownRole = String(fields.get('role') ?? role);
  return [
    {
      url: url.trim(),
      kind: (KINDS.has(kind) ? kind : 'file') as DraftMedia['kind'],
      alt: firstText(fields, 'alt', 'alttext') ?? (fields.get('alt') === '' ? '' : null),
      caption: firstText(fields, 'caption', 'description', 'title'),
      credit: firstText(fields, 'credit', 'photographer', 'author', 'copyright'),
      licence: firstText(fields, 'licence', 'license'),
      width: pixels(fields.get('width')),
      height: pixels(fields.get('height')),
      role: (ROLES.has(ownRole) ? ownRole : role) as DraftMedia['role'],
    },
  ];
}

function pixels(value: unknown): number | null {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : null;
}
