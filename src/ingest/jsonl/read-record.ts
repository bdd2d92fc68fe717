import { bodyText, cleanLine, parseBody } from '../../text/index.ts';
import {
  type DraftComment,
  type DraftSource,
  type DraftStatus,
  type DraftTranslation,
  KINDS,
  type Kind,
  type RawArticle,
} from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import { findDates } from '../read-date.ts';
import { asText, type Fields, firstList, firstText, foldKeys, isRecord, records } from './fields.ts';
import { readBody } from './read-body.ts';
import { readMedia } from './read-media.ts';

const STATUSES: Record<string, DraftStatus> = {
  published: 'published',
  publish: 'published',
  draft: 'draft',
  pending: 'pending',
  private: 'private',
  scheduled: 'scheduled',
  future: 'scheduled',
  trash: 'trash',
};

/** A JSON object -> a raw article; null when it has neither a title nor a body. `file` is the file's name. */
export function readRecord(record: Record<string, unknown>, file: string): RawArticle | null {
  const fields = foldKeys(record);
  const title = lineOf(firstText(fields, 'title', 'headline', 'heading', 'name', 'titulo', 'titular', 'manchete'));
  const html = readBody(fields);
  if (title === null && html === '') return null;
  const notes =
    records(record.notes).length === 0 && Array.isArray(record.notes)
      ? record.notes.filter(isString).slice(0, 200)
      : [];
  const url = firstText(
    fields,
    'url',
    'link',
    'permalink',
    'canonicalurl',
    'canonical',
    'weburl',
    'sourceurl',
    'uri',
    'href',
  );
  const publishedAt = readDate(
    fields,
    notes,
    'publishedat',
    'published',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publicationdate',
    'publishedon',
    'publishedtime',
    'firstpublishedat',
    'fecha',
    'data',
    'createdat',
    'datecreated',
    'timestamp',
  );
  return {
    title: title ?? '',
    html,
    origin: { format: 'jsonl', file, id: readId(record, fields, url, title, publishedAt) },
    notes,
    dek: lineOf(
      firstText(
        fields,
        'dek',
        'excerpt',
        'summary',
        'standfirst',
        'description',
        'subtitle',
        'subheadline',
        'deck',
        'abstract',
      ),
    ),
    ...readLabels(fields),
    authors: readAuthors(fields),
    publishedAt,
    updatedAt: readDate(
      fields,
      notes,
      'updatedat',
      'updated',
      'datemodified',
      'modified',
      'modifiedat',
      'lastmodified',
      'dateupdated',
    ),
    language: firstText(fields, 'language', 'lang', 'inlanguage', 'locale', 'idioma')?.trim().replace('_', '-') ?? null,
    translations: readTranslations(fields.get('translations')),
    licence: firstText(fields, 'licence', 'license', 'rights'),
    url,
    media: readMedia(fields),
    sources: records(fields.get('sources')).flatMap(readSource),
    redirects: firstList(fields, null, 'redirects'),
    status: STATUSES[String(fields.get('status') ?? '').toLowerCase()] ?? 'published',
    comments: records(fields.get('comments')).flatMap(readComment),
    asOf: readDate(fields, notes, 'asof'),
  };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Signs of HTML in a short field; any other `<` is the author's own. */
const MARKED_UP =
  /<\/?(?:em|strong|i|b|u|span|sup|sub|a|br|p|cite|q|mark|small|div)\b[^>]*>|&(?:#\w{1,8}|[a-z]\w{1,12});/iu;

/** One line of text out of text or HTML. */
function lineOf(text: string | null): string | null {
  if (text === null) return null;
  const line = MARKED_UP.test(text) ? bodyText(parseBody(text.slice(0, 100_000))).text : text;
  return cleanLine(line) || null;
}

function readId(
  record: Record<string, unknown>,
  fields: Fields,
  url: string | null,
  title: string | null,
  date: string | null,
): string {
  const own = isRecord(record.origin) ? asText(record.origin.id) : null;
  const id =
    own ??
    firstText(fields, 'id', 'guid', 'uuid', 'identifier', 'articleid', 'postid') ??
    url ??
    firstText(fields, 'slug');
  return (id ?? `${title ?? ''}|${date ?? ''}`).trim().slice(0, 2000);
}

function readLabels(fields: Fields): { kind: Kind | null; sections: string[]; topics: string[]; countries: string[] } {
  const sections = firstList(
    fields,
    null,
    'sections',
    'section',
    'categories',
    'category',
    'articlesection',
    'channel',
    'rubric',
    'seccion',
    'secao',
  );
  const named = firstText(fields, 'kind', 'articletype', 'type', 'genre')?.trim().toLowerCase() ?? '';
  const kind = KINDS.find((each) => each === named) ?? guessKind([named]) ?? guessKind(sections);
  const topics = firstList(fields, /\s*[,;|]\s*/u, 'topics', 'tags', 'keywords', 'subjects', 'tag', 'etiquetas');
  return {
    kind,
    sections,
    topics,
    countries: firstList(fields, /\s*[,;|]\s*/u, 'countries', 'country', 'pais', 'paises'),
  };
}

function readAuthors(fields: Fields): string[] {
  const authors = firstList(
    fields,
    /\s*[;|]\s*/u,
    'authors',
    'author',
    'byline',
    'bylines',
    'creator',
    'writers',
    'writer',
    'autor',
    'autores',
  );
  return authors.map((author) => author.replace(/^(?:by|por|de)\s+(?=\p{Lu})/iu, ''));
}

/** A date as text, or a number of seconds or milliseconds since 1970; what cannot be read is noted. */
function readDate(fields: Fields, notes: string[], ...keys: string[]): string | null {
  const key = keys.find((each) => fields.get(each) !== undefined && (asText(fields.get(each)) ?? '') !== '');
  if (key === undefined) return null;
  const value = fields.get(key);
  const date =
    typeof value === 'number' || /^\d{10}(?:\d{3})?$/.test(String(value))
      ? fromEpoch(Number(value))
      : fromText(asText(value) ?? '');
  if (date === null) notes.push(`The date '${String(value).slice(0, 60)}' in '${key}' could not be read.`);
  return date;
}

function fromEpoch(number: number): string | null {
  if (Number.isInteger(number) && number >= 1000 && number <= 2200) return String(number);
  const instant = new Date(Math.abs(number) < 1e11 ? number * 1000 : number);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function fromText(text: string): string | null {
  const date = text.trim();
  if (/^\d{4}(?:-\d{2})?$/.test(date)) return date;
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i.test(date)) return date;
  return findDates(date)[0]?.date ?? null;
}

function readTranslations(value: unknown): DraftTranslation[] {
  return records(value).flatMap((each) => {
    const language = asText(each.language) ?? asText(each.lang);
    const [url, id] = [asText(each.url), asText(each.id)];
    return language !== null && (url !== null || id !== null) ? [{ language, url, id }] : [];
  });
}

function readSource(source: Record<string, unknown>): DraftSource[] {
  const url = asText(source.url);
  const title = asText(source.title) ?? url;
  if (title === null) return [];
  const text = (key: string): string | null => asText(source[key]);
  return [
    {
      title: cleanLine(title),
      publisher: text('publisher'),
      url,
      date: text('date'),
      place: text('place'),
      readOn: text('readOn'),
    },
  ];
}

function readComment(comment: Record<string, unknown>): DraftComment[] {
  const text = asText(comment.text);
  if (text === null) return [];
  return [
    {
      id: asText(comment.id) ?? '',
      author: asText(comment.author),
      date: asText(comment.date),
      text,
      approved: comment.approved === true,
    },
  ];
}
