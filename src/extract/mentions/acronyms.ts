import { foldWord } from '../lexicon/index.ts';
import type { Span } from '../suggestions.ts';
import { type Draft, hasCapital, type Reading, textOf, wordAt } from './reading.ts';
import { isAllCapitals } from './runs.ts';
import { isNoActor } from './words/index.ts';

const NAMED = new Set(['Organization', 'PublicBody', 'Company', 'LegalEntity']);
const LONGEST = 9;
const KNOWN = new Set(['conocido', 'conocida', 'conhecido', 'conhecida']);
const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Acronyms that brackets introduce: 'Fuerzas Populares de Varesia (FPV)'. The mention in the brackets and all later ones
 * of the acronym stand for the name before it, whatever the lexicon says of the same letters. Gives the drafts with
 * those that were missing.
 */
export function readAcronyms(reading: Reading, drafts: Draft[]): Draft[] {
  const others = acronymsOfOthers(reading, drafts);
  if (others.size > 0) drafts = drafts.filter((draft) => !isOthers(reading, draft, others));
  readExpansions(reading, drafts);
  const introduced = new Map<string, Draft>();
  const at = new Map(drafts.map((draft) => [draft.first, draft]));
  const added: Draft[] = [];
  for (const draft of drafts) {
    const acronym = acronymAfter(reading, draft);
    if (!acronym || introduced.has(acronym.key)) continue;
    introduced.set(acronym.key, draft);
    sharpen(draft, acronym.fits);
    adopt(draft, at.get(acronym.first));
    if (!at.has(acronym.first)) added.push(standFor(blank(reading, acronym.first, acronym.last), draft));
  }
  if (introduced.size === 0) return drafts;
  for (const draft of drafts) {
    const name = introduced.get(keyOf(textOf(reading, draft.first, draft.last)));
    if (name && name !== draft && name.first < draft.first) standFor(draft, name);
  }
  return [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** 'Draco (Delegacia de Combate ao Crime)': the brackets say what the short name is of. */
function readExpansions(reading: Reading, drafts: Draft[]): void {
  for (const [index, long] of drafts.entries()) {
    const short = drafts[index - 1];
    if (!short || long.last - long.first < 3 || short.last - short.first !== 1 || long.first !== short.last + 1)
      continue;
    if (wordAt(reading, short.last) !== '(' || wordAt(reading, long.last) !== ')') continue;
    if (!NAMED.has(long.schema) || !NAMED.has(short.schema)) continue;
    if (!long.entity && short.entity)
      Object.assign(long, { entity: short.entity, candidates: short.candidates, schema: short.schema });
    else if (!short.entity) standFor(short, long);
  }
}

/** Acronyms that brackets introduce behind what is no actor: 'Varesia Rewards Program (VRP)'. */
function acronymsOfOthers(reading: Reading, drafts: Draft[]): Set<string> {
  const found = new Set<string>();
  for (const { first, last, entity, schema } of drafts) {
    if (
      entity ||
      last - first !== 1 ||
      schema === 'Country' ||
      wordAt(reading, first - 1) !== '(' ||
      wordAt(reading, last) !== ')'
    )
      continue;
    const head = wordAt(reading, first - 2);
    if (isOfCommonWords(reading, first)) found.add(wordAt(reading, first));
    const isOthers = hasCapital(reading, first - 2) && (isNoActor(head) || isNoActorBefore(reading, first - 2));
    if (isOthers && isAllCapitals(reading, first)) found.add(wordAt(reading, first));
  }
  return found;
}

/** 'Health Dialogue of the Americas (HDA)'. */
function isNoActorBefore(reading: Reading, from: number): boolean {
  let at = from;
  while (at > from - 6 && (hasCapital(reading, at) || /^(?:of|the|and)$/.test(wordAt(reading, at)))) {
    if (wordAt(reading, at) === 'of') return hasCapital(reading, at - 1) && isNoActor(wordAt(reading, at - 1));
    at--;
  }
  return false;
}

/** 'Illegal, unreported and unregulated (IUU) fishing': letters of words that have no capitals. */
function isOfCommonWords(reading: Reading, first: number): boolean {
  const letters = wordAt(reading, first);
  let at = first - 2;
  for (let left = letters.length - 1; left >= 0; at--) {
    const word = wordAt(reading, at);
    if (at < first - 2 - 2 * letters.length || word === '' || hasCapital(reading, at)) return false;
    if (JOINTS.test(word)) continue;
    if (word[0] !== letters[left]) return false;
    left--;
  }
  return letters.length > 1;
}

const JOINTS = /^(?:[,&-]|and|y|e|of|de|del|do|da|la|el|the)$/;

function isOthers(reading: Reading, { first, last, entity }: Draft, others: Set<string>): boolean {
  return !entity && last - first === 1 && others.has(wordAt(reading, first));
}

/** The acronym in brackets right after a name, when its letters are the name's initials or little else can be meant. */
function acronymAfter(
  reading: Reading,
  draft: Draft,
): { first: number; last: number; key: string; fits: boolean } | null {
  if (!NAMED.has(draft.schema)) return null;
  const { start: first, end: last } =
    bracketed(reading, draft.last) ?? byInitials(reading, draft.last) ?? knownAs(reading, draft.last) ?? NOWHERE;
  const all = last > first && isAllCapitals(reading, first);
  // 'Batalhão de Operações Especiais (Bope)'.
  const short = last - first === 1 && hasCapital(reading, first) && bracketed(reading, draft.last) !== null;
  if (!all && !short) return null;
  const text = textOf(reading, first, last);
  const letters = text.replace(all ? /[^\p{Lu}]/gu : /[^\p{L}]/gu, '').toLowerCase();
  if (text.length > LONGEST || letters.length < 2) return null;
  const fits = isInitials(letters, textOf(reading, draft.first, draft.last));
  if (!all && (!fits || letters.length < 3)) return null;
  return fits || draft.last - draft.first > 1 ? { first, last, key: keyOf(text), fits } : null;
}

function bracketed(reading: Reading, open: number): Span | null {
  if (wordAt(reading, open) !== '(') return null;
  const quoted = /^["“]$/.test(wordAt(reading, open + 1)) ? 1 : 0;
  const first = open + 1 + quoted;
  for (let last = first; last < first + 4; last++) {
    const word = wordAt(reading, last);
    if (word === ')' || word === '”' || word === ',' || (quoted && word === '"')) return { start: first, end: last };
  }
  return null;
}

const INITIALS = new Set(['initials', 'acronym', 'abbreviation', 'siglas', 'sigla', 'acrónimo']);

/** ', known by its Spanish initials X', ', por sus siglas en inglés X', ', pela sigla X'. */
function byInitials(reading: Reading, after: number): Span | null {
  let has = false;
  for (let at = after; at < after + 9; at++) {
    const word = wordAt(reading, at);
    if (word === '.' || word === ';') return null;
    if (has && isAllCapitals(reading, at)) return { start: at, end: at + 1 };
    has ||= INITIALS.has(word);
  }
  return null;
}

/** ', known as X', ', or X', 'conocida como X'. */
function knownAs(reading: Reading, after: number): Span | null {
  let at = wordAt(reading, after) === ',' ? after + 1 : after;
  const word = wordAt(reading, at);
  if (word === 'known' || KNOWN.has(word)) at += 2;
  else if (at > after && (word === 'or' || word === 'o' || word === 'ou')) at++;
  else return null;
  return { start: at, end: at + 1 };
}

/** Most letters of the acronym begin words of the name, in order. */
function isInitials(letters: string, name: string): boolean {
  const initials = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldWord(word.toLowerCase())[0]!);
  let at = 0;
  let found = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    at = next + 1;
    found++;
  }
  return found >= 2 && found * 4 >= letters.length * 3;
}

/** A name that the lexicon lacks is that of its well-known acronym: 'Special Force X (FEXN)'. */
function adopt(name: Draft, acronym: Draft | undefined): void {
  if (!acronym?.entity || name.entity || acronym.last - acronym.first !== 1 || acronym.name.length < 4) return;
  if (name.schema !== acronym.schema && name.schema !== 'LegalEntity') return;
  name.entity = acronym.entity;
  name.candidates = acronym.candidates;
  name.schema = acronym.schema;
}

/** What introduces its acronym is an organisation. */
function sharpen(draft: Draft, fits: boolean): void {
  if (draft.entity) return;
  if (draft.schema === 'LegalEntity') draft.schema = 'Organization';
  draft.confidence = Math.max(draft.confidence, fits ? 0.88 : 0.75);
}

function standFor(draft: Draft, name: Draft): Draft {
  draft.schema = name.schema;
  draft.form = 'acronym';
  draft.name = name.name;
  draft.entity = name.entity;
  draft.candidates = name.candidates;
  draft.confidence = Math.max(0.85, Math.min(0.97, name.confidence));
  draft.role = null;
  draft.meant = name;
  return draft;
}

function blank(reading: Reading, first: number, last: number): Draft {
  const name = textOf(reading, first, last);
  return {
    first,
    last,
    schema: 'Organization',
    form: 'acronym',
    name,
    entity: null,
    candidates: [],
    confidence: 0.85,
    role: null,
  };
}

function keyOf(text: string): string {
  return text.replace(/[.\s]/g, '').toUpperCase();
}
