import { hashText } from '../learn/index.ts';
import { CLOSED_WORDS, IRREGULAR, NOT_TRIGGERS, ROLE_WORDS, TRIGGER_STEMS } from './word-lists.ts';
import {
  commonPart,
  isProper,
  nounClass,
  otherNounClass,
  verbClass,
  type WordTable,
  wordClasses,
} from './word-table.ts';

/** What is known of a word wherever it stands. All hashes are signed 32-bit numbers. */
export interface WordInfo {
  word: string;
  hash: number;
  /** Hash of the dictionary form. */
  lemma: number;
  /** WordNet's classes, packed (see WordTable); 0 when it knows neither the word nor its dictionary form. */
  classes: number;
  /** A coarse tag: a closed word's own, or kind of number, name, noun class, verb class. */
  tag: number;
  /** As the tag, with fewer classes. */
  part: number;
  /** Bits of ROLE_WORDS. */
  roles: number;
  /** Kind of incident word, from 1; 0 none. */
  trigger: number;
  /** Hash of the incident word's stem. */
  stem: number;
  closed: boolean;
  /** Likely a name: letters that no dictionary form explains, or written with a capital in WordNet. */
  name: boolean;
  verbal: boolean;
  nominal: boolean;
  plural: boolean;
  past: boolean;
  number: boolean;
  punctuation: boolean;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  prefix4: number;
}

/** Parts that tell little of a word's meaning, only its place in a phrase. */
export const PART = {
  noun: 1,
  verb: 2,
  adjective: 3,
  adverb: 4,
  name: 5,
  number: 6,
  punctuation: 7,
  closed: 8,
  pad: 9,
} as const;

/** What stands before a sentence's first token and behind its last. */
export const NO_WORD: WordInfo = {
  word: '',
  hash: 7,
  lemma: 7,
  classes: 0,
  tag: 7,
  part: PART.pad,
  roles: 0,
  trigger: 0,
  stem: 0,
  closed: true,
  name: false,
  verbal: false,
  nominal: false,
  plural: false,
  past: false,
  number: false,
  punctuation: true,
  suffix2: 7,
  suffix3: 7,
  suffix4: 7,
  prefix4: 7,
};

const ROLE_BITS = new Map<string, number>();
ROLE_WORDS.forEach(([, words], bit) => {
  for (const word of words) ROLE_BITS.set(word, (ROLE_BITS.get(word) ?? 0) | (1 << bit));
});
const STEMS = new Map<string, { kind: number; stem: number }>();
TRIGGER_STEMS.forEach(([, stems], kind) => {
  for (const stem of stems) STEMS.set(stem, { kind: kind + 1, stem: hashText(stem) });
});
const LONGEST_STEM = Math.max(...[...STEMS.keys()].map((stem) => stem.length));

/** Which bit of `roles` a kind of ROLE_WORDS has. */
export function roleBit(kind: string): number {
  const bit = ROLE_WORDS.findIndex(([name]) => name === kind);
  if (bit < 0) throw new Error(`no role words are called ${kind}`);
  return 1 << bit;
}

/** Describes a word in lower case. */
export function describeWord(word: string, table: WordTable): WordInfo {
  const hash = hashText(word);
  const closed = CLOSED_WORDS.has(word);
  const letters = /^\p{L}[\p{L}\p{M}'.-]*$/u.test(word);
  const number = /^[\d.,]+$/.test(word) && /\d/.test(word);
  const punctuation = !letters && !/[\p{L}\p{N}]/u.test(word);
  const base = letters && !closed ? dictionaryForm(word, table) : { form: word, classes: 0 };
  const { classes } = base;
  const name = letters && !closed && (classes === 0 || isProper(classes)) && word.length > 1;
  const trigger = name && classes !== 0 ? undefined : triggerOf(word);
  const verb = verbClass(classes) > 0 && (commonPart(classes) === 1 || base.ending === 'ed');
  const part = closed
    ? PART.closed
    : number
      ? PART.number
      : punctuation
        ? PART.punctuation
        : name
          ? PART.name
          : verb
            ? PART.verb
            : nounClass(classes) > 0 && commonPart(classes) === 0
              ? PART.noun
              : commonPart(classes) === 3
                ? PART.adverb
                : commonPart(classes) === 2
                  ? PART.adjective
                  : nounClass(classes) > 0
                    ? PART.noun
                    : PART.name;
  return {
    word,
    hash,
    closed,
    name,
    number,
    punctuation,
    classes,
    part,
    lemma: base.form === word ? hash : hashText(base.form),
    tag: closed || punctuation ? hash : tagOf(part, classes, word, base.ending),
    roles: ROLE_BITS.get(word) ?? 0,
    trigger: trigger?.kind ?? 0,
    stem: trigger?.stem ?? 0,
    verbal: verb,
    nominal: part === PART.noun || part === PART.name || part === PART.number,
    plural: base.ending === 's',
    past: base.ending === 'ed',
    suffix2: hashText(word.slice(-2)),
    suffix3: hashText(word.slice(-3)),
    suffix4: hashText(word.slice(-4)),
    prefix4: hashText(`${word.slice(0, 4)}-`),
  };
}

function tagOf(part: number, classes: number, word: string, ending?: string): number {
  if (part === PART.number) return 0x100 + Math.min(word.length, 5);
  if (part === PART.verb) return 0x200 + verbClass(classes) * 4 + (ending === 'ed' ? 1 : ending === 'ing' ? 2 : 0);
  if (part === PART.noun) return 0x400 + nounClass(classes) * 2 + (ending === 's' ? 1 : 0);
  return 0x80 + part * 4 + (part === PART.name && classes === 0 ? 1 : 0);
}

function triggerOf(word: string): { kind: number; stem: number } | undefined {
  if (NOT_TRIGGERS.has(word)) return undefined;
  for (let length = Math.min(word.length, LONGEST_STEM); length > 2; length--) {
    const found = STEMS.get(word.slice(0, length));
    // A short stem must be nearly the whole word.
    if (found && (length > 4 || word.length - length <= 4)) return found;
  }
  return undefined;
}

interface Form {
  form: string;
  classes: number;
  ending?: 's' | 'ed' | 'ing';
}

const ENDINGS: readonly (readonly [RegExp, string, Form['ending']])[] = [
  [/ies$/, 'y', 's'],
  [/([sxz]|ch|sh)es$/, '$1', 's'],
  [/ves$/, 'f', 's'],
  [/([^s])s$/, '$1', 's'],
  [/men$/, 'man', 's'],
  [/ied$/, 'y', 'ed'],
  [/ed$/, 'e', 'ed'],
  [/([bdgklmnprt])\1ed$/, '$1', 'ed'],
  [/ed$/, '', 'ed'],
  [/([bdgklmnprt])\1ing$/, '$1', 'ing'],
  [/ing$/, '', 'ing'],
  [/ing$/, 'e', 'ing'],
];

/** The form under which WordNet lists a word, and how the word's ending changes it. */
function dictionaryForm(word: string, table: WordTable): Form {
  const irregular = IRREGULAR.get(word);
  if (irregular) {
    const plural = /m[ae]n$|person|child|wife|knife|life|thief/.test(irregular);
    return {
      form: irregular,
      classes: wordClasses(table, irregular),
      ending: plural ? (irregular === word ? undefined : 's') : 'ed',
    };
  }
  const own = wordClasses(table, word);
  let best: Form = { form: word, classes: own };
  for (const [ending, instead, kind] of ENDINGS) {
    if (!ending.test(word)) continue;
    const form = word.replace(ending, instead);
    const classes = form.length > 1 ? wordClasses(table, form) : 0;
    if (classes === 0 || (kind !== 's' && verbClass(classes) === 0) || (kind === 's' && isProper(classes))) continue;
    if (own === 0 || (kind !== 's' && commonPart(own) !== 0) || kind === 's') best = { form, classes, ending: kind };
    break;
  }
  return best;
}

/** The second frequent noun class, for features. */
export const secondClass = (info: WordInfo): number => otherNounClass(info.classes);
