import type { ExtractLanguage } from '../document/document.ts';
import type { LegalStatus, PredicateName } from './predicates.ts';
import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import { PT } from './words/pt.ts';
import type { LanguageWords } from './words/words.ts';

/** What a word can be, as bits. */
export const WORD = {
  determiner: 1,
  be: 1 << 1,
  have: 1 << 2,
  modal: 1 << 3,
  negation: 1 << 4,
  adverb: 1 << 5,
  alleged: 1 << 6,
  of: 1 << 7,
  by: 1 << 8,
  in: 1 << 9,
  and: 1 << 10,
  relative: 1 << 11,
  conjunction: 1 << 12,
  preposition: 1 << 13,
  government: 1 << 14,
  territory: 1 << 15,
  group: 1 << 16,
  aid: 1 << 17,
  goesOn: 1 << 18,
  office: 1 << 19,
  courtesy: 1 << 20,
  citizen: 1 << 21,
  possessive: 1 << 22,
  role: 1 << 23,
  head: 1 << 24,
  lesser: 1 << 25,
  modifier: 1 << 26,
} as const;

/** What a word or phrase starts. */
export type Trigger =
  | {
      kind: 'verb';
      predicate: PredicateName;
      form: 'finite' | 'gerund' | 'participle' | 'both';
      rest: string[];
      confidence: number;
      swap: boolean;
      needsAid: boolean;
      /** Two subjects without an object do it to each other. */
      pair: boolean;
      /** Its further words may stand behind an object: 'sent $2 million | to'; `money`: only behind an amount. */
      far: 'any' | 'money' | null;
    }
  | { kind: 'noun'; predicate: PredicateName; rest: string[]; confidence: number; swap: boolean }
  | { kind: 'status'; status: LegalStatus; form: 'finite' | 'participle' | 'both' | 'noun'; rest: string[] }
  | {
      kind: 'alias' | 'born' | 'madeUpOf' | 'presence' | 'reward' | 'together' | 'bribes' | 'offer' | 'blame';
      rest: string[];
    };

/** A language, ready for use. */
export interface Language {
  /** By first word, longest first. */
  triggers: Map<string, Trigger[]>;
  bits: Map<string, number>;
  copulas: string[][];
  suchAs: string[][];
  accusedOf: string[][];
  appointed: string[][];
  identified: string[][];
}

/** Reads the word lists of the three languages. */
export function compileLanguages(): Record<ExtractLanguage, Language> {
  return { en: compile(EN), es: compile(ES), pt: compile(PT) };
}

function compile(words: LanguageWords): Language {
  return {
    triggers: compileTriggers(words),
    bits: compileBits(words),
    copulas: phrases(words.copulas),
    suchAs: phrases(words.suchAs),
    accusedOf: phrases(words.accusedOf),
    appointed: phrases(words.appointed),
    identified: phrases(words.identified),
  };
}

function phrases(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.split(' '));
}

function compileTriggers(words: LanguageWords): Map<string, Trigger[]> {
  const found = new Map<string, Trigger[]>();
  const add = (first: string, trigger: Trigger) => {
    const list = found.get(first);
    if (list) list.push(trigger);
    else found.set(first, [trigger]);
  };
  for (const {
    predicate,
    finite,
    gerund,
    participle,
    then,
    confidence,
    swap = false,
    needs,
    pair = false,
    far = null,
  } of words.verbs) {
    const forms = formsOf({ finite, gerund, participle });
    for (const after of then.split('|')) {
      const rest = after === '' ? [] : after.split(' ');
      for (const [word, form] of forms) {
        add(word, { kind: 'verb', predicate, form, rest, confidence, swap, needsAid: needs === 'aid', pair, far });
      }
    }
  }
  for (const { predicate, nouns, confidence, swap = false } of words.nouns) {
    for (const noun of nouns.split(' ')) add(noun, { kind: 'noun', predicate, rest: [], confidence, swap });
  }
  for (const { status, active, participle, nouns } of words.statuses) {
    for (const [word, form] of formsOf({ finite: active, gerund: '', participle })) {
      if (form !== 'gerund') add(word, { kind: 'status', status, form, rest: [] });
    }
    for (const word of list(nouns)) add(word, { kind: 'status', status, form: 'noun', rest: [] });
  }
  for (const [kind, texts] of [
    ['alias', words.aliases],
    ['born', words.born],
    ['madeUpOf', words.madeUpOf],
    ['presence', words.presence],
    ['reward', words.rewards],
    ['together', words.together],
    ['bribes', words.bribes],
    ['offer', words.offers],
    ['blame', words.blames],
  ] as const) {
    for (const [first = '', ...rest] of phrases(texts)) add(first, { kind, rest });
  }
  for (const triggers of found.values()) triggers.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}

function list(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}

type Forms = { finite: string; gerund: string; participle: string };

/** Each form once; `both` where finite and participle are the same. */
function formsOf({ finite, gerund, participle }: Forms): Map<string, 'finite' | 'gerund' | 'participle' | 'both'> {
  const forms = new Map<string, 'finite' | 'gerund' | 'participle' | 'both'>();
  for (const word of list(gerund)) forms.set(word, 'gerund');
  for (const word of list(participle)) forms.set(word, 'participle');
  for (const word of list(finite)) forms.set(word, forms.get(word) === 'participle' ? 'both' : 'finite');
  return forms;
}

function compileBits(words: LanguageWords): Map<string, number> {
  const bits = new Map<string, number>();
  const lists: [string, number][] = [
    [words.determiners, WORD.determiner],
    [words.be, WORD.be],
    [words.have, WORD.have],
    [words.modals, WORD.modal],
    [words.negations, WORD.negation],
    [words.adverbs, WORD.adverb],
    [words.alleged, WORD.alleged],
    [words.of, WORD.of],
    [words.by, WORD.by],
    [words.in, WORD.in],
    [words.and, WORD.and],
    [words.relatives, WORD.relative],
    [words.conjunctions, WORD.conjunction],
    [words.prepositions, WORD.preposition],
    [words.governments, WORD.government],
    [words.territories, WORD.territory],
    [words.groups, WORD.group],
    [words.aid, WORD.aid],
    [words.goesOn, WORD.goesOn],
    [words.offices, WORD.office],
    [words.courtesy, WORD.courtesy],
    [words.roles, WORD.role],
    [words.heads, WORD.head],
    [words.lesser, WORD.lesser],
    [words.modifiers, WORD.modifier],
    [words.citizens, WORD.citizen],
    [words.possessives, WORD.possessive],
  ];
  for (const [text, bit] of lists) for (const word of list(text)) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
