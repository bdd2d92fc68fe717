import type { DraftMedia, DraftTranslation } from '../draft.ts';

/** What a feed says of itself, and its items share. */
export interface FeedInfo {
  /** Home page of the site, absolute; null when the feed names none. */
  site: string | null;
  /** What relative addresses resolve against. */
  base: string | null;
  language: string | null;
  licence: string | null;
  authors: string[];
  /** When the feed was made, ISO 8601. */
  asOf: string | null;
  /** True where WordPress made it: its guids then carry post numbers. */
  wordpress: boolean;
}

/** A feed item of any format, before it becomes a raw article. */
export interface FeedItem {
  /** May hold HTML. */
  title: string;
  /** HTML. */
  html: string;
  /** HTML or text; null when the item has only a body. */
  summary: string | null;
  id: string | null;
  link: string | null;
  base: string | null;
  authors: string[];
  sections: string[];
  topics: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
  licence: string | null;
  translations: DraftTranslation[];
  media: DraftMedia[];
  notes: string[];
}
