import type { Sentence } from '../document/document.ts';
import { SHAPE } from '../document/tokens.ts';
import { type TriggerForm, type TriggerRule, WORD } from './compile.ts';
import { bitsAt, type Reading, wordAt } from './reading.ts';
import type { Form } from './words/words.ts';

/** How a trigger treats the names around it. `free`: a verb form without a subject of its own ('after killing'). */
export type Voice = 'active' | 'passive' | 'free' | 'noun';

/** Words that show an incident. */
export interface Trigger {
  rule: TriggerRule;
  form: Form;
  voice: Voice;
  /** Tokens from `first` up to, not including, `last`. */
  first: number;
  last: number;
  /** First token of the verb group: auxiliaries, negations, adverbs. */
  group: number;
  /** How sure the reading of the form is, 0 to 1. */
  sure: number;
  /** What else the same words may show, where the first asks for something that isn't there. */
  others: TriggerRule[];
}

/** The triggers of a sentence, in order. */
export function findTriggers(reading: Reading, sentence: Sentence): Trigger[] {
  const found: Trigger[] = [];
  const title = isTitle(reading, sentence);
  for (let at = sentence.first; at < sentence.last; at++) {
    const forms = reading.language.triggers.get(wordAt(reading, at));
    if (!forms || (reading.mentionAt[at] ?? -1) >= 0 || isName(reading, sentence, at, title)) continue;
    const trigger = readTrigger(reading, sentence, at, forms);
    if (!trigger) continue;
    found.push(trigger);
    at = trigger.last - 1;
  }
  return found;
}

function readTrigger(reading: Reading, sentence: Sentence, at: number, forms: TriggerForm[]): Trigger | null {
  const only = reading.language.nounFirst && forms.every(({ form }) => form === 'noun');
  // 'Que os acusa de': what is no noun is a verb, whatever stands before it.
  const never = reading.language.nounFirst && forms.every(({ form }) => form !== 'noun');
  const noun = only || (!never && isNounHere(reading, sentence, at));
  const fitting = forms.filter((form) => matches(reading, sentence, at, form));
  const words = fitting[0]?.rest.length;
  const longest = fitting.filter((form) => form.rest.length === words);
  // 'A driver was killed and a guard wounded'.
  const verbal =
    (isNounAt(reading, at - 1) || (bitsAt(reading, at - 1) & WORD.passive && reading.language.language === 'en')) &&
    longest.some(({ form }) => form === 'past' || form === 'participle');
  const asNoun =
    noun && !verbal && !isGerundHere(reading, at) ? longest.find(({ form }) => form === 'noun') : undefined;
  // 'International shipping' names a trade.
  if (!asNoun && longest[0]?.form === 'gerund' && isDescribed(reading, at - 1)) return null;
  const chosen = asNoun ?? longest.find(({ form }) => VERB_ONLY.has(form) || (form === 'noun') === noun);
  if (!chosen) return null;
  const last = at + 1 + chosen.rest.length;
  const others = longest
    .filter(({ form, rule }) => form === chosen.form && rule !== chosen.rule)
    .map(({ rule }) => rule);
  const trigger = { rule: chosen.rule, form: chosen.form, first: at, last, others };
  if (chosen.form === 'noun') return { ...trigger, voice: 'noun', group: at, sure: 1 };
  return { ...trigger, ...readVoice(reading, sentence, trigger) };
}

/** 'Accused of killing two men', unlike 'the killing of two men'. */
function isGerundHere(reading: Reading, at: number): boolean {
  if (!wordAt(reading, at).endsWith('ing') || reading.language.language !== 'en') return false;
  return (bitsAt(reading, at - 1) & WORD.preposition) !== 0 && isObjectNext(reading, at + 1);
}

function isDescribed(reading: Reading, before: number): boolean {
  return (bitsAt(reading, before) & (WORD.determiner | WORD.adjective)) !== 0;
}

function isNounAt(reading: Reading, at: number): boolean {
  return reading.language.nouns.has(wordAt(reading, at)) || (reading.mentionAt[at] ?? -1) >= 0;
}

const VERB_ONLY = new Set<Form>(['past', 'participle', 'gerund', 'future', 'conditional']);

function matches(reading: Reading, sentence: Sentence, at: number, { rule, rest }: TriggerForm): boolean {
  const last = at + 1 + rest.length;
  if (last > sentence.last || !rest.every((word, index) => wordAt(reading, at + 1 + index) === word)) return false;
  if (rule.after && !within(reading, rule.after, last, Math.min(sentence.last, last + (rule.span ?? 8)))) return false;
  if (rule.before && !within(reading, rule.before, Math.max(sentence.first, at - 6), at)) return false;
  if (!rule.not) return true;
  return (
    !within(reading, rule.not, last, Math.min(sentence.last, last + (rule.notSpan ?? 3))) &&
    !rule.not.has(wordAt(reading, at - 1))
  );
}

function within(reading: Reading, words: ReadonlySet<string>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.has(wordAt(reading, at))) return true;
  return false;
}

/** Whether a word that may be noun or verb is a noun here, by what stands before it. */
function isNounHere(reading: Reading, sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before > sentence.first && bitsAt(reading, before) === WORD.adverb) before--;
  if (before < sentence.first) return reading.language.language !== 'en' || !isObjectNext(reading, at + 1);
  const word = wordAt(reading, before);
  const bits = bitsAt(reading, before);
  if (NONE.has(word) && (word !== 'no' || reading.language.language === 'en')) return true;
  if (word === 'to' || bits & (WORD.hypothetical | WORD.negation | WORD.relative)) return false;
  if (word === 'se' || word === 'lo' || word === 'los' || word === 'le') return false;
  if (bits & (WORD.determiner | WORD.preposition | WORD.adjective | WORD.number)) return true;
  if (word === "'s" || word === '’s') return true;
  if (reading.language.language !== 'en') return false;
  return !isObjectNext(reading, at + 1);
}

/** Words that deny a noun, not a verb. */
const NONE = new Set('no without ningún ninguna ninguno sin nenhum nenhuma sem'.split(' '));

/** Whether what follows a verb looks like its object. */
function isObjectNext(reading: Reading, at: number): boolean {
  const { document, mentionAt, dateAt, language } = reading;
  if (at >= document.tokens.count || dateAt[at]) return false;
  if ((mentionAt[at] ?? -1) >= 0 || language.nouns.has(wordAt(reading, at)) || isPronoun(wordAt(reading, at)))
    return true;
  const bits = bitsAt(reading, at);
  // 'Sentenced accomplices So-and-so': a noun that no list has before a name.
  if (bits === 0 && /^\p{Ll}{4}/u.test(wordAt(reading, at)) && isPersonAt(reading, at + 1)) return true;
  // 'Laundered over $100 million', 'killed at least ten'.
  if (reading.moneyAt[at] || isAboutNumber(reading, at)) return true;
  if (bits & (WORD.determiner | WORD.number)) return true;
  if (((document.tokens.shapes[at] ?? 0) & SHAPE.digit) !== 0) return true;
  return (bits & WORD.adjective) !== 0 && !(bits & WORD.preposition);
}

function isPersonAt({ mentionAt, found }: Reading, at: number): boolean {
  return found.mentions[mentionAt[at] ?? -1]?.schema === 'Person';
}

function isAboutNumber(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  let next = word === 'over' || word === 'about' || word === 'around' ? at + 1 : at + 2;
  // 'More than a dozen'.
  if (wordAt(reading, next) === 'a') next++;
  if (
    next >= at + 2 &&
    word !== 'over' &&
    word !== 'about' &&
    word !== 'around' &&
    !/^(?:more|at|some|fewer|less)$/.test(word)
  )
    return false;
  return (
    reading.moneyAt[next] === 1 || /^\d/.test(wordAt(reading, next)) || (bitsAt(reading, next) & WORD.number) !== 0
  );
}

function isPronoun(word: string): boolean {
  return word === 'him' || word === 'them' || word === 'her' || word === 'me' || word === 'us';
}

function readVoice(
  reading: Reading,
  sentence: Sentence,
  { first, last, form }: Pick<Trigger, 'first' | 'last' | 'form'>,
): Pick<Trigger, 'voice' | 'group' | 'sure'> {
  const { group, bits, before } = verbGroup(reading, sentence, first);
  const english = reading.language.language === 'en';
  const participle = form === 'participle' || (english && form === 'past');
  if (participle && bits & WORD.passive) return { voice: 'passive', group, sure: 1 };
  if (participle && bits & WORD.perfect) return { voice: 'active', group, sure: 1 };
  if (form === 'gerund') return { voice: bits & WORD.passive ? 'active' : 'free', group, sure: 0.9 };
  if (form === 'base') return { voice: english && !isTo(before) ? 'active' : 'free', group, sure: 0.9 };
  if (!english && before === 'se' && !participle) return { voice: 'passive', group, sure: 0.9 };
  if (english && participle && group === first && isDescribed(reading, first - 1) && !isNounAt(reading, first - 1))
    return { voice: 'passive', group, sure: 0.5 };
  if (!english || form !== 'past') {
    return participle ? { voice: 'passive', group, sure: 0.85 } : { voice: 'active', group, sure: 1 };
  }
  return isObjectNext(reading, last) ||
    isPairNext(reading, last) ||
    (last > first + 1 && OBJECTS.has(wordAt(reading, last - 1)))
    ? { voice: 'active', group, sure: 1 }
    : { voice: 'passive', group, sure: bitsAt(reading, last) & WORD.by ? 1 : 0.85 };
}

/** 'Attacked and beat people': both verbs have the object of the second. */
function isPairNext(reading: Reading, at: number): boolean {
  if (!(bitsAt(reading, at) & WORD.and) || wordAt(reading, at) === ',') return false;
  const next = reading.language.triggers.get(wordAt(reading, at + 1));
  return (next ?? []).some(({ form }) => form === 'past') && isObjectNext(reading, at + 2);
}

/** Last words of triggers that are their verb's object: 'accepted bribes'. */
const OBJECTS = new Set(['bribes', 'fire']);

function isTo(word: string): boolean {
  return word === 'to';
}

/** Goes left over auxiliaries, negations and adverbs; gives what stands there. */
function verbGroup(
  reading: Reading,
  sentence: Sentence,
  first: number,
): { group: number; bits: number; before: string } {
  const part = WORD.passive | WORD.perfect | WORD.negation | WORD.hypothetical | WORD.alleged | WORD.adverb;
  let group = first;
  let bits = 0;
  while (group > sentence.first && group > first - 6) {
    const here = bitsAt(reading, group - 1);
    const word = wordAt(reading, group - 1);
    if (!(here & part) && !isClitic(word) && !isAdverb(word)) break;
    if ((reading.mentionAt[group - 1] ?? -1) >= 0 || (here & WORD.clause && !(here & part))) break;
    bits |= here;
    group--;
  }
  return { group, bits, before: wordAt(reading, first - 1) };
}

function isClitic(word: string): boolean {
  return word === 'se' || word === 'lo' || word === 'los' || word === 'le' || word === 'les' || word === 'to';
}

function isAdverb(word: string): boolean {
  return word.length > 5 && (word.endsWith('ly') || word.endsWith('mente'));
}

/** Whether most words of a sentence begin with capitals, as in headlines. */
function isTitle({ document }: Reading, { first, last }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = first; at < last && words < 40; at++) {
    const shape = document.tokens.shapes[at] ?? 0;
    if (!(shape & SHAPE.word) || (document.tokens.words[at] ?? '').length < 4) continue;
    words++;
    if (shape & SHAPE.capital) capitals++;
  }
  return words > 0 && capitals >= words * 0.7;
}

/** A capital inside a sentence makes a word part of a name: 'Robbery Division'. */
function isName({ document }: Reading, { first }: Sentence, at: number, title: boolean): boolean {
  if (title || at === first || !((document.tokens.shapes[at] ?? 0) & SHAPE.capital)) return false;
  const before = document.tokens.words[at - 1] ?? '';
  return !/["“«‘:(—–-]/.test(before);
}
