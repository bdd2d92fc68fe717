import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import { PT } from './words/pt.ts';
import type { Form, LanguageWords, NounClass, TriggerWords } from './words/words.ts';

/** What a word can be in a sentence, as bits. */
export const WORD = {
  adjective: 1,
  number: 1 << 1,
  determiner: 1 << 2,
  preposition: 1 << 3,
  passive: 1 << 4,
  perfect: 1 << 5,
  by: 1 << 6,
  of: 1 << 7,
  against: 1 << 8,
  to: 1 << 9,
  from: 1 << 10,
  with: 1 << 11,
  in: 1 << 12,
  between: 1 << 13,
  and: 1 << 14,
  relative: 1 << 15,
  clause: 1 << 16,
  negation: 1 << 17,
  hypothetical: 1 << 18,
  alleged: 1 << 19,
  denied: 1 << 20,
  general: 1 << 21,
  adverb: 1 << 22,
} as const;

/** A rule of the word lists, ready to be asked. */
export interface TriggerRule
  extends Pick<
    TriggerWords,
    'kind' | 'confidence' | 'of' | 'subject' | 'needs' | 'span' | 'notSpan' | 'by' | 'bare' | 'again'
  > {
  after: ReadonlySet<string> | null;
  before: ReadonlySet<string> | null;
  not: ReadonlySet<string> | null;
}

/** One way in which a rule's words can stand: the words after the first, and their form. */
export interface TriggerForm {
  rule: TriggerRule;
  form: Form;
  rest: string[];
}

/** A language, ready for use. */
export interface Language {
  /** By first word, those of most words first. */
  triggers: Map<string, TriggerForm[]>;
  /** Bits of `WORD`. */
  bits: Map<string, number>;
  nouns: Map<string, NounClass>;
  /** Whether nouns stand before what describes them. */
  nounFirst: boolean;
  /** Nouns may name a matter as well as an event without an article before them. */
  language: 'en' | 'es' | 'pt';
}

/** Reads the word lists of the three languages. */
export function compileLanguages(): Record<'en' | 'es' | 'pt', Language> {
  return {
    en: { ...compile(EN), nounFirst: false, language: 'en' },
    es: { ...compile(ES), nounFirst: true, language: 'es' },
    pt: { ...compile(PT), nounFirst: true, language: 'pt' },
  };
}

function compile(words: LanguageWords): Pick<Language, 'triggers' | 'bits' | 'nouns'> {
  return { triggers: compileTriggers(words), bits: compileBits(words), nouns: compileNouns(words) };
}

function compileTriggers({ triggers, inflect }: LanguageWords): Map<string, TriggerForm[]> {
  const found = new Map<string, TriggerForm[]>();
  const add = (phrase: string, rule: TriggerRule, form: Form) => {
    const [first = '', ...rest] = phrase.split(' ');
    const forms = found.get(first);
    if (forms) forms.push({ rule, form, rest });
    else found.set(first, [{ rule, form, rest }]);
  };
  for (const { verbs = [], nouns = [], ...trigger } of triggers) {
    const rule = { ...trigger, after: toSet(trigger.after), before: toSet(trigger.before), not: toSet(trigger.not) };
    for (const verb of verbs) for (const [phrase, form] of inflect(verb)) add(phrase, rule, form);
    for (const noun of nouns) add(noun, rule, 'noun');
  }
  for (const forms of found.values()) forms.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}

function compileBits(words: LanguageWords): Map<string, number> {
  const bits = new Map<string, number>();
  const lists: [readonly string[], number][] = [
    [words.adjectives, WORD.adjective],
    [words.numbers, WORD.number],
    [words.determiners, WORD.determiner],
    [words.prepositions, WORD.preposition],
    [words.passive, WORD.passive],
    [words.perfect, WORD.perfect],
    [words.by, WORD.by],
    [words.of, WORD.of],
    [words.against, WORD.against],
    [words.to, WORD.to],
    [words.from, WORD.from],
    [words.with, WORD.with],
    [words.in, WORD.in],
    [words.between, WORD.between],
    [words.and, WORD.and],
    [words.relatives, WORD.relative],
    [words.clauses, WORD.clause],
    [words.negations, WORD.negation],
    [words.hypothetical, WORD.hypothetical],
    [words.alleged, WORD.alleged],
    [words.denied, WORD.denied],
    [words.general, WORD.general],
    [words.adverbs, WORD.adverb],
  ];
  for (const [list, bit] of lists) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

function compileNouns({ nouns }: LanguageWords): Map<string, NounClass> {
  const found = new Map<string, NounClass>();
  const add = (list: readonly string[], kind: NounClass) => {
    // A word of two classes keeps the first, as the order below has it.
    for (const word of list) if (!found.has(word)) found.set(word, kind);
  };
  for (const kind of ['government', 'authority', 'person', 'group', 'weapon', 'goods', 'place', 'thing'] as const) {
    add(nouns[kind], kind);
  }
  return found;
}

function toSet(list: string[] | undefined): ReadonlySet<string> | null {
  return list ? new Set(list) : null;
}
