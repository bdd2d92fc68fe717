/** How a word form stands in its sentence. `participle` of an English regular verb is also its past: see `past`. */
export type Form = 'past' | 'present' | 'participle' | 'gerund' | 'base' | 'future' | 'conditional' | 'noun';

/** Words of one kind of incident that are about equally telling. */
export interface TriggerWords {
  kind: string;
  /** Share of its uses, about somebody or something, that are such an incident. */
  confidence: number;
  /**
   * Verbs: `kill`, or with their irregular forms (English `take took taken`; Spanish and Portuguese infinitive, present,
   * preterites of he and they, participle), then `+` and words that must follow: `throw threw thrown + out`.
   */
  verbs?: string[];
  /** Nouns and set phrases, singular and plural, as they stand. */
  nouns?: string[];
  /** Whom `of` or `de` after the noun introduces; by default the patient. */
  of?: 'agent' | 'patient';
  /** `agent`: the verb's subject is whom it concerns ('escaped', 'disappeared'); there is no object. */
  subject?: 'patient';
  /** What must be among the participants: an actor, things of any kind, or goods that are traded. */
  needs?: 'actor' | 'goods' | 'cargo';
  /** One of these must stand within the eight words after it. */
  after?: string[];
  /** One of these must stand within the six words before it. */
  before?: string[];
  /** How many words after it are looked at for `after`; 8 unless told. */
  span?: number;
  /** None of these may stand among the three words after it or just before it. */
  not?: string[];
  /** How many words after it are looked at for `not`; 3 unless told. */
  notSpan?: number;
  /** Verbs: only when a state, one of its bodies or 'we' does it. */
  by?: 'state';
  /** Nouns that show the deed even where no article and no name stands with them: 'bribes'. */
  bare?: true;
  /** Nouns that only take up what the text told before: 'the measure', after a sanction. */
  again?: true;
}

/** What a noun names. */
export type NounClass = 'person' | 'group' | 'authority' | 'place' | 'thing' | 'goods' | 'weapon' | 'government';

/** All that the extractor knows of one language. */
export interface LanguageWords {
  triggers: TriggerWords[];
  /** The forms of a verb of the lists above. */
  inflect(verb: string): [string, Form][];
  nouns: Record<NounClass, string[]>;
  /** Words that may stand between a determiner and a noun, or after it: 'armed', 'armados'. */
  adjectives: string[];
  numbers: string[];
  determiners: string[];
  prepositions: string[];
  /** 'was', 'fue', 'foi'. */
  passive: string[];
  /** 'has', 'ha', 'tinha'. */
  perfect: string[];
  /** 'by', 'por'. */
  by: string[];
  /** 'of', 'de'. */
  of: string[];
  /** 'against', 'on', 'contra'. */
  against: string[];
  /** 'to', 'a'. */
  to: string[];
  /** 'from', 'de'. */
  from: string[];
  /** 'with', 'con'. */
  with: string[];
  /** 'in', 'en', 'em'. */
  in: string[];
  /** 'between', 'entre'. */
  between: string[];
  and: string[];
  relatives: string[];
  /** Words at which a new clause begins: 'after', 'because'. */
  clauses: string[];
  negations: string[];
  /** 'may', 'if', 'plans'. */
  hypothetical: string[];
  /** 'allegedly', 'presuntamente'. */
  alleged: string[];
  denied: string[];
  /** Words before a noun that make it a matter, not an event: 'combating', 'contra'. */
  general: string[];
  /** Words that stand between auxiliary and participle: 'also', 'later'. */
  adverbs: string[];
}

/** The words of a list that is written as one text, between spaces. */
export function words(list: string): string[] {
  return list.split(' ');
}
