/**
 * What every parser gives: first a raw article as the file had it, then, completed by `completeDraft`,
 * a draft whose HTML is clean and whose text, parts and language are known.
 */

/** What an article is. The first eight are journalism; `page` is a standing page of the site, such as About. */
export const KINDS = [
  'brief',
  'news',
  'investigation',
  'analysis',
  'profile',
  'interview',
  'opinion',
  'feature',
  'release',
  'page',
] as const;
export type Kind = (typeof KINDS)[number];

/** Publication state of an imported item. Only `published` is ever shown to readers. */
export type DraftStatus = 'published' | 'draft' | 'pending' | 'private' | 'scheduled' | 'trash';

/** A stretch of a body: what is reported, or what the newsroom makes of it. */
export type PartRole = 'reported' | 'analysis';

/** One part, as plain paragraphs: the shape of `parts` in `trama parse`'s output. */
export interface DraftPart {
  role: PartRole;
  /** The heading that opens the part, such as 'InSight Crime Analysis'; null for the opening part. */
  heading: string | null;
  /** The part's blocks in order, as text: paragraphs, list items, quotations, sub-headings, table rows. */
  paragraphs: string[];
}

/** A picture, film, sound or file that belongs to an article. */
export interface DraftMedia {
  /** Absolute http(s) address, or the path of a file inside the imported folder or archive. */
  url: string;
  kind: 'image' | 'video' | 'audio' | 'file';
  /** Alternative text for those who don't see it; '' when it says nothing. */
  alt: string | null;
  caption: string | null;
  credit: string | null;
  licence: string | null;
  /** Pixels, where known. */
  width: number | null;
  height: number | null;
  /** `lead` stands at the top of the article; `body` is inside it; `attached` only belongs to it. */
  role: 'lead' | 'body' | 'attached';
}

/** A document that an article rests on, listed at its foot. */
export interface DraftSource {
  title: string;
  publisher: string | null;
  url: string | null;
  /** Date of the document, ISO 8601 (`2021-05-24`), null when it gives none. */
  date: string | null;
  /** What in it was used: page, paragraph, section. */
  place: string | null;
  /** Day on which it was read, `YYYY-MM-DD`. */
  readOn: string | null;
}

/** A reader's comment found in an export: kept for the editors, never published. */
export interface DraftComment {
  id: string;
  author: string | null;
  date: string | null;
  text: string;
  approved: boolean;
}

/** The same article in another language. At least one of `url` and `id` is known. */
export interface DraftTranslation {
  /** BCP 47, such as `es` or `pt-BR`. */
  language: string;
  url: string | null;
  /** `origin.id` of the other version, inside the same file. */
  id: string | null;
}

/** Where a draft comes from; `file` and `id` together name the item for ever, so that importing again finds it. */
export interface DraftOrigin {
  format: string;
  /** The file's name as it was given (inside a folder, .zip or .tar: that path). */
  file: string;
  /** The item's own identifier: guid, post id, canonical address; else the file's name. */
  id: string;
}

/** What a parser found, before cleaning. Only `title`, `html`, `origin` and `notes` are always there. */
export interface RawArticle {
  /** Text, not HTML. */
  title: string;
  /** Body as found: hostile HTML. A parser that has text escapes it (`paragraphsToHtml`). */
  html: string;
  origin: DraftOrigin;
  /** One sentence each: what was left out and why, what was guessed and from what, what could not be read. */
  notes: string[];
  /** Text, not HTML. */
  dek?: string | null;
  kind?: Kind | null;
  sections?: string[];
  authors?: string[];
  /** ISO 8601 with the precision that the source has: `2021`, `2021-05`, `2021-05-24` or `2021-05-24T11:17:25Z`. */
  publishedAt?: string | null;
  updatedAt?: string | null;
  /** BCP 47 as declared by the source; detected from the text when absent. */
  language?: string | null;
  translations?: DraftTranslation[];
  /** An address (`https://creativecommons.org/licenses/by-nc/4.0/`) or the newsroom's own words. */
  licence?: string | null;
  /** Canonical address of the article where it was published. */
  url?: string | null;
  /** Country names or ISO 3166-1 codes in any language; anything that is no country is ignored. */
  countries?: string[];
  topics?: string[];
  media?: DraftMedia[];
  sources?: DraftSource[];
  /** Addresses that led to this article before: absolute, or paths with their query (`/?p=12`). */
  redirects?: string[];
  status?: DraftStatus;
  comments?: DraftComment[];
  /** When the snapshot that holds this item was made, ISO 8601: an older snapshot never overwrites a newer one. */
  asOf?: string | null;
}

/** A completed draft: one line of `trama parse`'s output. */
export interface ArticleDraft {
  title: string;
  dek: string | null;
  kind: Kind;
  sections: string[];
  authors: string[];
  publishedAt: string | null;
  updatedAt: string | null;
  /** BCP 47; `und` when the text is too short to tell. */
  language: string;
  translations: DraftTranslation[];
  licence: string | null;
  url: string | null;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  topics: string[];
  parts: DraftPart[];
  /** Clean HTML: safe to show as it is. */
  html: string;
  /** The body's text as `bodyText` defines it. */
  text: string;
  media: DraftMedia[];
  sources: DraftSource[];
  redirects: string[];
  status: DraftStatus;
  comments: DraftComment[];
  asOf: string | null;
  origin: DraftOrigin;
  notes: string[];
}

/** An item that could not be read. The rest of the file goes on. */
export interface ParseFailure {
  /** The file's name as given. */
  file: string;
  /** Where in it: `line 120`, `item 7`, `byte 1024`; '' for the whole file. */
  place: string;
  /** What was wrong and what to do, one sentence. */
  reason: string;
}

/** An item that was understood and left out on purpose, such as a menu entry: counted, never an error. */
export interface SkippedItem {
  file: string;
  /** Where in it, as in a failure. */
  place: string;
  /** Why, one sentence; the same words for the same cause, so that they can be counted. */
  reason: string;
}

/**
 * A picture or file that the source named only after its article had been given. Whoever stores it adds it to that
 * article unless a medium with the same `url` is there already.
 */
export interface LateMedia {
  file: string;
  /** `origin.id` of the article, inside the same file. */
  id: string;
  media: DraftMedia;
}

/** What a parser yields: an article, a failure, something left out on purpose, or a late picture. */
export type ParsedItem =
  | { draft: RawArticle }
  | { failure: ParseFailure }
  | { skipped: SkippedItem }
  | { lateMedia: LateMedia };

/** One file, as the input layer hands it to a parser: already unpacked, never loaded whole. */
export interface ParserInput {
  /** The name as given; for a member of an archive, its path inside. */
  name: string;
  /** Address that the bytes came from, if they came over HTTP; relative links resolve against it. */
  url: string | null;
  /** Content-Type header or null. */
  contentType: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * The plug-in contract of a format. A parser is pure but for reading `bytes`: no database, no network, no clock.
 * It yields items as it finds them and never throws for bad input: it yields a failure and goes on if it can.
 */
export interface Parser {
  format: string;
  /** How surely the first bytes (up to 64 KiB) are of this format: 0 not, 1 certainly. */
  sniff(head: Uint8Array, name: string, contentType: string | null): number;
  parse(input: ParserInput): AsyncIterable<ParsedItem>;
}
