import { foldWord } from '../lexicon/index.ts';
import { isNickname } from './kind-cues.ts';
import { type Draft, type Reading, wordAt } from './reading.ts';
import { isFirstName, isTitle, wordSet } from './words/index.ts';

/** Somebody with a first name and a surname, as far as the text gives them. */
interface Someone {
  /** The fullest mention. */
  draft: Draft;
  words: string[];
  group: string;
  /** The token at which the text names this person first. */
  since: number;
}

const PLACE_BEFORE = wordSet('in en em from at near desde hacia entre');
/** Words that make a group of a surname beside them. */
const GROUPS = wordSet(
  'organisation organization cartel clan gang group network syndicate organizacion banda grupo red organizacao quadrilha ' +
    'facção rede cartel',
);
const FAMILIES = wordSet('family brothers sisters siblings couple familia hermanos hermanas irmãos irmãs família');
/** More people than that with one surname are no question of who is meant. */
const MOST_BEARERS = 20;
const NO_NAME_WORDS = wordSet('de del de la los las da do das dos y e van von der di el');

/** Gives all mentions of one actor the same group: surnames after full names, names repeated, shorter and longer ones. */
export function chainNames(reading: Reading, drafts: Draft[]): void {
  const people = gatherPeople(reading, drafts);
  const owners = surnameOwners(people);
  unifyKinds(drafts);
  const aliases = readAliases(reading, drafts);
  for (const draft of drafts) {
    if (draft.group) continue;
    const words = nameWords(reading, draft);
    const called = draft.entity ? undefined : aliases.get(words.join(' '));
    if (called && called.first < draft.first) {
      standFor(draft, called);
      continue;
    }
    const cue = words.length < 3 && (draft.schema === 'LegalEntity' || draft.form === 'surname' || !draft.entity);
    const group = cue && words.some((word) => owners.has(word)) ? groupCue(reading, draft) : null;
    if (group) {
      draft.schema = group === 'group' ? 'Organization' : 'LegalEntity';
      draft.group = `${group} ${words.join(' ')}`;
      continue;
    }
    const owner = surnameOwner(reading, draft, words, owners);
    if (owner) become(draft, owner);
    else if (draft.schema === 'LegalEntity' && words.length === 1 && owners.has(words[0]!)) asRelative(draft, words);
    else if (draft.schema === 'LegalEntity' && words.length > 1 && owners.has(words.at(-1)!)) asRelative(draft, words);
    else draft.group = draft.entity ?? `${draft.schema} ${words.join(' ')}`;
  }
}

/** Tokens between somebody's name and what else they are called: 'X, who is also known as “Y”'. */
const ALIAS_GAP = 9;

/** What people are also called, by its words: 'X, alias “Y” o “Z”'. Each is the same person as the name before it. */
function readAliases(reading: Reading, drafts: Draft[]): Map<string, Draft> {
  const found = new Map<string, Draft>();
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1];
    if (draft.entity || before?.schema !== 'Person' || draft.first - before.last > ALIAS_GAP) continue;
    if (isCalledBeside(reading, before, draft)) {
      standFor(draft, before.meant ?? before);
      found.set(nameWords(reading, draft).join(' '), before.meant ?? before);
      continue;
    }
    if (draft.schema !== 'Person') continue;
    if (reading.sentence[before.first] !== reading.sentence[draft.first]) continue;
    const goesOn =
      before.form === 'alias' &&
      before.meant &&
      /^(?:,|o|y|e|ou|or|and|["“”‘’'«»])$/.test(wordAt(reading, draft.first - 1));
    if (!goesOn && !isNickname(reading, draft.first)) continue;
    if (goesOn && draft.last - draft.first > 2 && !isNickname(reading, draft.first)) continue;
    const words = nameWords(reading, draft);
    if (words.length === 0) continue;
    standFor(draft, before.meant ?? before);
    found.set(words.join(' '), before.meant ?? before);
  }
  return found;
}

/** 'Rodrigo Paz, o Chuvisco, preso …': an article, and commas around. */
function isCalledBeside(reading: Reading, before: Draft, { first, last, confidence, schema }: Draft): boolean {
  if (
    reading.document.language === 'en' ||
    first - before.last !== 2 ||
    last - first > 2 ||
    before.last - before.first < 2
  )
    return false;
  if (confidence > 0.65 || schema === 'Place' || schema === 'Country') return false;
  if (wordAt(reading, before.last) !== ',' || !/^(?:o|el|la)$/.test(wordAt(reading, first - 1))) return false;
  return /^[,.)]$/.test(wordAt(reading, last));
}

function standFor(draft: Draft, holder: Draft): void {
  draft.schema = 'Person';
  draft.form = 'alias';
  draft.meant = holder;
  draft.name = holder.name;
  draft.entity = holder.entity;
  draft.candidates = holder.candidates;
  draft.group = holder.group ?? `Person ${holder.name}`;
  holder.group ??= draft.group;
}

function gatherPeople(reading: Reading, drafts: Draft[]): Someone[] {
  const people: Someone[] = [];
  for (const draft of drafts) {
    if (draft.schema !== 'Person') continue;
    const words = nameWords(reading, draft);
    if (words.length < 2) continue;
    const same = people.find((one) => isSamePerson(one.words, words) && fits(one.draft, draft));
    if (same) {
      draft.group = same.group;
      if (draft.entity && !same.draft.entity) shareEntity(same.draft, draft);
      if (same.draft.entity && !draft.entity) shareEntity(draft, same.draft);
      if (words.length > same.words.length) Object.assign(same, { draft, words });
    } else if (people.length < 500) {
      const group = draft.entity ?? `Person ${words.join(' ')}`;
      draft.group = group;
      people.push({ draft, words, group, since: draft.first });
    }
  }
  return people;
}

function fits(one: Draft, other: Draft): boolean {
  return !one.entity || !other.entity || one.entity === other.entity;
}

function shareEntity(to: Draft, from: Draft): void {
  to.entity = from.entity;
  to.candidates = from.candidates;
}

/** 'Ana Ruiz' is 'Ana María Ruiz Paz': the shorter's words stand in the longer, in order, the first name first. */
function isSamePerson(one: string[], other: string[]): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  if (at !== short.length) return false;
  const surnames = long.length >= 4 && short.length === 2 && short[1] === long.at(-1);
  return long[0] === short[0] || surnames || long.indexOf(short[0]!) < long.length - 2;
}

/** Who bears each surname, in the order in which the text names them. */
function surnameOwners(people: Someone[]): Map<string, Someone[]> {
  const owners = new Map<string, Someone[]>();
  for (const one of people) {
    for (const word of new Set(one.words)) {
      if (word !== one.words[0] && isFirstName(word) && word !== one.words.at(-1) && one.words.length > 2) continue;
      const bearers = owners.get(word);
      if (bearers) bearers.push(one);
      else owners.set(word, [one]);
    }
  }
  return owners;
}

/**
 * The one person whom a surname can mean: of those named so far, else of all, the only one, or the only one who is
 * called by it (in a Spanish double surname the second is the mother's). Null where two remain.
 */
function onlyOwner(bearers: Someone[], words: string[], before: number, language: string): Someone | null {
  const fitting = bearers.slice(0, MOST_BEARERS).filter((one) => isPartOf(one.words, words));
  const named = fitting.filter(({ since }) => since < before);
  const able = named.length > 0 ? named : fitting;
  if (able.length === 1) return able[0]!;
  const called = language === 'pt' ? [] : able.filter((one) => !isMothers(one.words, words));
  return called.length === 1 ? called[0]! : null;
}

function isMothers(full: string[], words: string[]): boolean {
  return words.length === 1 && full.length > 2 && full.at(-1) === words[0] && !isFirstName(full.at(-2)!);
}

function surnameOwner(reading: Reading, draft: Draft, words: string[], owners: Map<string, Someone[]>): Someone | null {
  const open = draft.schema === 'LegalEntity' || draft.schema === 'Person' || draft.schema === 'Place';
  if ((!open && draft.schema !== 'Country') || draft.form === 'demonym' || words.length === 0 || words.length > 3) {
    return null;
  }
  const bearers = owners.get(words.at(-1)!) ?? owners.get(words[0]!) ?? [];
  const owner = onlyOwner(bearers, words, draft.first, reading.document.language);
  if (!owner) return null;
  const isPlace = draft.schema === 'Place' || draft.schema === 'Country';
  if (isPlace && (isPlaceBy(reading, draft) || owner.since > draft.first)) return null;
  return owner;
}

/** 'in X'; 'of X', unless something is X's. */
function isPlaceBy(reading: Reading, { first, last }: Draft): boolean {
  const before = wordAt(reading, first - 1);
  return PLACE_BEFORE.has(before) || (/^(?:of|de|do|da)$/.test(before) && !/^['’]s$/.test(wordAt(reading, last)));
}

/** A group that bears a surname is not the person: 'the X organisation', 'clan X', 'the X family'. */
function groupCue(reading: Reading, { first, last }: Draft): 'group' | 'family' | null {
  const beside = reading.document.language === 'en' ? wordAt(reading, last) : wordAt(reading, first - 1);
  if (FAMILIES.has(foldWord(beside))) return 'family';
  return GROUPS.has(foldWord(beside)) ? 'group' : null;
}

/** Somebody with the surname of another person in the text. */
function asRelative(draft: Draft, words: string[]): void {
  draft.schema = 'Person';
  draft.confidence = 0.75;
  if (words.length === 1) draft.form = 'surname';
  draft.group = `Person ${words.join(' ')}`;
}

function isPartOf(full: string[], part: string[]): boolean {
  let at = 0;
  for (const word of full) if (word === part[at]) at++;
  return at === part.length;
}

function become(draft: Draft, { draft: full, group }: Someone): void {
  draft.schema = 'Person';
  draft.form = 'surname';
  draft.name = full.name;
  draft.entity = full.entity;
  draft.candidates = full.candidates;
  draft.confidence = Math.min(0.9, full.confidence);
  draft.group = group;
}

/** A name that is a person's or a place's somewhere is so everywhere in the text. */
function unifyKinds(drafts: Draft[]): void {
  const kinds = new Map<string, Draft>();
  for (const draft of drafts) {
    const best = kinds.get(draft.name);
    if (draft.schema !== 'LegalEntity' && (!best || best.confidence < draft.confidence)) kinds.set(draft.name, draft);
  }
  for (const draft of drafts) {
    const isGuess = draft.schema === 'LegalEntity' || (!draft.entity && draft.confidence <= 0.5);
    const best = isGuess ? kinds.get(draft.name) : null;
    if (!best || best.form === 'demonym') continue;
    draft.schema = best.schema;
    draft.confidence = Math.max(draft.confidence, best.confidence - 0.1);
  }
}

/** The words of a name, folded, without particles, marks, titles at its beginning. */
function nameWords(reading: Reading, { first, last }: Draft): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) {
    const word = foldWord(wordAt(reading, at));
    if (!/^[\p{L}\p{N}]/u.test(word) || NO_NAME_WORDS.has(word)) continue;
    if (words.length === 0 && last - first > 1 && isTitle(word)) continue;
    words.push(word);
  }
  return words;
}
