import type { ParticipantRole } from '../../suggestions.ts';

/** Event types of ACLED with their sub-event types (ACLED Codebook, "Event types and sub-event types"). */
export interface AcledType {
  event:
    | 'Battles'
    | 'Explosions/Remote violence'
    | 'Violence against civilians'
    | 'Protests'
    | 'Riots'
    | 'Strategic developments';
  sub: string;
}

/** Kinds of organised violence of UCDP (UCDP GED Codebook, `type_of_violence` 1 to 3). */
export type UcdpType = 'stateBased' | 'nonState' | 'oneSided';

/** Incident types of MUC-4 (Proceedings of MUC-4, Appendix A: slot 4). */
export type MucType = 'attack' | 'bombing' | 'kidnapping' | 'robbery' | 'arson';

/** A kind of incident: what it is called, what it means, who takes part, and what others call it. */
export interface IncidentKind {
  id: string;
  label: { en: string; es: string; pt: string };
  /** One sentence. */
  definition: string;
  /** Parts that people, groups and things take in it. */
  roles: ParticipantRole[];
  /** The part of who does it. `perpetrator` becomes `perpetratorOrganisation` for groups and bodies. */
  agent: ParticipantRole | null;
  /** The part of who or what it is done to. `victim` becomes `target` for things, where `target` is among the roles. */
  patient: ParticipantRole | null;
  /** The wider kind that it is also one of, for counting and comparing; null when there is none. */
  broader: string | null;
  /** Null: ACLED has no place for it. */
  acled: AcledType | null;
  /** What it may be, depending on who the parties are; empty: no event of organised violence. */
  ucdp: UcdpType[];
  /** Null: MUC-4 has no such incidents. */
  muc4: MucType | null;
}
