import { countryCode } from '../../text/index.ts';
import { type DraftSource, type DraftTranslation, KINDS, type RawArticle } from '../draft.ts';
import type { WxrItem } from './wxr-item.ts';

/** What the custom field `_trama` of an export made here says, beyond WordPress's own fields (docs/formats/export-wxr.md). */
export type OwnFields = Pick<RawArticle, 'kind' | 'licence' | 'url' | 'publishedAt' | 'sources' | 'translations'>;

/** What WordPress can hold, as it was when the article left here. */
export interface KeptFields {
  language: string | null;
  updatedAt: string | null;
  authors: string[];
  sections: string[];
  topics: string[];
  countries: string[];
}

type Held = Pick<RawArticle, 'language' | 'updatedAt' | 'authors' | 'sections' | 'topics' | 'countries'>;

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

/** The fields of `_trama` that WordPress has too, but whose terms and times its importer may drop or put in another order. */
export function readKeptFields(item: WxrItem): KeptFields {
  const given = parsed(item.meta.get('_trama')?.[0] ?? '');
  const words = (value: unknown) =>
    (Array.isArray(value) ? value.slice(0, MOST) : []).filter((one) => typeof one === 'string' && one !== '');
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 40) : null);
  return {
    language: text(given.language),
    updatedAt: text(given.updatedAt),
    authors: words(given.authors),
    sections: words(given.sections),
    topics: words(given.topics),
    countries: words(given.countries),
  };
}

/**
 * What WordPress says, which an editor may have changed there, made whole by what was kept: a list that it holds
 * nothing of, or the same names in another order; the time of a change that it doesn't know. Of a byline it may have
 * kept the first name alone.
 */
export function fillFromKept(held: Held, kept: KeptFields): Held {
  const list = (name: 'authors' | 'sections' | 'topics' | 'countries', same = (word: string) => word) => {
    const now = held[name] ?? [];
    const [a, b] = [now, kept[name]].map((words) => words.map(same).sort().join('\n'));
    return now.length === 0 || a === b ? kept[name] : now;
  };
  const { authors = [], updatedAt } = held;
  const isFirst = authors.length < 2 && (authors.length === 0 || authors[0] === kept.authors[0]);
  return {
    language: held.language ?? kept.language,
    updatedAt: updatedAt && (!kept.updatedAt || updatedAt > kept.updatedAt) ? updatedAt : kept.updatedAt,
    authors: isFirst ? kept.authors : list('authors'),
    sections: list('sections'),
    topics: list('topics'),
    countries: list('countries', (word) => countryCode(word) ?? word),
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
