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

/** How somebody was asked for an answer. */
export const REPLY_WAYS = ['mail', 'phone', 'letter', 'message', 'in-person', 'lawyer', 'other'] as const;
export type ReplyWay = (typeof REPLY_WAYS)[number];

/** What a note at the foot of an article is: something was wrong, was unclear, or has to be said about it. */
export const CORRECTION_KINDS = ['correction', 'clarification', 'editors-note'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

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
/** A column that may be left out when a row is made. */
type Optional<T> = ColumnType<T, T | undefined, T>;
type Json<T> = ColumnType<T, string, string>;

/** See migrations/0050-newsroom.sql and 0051-fact-check.sql. */
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
  passed_hash: Optional<string | null>;
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
    sentence_check: {
      id: string;
      article_id: string;
      field: 'title' | 'dek' | 'text';
      sentence: string;
      before: string;
      after: string;
      verdict: 'factual' | 'not-factual';
      checked_by: string | null;
      checked_by_name: string;
      checked_at: Instant;
    };
    proof: {
      id: string;
      check_id: string;
      kind: 'document' | 'link' | 'note';
      document_id: Optional<string | null>;
      page: Optional<number | null>;
      url: Optional<string | null>;
      archived_url: Optional<string | null>;
      confidential: boolean;
      sealed: Optional<Buffer | null>;
      proves: boolean;
      added_by: string | null;
      added_by_name: string;
      added_at: Instant;
    };
    sign_off: {
      id: string;
      article_id: string;
      rule: string;
      label: string;
      hash: string;
      version: number;
      signed_by: string | null;
      signed_by_name: string;
      signed_at: Instant;
      note: string | null;
    };
    checklist_tick: { article_id: string; rule: string; ticked_by_name: string; ticked_at: Instant };
    warning_override: {
      article_id: string;
      code: string;
      about: string;
      reason: string;
      decided_by: string | null;
      decided_by_name: string;
      decided_at: Instant;
    };
    reply_request: {
      id: string;
      article_id: string;
      whom: string;
      asked_at: Instant;
      how: ReplyWay;
      asked: string | null;
      due: string | null;
      answered_at: MaybeInstant;
      answer: string | null;
      declined: Optional<boolean>;
      noted_by_name: string;
      noted_at: Instant;
    };
    draft_comment: {
      id: string;
      article_id: string;
      thread_id: string | null;
      quote: string | null;
      prefix: Optional<string>;
      suffix: Optional<string>;
      body: string;
      written_by: string | null;
      written_by_name: string;
      written_at: Instant;
      resolved_by_name: Optional<string | null>;
      resolved_at: MaybeInstant;
    };
    correction: {
      id: string;
      article_id: string;
      kind: CorrectionKind;
      text: string;
      sentence: string | null;
      revision_id: string | null;
      language: string;
      published_at: Instant;
      made_by: string | null;
      made_by_name: string;
      told_at: MaybeInstant;
    };
    draft_presence: { article_id: string; person_id: string; name: string; seen_at: Instant };
  }
}
