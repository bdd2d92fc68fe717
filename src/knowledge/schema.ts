import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string | undefined, Date | string>;

export type ClaimStatus = 'suggested' | 'accepted' | 'rejected' | 'disputed' | 'retracted';
export type Stance = 'asserted' | 'alleged' | 'denied';
export type EvidenceField = 'text' | 'title' | 'dek';
export type EvidenceState = 'current' | 'superseded' | 'lost';

export interface EntityTable {
  id: string;
  slug: string;
  schema: string;
  caption: string;
  created_at: Time;
}

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
    judgement: { id: string; claim_id: string; status: ClaimStatus; decided_by: string; reason: string | null; at: Time };
  }
}
