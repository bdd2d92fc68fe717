import type { ColumnType, Generated } from 'kysely';

/** A column with a default or that may be null, left out on insert. */
type Time = ColumnType<Date, Date | string | undefined, Date | string>;

/** Publication state; only `published` is ever shown to readers. */
export type ArticleStatus = 'published' | 'draft' | 'pending' | 'private' | 'scheduled' | 'trash' | 'unpublished';
/** How much of a date its source gave. */
export type DatePrecision = 'year' | 'month' | 'day' | 'time';

/** A stretch of a revision's text, in code points. */
export interface StoredPart {
  role: 'reported' | 'analysis';
  heading: string | null;
  start: number;
  end: number;
}

/** See migrations/0001-archive.sql. */
export interface ArticleTable {
  id: string;
  path: string;
  slug: string;
  kind: string;
  status: ArticleStatus;
  language: string;
  licence: string | null;
  url: string | null;
  published_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  published_precision: DatePrecision | null;
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  unpublished_reason: string | null;
  translation_group: string | null;
  revision_id: string | null;
  created_at: Time;
  changed_at: Time;
}

/** One saved state of an article; its words never change. */
export interface RevisionTable {
  id: string;
  article_id: string;
  number: number;
  title: string;
  dek: string | null;
  html: string;
  text: string;
  text_version: number;
  parts: ColumnType<StoredPart[], string, string>;
  content_hash: string;
  created_at: Time;
  created_by: string;
  note: string | null;
}

/** Sections, topics and authors share one shape. */
export interface LabelTable {
  id: string;
  slug: string;
  name: string;
}

/** A document that an article rests on. */
export interface SourceTable {
  article_id: string;
  ord: number;
  title: string;
  publisher: string | null;
  url: string | null;
  date: string | null;
  place: string | null;
  read_on: string | null;
}

/** A picture or file, kept (with a hash) or only linked. */
export interface MediaTable {
  id: string;
  url: string;
  kind: 'image' | 'video' | 'audio' | 'file';
  hash: string | null;
  type: string | null;
  width: number | null;
  height: number | null;
}

/** What a picture is in one article. */
export interface ArticleMediaTable {
  article_id: string;
  media_id: string;
  ord: number;
  role: 'lead' | 'body' | 'attached';
  alt: string | null;
  caption: string | null;
  credit: string | null;
  licence: string | null;
}

declare module '../kit/database/tables.ts' {
  interface Tables {
    meta: { key: string; value: ColumnType<unknown, string, string> };
    article: ArticleTable;
    revision: RevisionTable;
    section: LabelTable;
    topic: LabelTable;
    author: LabelTable;
    article_section: { article_id: string; section_id: string; ord: number };
    article_topic: { article_id: string; topic_id: string; ord: number };
    article_author: { article_id: string; author_id: string; ord: number };
    article_country: { article_id: string; country: string; ord: number };
    article_source: SourceTable;
    media: MediaTable;
    article_media: ArticleMediaTable;
    redirect: { path: string; article_id: string | null; target: string | null };
    imported_comment: {
      article_id: string;
      origin_id: string;
      author: string | null;
      written_at: string | null;
      text: string;
      approved: boolean;
    };
    origin: {
      key: string;
      article_id: string;
      file: string;
      content_hash: string;
      as_of: ColumnType<Date | null, string | null, string | null>;
    };
    translation_link: {
      id: string;
      article_id: string;
      language: string;
      url: string | null;
      origin_key: string | null;
    };
    import_file: {
      hash: string;
      parser: string;
      name: string;
      items: Generated<number>;
      finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
      etag: string | null;
      last_modified: string | null;
    };
    change_log: { id: Generated<number>; xid: Generated<string>; key: string; at: Generated<Date> };
  }
}
