import { WORD } from './compile.ts';
import { ownerBefore } from './owners.ts';
import {
  bitsAt,
  hasCapital,
  indexAt,
  isDash,
  isDeterminer,
  isOwnerMark,
  isPlain,
  mentionOf,
  type Reading,
  stretchOf,
  wordAt,
  wordsAt,
} from './reading.ts';

/** Words that name an office or a role: 'former president of Bolivia', 'DEA agent'. */
export interface Title {
  /** Tokens of the words, without article or owner; `last` excluded. */
  first: number;
  last: number;
  /** Its noun. */
  head: number;
  /** What kinds of noun that is, bits of `WORD`. */
  bits: number;
  plural: boolean;
  /** Whose office it is: the mention of a body, group, country or place; null when none is named. */
  object: number | null;
  /** Where that stands, if before the words: 'Guatemala’s foreign minister'. */
  from: number;
}

/** Tokens that a title may have. */
const LONGEST = 18;
/** Words that describe its noun after 'a': 'a travel agent'. */
const LOOSE = 2;

/** The office or role that stands before a name: 'Attorney General X', 'la fiscal general de Guatemala, X'. */
export function titleBefore(reading: Reading, name: number): Title | null {
  const named = pastNaming(reading, name);
  const comma = named === name && wordAt(reading, name - 1) === ',';
  return titleEnding(reading, comma ? name - 1 : named, comma);
}

/** Before 'identified as X', 'llamado X', where the title ends. */
function pastNaming(reading: Reading, name: number): number {
  const words = reading.language.identified.find((one) => wordsAt(reading, name - one.length, one));
  if (!words) return name;
  let end = name - words.length;
  while (wordAt(reading, end - 1) === ',' || bitsAt(reading, end - 1) & (WORD.be | WORD.have)) end--;
  return end;
}

/** The office or role of the words that end before a token. `comma`: a comma stands there. */
export function titleEnding(reading: Reading, end: number, comma: boolean): Title | null {
  // 'Members of the X family', 'the minister of X': X holds nothing.
  if (isOf(reading, end - 1) || (isDeterminer(reading, end - 1) && isOf(reading, end - 2))) return null;
  const start = phraseBefore(reading, end);
  if (start === end) return null;
  const head = reading.document.language === 'en' ? lastHead(reading, start, end) : headOf(reading, start, end, comma);
  if (head < 0) return null;
  const title = titleAt(reading, head, start, end);
  const theirs = comma && (!introduces(reading, title) || isAnothers(reading, title) || isRelatives(reading, title));
  return theirs ? null : title;
}

/** Before 'X,' a title needs an article, an owner or 'as': 'The mayor, X', not 'President, X'. */
function introduces(reading: Reading, { first, from }: Title): boolean {
  const before = wordAt(reading, first - 1);
  if (isDeterminer(reading, first - 1) || isOwnerMark(before) || from < first) return true;
  return /^(as|como|al|del|do|da|pelo|pela|ao|à|no|na)$/.test(before) || first === reading.sentence.first;
}

/** 'A mulher do | deputado, X', 'la hija del ministro, X': X is the relative. */
function isRelatives(reading: Reading, { from }: Title): boolean {
  if (!/^(?:del?|d[oa]s?|of|the)$/.test(wordAt(reading, from - 1))) return false;
  const noun = wordAt(reading, from - 1) === 'the' ? from - 3 : from - 2;
  const triggers = reading.language.triggers.get(wordAt(reading, noun));
  return (
    triggers?.some((one) => one.kind === 'noun' && (one.predicate === 'family' || one.predicate === 'associate')) ??
    false
  );
}

/** 'X, its president, Y and Z': the title is that of the one before. */
function isAnothers(reading: Reading, { from }: Title): boolean {
  let at = from - 1;
  while (isDeterminer(reading, at) || wordAt(reading, at) === 'its') at--;
  return wordAt(reading, at) === ',' && mentionOf(reading, indexAt(reading, at - 1))?.schema === 'Person';
}

/** Where the words begin that may be one title ending at a token. */
function phraseBefore(reading: Reading, end: number): number {
  let at = end;
  while (at > Math.max(reading.sentence.first, end - LONGEST)) {
    const word = wordAt(reading, at - 1);
    const index = indexAt(reading, at - 1);
    if (index >= 0) {
      if (isOther(reading, at - 1)) break;
      at = stretchOf(reading, at - 1).first;
    } else if (isOf(reading, at - 1)) at--;
    else if (isDeterminer(reading, at - 1) && isOf(reading, at - 2)) at--;
    else if (isDeterminer(reading, at - 1)) break;
    else if (
      isHyphen(reading, at - 1) ||
      (word === '.' && /^(gov|sen|rep|gen|col|lt|sgt|capt|maj)$/.test(wordAt(reading, at - 2)))
    )
      at--;
    else if (bitsAt(reading, at - 1) & WORD.and && hasCapital(reading, at) && hasCapital(reading, at - 2) && at < end)
      at--;
    else if (isOwnerMark(word) && indexAt(reading, at - 2) >= 0) at--;
    else if (isPlain(reading, at - 1) && !isDone(reading, at - 1)) at--;
    else break;
  }
  while (at < end && (isOf(reading, at) || isDeterminer(reading, at) || isOwnerMark(wordAt(reading, at)))) at++;
  return at;
}

/** 'Agents | arrested X': a verb that no title has. */
function isDone(reading: Reading, at: number): boolean {
  if (bitsAt(reading, at) & (WORD.modifier | WORD.lesser | WORD.alleged) || hasCapital(reading, at)) return false;
  return reading.language.triggers.get(wordAt(reading, at))?.some(({ kind }) => kind === 'status') ?? false;
}

/** A person's name, other than a lone word after 'of', which is hardly one: 'ministro de Hidrocarburos'. */
function isOther(reading: Reading, at: number): boolean {
  if (mentionOf(reading, indexAt(reading, at))?.schema !== 'Person') return false;
  const { first, last } = stretchOf(reading, at);
  return last - first > 1 || !isOf(reading, first - 1) || nounAt(reading, first - 2).bits === 0;
}

/** English: the last noun of office that ends the phrase or goes on with 'of'. */
function lastHead(reading: Reading, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if (!nounAt(reading, at).bits) continue;
    const next = wordAt(reading, at + 1) === '.' ? at + 2 : at + 1;
    if (next >= end || isOf(reading, next)) return startOfHeads(reading, ofWhom(reading, at, start), start);
  }
  return -1;
}

/** 'Spokesman for the president': the spokesman. */
function ofWhom(reading: Reading, head: number, start: number): number {
  let at = head - 1;
  while (at > start && isDeterminer(reading, at)) at--;
  const apart = at > start && /^(for|to)$/.test(wordAt(reading, at)) && nounAt(reading, at - 1).bits !== 0;
  return apart ? at - 1 : head;
}

/** 'Attorney General', 'Prime Minister': the first of nouns side by side. */
function startOfHeads(reading: Reading, at: number, start: number): number {
  let head = at;
  while (head > start && nounAt(reading, head - 1).bits) head--;
  return head;
}

/** Spanish, Portuguese: the last noun of office before a name, the first one before a comma. */
function headOf(reading: Reading, start: number, end: number, comma: boolean): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    if (indexAt(reading, at) >= 0 || !nounAt(reading, at).bits) continue;
    if (found >= 0 && (comma || hasCapital(reading, at))) continue;
    found = startOfHeads(reading, at, start);
  }
  return found;
}

/** The office or role that stands behind a name and a comma: ', head of the FECI,'. */
export function titleAfter(reading: Reading, after: number): Title | null {
  const word = wordAt(reading, after);
  const aged = /^(años|anos|old)$/.test(wordAt(reading, after - 1)) && bitsAt(reading, after) & WORD.and;
  if (word !== ',' && word !== '(' && !isDash(word) && !aged) return null;
  let at = after + 1;
  while (isDash(wordAt(reading, at))) at++;
  return titleFrom(reading, at, 'apposition');
}

/** A title that begins at a token, past its articles. `apposition`: it must end with a mark or as a clause goes on. */
export function titleFrom(reading: Reading, from: number, kind: 'apposition' | 'predicate'): Title | null {
  let start = from;
  while (
    isDeterminer(reading, start) ||
    /^(then|formerly|once|previously|entonces|antes|então|["”’»,])$/.test(wordAt(reading, start))
  )
    start++;
  const loose = kind === 'apposition' && /^(an?|una?|uma?)$/.test(wordAt(reading, start - 1)) ? LOOSE : 0;
  let at = start;
  for (; at < start + 9; at++) {
    const index = indexAt(reading, at);
    if (index >= 0) {
      if (mentionOf(reading, index)?.schema === 'Person') return null;
      at = stretchOf(reading, at).last - 1;
    } else if (nounAt(reading, at).bits) break;
    else if (
      !isOwnerMark(wordAt(reading, at)) &&
      !isHyphen(reading, at) &&
      !isHyphen(reading, at + 1) &&
      !isModifier(reading, at) &&
      !isCapitalWord(reading, at) &&
      !(at < start + loose && isPlain(reading, at))
    )
      return null;
  }
  if (!nounAt(reading, at).bits) return null;
  const title = titleAt(reading, at, start, phraseAfter(reading, at + 1));
  return kind === 'predicate' || closes(reading, title) ? title : null;
}

/** Where the words end that go on with a noun of office: 'of the ministry of X'. */
function phraseAfter(reading: Reading, from: number): number {
  let at = from;
  while (at < Math.min(reading.sentence.last, from + LONGEST) && !isNewLine(reading, at) && !isMister(reading, at)) {
    const index = indexAt(reading, at);
    if (index >= 0) {
      if (mentionOf(reading, index)?.schema === 'Person') break;
      at = stretchOf(reading, at).last;
      if (isOwnerMark(wordAt(reading, at))) at++;
    } else if (isOf(reading, at) || /^(to|para|ante|at)$/.test(wordAt(reading, at))) {
      const end = complement(reading, at + 1);
      if (end < 0) break;
      at = isOwnerMark(wordAt(reading, end)) ? end + 1 : end;
    } else if (isHyphen(reading, at)) at++;
    else if (bitsAt(reading, at) & WORD.and && hasCapital(reading, at + 1) && hasCapital(reading, at - 1)) at++;
    else if (isCapitalWord(reading, at) || isModifier(reading, at) || (isAdjective(reading, at) && at === from)) at++;
    else break;
  }
  while (at > from && (isOf(reading, at - 1) || isDeterminer(reading, at - 1))) at--;
  return at;
}

/** 'Dr.', 'Mr.' begin another's name. */
function isMister(reading: Reading, at: number): boolean {
  return /^(dr|mr|mrs|ms|sr|sra|dra)$/.test(wordAt(reading, at)) && hasCapital(reading, at);
}

/** Where a name or noun after an 'of' ends: 'of the terrorist organisation X', 'of parliament'; -1 when none follows. */
function complement(reading: Reading, from: number): number {
  let at = from;
  while (isDeterminer(reading, at)) at++;
  for (let k = 0; k < 5; k++) {
    const index = indexAt(reading, at + k);
    if (index >= 0) return mentionOf(reading, index)?.schema === 'Person' ? -1 : stretchOf(reading, at + k).last;
    if (!isPlain(reading, at + k)) break;
  }
  return isPlain(reading, at) ? at + 1 : -1;
}

/** Whether an apposition ends here: by a mark, a 'who', a preposition. */
function closes(reading: Reading, { last }: Title): boolean {
  const word = wordAt(reading, last);
  if (word === '' || /^[,.;:)(–—-]$/.test(word) || isNewLine(reading, last)) return true;
  if (bitsAt(reading, last) & WORD.of && reading.document.language === 'en' && word === 'of') return false;
  return (
    (bitsAt(reading, last) & (WORD.relative | WORD.preposition | WORD.in | WORD.and | WORD.by)) !== 0 ||
    reading.dateAt[last] === 1
  );
}

/** Whether a token begins a line: bylines stand on lines of their own. */
function isNewLine({ document: { text, tokens } }: Reading, at: number): boolean {
  return text.slice(tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0).includes('\n');
}

function titleAt(reading: Reading, head: number, start: number, end: number): Title {
  const { bits, plural } = kindAt(reading, head);
  let first = head;
  while (
    first > start &&
    (isModifier(reading, first - 1) || isHyphen(reading, first - 1) || joinsCapitals(reading, first))
  ) {
    // 'Anti-drug official': both halves.
    first -= isHyphen(reading, first - 1) && first - 1 > start ? 2 : 1;
  }
  while (first < head && !hasCapital(reading, first) && isDeterminer(reading, first)) first++;
  first = pastOwner(reading, first, start);
  const behind = mentionIn(reading, head + 1, end, 1);
  const inside = mentionIn(reading, first, head, -1);
  const sent = SENT.test(wordAt(reading, head));
  const owner = (behind >= 0 && !sent) || inside >= 0 ? null : ownerBefore(reading, first, head);
  const from = owner?.mention ?? -1;
  const object = (sent ? [inside, from, behind] : [behind, inside, from]).find((one) => one >= 0) ?? null;
  return { first, last: end, head, bits, plural, object, from: owner?.first ?? first };
}

/** Those who are sent to another country or for a matter: whose they are stands before. */
const SENT = /^(?:ambassadors?|envoys?|consuls?|emissar(?:y|ies)|embajador(?:a|es)?|enviad[oa]s?|embaixador(?:a|es)?)$/;

/** 'The cartel's | regional commander', 'its former | compliance chief': words that no list has behind an owner. */
function pastOwner(reading: Reading, first: number, start: number): number {
  for (let at = first - 1; at >= Math.max(start - 1, first - 3); at--) {
    if (isOwnerMark(wordAt(reading, at)) || /^(?:its|whose)$/.test(wordAt(reading, at))) return at + 1;
    if (!isPlain(reading, at) || isDeterminer(reading, at)) break;
  }
  return first;
}

/** What kind of noun heads a title, past 'deputy': 'attorney general' and 'fiscal general' are offices. */
function kindAt(reading: Reading, head: number): { bits: number; plural: boolean } {
  let at = head;
  while (bitsAt(reading, at) & WORD.lesser && nounAt(reading, at + 1).bits) at++;
  const noun = nounAt(reading, at);
  if (wordAt(reading, at + 1) === 'general' && noun.bits & WORD.role) return { ...noun, bits: WORD.office };
  return noun;
}

function mentionIn(reading: Reading, first: number, last: number, step: 1 | -1): number {
  for (let at = step > 0 ? first : last - 1; at >= first && at < last; at += step) {
    const index = indexAt(reading, at);
    if (index < 0 || mentionOf(reading, index)?.schema === 'Person') continue;
    // 'Of AQIM’s council': the council, when it is named.
    const next = stretchOf(reading, at).last;
    if (step > 0 && isOwnerMark(wordAt(reading, next)) && next < last) {
      const owned = mentionIn(reading, next, last, step);
      return owned;
    }
    return index;
  }
  return -1;
}

/** A word that may stand before the noun of a title. */
function isModifier(reading: Reading, at: number): boolean {
  if (indexAt(reading, at) >= 0) return false;
  if (bitsAt(reading, at) & (WORD.modifier | WORD.lesser | WORD.alleged)) return true;
  return nounAt(reading, at).bits !== 0;
}

function isAdjective(reading: Reading, at: number): boolean {
  return reading.document.language !== 'en' && isPlain(reading, at) && !isDeterminer(reading, at);
}

function isCapitalWord(reading: Reading, at: number): boolean {
  return hasCapital(reading, at) && isPlain(reading, at) && !isDeterminer(reading, at);
}

/** 'Deputy National Security | Adviser': capitals inside a sentence that belong to one title. */
function joinsCapitals(reading: Reading, at: number): boolean {
  return (
    hasCapital(reading, at) &&
    isCapitalWord(reading, at - 1) &&
    (at - 1 > reading.sentence.first || at - 1 === reading.sentence.last - 2)
  );
}

function isHyphen(reading: Reading, at: number): boolean {
  const { starts, ends } = reading.document.tokens;
  return isDash(wordAt(reading, at)) && starts[at] === ends[at - 1] && starts[at + 1] === ends[at];
}

function isOf(reading: Reading, at: number): boolean {
  return (bitsAt(reading, at) & WORD.of) !== 0;
}

const NOUNS = WORD.office | WORD.role;

/** Whether a word is the noun of an office or role, in singular or plural, with 'ex' before it or not. */
export function nounAt(reading: Reading, at: number): { bits: number; plural: boolean } {
  if (indexAt(reading, at) >= 0) return { bits: 0, plural: false };
  const word = wordAt(reading, at);
  const bare = /^ex\p{L}{4}/u.test(word) ? word.slice(2) : word;
  const own = reading.language.bits.get(bare) ?? 0;
  if (own & NOUNS) return { bits: own, plural: false };
  for (const one of singulars(bare)) {
    const bits = reading.language.bits.get(one) ?? 0;
    if (bits & NOUNS) return { bits, plural: true };
  }
  return { bits: 0, plural: false };
}

function singulars(word: string): string[] {
  if (word.endsWith('men')) return [`${word.slice(0, -3)}man`];
  if (!word.endsWith('s') || word.length < 5) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  const bare = word.slice(0, -2);
  return [word.slice(0, -1), ...(word.endsWith('es') ? [bare, bare.replace(/c$/, 'z')] : [])];
}
