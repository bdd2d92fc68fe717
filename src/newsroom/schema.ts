import type { ColumnType } from 'kysely';
import type { StoredPart } from '../archive/index.ts';
import type { ArticleDraft } from '../ingest/index.ts';

/** Where an article stands on its way to the readers and after it; see policy.ts for who may move it. */
export const WORK_STATES = [
  'draft',
  'fact-check',
  'legal-review',
  'ready',
  'scheduled',
  'embargoed',
  'published',
  'corrected',
  'updated',
  'unpublished',
  'trash',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What somebody is asked to do for an article. */
export const ASSIGNED_ROLES = ['write', 'edit', 'check', 'legal', 'picture', 'translate'] as const;
export type AssignedRole = (typeof ASSIGNED_ROLES)[number];

/** What stands around the words of a draft. */
export interface DraftFields {
  kind: ArticleDraft['kind'];
  /** BCP 47: `en`, `es`, `pt`. */
  language: string;
  sections: string[];
  topics: string[];
  /** Public bylines, pen names among them: nothing ties them to the staff. */
  authors: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** An address or the newsroom's own words; null: the site's own. */
  licence: string | null;
  /** Last part of the public address, before the first publication; null: made of the title. */
  slug: string | null;
  media: ArticleDraft['media'];
  /** Documents that are listed at its foot. */
  sources: ArticleDraft['sources'];
}

type Instant = ColumnType<Date, Date | string, Date | string>;
type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T, string, string>;

/** See migrations/0050-newsroom.sql. */
export interface DraftTable {
  article_id: string;
  version: number;
  base_revision_id: string | null;
  title: string;
  dek: string | null;
  html: string;
  text: string;
  text_version: number;
  parts: Json<StoredPart[]>;
  fields: Json<DraftFields>;
  hash: string;
  base_hash: string | null;
  saved_by: string | null;
  saved_by_name: string;
  saved_at: Instant;
  created_by: string | null;
  created_by_name: string;
  created_at: Instant;
  state: WorkState;
  state_at: Instant;
  publish_at: MaybeInstant;
  problem: string | null;
  planned_for: string | null;
  original_id: string | null;
  original_revision_id: string | null;
}

/** Words that were saved once. */
interface SavedWords {
  article_id: string;
  title: string;
  dek: string | null;
  html: string;
  fields: Json<DraftFields>;
  saved_by: string | null;
  saved_by_name: string;
  saved_at: Instant;
}

declare module '../kit/database/tables.ts' {
  interface Tables {
    draft: DraftTable;
    draft_version: SavedWords & { version: number; automatic: boolean; hash: string; begun_at: Instant };
    draft_aside: SavedWords & { id: string; base_version: number };
    assignment: {
      id: string;
      article_id: string;
      person_id: string;
      name: string;
      role: AssignedRole;
      due: string | null;
      note: string | null;
      made_by: string;
      made_at: Instant;
      done_at: MaybeInstant;
    };
    draft_presence: { article_id: string; person_id: string; name: string; seen_at: Instant };
  }
}
