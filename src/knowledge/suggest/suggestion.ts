import type { ClaimQuantity, Stance } from '../schema.ts';

/** A stretch of an article's current text, in code points, with its words. */
export interface Quoted {
  start: number;
  end: number;
  quote: string;
}

/** Whom a suggestion speaks of: a name of the article (`mention.key`), or words that name nobody ('two men'). */
export interface SuggestedActor extends Quoted {
  /** Key of the article's mention; null for words that name nobody. */
  key: string | null;
  /** The name in full, or the words. */
  name: string;
  /** FollowTheMoney schema. */
  schema: string;
}

/** What claims and incidents have in common. Positions are in the text of the suggestion's revision. */
export interface SuggestedPassage {
  /** The passage that carries it: what becomes the evidence's quote. */
  passage: Quoted;
  part: 'reported' | 'analysis';
  /** Who says it, in the text's words; null: the article. */
  attribution: string | null;
  /** `hypothetical` and `negated` are never accepted as they stand: an editor chooses. */
  stance: Stance | 'hypothetical' | 'negated';
  /** EDTF, as the text gives it. */
  date: string | null;
  /** Name and version of the extractor. */
  by: string;
  /** Words that gave rise to it, as far as the extractor tells them: what shows an incident, what shows who says it. */
  cues?: string[];
}

/** The body of a suggestion of kind `claim`. */
export interface SuggestedClaim extends SuggestedPassage {
  kind: 'claim';
  /** As claims are stored: `member_of`. */
  predicate: string;
  subject: SuggestedActor;
  object: SuggestedActor | null;
  value: string | null;
  /** Of a legal status: what is alleged, and the authority. */
  allegation: string | null;
  authority: string | null;
}

/** The body of a suggestion of kind `incident`. */
export interface SuggestedIncident extends SuggestedPassage {
  kind: 'incident';
  /** One of `INCIDENT_KINDS`. */
  incident: string;
  place: SuggestedActor | null;
  participants: (SuggestedActor & { role: string })[];
  quantities: (ClaimQuantity & Quoted)[];
}

/** What the program proposes and an editor decides on. */
export type SuggestionBody = SuggestedClaim | SuggestedIncident;
