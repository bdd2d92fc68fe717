import type { Link, SuggestionState } from '../schema.ts';

/** What a decision made, kept with it, so that it can be taken back exactly. */
export interface Made {
  /** In which state the suggestion was before. */
  state: SuggestionState;
  /** The claim that carries what was accepted (of an incident, its kind), new or not. */
  claim: string | null;
  /** The incident's entity. */
  event: string | null;
  /** Claims that were not there before. */
  claims: string[];
  /** Passages added to these, or to claims that were there before. */
  evidence: string[];
  /** Entities that were not there before. */
  entities: string[];
  names: MadeName[];
}

/** A name of the article that was judged on the way, and how it was linked before. */
export interface MadeName {
  judgement: string;
  articleId: string;
  key: string;
  entityId: string;
  before: { entityId: string | null; statedEntityId: string | null; link: Link } | null;
}

/** Nothing made yet. */
export function nothingMade(state: SuggestionState): Made {
  return { state, claim: null, event: null, claims: [], evidence: [], entities: [], names: [] };
}
