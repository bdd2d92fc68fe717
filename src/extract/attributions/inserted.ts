import { anyVerbApart } from './any-verb.ts';
import { asSaid } from './as-said.ts';
import type { Insertion } from './insertion.ts';
import { afterPhrase, cueAt, isCapital, isParticiple, isWord, type Reading, wordAt } from './reading.ts';
import { isSpeaker, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { afterTime, sourceBehind } from './source-behind.ts';
import { spokenAt } from './spoken.ts';

const ASSERTED = { stance: 'asserted' } as const;

/** Finds the insertions of a sentence, from left to right. */
export function insertionsIn(reading: Reading, first: number, last: number): Insertion[] {
  const found: Insertion[] = [];
  for (let at = first; at < last; at++) {
    if (reading.quoted[at] === 1 || !opensInsertion(reading, at)) continue;
    const insertion =
      accordingTo(reading, at, first, last) ??
      asSaid(reading, at, first, last) ??
      spokenAt(reading, at, first, last) ??
      setOff(reading, at, first, last);
    if (!insertion) continue;
    found.push(insertion);
    at = Math.max(at, insertion.end - 1);
  }
  return found;
}

/** A verb of no speech behind a comma, before somebody who speaks. */
function setOff(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const verb = cueAt(reading, at) ? null : anyVerbApart(reading, at, first, last);
  if (!verb) return null;
  const span = { first: at - 1, end: afterTime(reading, verb.source.end, last), cue: { first: at, end: at + 1 } };
  return { ...span, verb: ASSERTED, source: verb.source, confidence: 0.75 };
}

/** Whether a word may begin an insertion or be its verb. */
function opensInsertion({ words, document: { tokens } }: Reading, at: number): boolean {
  const word = tokens.words[at] ?? '';
  if (words.dropsSubjects && tokens.words[at - 1] === ',') return true;
  return words.cues.has(word) || words.accordingTo.has(word) || OPENERS.has(word);
}

const OPENERS = new Set(['to', 'a', 'en', 'na', 'no', 'em', 'ao', 'in', 'by', 'on', 'as', 'como', 'para', 'for']);

/** 'according to X', 'según X', 'segundo informou X', 'in the ministry's words'. */
function accordingTo(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const { words } = reading;
  const comma = at > first && wordAt(reading, at - 1) === ',' ? at - 1 : at;
  const end = afterPhrase(reading, at, words.accordingTo);
  if (end > at) {
    if (end === at + 1 && !opensSource(reading, at, end)) return null;
    const verb = verbAt(reading, end, last);
    const source = verb > 0 ? sourceBehind(reading, verb + 1, last) : sourceAfter(reading, end, last);
    if (!source) return null;
    const told = verb > 0 ? null : verbBehind(reading, source.end, last);
    if (told !== null) {
      const whole = { ...source, end: told };
      const cue = { first: at, end: at + 1 };
      return {
        first: comma,
        end: afterTime(reading, told + 1, last),
        cue,
        verb: ASSERTED,
        source: whole,
        confidence: 0.9,
      };
    }
    const cue = { first: at, end: verb > 0 ? verb + 1 : end };
    const worded = /^(?:words|palabras|palavras|voz)$/.test(wordAt(reading, end - 2));
    return {
      first: comma,
      end: overRelative(reading, source.end, comma - first, last),
      cue,
      verb: ASSERTED,
      source,
      confidence: 0.93,
      ...(worded && { ahead: true as const }),
    };
  }
  return (
    inOnesView(reading, at, first, last) ??
    inOnesWords(reading, at, last, comma) ??
    forWhom(reading, at, first, last) ??
    forSomebody(reading, at, first, last)
  );
}

/** 'según ha anunciado hoy el ministro': the verb behind its auxiliaries; 0 where none stands. */
function verbAt(reading: Reading, at: number, last: number): number {
  let next = at;
  while (next < Math.min(last, at + 3) && reading.words.have.has(wordAt(reading, next))) next++;
  return cueAt(reading, next) &&
    !cueAt(reading, next)?.bare &&
    !cueAt(reading, next)?.phrasal &&
    !isCapital(reading, next) &&
    !(next === at && isParticiple(reading, next))
    ? next
    : 0;
}

/** 'según el Estado xuleño informó', 'as the ministry said': the verb of speech behind the source. */
function verbBehind(reading: Reading, at: number, last: number): number | null {
  for (let next = at; next < Math.min(last, at + 3) && isWord(reading, next); next++) {
    if (cueAt(reading, next)?.kind === 'say' && !isParticiple(reading, next) && reading.words.dropsSubjects)
      return next;
  }
  return null;
}

/** Over '(ABC)' and ', which gave the number on Monday' behind a source. */
function overRelative(reading: Reading, at: number, first: number, last: number): number {
  let end = at;
  if (wordAt(reading, end) === '(') while (end < last && end < at + 6 && wordAt(reading, end - 1) !== ')') end++;
  const next = wordAt(reading, end + 1);
  const relative =
    wordAt(reading, end) === ',' && (reading.words.who.has(next) || next === 'que' || PARTICIPLE.test(next));
  // 'according to two people who read it.'
  if (first > 1 && reading.words.who.has(wordAt(reading, end)) && !reading.words.dropsSubjects) return last;
  if (!relative) return end;
  // Where little stands before it, the clause goes on behind the relative one.
  const short = first < 6;
  for (let comma = end + 2; short && comma < last - 4; comma++) if (wordAt(reading, comma) === ',') return comma;
  return last;
}

/** ', publicado na terça-feira,': how what is told of a source opens. */
const PARTICIPLE =
  /^(?:publicad|divulgad|difundid|obtenid|obtid|consultad|ouvid|citad|emitid|firmad|assinad|fechad|datad)[oa]s?$|^(?:published|released|obtained|quoted|issued|dated|signed|seen|posted)$/;

/** 'segundo' is 'second', too, and 'conforme' an adjective. */
function opensSource(reading: Reading, at: number, next: number): boolean {
  const { words } = reading;
  const before = wordAt(reading, at - 1);
  if (reading.document.language !== 'pt') return true;
  if (words.determiners.has(before) || /^(?:do|da|no|na|ao|à)$/.test(before)) return false;
  if (words.pronouns.has(wordAt(reading, next))) return true;
  if (isSpeaker(reading, next)) return true;
  return words.determiners.has(wordAt(reading, next)) || isCapital(reading, next) || cueAt(reading, next) !== null;
}

/** 'a su juicio', 'en su opinión', 'na sua avaliação': whose it is has been said before. */
function inOnesView(reading: Reading, at: number, first: number, last: number): Insertion | null {
  if (!/^(?:a|en|na|no|em|ao)$/.test(wordAt(reading, at))) return null;
  const owner = /^(?:su|sus|sua|seu)$/.test(wordAt(reading, at + 1)) ? at + 1 : 0;
  if (owner === 0 || !VIEWS.test(wordAt(reading, at + 2)) || at + 4 >= last) return null;
  const comma = at > first && wordAt(reading, at - 1) === ',' ? at - 1 : at;
  const source = { first: owner, end: owner + 1, confidence: 0.85 };
  return { first: comma, end: at + 3, cue: { first: at, end: at + 3 }, verb: ASSERTED, source, confidence: 0.85 };
}

const VIEWS =
  /^(?:juicio|opinión|entender|criterio|parecer|versión|visión|opinião|ver|avaliação|visão|versão|juízo|entendimento|análise)$/;

/** 'in the ministry’s words', 'by the department’s count', 'in his account'. */
function inOnesWords(reading: Reading, at: number, last: number, comma: number): Insertion | null {
  const { words } = reading;
  const opening = wordAt(reading, at);
  if (words.possessedWords.size === 0 || (opening !== 'in' && opening !== 'by' && opening !== 'on')) return null;
  for (let end = at + 2; end < Math.min(last, at + 9); end++) {
    const word = wordAt(reading, end);
    if (!isWord(reading, end) && !/^['’]s?$/.test(word)) return null;
    if (!words.possessedWords.has(word)) continue;
    const owned = ownedAt(reading, at + 1, end);
    if (owned === 0) return null;
    const source = { first: at + 1, end: owned, confidence: 0.85 };
    const cue = { first: end, end: end + 1 };
    const quoted = /^(?:words?|language|phrase|terms)$/.test(word);
    const span = { first: comma, end: end + 1, cue, verb: ASSERTED, source, confidence: 0.85 };
    return quoted ? { ...span, ahead: true } : span;
  }
  return null;
}

/** Where the owner of the word at `end` ends: 'the ministry’s own', 'his'; 0 when nobody owns it. */
function ownedAt(reading: Reading, first: number, end: number): number {
  if (/^(?:its|his|her|their)$/.test(wordAt(reading, first))) return first + 1;
  for (let at = end - 1; at >= Math.max(first + 1, end - 3); at--) if (/^['’]s?$/.test(wordAt(reading, at))) return at;
  return 0;
}

/** '… a PF, para quem a madeira foi roubada': what follows is theirs. */
function forWhom(reading: Reading, at: number, first: number, last: number): Insertion | null {
  const opening = wordAt(reading, at);
  if ((opening !== 'para' && opening !== 'for') || !/^(?:quien|quienes|quem|whom)$/.test(wordAt(reading, at + 1)))
    return null;
  if (wordAt(reading, at - 1) !== ',' || at + 4 > last) return null;
  const source = sourceBefore(reading, at - 1, first);
  if (!source || source.confidence < 0.75) return null;
  return {
    first: at - 1,
    end: at + 2,
    cue: { first: at, end: at + 2 },
    verb: ASSERTED,
    source,
    confidence: 0.85,
    alone: true,
  };
}

/** 'Para Roe, …': an opinion, where a person is named at the head of the sentence. */
function forSomebody(reading: Reading, at: number, first: number, last: number): Insertion | null {
  if (at !== first || !/^(?:para|to)$/.test(wordAt(reading, at))) return null;
  if (wordAt(reading, at) === 'to' && !isCapital(reading, at + 1)) return null;
  const source = sourceAfter(reading, at + 1, last);
  const apposed = wordAt(reading, at) === 'to' && source && /^(?:an?|the|who)$/.test(wordAt(reading, source.end + 1));
  if (
    !source ||
    (!apposed && (source.confidence < 0.85 || !isHuman(reading, source))) ||
    wordAt(reading, source.end) !== ','
  )
    return null;
  const close = isSpeaker(reading, source.end + 1)
    ? nextComma(reading, source.end + 1, last)
    : overRelative(reading, source.end, 0, last);
  const quotes = reading.quoted.subarray(source.end, last).includes(1);
  const end = close < last ? close : source.end;
  const span = { first: at, end, cue: { first: at, end: at + 1 } };
  return { ...span, verb: ASSERTED, source, confidence: 0.75, ...(quotes && { ahead: true as const }) };
}

function nextComma(reading: Reading, at: number, last: number): number {
  for (let next = at; next < Math.min(last - 2, at + 16); next++) if (wordAt(reading, next) === ',') return next;
  return last;
}

/** A person by name, or somebody by a noun: not 'para Colombia'. */
function isHuman(reading: Reading, { first, end }: Source): boolean {
  for (let at = first; at < end; at++) {
    if (isSpeaker(reading, at)) return true;
    if (reading.mentions[reading.mentionAt[at] ?? -1]?.schema === 'Person') return true;
  }
  return false;
}
