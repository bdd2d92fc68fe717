import { createHash } from 'node:crypto';
import { type StoredPart, storedParts } from '../archive/index.ts';
import { type ArticleDraft, completeDraft, KINDS } from '../ingest/index.ts';
import { BODY_TEXT_VERSION, cleanLine, slugOf } from '../text/index.ts';
import type { DraftFields } from './schema.ts';

/** The words of a draft as somebody gives them: hostile until `completeWords` has cleaned them. */
export interface Words {
  title: string;
  dek: string | null;
  html: string;
  fields: DraftFields;
}

/** Clean words with all that is derived from them. */
export interface CompleteWords extends Words {
  text: string;
  textVersion: number;
  parts: StoredPart[];
  /** See `wordsHash`. */
  hash: string;
}

/** What a new draft has around its words. */
export const NO_FIELDS: DraftFields = {
  kind: 'news',
  language: 'en',
  sections: [],
  topics: [],
  authors: [],
  countries: [],
  licence: null,
  slug: null,
  media: [],
  sources: [],
};

/** Characters of HTML that a draft may have: far beyond the longest book, and still cleaned within a second or two. */
export const LONGEST_HTML = 8_000_000;

/**
 * Cleans what was written and derives its text and parts by the archive's own rules, as it would of an import: what is
 * saved is safe to show, and publishing it changes no letter.
 *
 * @param origin address of the site, against which relative links and pictures resolve
 */
export function completeWords(words: Words, articleId: string, origin: string): CompleteWords {
  const draft = clean(words, articleId, origin);
  const { title, dek, html, text } = draft;
  const fields = { ...orderFields(draft), slug: slugOf(words.fields.slug ?? '') || null };
  const parts = storedParts(draft);
  return {
    title,
    dek,
    html,
    text,
    textVersion: BODY_TEXT_VERSION,
    parts,
    fields,
    hash: wordsHash({ title, dek, html, fields }),
  };
}

/** SHA-256 (hex) of clean words and all that stands around them: what a signature is put under. */
export function wordsHash({ title, dek, html, fields }: Words): string {
  const media = fields.media.filter(shownIn(html));
  return createHash('sha256')
    .update(JSON.stringify([title, dek, html, { ...orderFields(fields), media }]))
    .digest('hex');
}

/** Fields in one order, whatever stored them: the database sorts the keys of its JSON. */
function orderFields(fields: Omit<DraftFields, 'slug'>): Omit<DraftFields, 'slug'> {
  const { kind, language, sections, topics, authors, countries, licence } = fields;
  const media = fields.media.map(({ url, kind, role, alt, caption, credit, licence, width, height }) => ({
    ...{ url, kind, role, alt, caption, credit, licence, width, height },
  }));
  const sources = fields.sources.map(({ title, publisher, url, date, place, readOn }) => ({
    ...{ title, publisher, url, date, place, readOn },
  }));
  return { kind, language, sections, topics, authors, countries, licence, media, sources };
}

/** The words as the archive stores them. */
export function completeArticle(words: Words, articleId: string, origin: string): ArticleDraft {
  return asShown(clean(words, articleId, origin));
}

/** Nothing is guessed: title, summary, language and countries are as they were given. */
function clean({ title, dek, html, fields }: Words, articleId: string, origin: string): ArticleDraft {
  const draft = completeDraft(
    {
      ...fields,
      title,
      html,
      kind: KINDS.includes(fields.kind) ? fields.kind : 'news',
      url: `${origin}/`,
      status: 'published',
      origin: { format: 'desk', file: 'desk', id: articleId },
      notes: [],
    },
    { detect: () => null },
  );
  return {
    ...draft,
    title: cleanLine(title).slice(0, 1000).toWellFormed(),
    dek:
      cleanLine(dek ?? '')
        .slice(0, 4000)
        .toWellFormed() || null,
    language: languageOf(fields.language),
    countries: fields.countries.length > 0 ? draft.countries : [],
    url: null,
  };
}

/** What is said of a picture is kept while it is moved about; readers see it where the picture is. */
function asShown(draft: ArticleDraft): ArticleDraft {
  return { ...draft, media: draft.media.filter(shownIn(draft.html)) };
}

function shownIn(html: string): (media: DraftFields['media'][number]) => boolean {
  return ({ role, url }) => role !== 'body' || html.includes(attribute(url));
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return 'und';
  }
}

/** An address as it stands in an attribute of clean HTML. */
function attribute(url: string): string {
  return url.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}
