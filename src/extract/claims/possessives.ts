import { onlyPersonBefore } from '../document/names-before.ts';
import { WORD } from './compile.ts';
import { type Names, namesFrom } from './find-names.ts';
import { type Found, single } from './holders.ts';
import { bitsAt, indexAt, isDeterminer, isOwnerMark, mentionOf, type Reading, stretchOf, wordAt } from './reading.ts';
import { titledAfter } from './titled.ts';

/** Tokens that are looked back over for whose relative somebody is. */
const BACK = 60;

/** 'X and his brother Y', 'his wife, Y, and his son, Z', 'sus hijos Y y Z': whose, when only one person can be meant. */
export function ownBeside(reading: Reading, at: number, start: number): Found | null {
  const his = ownedBehind(reading, at);
  if (his === at && !hasPossessive(reading, start, at) && !isNextRelative(reading, start)) return null;
  const end = pastInLaw(reading, his);
  const comma = wordAt(reading, end + 1) === ',' || wordAt(reading, end + 1) === ':';
  const name = comma ? end + 2 : end + 1;
  const named = indexAt(reading, name) >= 0;
  const titled = named || !comma ? null : titledAfter(reading, isDeterminer(reading, name) ? name + 1 : name);
  if (!named && !titled) return null;
  const holders = titled ?? (/[^s]s$/.test(wordAt(reading, at)) ? namesFrom(reading, name) : single(reading, name));
  const others = ownerOf(reading, start);
  return holders && others ? { holders, others, confidence: 0.8, guessed: true } : null;
}

/** The last token of 'brother | of his', 'mulher | dele', 'socio | suyo'; the noun itself where nothing of the kind follows. */
function ownedBehind(reading: Reading, at: number): number {
  if (/^(?:dele|dela|suy[oa])$/.test(wordAt(reading, at + 1))) return at + 1;
  return wordAt(reading, at + 1) === 'of' && /^(?:his|hers)$/.test(wordAt(reading, at + 2)) ? at + 2 : at;
}

/** The last token of a noun of family, past '-in-law'. */
export function pastInLaw(reading: Reading, at: number): number {
  return wordAt(reading, at + 1) === '-' && wordAt(reading, at + 2) === 'in' ? at + 4 : at;
}

/** 'X’s wife, Y, | and sons A and B': relatives of the same. */
function isNextRelative(reading: Reading, start: number): boolean {
  if (!(bitsAt(reading, start - 1) & WORD.and)) return false;
  for (let at = start - 2; at >= Math.max(reading.sentence.first, start - BACK); at--) {
    if (isFamily(reading, at)) return isOwnerMark(wordAt(reading, at - 1)) || hasPossessive(reading, at - 3, at);
  }
  return false;
}

function hasPossessive(reading: Reading, start: number, at: number): boolean {
  for (let i = start; i < at; i++) if (bitsAt(reading, i) & WORD.possessive) return true;
  return false;
}

/** The only person named before who is not a relative himself; 'members of X’s family:' says it outright. */
function ownerOf(reading: Reading, start: number): Names | null {
  let found: Names | null = null;
  for (let i = start - 1; i >= Math.max(reading.sentence.first, start - BACK); i--) {
    const index = indexAt(reading, i);
    if (index < 0) continue;
    const { first, last } = stretchOf(reading, i);
    i = first;
    if (mentionOf(reading, index)?.schema !== 'Person') continue;
    if (
      isOwnerMark(wordAt(reading, last)) &&
      (/^(famil|immediate)/.test(wordAt(reading, last + 1)) || isFamily(reading, last + 1))
    )
      return single(reading, first);
    if (isRelative(reading, first)) continue;
    const known: number | undefined = found?.mentions[0];
    if (known !== undefined && mentionOf(reading, known)?.first !== mentionOf(reading, index)?.first) return null;
    found ??= single(reading, first);
  }
  return found ?? personBefore(reading);
}

function isFamily(reading: Reading, at: number): boolean {
  const noun = reading.language.triggers.get(wordAt(reading, at));
  return noun?.some((trigger) => trigger.kind === 'noun' && trigger.predicate === 'family') ?? false;
}

/** 'His wife, | X': somebody who is told to be a relative. */
function isRelative(reading: Reading, first: number): boolean {
  const at = wordAt(reading, first - 1) === ',' ? first - 2 : first - 1;
  return isFamily(reading, at) && (hasPossessive(reading, at - 3, at) || isOwnerMark(wordAt(reading, at - 1)));
}

/** The only person whom the sentences before name. Its passage stays here. */
function personBefore({ sentence, document, found }: Reading): Names | null {
  const only = onlyPersonBefore(document, found.mentions, sentence.start);
  return only < 0 ? null : { mentions: [only], first: sentence.first, last: sentence.first + 1, confidence: 0.8 };
}
