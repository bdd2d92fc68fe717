import { tokenAt } from '../document/document.ts';
import {
  afterPhrase,
  cueAt,
  isCapital,
  isInitial,
  isParticiple,
  isWord,
  type Reading,
  type Run,
  type Stretch,
  wordAt,
} from './reading.ts';
import type { Said } from './said.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceBefore } from './source-before.ts';
import { sourceBehind } from './source-behind.ts';
import { firstSource } from './source-first.ts';
import { isTold } from './speaker.ts';
import { agrees, isNoun, isUnsaid } from './unsaid.ts';
import type { Cue } from './vocabulary.ts';

const REACH = 14;

interface Speaker {
  source: Source;
  cue: Run;
  verb: Pick<Cue, 'stance'>;
  confidence: number;
  /** Set off from what is said. */
  apart?: boolean;
}

/** Direct speech: each quotation whose speaker can be told, by the words around it or by who spoke before. */
export function directSpeech(
  reading: Reading,
  stretches: readonly Stretch[],
  indirect: ReadonlyMap<number, Said[]>,
): Said[] {
  const { document } = reading;
  const found: Said[] = [];
  let before: Spoken | null = null;
  let stretch = 0;
  for (const quotation of document.quotations) {
    const first = tokenAt(document, quotation.start);
    const end = tokenAt(document, quotation.end);
    if (end <= first || isInName(reading, first, end)) continue;
    while (stretch + 1 < stretches.length && (stretches[stretch + 1]?.first ?? 0) <= first) stretch++;
    const { first: from = 0, last = 0, paragraph = 0 } = stretches[stretch] ?? {};
    const close = paragraphEnd(stretches, stretch, end);
    before = lastSpoken(before, found.at(-1), indirect, stretches, stretch);
    const inside = indirect.get(stretch) ?? [];
    if (isNamed(reading, first, end) && inside.some((said) => said.first < first && said.end > end)) continue;
    const around = inReported(reading, inside, first, end);
    const speaker =
      listed(reading, found.at(-1), first) ??
      (around?.cue && !around.apart ? around : null) ??
      speakerAfter(reading, end, close) ??
      speakerBefore(reading, first, end, Math.min(from, first), before?.said.source ?? null) ??
      around ??
      (first <= from + 1 ? (ledIn(reading, stretches[stretch - 1], first) ?? carriedOn(before, paragraph)) : null) ??
      calledSo(reading, first, from, last) ??
      (first <= from + 1 && end >= last - 2 ? afterSubject(reading, stretches[stretch - 1]) : null) ??
      ofSubject(reading, from, first, end);
    if (!speaker) continue;
    const { source, cue, verb, confidence } = speaker;
    found.push({ kind: 'direct', first, end, cue, source, verb, confidence, inserted: null, stretch });
  }
  return found;
}

/** '“fled” and “gone”': of whoever said the words before. */
function listed(reading: Reading, before: Said | undefined, first: number): Speaker | null {
  if (!before || before.end < first - 5) return null;
  for (let at = before.end; at < first; at++)
    if (
      isWord(reading, at) ? !/^(?:and|or|y|e|o|ou)$/.test(wordAt(reading, at)) : !/^[,“”"«»]$/.test(wordAt(reading, at))
    )
      return null;
  const { source, cue, verb, confidence } = before;
  return first - before.end >= 3 ? { source, cue, verb, confidence } : null;
}

/** Who spoke last, and in which paragraph. */
interface Spoken {
  said: Said;
  paragraph: number;
  stretch: number;
}

/** The later of the last quotation and of what was reported in the sentences before this one. */
function lastSpoken(
  before: Spoken | null,
  quoted: Said | undefined,
  indirect: ReadonlyMap<number, Said[]>,
  stretches: readonly Stretch[],
  stretch: number,
): Spoken | null {
  let last = before;
  const note = (said: Said | undefined, at: number) => {
    if (said && (last === null || at >= last.stretch))
      last = { said, paragraph: stretches[at]?.paragraph ?? 0, stretch: at };
  };
  for (let at = Math.max(0, stretch - 3); at < stretch; at++) note(indirect.get(at)?.at(-1), at);
  if (quoted) note(quoted, quoted.stretch);
  return last;
}

/** A sentence that is a quotation, behind one whose subject is somebody: nobody else has been named. */
function afterSubject(reading: Reading, sentence: Stretch | undefined): Speaker | null {
  const prose = sentence && sentence.last - sentence.first > 5 && /^[.!?:]$/.test(wordAt(reading, sentence.last - 1));
  const source = prose ? firstSource(reading, sentence.first, sentence.last) : null;
  if (!source || !isSomebody(reading, source)) return null;
  return speaker(source, source.end, { stance: 'asserted' }, 0.65);
}

/** A pronoun or a name. */
function isSomebody(reading: Reading, { first, end }: Source): boolean {
  for (let at = first; at < end; at++) if ((reading.mentionAt[at] ?? -1) >= 0) return true;
  return reading.words.pronouns.has(wordAt(reading, first));
}

/** A name inside what is reported: 'said that “El Grande” fled'. */
function isNamed(reading: Reading, first: number, end: number): boolean {
  if (end - first > 4) return false;
  for (let at = first; at < end; at++) if (!isCapital(reading, at)) return false;
  return end - first > 1 || (reading.mentionAt[first] ?? -1) >= 0;
}

/** A title: most of its words have a capital. */
function isTitle(reading: Reading, first: number, end: number): boolean {
  let capitals = 0;
  for (let at = first; at < end; at++) if (isCapital(reading, at)) capitals++;
  return end - first > 1 ? capitals * 2 >= end - first : capitals === 1;
}

/** A nickname: 'Ada “Big” Roe', 'alias “Big”'. */
function isInName(reading: Reading, first: number, end: number): boolean {
  const inner = reading.mentionAt[first] ?? -1;
  if (inner >= 0 && (inner === reading.mentionAt[first - 2] || inner === reading.mentionAt[end + 1])) return true;
  if (
    /^(?:alias|apodad[oa]|apelidad[oa]|nicknamed|aka|named|titled|entitled|llamad[oa]s?|denominad[oa]s?|chamad[oa]s?|titulad[oa]|intitulad[oa]|batizad[oa]|bautizad[oa])$/.test(
      wordAt(reading, first - 2),
    )
  )
    return true;
  if (
    /^(?:known|conocid[oa]s?|conhecid[oa]s?|apodad[oa]s?|bautizad[oa]s?|batizad[oa]s?)$/.test(
      wordAt(reading, first - 3),
    ) &&
    /^(?:as|como|de)$/.test(wordAt(reading, first - 2))
  )
    return true;
  return end - first <= 3 && isCapital(reading, first - 2) && isCapital(reading, end + 1) && isCapital(reading, first);
}

/** '“…,” he said', '“…”, dijo la ministra'. */
function speakerAfter(reading: Reading, end: number, close: number): Speaker | null {
  let at = end + 1;
  while (at < end + 3 && /^[,”"»’]$/.test(wordAt(reading, at))) at++;
  const limit = Math.min(close, at + REACH);
  if (/^[;:]$/.test(wordAt(reading, at)) || (wordAt(reading, at) === '.' && isCapital(reading, at + 1))) return null;
  while (at < end + 5 && /^[–—-]$/.test(wordAt(reading, at))) at++;
  while (reading.words.have.has(wordAt(reading, at))) at++;
  const cue = cueAt(reading, at);
  if (cue && !cue.gerund && !cue.phrasal && !isCapital(reading, at)) {
    const source = sourceBehind(reading, at + 1, limit);
    if (source && cue.kind === 'call' && source.confidence < 0.65) return null;
    if (source) return speaker(source, at, cue, 0.95);
  }
  const according = afterPhrase(reading, at, reading.words.accordingTo);
  if (according > at) {
    const source = sourceAfter(reading, according, limit);
    return source && speaker(source, at, { stance: 'asserted' }, 0.93);
  }
  if (isCapital(reading, at) && /^[.!?…]$/.test(wordAt(reading, end - 1))) {
    // '“Why?” Roe asked': the sentence goes on, or another begins; a comma before the mark says which.
    if (!cueNear(reading, at, 4)) return null;
  }
  for (let next = at + 1; next < limit; next++) {
    if (/^[.;:!?“"«]$/.test(wordAt(reading, next)) && !isInitial(reading, next)) return null;
    const verb = cueAt(reading, next);
    if (
      !verb ||
      verb.phrasal ||
      verb.kind === 'call' ||
      verb.kind === 'accuse' ||
      verb.gerund ||
      isCapital(reading, next)
    )
      continue;
    const source = sourceBefore(reading, next, at);
    if (verb.doubtful && !source) continue;
    const near = source && (source.first <= at || (source.first === at + 1 && !isWord(reading, at)));
    return source && near ? speaker(source, next, verb, 0.93) : null;
  }
  return null;
}

/** Where the paragraph of a quotation ends: who speaks is named before it does. */
function paragraphEnd(stretches: readonly Stretch[], stretch: number, end: number): number {
  let at = stretch;
  while (at + 1 < stretches.length && (stretches[at + 1]?.first ?? 0) <= end) at++;
  const paragraph = stretches[at]?.paragraph;
  while (stretches[at + 1]?.paragraph === paragraph && at - stretch < 4) at++;
  return stretches[at]?.last ?? 0;
}

function cueNear(reading: Reading, at: number, reach: number): boolean {
  for (let next = at; next < at + reach; next++) if (cueAt(reading, next)) return true;
  return false;
}

/** 'He said: “…”', 'the ministry told reporters that “…”', 'dijo el juez: “…”'. */
function speakerBefore(
  reading: Reading,
  first: number,
  end: number,
  from: number,
  spoke: Source | null,
): Speaker | null {
  const opening = first - 1;
  for (let at = opening - 1; at >= Math.max(from, opening - REACH); at--) {
    const word = wordAt(reading, at);
    if (/^[.;!?”"»]$/.test(word)) return null;
    const cue = cueAt(reading, at);
    if (
      !cue ||
      cue.phrasal ||
      (isCapital(reading, at) && at > from) ||
      (isUnsaid(reading, at, from) && !(cue.bare && wordAt(reading, at - 1) === 'para')) ||
      (cue.doubtful && isCapital(reading, at)) ||
      isParticiple(reading, at) ||
      (cue.doubtful && isNoun(reading, at, cue)) ||
      (cue.bare && !isTold(reading, at) && wordAt(reading, at - 1) !== 'para')
    )
      continue;
    if (
      cue.gerund &&
      isWord(reading, at - 1) &&
      at < opening - 1 &&
      !/^(?:and|e|y|by|al|ao)$/.test(wordAt(reading, at - 1))
    )
      continue;
    const gap = opening - at - 1;
    const apart = !cue.evidence && !isTitle(reading, first, end) && (cue.kind === 'call' || !isCapital(reading, first));
    const close =
      gap <= 1 || /^[:,]$/.test(wordAt(reading, opening - 1)) || reading.words.that.has(wordAt(reading, opening - 1));
    if (cue.doubtful && !close) continue;
    if (!close && !apart) return null;
    const by = reading.words.by.has(wordAt(reading, at + 1));
    const source = by
      ? sourceAfter(reading, at + 2, opening)
      : (sourceBefore(reading, at, from) ?? sourceAfter(reading, at + 1, opening) ?? firstSource(reading, from, at));
    if (!source && close && spoke && reading.words.dropsSubjects)
      return speaker({ ...spoke, confidence: 0.7 }, at, cue, 0.93);
    if (source && !agrees(reading, at, cue, source)) continue;
    if (source) return speaker(source, at, cue, close ? 0.93 : cue.kind === 'call' ? 0.85 : 0.78);
    return null;
  }
  return null;
}

/** 'in its words': whose they are has been said before. */
function isOwner(reading: Reading, { first, end }: Source): boolean {
  return end === first + 1 && /^(?:its|his|her|their|sus?|seus?|suas?)$/.test(wordAt(reading, first));
}

/** Words quoted inside what somebody is reported to have said. */
function inReported(reading: Reading, indirect: readonly Said[], first: number, end: number): Speaker | null {
  const all = indirect.filter((said) => said.first <= first && said.end >= end && !isOwner(reading, said.source));
  const around = all.toSorted((a, b) => a.end - a.first - (b.end - b.first))[0];
  return around
    ? { ...around, confidence: around.confidence * 0.9, apart: around.inserted !== null || around.quotedOnly }
    : null;
}

/** A sentence that is a quotation: of whoever spoke in this paragraph or in the one before. */
function carriedOn(before: Spoken | null, paragraph: number): Speaker | null {
  if (!before || before.paragraph < paragraph - 1) return null;
  const { source, cue, verb, confidence } = before.said;
  return { source, cue, verb, confidence: confidence * (before.paragraph === paragraph ? 0.8 : 0.65) };
}

/** 'Roe was brief: “…”': the subject of the sentence that ends in a colon. */
function ledIn(reading: Reading, sentence: Stretch | undefined, first: number): Speaker | null {
  if (!sentence || sentence.last < first - 2 || wordAt(reading, sentence.last - 1) !== ':') return null;
  const source = firstSource(reading, sentence.first, sentence.last - 1);
  return source && speaker(source, source.end, { stance: 'asserted' }, 0.9);
}

/** 'Roe fled what she saw as “a court of three”': words of some length that nobody else in the sentence can have said. */
function ofSubject(reading: Reading, from: number, first: number, end: number): Speaker | null {
  const led = wordAt(reading, first - 2) === ':' && !isNamed(reading, first, end);
  if (!led && (end - first < 3 || isCapital(reading, first) || first - from < 3)) return null;
  const source = firstSource(reading, from, first - 1);
  if (source && led) return speaker(source, first - 2, { stance: 'asserted' }, 0.85);
  if (!source || !isSomebody(reading, source)) return null;
  return source.confidence > 0.6 ? speaker(source, source.end, { stance: 'asserted' }, 0.7) : null;
}

/** Another verb of speech in the sentence, behind the words: 'it speaks of “…”' is found before, this one after. */
function calledSo(reading: Reading, first: number, from: number, last: number): Speaker | null {
  if (last - from > 80) return null;
  for (let at = first; at < last; at++) {
    const cue = cueAt(reading, at);
    if (!cue || cue.doubtful || cue.phrasal || isCapital(reading, at) || !isWord(reading, at)) continue;
    const source = sourceBefore(reading, at, from);
    if (source && source.confidence > 0.7) return speaker(source, at, cue, 0.6);
  }
  return null;
}

function speaker(source: Source, at: number, verb: Pick<Cue, 'stance'>, confidence: number): Speaker {
  return { source, cue: { first: at, end: at + 1 }, verb, confidence: confidence * source.confidence };
}
