import type { LegalStatus, PredicateName } from '../predicates.ts';

/** Verbs that state a relation between what stands before and what stands after them. */
export interface VerbRule {
  predicate: PredicateName;
  /** Forms with a subject of their own: 'leads', 'led'. */
  finite: string;
  /** 'leading', 'dirigiendo'; read after a name and a comma, or after 'accused of'. */
  gerund: string;
  /** 'led': with 'by' passive, after 'has' active. Where finite forms are the same, the words around decide. */
  participle: string;
  /** Words that must follow: 'in', 'to'; several by `|`, '' for none. */
  then: string;
  confidence: number;
  /** One of these words must stand in the sentence or the title ('aid'). */
  needs?: 'aid';
  /** What comes first in the claim is what stands behind the verb. */
  swap?: boolean;
  /** What must follow may stand some words later: 'send … to'; `money`: behind an amount of it. */
  far?: 'any' | 'money';
  /** Without an object it is said of its subjects: 'A and B cooperate'. */
  pair?: true;
}

/** Nouns that say what somebody is to something else: 'leader of Y', 'Y leader X'. */
export interface NounRule {
  predicate: PredicateName;
  nouns: string;
  confidence: number;
  /** The holder is the claim's object: 'subsidiary'. */
  swap?: boolean;
}

/** Verbs and nouns that give somebody a legal status. */
export interface StatusRule {
  status: LegalStatus;
  /** Finite active forms ('arrested X'), '' for none. */
  active: string;
  participle: string;
  /** Nouns before 'of': 'the arrest of X'. */
  nouns: string;
}

/** A language's words, each list separated by spaces (phrases by `|` where marked). */
export interface LanguageWords {
  verbs: readonly VerbRule[];
  nouns: readonly NounRule[];
  statuses: readonly StatusRule[];
  determiners: string;
  /** 'is', 'became', 'served as': what ties a noun to its subject; phrases by `|`. */
  copulas: string;
  be: string;
  have: string;
  modals: string;
  negations: string;
  adverbs: string;
  alleged: string;
  of: string;
  by: string;
  in: string;
  and: string;
  relatives: string;
  /** Words that begin a clause of its own: 'that', 'since'. */
  conjunctions: string;
  prepositions: string;
  /** Nouns that act for their country: 'government'. */
  governments: string;
  territories: string;
  /** Nouns and adjectives that may stand before a name in a list. */
  groups: string;
  /** 'such as', 'like', by `|`. */
  suchAs: string;
  /** 'accused of' before a gerund (or infinitive), by `|`. */
  accusedOf: string;
  aid: string;
  /** 'alias', 'also known as', by `|`. */
  aliases: string;
  /** 'born in', by `|`. */
  born: string;
  /** 'made up of', by `|`. */
  madeUpOf: string;
  presence: string;
  /** 'reward', 'information', by `|`: what follows may say who is wanted. */
  rewards: string;
  /** 'Blamed', 'attributed', by `|`. */
  blames: string;
  /** 'Offered', by `|`: a reward for somebody. */
  offers: string;
  /** What is paid to somebody so that he does wrong, by `|`. */
  bribes: string;
  /** 'cooperation', by `|`: 'between A and B', 'in cooperation with B'. */
  together: string;
  /** 'this', 'it': at a sentence's beginning they go on about the one before. */
  goesOn: string;
  /** Nouns of public offices, in the singular. */
  offices: string;
  /** Nouns of other roles, in the singular. */
  roles: string;
  /** Those of both whose holder leads what follows them: 'director of Y'. */
  heads: string;
  /** Words before a noun that make it another, lesser office: 'deputy', 'vice'. */
  lesser: string;
  /** Words that may stand before the noun of an office or role: 'former', 'foreign'. */
  modifiers: string;
  /** 'elected', 'as', before an office without an article, phrases by `|`. */
  appointed: string;
  /** 'identified as', 'named', between a role and a name, phrases by `|`. */
  identified: string;
  /** Nouns of relatives and titles that say nothing. */
  courtesy: string;
  /** Nouns of people beside a demonym that say whose citizen somebody is. */
  citizens: string;
  /** 'his', 'su': before a noun of family. */
  possessives: string;
}
