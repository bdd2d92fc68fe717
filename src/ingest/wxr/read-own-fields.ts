import { type DraftSource, type DraftTranslation, KINDS, type RawArticle } from '../draft.ts';
import type { WxrItem } from './wxr-item.ts';

/** What the custom field `_trama` of an export made here says, beyond WordPress's own fields (docs/formats/export-wxr.md). */
export type OwnFields = Pick<RawArticle, 'kind' | 'licence' | 'url' | 'publishedAt' | 'sources' | 'translations'>;

/** Longest field that is read, in UTF-16 units, and how much of a list. */
const LONGEST = 100_000;
const MOST = 200;

/** Reads the field; what in it isn't as it should be is left out, and without it nothing is known. */
export function readOwnFields(item: WxrItem): OwnFields {
  const given = parsed(item.meta.get('_trama')?.[0] ?? '');
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 2000) : null);
  const list = (value: unknown) => (Array.isArray(value) ? value.slice(0, MOST).filter(isRecord) : []);
  const kind = KINDS.find((one) => one === given.kind);
  const sources = list(given.sources).flatMap((one): DraftSource[] => {
    const title = text(one.title);
    if (title === null) return [];
    return [
      {
        title,
        publisher: text(one.publisher),
        url: text(one.url),
        date: text(one.date),
        place: text(one.place),
        readOn: text(one.readOn),
      },
    ];
  });
  const translations = list(given.translations).flatMap((one): DraftTranslation[] => {
    const [language, url] = [text(one.language), text(one.url)];
    return language && url ? [{ language, url, id: null }] : [];
  });
  const [licence, url, publishedAt] = [text(given.licence), text(given.url), text(given.publishedAt)];
  return {
    ...(kind ? { kind } : {}),
    ...(licence ? { licence } : {}),
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(translations.length > 0 ? { translations } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): Record<string, unknown> {
  if (json === '' || json.length > LONGEST) return {};
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
