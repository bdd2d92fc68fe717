import { tokenAt } from '../document/document.ts';
import { type Speaker, speaker, speakerAfter, speakerBefore, wordsOf } from './beside.ts';
import { isInName, isNamed } from './quoted-name.ts';
import { cueAt, isCapital, isWord, type Reading, type Stretch, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { Source } from './source.ts';
import { sourceBefore } from './source-before.ts';
import { firstSource } from './source-first.ts';

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
      led(inside, first) ??
      (around?.cue && !around.apart ? around : null) ??
      speakerAfter(reading, first, end, close) ??
      speakerBefore(reading, first, end, Math.min(from, first), before?.said.source ?? null) ??
      around ??
      (first <= from + 1
        ? (ledIn(reading, stretches[stretch - 1], first) ??
          sinceThen(reading, stretches, before, stretch) ??
          carriedOn(before, paragraph))
        : null) ??
      wordsOf(reading, end, last, stretches[stretch - 1]) ??
      behindTold(reading, inside, first) ??
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

/** Where the paragraph of a quotation ends: who speaks is named before it does. */
function paragraphEnd(stretches: readonly Stretch[], stretch: number, end: number): number {
  let at = stretch;
  while (at + 1 < stretches.length && (stretches[at + 1]?.first ?? 0) <= end) at++;
  const paragraph = stretches[at]?.paragraph;
  while (stretches[at + 1]?.paragraph === paragraph && at - stretch < 4) at++;
  return stretches[at]?.last ?? 0;
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

/** Who a sentence that stands between was about: 'Roe listened. “I am a scapegoat”'. */
function sinceThen(
  reading: Reading,
  stretches: readonly Stretch[],
  before: Spoken | null,
  stretch: number,
): Speaker | null {
  const between = stretches[stretch - 1];
  if (!before || before.stretch >= stretch - 1 || between?.paragraph !== stretches[stretch]?.paragraph) return null;
  return afterSubject(reading, between);
}

/** A sentence that is a quotation: of whoever spoke in this paragraph or in the one before. */
function carriedOn(before: Spoken | null, paragraph: number): Speaker | null {
  if (!before || before.paragraph < paragraph - 1) return null;
  const { source, cue, verb, confidence } = before.said;
  const near = before.paragraph === paragraph;
  return { source, cue, verb, confidence: near ? Math.max(0.5, confidence * 0.8) : confidence * 0.65 };
}

/** 'Roe was brief: “…”': the subject of the sentence that ends in a colon. */
function ledIn(reading: Reading, sentence: Stretch | undefined, first: number): Speaker | null {
  if (!sentence || sentence.last < first - 2 || wordAt(reading, sentence.last - 1) !== ':') return null;
  const source = firstSource(reading, sentence.first, sentence.last - 1);
  return source && speaker(source, source.end, { stance: 'asserted' }, 0.9);
}

/** 'According to Roe, “…. …”': the insertion that ends where the words begin. */
function led(inside: readonly Said[], first: number): Speaker | null {
  const told = inside.find(({ inserted }) => inserted && inserted.end <= first && inserted.end >= first - 2);
  return told ? { source: told.source, cue: told.cue, verb: told.verb, confidence: told.confidence } : null;
}

/** 'Ports are weak, said Roe, who studies them: “…”': of whoever spoke before the colon. */
function behindTold(reading: Reading, inside: readonly Said[], first: number): Speaker | null {
  if (wordAt(reading, first - 2) !== ':') return null;
  const told = inside.filter((said) => said.cue.first < first && said.source.first < first).at(-1);
  return told ? speaker(told.source, told.cue.first, told.verb, 0.85) : null;
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
