/**
 * What extraction finds in a text. Everything stands at a stretch of the text; positions here count UTF-16 units (the
 * output counts code points). Items refer to each other by their places in the lists.
 */

/** A stretch of the text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What every found item has. */
export interface Found extends Span {
  /** 0 to 1: of the items at 0.8 about eight in ten are right (`npm run eval` shows the curve). */
  confidence: number;
  /** Name and version of the extractor that proposed it: `mentions 1`. */
  by: string;
}

/** What a mention names: FollowTheMoney schemata, and `Place` and `Country` of our own lexicon. */
export type MentionSchema =
  | 'Person'
  | 'Organization'
  | 'PublicBody'
  | 'Company'
  | 'LegalEntity'
  | 'Country'
  | 'Place'
  | 'Vessel'
  | 'Airplane';

/** How a mention stands for what it names. `description`: 'the group', `pronoun`: never linked, only for claims. */
export type MentionForm = 'name' | 'alias' | 'acronym' | 'demonym' | 'surname' | 'description' | 'pronoun';

/** An entry of the lexicon that a mention may stand for. */
export interface Candidate {
  /** The entry's id: `group/los-rastrojos`. */
  entity: string;
  /** 0 to 1; the scores of all candidates add up to at most 1. */
  score: number;
}

/** A name, or words that stand for one. */
export interface Mention extends Found {
  schema: MentionSchema;
  form: MentionForm;
  /** The name in full: of a surname, an acronym or a description the name that it stands for. */
  name: string;
  /** The lexicon's entry, when one is meant for sure. */
  entity: string | null;
  /** All entries that may be meant, best first; empty for names that the lexicon lacks. */
  candidates: Candidate[];
  /** Index of the first mention of the same actor in this text; its own index when it is the first. */
  first: number;
  /** The words that say what somebody is: 'anti-drug official'; null when there are none. */
  role: Span | null;
}

/** Whether a source says that something is so. */
export type Stance = 'asserted' | 'alleged' | 'denied' | 'hypothetical' | 'negated';

/** Words that somebody other than the article says, and who. The span is what is said. */
export interface Attribution extends Found {
  kind: 'direct' | 'indirect';
  /** The words that show it: 'said', 'according to'. */
  cue: Span;
  /** Who says it, as in the text: 'the Prensa Latina'. */
  source: Span;
  /** Index of the mention of the source; null when it is none ('prosecutors'). */
  mention: number | null;
  stance: Stance;
}

/** A time. `edtf`: never more precise than the text (EDTF level 1, ISO 8601-2:2019), null when nothing can be said. */
export interface DateFound extends Found {
  edtf: string | null;
  /** Whether it was reckoned from the article's own date. */
  relative: boolean;
}

/** A number with what is counted or measured. */
export interface Quantity extends Found {
  /** The number, or the lower bound of a range; null when the text gives none ('dozens of' has 24). */
  value: number | null;
  /** The upper bound of a range. */
  upTo: number | null;
  /** 'about', 'more than'. */
  approximate: boolean;
  /** `kg`, `USD`, `people`, `hectares`, `years`, `%` … see docs/formats. */
  unit: string;
  /** What it is a quantity of, as in the text: 'cocaine', 'dead'. */
  of: Span | null;
}

/** A part in an incident. The span is that of the words; `mention` is null for words that name nobody ('two men'). */
export interface Participant extends Span {
  role: ParticipantRole;
  mention: number | null;
  confidence: number;
}

/** What somebody or something does in an incident; `INCIDENT_KINDS` says which kind takes which. */
export type ParticipantRole =
  | 'perpetrator'
  | 'perpetratorOrganisation'
  | 'target'
  | 'victim'
  | 'instrument'
  | 'authority'
  | 'subject'
  | 'beneficiary'
  | 'accuser'
  | 'accused';

/** Something that is said to have happened, or to be asked for. */
export interface Incident extends Found {
  /** One of `INCIDENT_KINDS`. */
  kind: string;
  /** The word that shows it. */
  trigger: Span;
  participants: Participant[];
  /** Index of the date, place mention, attribution; null when the text gives none. */
  date: number | null;
  place: number | null;
  attribution: number | null;
  quantities: number[];
  stance: Stance;
  part: Part;
}

/** What a sentence says of one actor, or of two. */
export interface ExtractedClaim extends Found {
  /** One of `PREDICATES`. */
  predicate: string;
  /** Index of the mention. */
  subject: number;
  /** Index of the mention; null for claims about one entity. */
  object: number | null;
  /** Words or a code, for claims about one entity: the role, the nationality, the legal status. */
  value: string | null;
  date: number | null;
  attribution: number | null;
  stance: Stance;
  part: Part;
}

/** Reporting, or the newsroom's own analysis. */
export type Part = 'reported' | 'analysis';

/** All that is found in one text. */
export interface Suggestions {
  mentions: Mention[];
  dates: DateFound[];
  quantities: Quantity[];
  attributions: Attribution[];
  incidents: Incident[];
  claims: ExtractedClaim[];
}

/** Nothing found yet. */
export function noSuggestions(): Suggestions {
  return { mentions: [], dates: [], quantities: [], attributions: [], incidents: [], claims: [] };
}
