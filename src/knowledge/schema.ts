import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T> = ColumnType<T, string, string>;
/** A column that may be left out when a row is made. */
type Optional<T> = ColumnType<T, T | undefined, T>;

/** Where a claim stands, in the product's words. */
export type ClaimStatus = 'suggested' | 'accepted' | 'rejected' | 'disputed' | 'retracted';
/** How the source puts it. */
export type Stance = 'asserted' | 'alleged' | 'denied';
/** Where in a revision the quote stands. */
export type EvidenceField = 'text' | 'title' | 'dek';
/** current: in public view if its claim is; superseded: a later row follows it; lost: an editor must decide. */
export type EvidenceState = 'current' | 'superseded' | 'lost';
/** How a name stands for an entity; FollowTheMoney's properties of the same names. */
export type NameKind = 'name' | 'alias' | 'weakAlias' | 'previousName' | 'abbreviation';
/** Of whom nothing is public. */
export type Protection = 'minor' | 'victim' | 'erased';
/** What the point of a place stands for. */
export type PlacePrecision = 'exact' | 'city' | 'region' | 'country';
/** How a name in an article is tied to an entity; readers see `auto` and `judged`. */
export type Link = 'none' | 'candidate' | 'auto' | 'judged' | 'refused';
/** Where a suggestion stands; `gone`: the article no longer says so. */
export type SuggestionState = 'open' | 'later' | 'accepted' | 'rejected' | 'gone';

/** See migrations/0002-knowledge.sql, 0010-database.sql and 0012-entities.sql. */
export interface EntityTable {
  id: string;
  slug: string;
  /** FollowTheMoney schema; `Event`: an incident. */
  schema: string;
  caption: string;
  created_at: Time;
  summary: Optional<string | null>;
  countries: Optional<string[]>;
  topics: Optional<string[]>;
  active: Optional<string | null>;
  lexicon_id: Optional<string | null>;
  merged_into: Optional<string | null>;
  protection: Optional<Protection | null>;
  deceased: Optional<boolean>;
  lat: Optional<number | null>;
  lon: Optional<number | null>;
  precision: Optional<PlacePrecision | null>;
  within_id: Optional<string | null>;
  last_checked: Optional<string | null>;
  note: Optional<string | null>;
}

/** What is counted or measured in a claim. */
export interface ClaimQuantity {
  value: number | null;
  upTo: number | null;
  approximate: boolean;
  unit: string;
  of: string | null;
}

/** What is said of an actor. */
export interface ClaimTable {
  id: string;
  subject_id: string;
  predicate: string;
  object_id: string | null;
  value: string | null;
  date_from: string | null;
  date_to: string | null;
  status: ClaimStatus;
  created_at: Time;
  place_id: Optional<string | null>;
  quantity: Json<ClaimQuantity | null> | Optional<null>;
  allegation: Optional<string | null>;
  authority: Optional<string | null>;
  stated_subject_id: Optional<string | null>;
  stated_object_id: Optional<string | null>;
  stated_place_id: Optional<string | null>;
}

/** A passage that carries a claim, checked by the database: in a revision of an article, or on a page of a document. */
export interface EvidenceTable {
  id: string;
  claim_id: string;
  article_id: string | null;
  revision_id: string | null;
  field: EvidenceField;
  start_pos: number;
  end_pos: number;
  quote: string;
  prefix: string;
  suffix: string;
  part: 'reported' | 'analysis';
  attribution: string | null;
  stance: Stance;
  state: EvidenceState;
  lost_reason: string | null;
  follows: string | null;
  created_at: Time;
  document_id: Optional<string | null>;
  page: Optional<number | null>;
}

/** See migrations/0070-writing.sql. */
export interface DraftClaimTable {
  id: string;
  article_id: string;
  quote: string;
  subject_id: string;
  predicate: string;
  object_id: string | null;
  value: string | null;
  date: string | null;
  attribution: string | null;
  stance: Stance;
  made_by: string;
  made_at: ColumnType<Date, Date, Date>;
  state: 'waiting' | 'accepted';
  claim_id: string | null;
  looked_in: string | null;
  problem: string | null;
}

/** A decision: who, when, why, and what was before and after. */
export interface JudgementTable {
  id: string;
  claim_id: Optional<string | null>;
  entity_id: Optional<string | null>;
  suggestion_id: Optional<string | null>;
  status: Optional<ClaimStatus | null>;
  action: Optional<string | null>;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
  undone_by: Optional<string | null>;
  decided_by: string;
  reason: string | null;
  at: Time;
}

/** A name in an article and where it stands; positions are code points of the revision's text. */
export interface MentionTable {
  article_id: string;
  key: string;
  revision_id: string;
  name: string;
  schema: string;
  role: string | null;
  entity_id: string | null;
  stated_entity_id: Optional<string | null>;
  link: Link;
  starts: number[];
  ends: number[];
  confidence: number;
}

/** A kept source that is no article of ours. */
export interface DocumentTable {
  id: string;
  slug: string;
  hash: string;
  type: string;
  bytes: number;
  file_name: string;
  title: string;
  issuer: string | null;
  date: string | null;
  url: string | null;
  language: string;
  visibility: 'public' | 'confidential';
  added_by: string;
  created_at: Time;
}

declare module '../kit/database/tables.ts' {
  interface Tables {
    entity: EntityTable;
    entity_name: {
      entity_id: string;
      name: string;
      kind: NameKind;
      language: string | null;
      source: Optional<string | null>;
    };
    entity_identifier: { entity_id: string; scheme: string; value: string; source: Optional<string | null> };
    claim: ClaimTable;
    evidence: EvidenceTable;
    public_evidence: EvidenceTable;
    judgement: JudgementTable;
    document: DocumentTable;
    document_page: { document_id: string; number: number; text: string };
    draft_claim: DraftClaimTable;
    extraction: { article_id: string; revision_id: string; signature: string; at: Time };
    mention: MentionTable;
    name_judgement: {
      id: string;
      key: string;
      article_id: string | null;
      entity_id: string | null;
      decided_by: string;
      reason: string | null;
      at: Time;
      undone_at: Optional<Date | string | null>;
    };
    suggestion: {
      id: string;
      article_id: string;
      revision_id: string;
      kind: 'claim' | 'incident';
      what: string;
      body: ColumnType<unknown, string, string>;
      confidence: number;
      state: Optional<SuggestionState>;
      claim_id: Optional<string | null>;
      event_id: Optional<string | null>;
    };
    erased_name: { hash: string; at: Time };
    not_same: { a: string; b: string; decided_by: string; reason: string | null; at: Time };
    incident: {
      entity_id: string;
      kind: string;
      date: string | null;
      first_day: string | null;
      last_day: string | null;
      place_id: string | null;
      country: string | null;
    };
  }
}
