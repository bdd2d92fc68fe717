import type { ExtractLanguage } from '../document/document.ts';
import type { Stance } from '../suggestions.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { PT } from './pt.ts';
import type { Phrases } from './word-lists.ts';

/**
 * How a verb of speech takes what is said. `say`: with or without 'that'; `that`: only with 'that', after a colon or set
 * off by commas; `tell`: somebody is told first; `accuse`: somebody, of something; `deny`: a clause or a thing; `call`:
 * only with a quotation ('called it “…”').
 */
export type CueKind = 'say' | 'that' | 'tell' | 'accuse' | 'deny' | 'call';

/** A verb of speech. */
export interface Cue {
  kind: CueKind;
  stance: Stance;
  /** Also a noun or an adjective: counts only with a clause behind it and its subject before it. */
  doubtful: boolean;
  /** '…, saying that': of whoever speaks in the sentence already. */
  gerund: boolean;
  /** An infinitive: says something only behind 'volvió a', 'al', 'voltou a'. */
  bare: boolean;
  /** Takes a noun phrase, too: 'expressed concern'. */
  thing: boolean;
  /** Takes an infinitive: 'promised to pay'. */
  infinitive: boolean;
  /** Takes a question: 'asked whether'. */
  asks: boolean;
  /** Takes a noun phrase of a report, a record: 'the records show a network'. */
  paper: boolean;
  /** Says something only with the words of `PHRASALS` behind it: 'made clear that'. */
  phrasal: boolean;
  /** Speaks with a source that can know: 'the records show', not 'the move shows'. */
  evidence: boolean;
}

/** The words for who says what in one language, all in lower case. */
export interface SpeechWords {
  cues: ReadonlyMap<string, Cue>;
  /** 'according to', 'según', 'in the words of': whoever follows says it. */
  accordingTo: Phrases;
  /** 'that', 'que'. */
  that: ReadonlySet<string>;
  /** Subject pronouns of the third person. */
  pronouns: ReadonlySet<string>;
  /** The text's own author: no attribution. */
  ownVoice: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  /** Words inside a noun phrase that lead to its next noun: 'of', 'de'. */
  links: ReadonlySet<string>;
  /** Prepositions that end a source behind a verb, and may begin what stands before one. */
  prepositions: ReadonlySet<string>;
  /** Words between a source and its verb: auxiliaries, adverbs. */
  between: ReadonlySet<string>;
  /** Words at which a source ends on its left: conjunctions, subordinators, common verbs. */
  borders: ReadonlySet<string>;
  and: ReadonlySet<string>;
  /** 'who', 'quien'. */
  who: ReadonlySet<string>;
  /** 'not', 'no', 'nor': before a verb of speech nothing is said. */
  not: ReadonlySet<string>;
  /** 'may', 'could', 'podría'. */
  maybe: ReadonlySet<string>;
  /** 'if'. */
  condition: ReadonlySet<string>;
  /** 'allegedly', 'presunto'. */
  alleged: ReadonlySet<string>;
  /** Words before a verb of speech that make it an infinitive or a mere possibility: 'to', 'would'. */
  unsaid: ReadonlySet<string>;
  /** What is no beginning of a clause after a bare verb of speech: 'nothing', 'so', 'in'. */
  noClause: ReadonlySet<string>;
  /** Nouns whose owner speaks: 'in the ministry's words'. */
  possessedWords: ReadonlySet<string>;
  /** Forms of 'to be' before a participle. */
  passive: ReadonlySet<string>;
  /** 'by', before who does it in the passive. */
  by: ReadonlySet<string>;
  /** Forms of 'to have' before a participle. */
  have: ReadonlySet<string>;
  /** 'of', before what somebody is accused of. */
  ofThing: ReadonlySet<string>;
  /** Verbs of `cues` that take one behind a word of `about`: 'warned of', 'habló de'. */
  speakOf: ReadonlySet<string>;
  about: ReadonlySet<string>;
  /** Nouns that end a phrase of time or manner and never speak: 'a la vez'. */
  mute: ReadonlySet<string>;
  /** Nouns of those who speak: 'police', 'prosecutors', 'report'. */
  speakers: ReadonlySet<string>;
  /** Words that ask: 'how', 'why', 'whether'. */
  questions: ReadonlySet<string>;
  /** What is said, as a noun: 'claim', 'denuncia'; somebody's claim that it is so. */
  nouns: ReadonlySet<string>;
  /** Forms of 'to be', 'to have' and others that show a clause: 'the bridge had fallen'. */
  finite: ReadonlySet<string>;
  /** Subjects may be left out: 'Agregó que …'. */
  dropsSubjects: boolean;
}

/** The words of a language. */
export const SPEECH_WORDS: Record<ExtractLanguage, SpeechWords> = { en: EN, es: ES, pt: PT };
