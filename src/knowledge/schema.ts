import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string | undefined, Date | string>;

/** Where a claim stands, in the product's words. */
export type ClaimStatus = 'suggested' | 'accepted' | 'rejected' | 'disputed' | 'retracted';
/** How the source puts it. */
export type Stance = 'asserted' | 'alleged' | 'denied';
/** Where in a revision the quote stands. */
export type EvidenceField = 'text' | 'title' | 'dek';
/** current: in public view if its claim is; superseded: a later row follows it; lost: an editor must decide. */
export type EvidenceState = 'current' | 'superseded' | 'lost';

/** See migrations/0002-knowledge.sql. */
export interface EntityTable {
  id: string;
  slug: string;
  schema: string;
  caption: string;
  created_at: Time;
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
}

/** A passage that carries a claim, checked by the database. */
export interface EvidenceTable {
  id: string;
  claim_id: string;
  article_id: string;
  revision_id: string;
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
}

declare module '../kit/database/tables.ts' {
  interface Tables {
    entity: EntityTable;
    entity_name: { entity_id: string; name: string; kind: 'name' | 'alias' | 'weakAlias'; language: string | null };
    claim: ClaimTable;
    evidence: EvidenceTable;
    public_evidence: EvidenceTable;
    judgement: {
      id: string;
      claim_id: string;
      status: ClaimStatus;
      decided_by: string;
      reason: string | null;
      at: Time;
    };
  }
}
