/** A post of the REST API -> a raw article, under the same name for ever as an export gives it. */
import type { DraftMedia, DraftStatus, RawArticle } from '../draft.ts';
import { guessKind } from '../guess-kind.ts';
import { mediaKind, plainText, sortTerms, type TermSource, wordpressId } from '../wxr/index.ts';
import type { RestDocument, RestPicture, RestPost } from './rest-types.ts';

const STATUSES: Record<string, DraftStatus> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'pending',
  private: 'private',
  trash: 'trash',
};

/** Reads one post of a document; `file` is the document's name. */
export function toArticle(post: RestPost, document: RestDocument, file: string): RawArticle {
  const notes: string[] = [];
  const terms = sortTerms({ terms: post.terms, meta: new Map() }, termSource(document));
  const bylines = terms.bylines.map(({ name }) => plainText(name));
  const modified = readGmt(post.modified);
  const published = readGmt(post.date);
  return {
    title: plainText(post.title),
    dek: dekOf(post, notes),
    html: post.content,
    kind: post.type === 'page' ? 'page' : guessKind([post.type.replace(/[-_]+/g, ' '), ...terms.labels]),
    sections: terms.sections,
    authors: bylines.length > 0 ? bylines : post.authors.map(plainText).filter(Boolean),
    publishedAt: published,
    updatedAt: modified !== null && (published === null || modified > published) ? modified : null,
    language: post.language || null,
    translations: Object.entries(post.translations)
      .filter(([, id]) => id !== post.id)
      .map(([language, id]) => ({ language, url: null, id: wordpressId(document.home, id) })),
    url: post.link,
    countries: terms.countries,
    topics: terms.topics,
    media: post.picture ? [leadPicture(post.picture)] : [],
    redirects: redirectsOf(post, document.home),
    status: statusOf(post, notes),
    asOf: modified,
    origin: { format: 'wordpress', file, id: wordpressId(document.home, post.id) },
    notes,
  };
}

function termSource(document: RestDocument): TermSource {
  const terms = new Map(document.terms.map((term) => [`${term.taxonomy} ${term.slug}`, { ...term, description: '' }]));
  return { terms, termIds: new Map() };
}

/** GMT without a zone -> ISO 8601 in UTC; null when unset or no time. */
function readGmt(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) &&
    !text.startsWith('0000') &&
    !Number.isNaN(Date.parse(`${text}Z`))
    ? `${text}Z`
    : null;
}

/** WordPress makes an excerpt of the opening words where nobody wrote one; that is no summary. */
function dekOf(post: RestPost, notes: string[]): string | null {
  const excerpt = plainText(post.excerpt);
  const opening = plainText(post.content.slice(0, 20_000));
  if (excerpt !== '' && !opening.startsWith(excerpt.slice(0, 60).replace(/\s*(?:\[?…\]?|\[?\.{3}\]?)?$/u, '')))
    return excerpt;
  const description = plainText(post.description);
  if (description === '' || opening.startsWith(description.slice(0, 60))) return null;
  notes.push('It has no excerpt; its description for search engines stands as the summary.');
  return description;
}

function leadPicture(picture: RestPicture): DraftMedia {
  return {
    url: picture.url,
    kind: mediaKind(picture.url),
    alt: picture.alt,
    caption: plainText(picture.caption) || null,
    credit: null,
    licence: null,
    width: picture.width,
    height: picture.height,
    role: 'lead',
  };
}

/** `/?p=12` leads to every post of every site (`/?page_id=12` to pages); on a site in a folder, below that folder. */
function redirectsOf(post: RestPost, home: string): string[] {
  const folder = URL.canParse(home) ? new URL(home).pathname.replace(/\/+$/, '') : '';
  const link = new URL(post.link);
  const names = post.type === 'page' ? ['p', 'page_id'] : ['p'];
  return names
    .map((name) => `${folder}/?${name}=${post.id}`)
    .filter((path) => path !== `${link.pathname}${link.search}`);
}

function statusOf(post: RestPost, notes: string[]): DraftStatus {
  if (post.locked) {
    notes.push('It was protected by a password, so it is kept private.');
    return 'private';
  }
  return STATUSES[post.status] ?? 'draft';
}
