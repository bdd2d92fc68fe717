import type { Document } from '../document/document.ts';
import { byline, type Extractor } from '../extractor.ts';
import type { ExtractedClaim, MentionSchema, Suggestions } from '../suggestions.ts';
import { accusationsOf } from './accusers.ts';
import { readBlame } from './blame.ts';
import { readBribes } from './bribes.ts';
import { compileLanguages, type Language, type Trigger, WORD } from './compile.ts';
import { readTogether } from './joint.ts';
import { statusesOf } from './legal.ts';
import { readNoun } from './nouns.ts';
import { readPerson } from './people.ts';
import { readPresence, readWhere } from './presence.ts';
import {
  bitsAt,
  type Draft,
  indexAt,
  isAdverb,
  mentionOf,
  type Reading,
  readTokens,
  stretchOf,
  wordAt,
  wordsAt,
} from './reading.ts';
import { readOffer, readReward } from './rewards.ts';
import { accusationsSaid } from './said-of.ts';
import { bySentence, settle } from './settle.ts';
import { readAlias, readBorn, readMadeUpOf, readStatus } from './states.ts';
import { readVerb } from './verbs.ts';

export { PREDICATES, storedPredicate } from './predicates.ts';

const VERSION = { name: 'claims', version: 2 };

/** What a sentence says of the names in it: who leads, is allied with, accuses whom; offices, other names, arrests. */
export const claims: Extractor = {
  ...VERSION,
  load() {
    const languages = compileLanguages();
    const by = byline(VERSION);
    return (document, found) => ({ claims: readClaims(document, found, languages[document.language], by) });
  },
};

function readClaims(document: Document, found: Suggestions, language: Language, by: string): ExtractedClaim[] {
  if (found.mentions.length === 0) return [];
  const base = readTokens(document, found, language);
  const near = bySentence(document, found);
  const kept = new Map<string, ExtractedClaim>();
  const statuses = statusesOf(document, found);
  const accusations = accusationsOf(document, found);
  const said = accusationsSaid(base);
  const helpTitle = hasAid(language, (document.title ?? '').toLowerCase().split(/[^\p{L}]+/u));
  document.sentences.forEach((sentence, number) => {
    const reading: Reading = { ...base, sentence };
    const drafts = [
      ...readSentence(reading, helpTitle),
      ...(statuses.get(number) ?? []),
      ...(accusations.get(number) ?? []),
      ...(said.get(number) ?? []),
    ];
    for (const draft of drafts) {
      if (draft.predicate === 'legalStatus' && draft.stance === 'negated') continue;
      const claim = settle(reading, draft, near, number, by);
      const key = keyOf(found, claim, number);
      if ((kept.get(key)?.confidence ?? 0) < claim.confidence) kept.set(key, claim);
    }
  });
  return withoutShorter(found, [...kept.values()]).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** 'Secretary Marquin' where the text has 'Secretary of State Elena Marquin', too, says nothing of its own. */
function withoutShorter({ mentions }: Suggestions, claims: ExtractedClaim[]): ExtractedClaim[] {
  const told = new Map<number, string[]>();
  const who = ({ subject }: ExtractedClaim) => mentions[subject]?.first ?? subject;
  for (const claim of claims) {
    if (claim.predicate !== 'holdsOffice' && claim.predicate !== 'role') continue;
    const values = told.get(who(claim));
    const value = claim.value?.toLowerCase() ?? '';
    if (values) values.push(value);
    else told.set(who(claim), [value]);
  }
  return claims.filter((claim) => {
    if (claim.object !== null || (claim.predicate !== 'holdsOffice' && claim.predicate !== 'role')) return true;
    const value = claim.value?.toLowerCase() ?? '';
    return !(told.get(who(claim)) ?? [])
      .slice(0, 20)
      .some((other) => other.length > value.length && other.includes(value));
  });
}

/** Once a sentence; accusations, offices, roles and other names once a text, for titles are repeated with each name. */
function keyOf(
  { mentions }: Suggestions,
  { predicate, subject, object, value }: ExtractedClaim,
  sentence: number,
): string {
  const first = (index: number | null) => (index === null ? '' : (mentions[index]?.first ?? index));
  if (predicate === 'accuses') return `${predicate} ${first(subject)} ${first(object)}`;
  if (predicate === 'holdsOffice' || predicate === 'role' || predicate === 'alsoKnownAs') {
    return `${predicate} ${first(subject)} ${value?.toLowerCase()}`;
  }
  return `${sentence} ${predicate} ${first(subject)} ${first(object)} ${value}`;
}

function hasAid(language: Language, words: readonly string[]): boolean {
  return words.some((word) => ((language.bits.get(word) ?? 0) & WORD.aid) !== 0);
}

/** A name that is a person's, or of which nothing is known. */
function isPerson(schema: MentionSchema | undefined): boolean {
  return schema === 'Person' || schema === 'LegalEntity';
}

function readSentence(reading: Reading, helpTitle: boolean): Draft[] {
  const { sentence, document, language } = reading;
  const { words } = document.tokens;
  const drafts: Draft[] = [];
  let aid: boolean | null = helpTitle || null;
  for (let at = sentence.first; at < sentence.last; at++) {
    const index = indexAt(reading, at);
    if (index >= 0) {
      const schema = mentionOf(reading, index)?.schema;
      if (isPerson(schema)) drafts.push(...readPerson(reading, at));
      else if (schema === 'Organization' || schema === 'Company') drafts.push(...readWhere(reading, at));
      at = stretchOf(reading, at).last - 1;
      continue;
    }
    const triggers = language.triggers.get(words[at] ?? '');
    if (!triggers) continue;
    aid ??= hasAid(language, words.slice(sentence.first, Math.min(sentence.last, sentence.first + 200)));
    drafts.push(...readTriggers(reading, at, triggers, aid));
  }
  return drafts;
}

/** Verbs with the same words may ask for different complements; the first that finds something counts. */
function readTriggers(reading: Reading, at: number, triggers: readonly Trigger[], aid: boolean): Draft[] {
  for (const trigger of triggers) {
    const gap = gapBefore(reading, at + 1, trigger);
    if (gap < 0) continue;
    const found = readTrigger(reading, at, trigger, aid, gap);
    if (found.length > 0) return found;
  }
  return [];
}

/** Tokens between a verb and the words that must follow it, 'works closely with'; -1 where those don't follow. */
function gapBefore(reading: Reading, from: number, trigger: Trigger): number {
  const { kind, rest } = trigger;
  if (kind === 'verb' && trigger.far) return gapFar(reading, from, rest, trigger.far);
  const most = kind === 'verb' && rest.length > 0 ? 3 : 1;
  for (let gap = 0; gap < most; gap++) {
    if (wordsAt(reading, from + gap, rest)) return gap;
    if (!isAdverb(reading, from + gap)) return -1;
  }
  return -1;
}

/** 'Sent $2 million to', 'disputa el control de la frontera con': an object stands between. */
function gapFar(reading: Reading, from: number, rest: readonly string[], far: 'any' | 'money'): number {
  let money = far === 'any';
  for (let gap = 0; gap < FAR; gap++) {
    const word = wordAt(reading, from + gap);
    if (gap > 0 && money && wordsAt(reading, from + gap, rest)) return gap;
    if (/^[,.;:]?$/.test(word) || bitsAt(reading, from + gap) & (WORD.relative | WORD.conjunction)) return -1;
    money ||= MONEY.test(word);
  }
  return -1;
}

const FAR = 13;
const MONEY =
  /^(?:\$|us\$|r\$|€|dollars?|dólares|million|millones|milhões|mil|billion|euros?|reais|pesos|funds?|fondos|fundos|money|dinero|dinheiro|cash|revenues?|proceeds|ingresos|ganancias|lucros|payments?|pagos)$/;

function readTrigger(reading: Reading, at: number, trigger: Trigger, aid: boolean, gap: number): Draft[] {
  const length = 1 + trigger.rest.length;
  switch (trigger.kind) {
    case 'verb':
      return readVerb(reading, at, trigger, aid, gap);
    case 'noun':
      return readNoun(reading, at, trigger);
    case 'status':
      return readStatus(reading, at, trigger);
    case 'alias':
      return readAlias(reading, at, length);
    case 'born':
      return readBorn(reading, at, length);
    case 'madeUpOf':
      return readMadeUpOf(reading, at, length);
    case 'presence':
      return readPresence(reading, at);
    case 'reward':
      return readReward(reading, at);
    case 'blame':
      return readBlame(reading, at);
    case 'offer':
      return readOffer(reading, at);
    case 'bribes':
      return readBribes(reading, at);
    case 'together':
      return readTogether(reading, at);
  }
}
