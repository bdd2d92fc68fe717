import type { Document } from '../document/document.ts';
import { byline, type Extractor } from '../extractor.ts';
import type { Attribution, Suggestions } from '../suggestions.ts';
import { directSpeech } from './direct.ts';
import { indirectIn } from './indirect.ts';
import { isCapital, isWord, type Reading, readSpeech, type Stretch, spanOf, stretchesOf, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { isSpeaker, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import { sourceMention } from './source-mention.ts';
import { stanceOf } from './stance.ts';

/** Below this confidence more is wrong than right. */
const LEAST = 0.4;

/** Finds who says what, in direct and indirect speech. Works without mentions and better with them. */
export const attributions: Extractor = {
  name: 'attributions',
  version: 2,
  load() {
    const by = byline(this);
    return (document, found) => ({ attributions: findAttributions(document, found, by) });
  },
};

function findAttributions(document: Document, found: Suggestions, by: string): Attribution[] {
  const reading = readSpeech(document, found);
  const stretches = stretchesOf(document);
  const indirect = allIndirect(reading, stretches);
  const direct = directSpeech(reading, stretches, byStretch(indirect));
  const quoted = new Uint8Array(document.tokens.count);
  for (const { first, end } of direct) quoted.fill(1, first, end);
  const rest = indirect.filter(
    (said) => !said.quotedOnly && !isQuotation(reading, said, quoted) && !isSetOff(said, quoted),
  );
  return [...rest.filter((said) => !isOwnVoice(reading, said, stretches)), ...direct]
    .map((said) => asItem(reading, said, by))
    .filter(({ start, end, confidence }) => end > start && confidence >= LEAST)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** All sentences in turn, each knowing who spoke last in its paragraph. */
function allIndirect(reading: Reading, stretches: readonly Stretch[]): Said[] {
  const found: Said[] = [];
  let spoke: Source | null = null;
  let paragraphBefore = -1;
  stretches.forEach(({ first, last, paragraph }, index) => {
    // A subject that is left out may stand in the paragraph before.
    if (paragraph !== paragraphBefore)
      spoke = reading.words.dropsSubjects && spoke ? { ...spoke, confidence: 0.6 } : null;
    paragraphBefore = paragraph;
    const alone = stretches[index - 1]?.paragraph !== paragraph && stretches[index + 1]?.paragraph !== paragraph;
    const here = indirectIn(reading, { index, first, last, spoke, alone });
    found.push(...here);
    spoke = outermost(here)?.source ?? topicOf(reading, first, last) ?? spoke;
  });
  return found;
}

/** The last of those in a sentence whose words stand in nobody else's. */
function outermost(here: readonly Said[]): Said | undefined {
  return here.findLast(
    (said) => !here.some((other) => other !== said && other.first <= said.cue.first && other.end >= said.end),
  );
}

/** Who a sentence begins with, when it is somebody who speaks: 'The statement, of 10 April, …. It says …'. */
function topicOf(reading: Reading, first: number, last: number): Source | null {
  if (!reading.words.dropsSubjects || !(isSpeaker(reading, first) || isSpeaker(reading, first + 1))) return null;
  const source =
    reading.words.determiners.has(wordAt(reading, first)) || isSpeaker(reading, first)
      ? sourceAfter(reading, first, last)
      : null;
  return source && { ...source, confidence: 0.65 };
}

function byStretch(all: readonly Said[]): Map<number, Said[]> {
  const lists = new Map<number, Said[]>();
  for (const said of all) {
    const list = lists.get(said.stretch);
    if (list) list.push(said);
    else lists.set(said.stretch, [said]);
  }
  return lists;
}

/** Whether reported words are, but for their marks, a quotation that is an item of its own. */
function isQuotation(reading: Reading, { first, end }: Said, quoted: Uint8Array): boolean {
  let count = 0;
  let all = 0;
  for (let at = first; at < end; at++) {
    count += quoted[at] ?? 0;
    if (quoted[at] === 1 || (isWord(reading, at) && !reading.words.determiners.has(wordAt(reading, at)))) all++;
  }
  return count > 0 && count >= all * 0.75;
}

/**
 * 'The United States reaffirms our commitment', or reaffirms anything where 'we' speak in the same paragraph: a country that
 * speaks for itself is the text's own author.
 */
function isOwnVoice(
  reading: Reading,
  { first, end, source, cue, stretch }: Said,
  stretches: readonly Stretch[],
): boolean {
  const mention = sourceMention(reading, source);
  if (mention === null || reading.mentions[mention]?.schema !== 'Country') return false;
  let comma = first;
  while (comma < end && wordAt(reading, comma) !== ',') comma++;
  if (isOurs(reading, first, comma)) return true;
  if (reading.document.language !== 'en' || !/[^s]s$/.test(wordAt(reading, cue.first))) return false;
  const { paragraph } = stretches[stretch] ?? { paragraph: -1 };
  const near = [stretch - 2, stretch - 1, stretch, stretch + 1, stretch + 2].map((at) => stretches[at]);
  return near.some((one) => one?.paragraph === paragraph && isOurs(reading, one.first, one.last));
}

/** Whether somebody speaks of 'us' there, outside quotations. */
function isOurs(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (
      reading.quoted[at] !== 1 &&
      /^(?:our|we|us|nuestr[oa]s?|noss[oa]s?)$/.test(wordAt(reading, at)) &&
      !isUs(reading, at)
    )
      return true;
  return false;
}

/** 'US' is a country; 'We' is none. */
function isUs(reading: Reading, at: number): boolean {
  return isCapital(reading, at) && wordAt(reading, at) === 'us';
}

/** '“…”, said Roe, who fled', 'What happened, he said, “is war”': all on one side of who speaks is a quotation. */
function isSetOff({ first, end, inserted }: Said, quoted: Uint8Array): boolean {
  if (!inserted) return false;
  const whole = (from: number, to: number) => {
    let count = 0;
    for (let at = from; at < to; at++) count += quoted[at] ?? 0;
    return count >= 3 && count >= (to - from - 3) * 0.9;
  };
  return whole(first, Math.min(end, inserted.first)) || (inserted.end < end && whole(inserted.end, end));
}

function asItem(reading: Reading, said: Said, by: string): Attribution {
  const { first, end } = trimmed(reading, said);
  return {
    ...spanOf(reading, { first, end }),
    kind: said.kind,
    cue: spanOf(reading, said.cue),
    source: spanOf(reading, said.source),
    mention: sourceMention(reading, said.source),
    stance: stanceOf(reading, said),
    confidence: Math.round(Math.min(0.97, said.confidence) * 100) / 100,
    by,
  };
}

/** Without the marks at both ends. */
function trimmed({ document: { tokens } }: Reading, { first, end }: Said): { first: number; end: number } {
  let from = first;
  let to = end;
  while (to > from && /^[,;:“«]$/.test(tokens.words[to - 1] ?? '')) to--;
  while (from < to && /^[,;:.”»)]$/.test(tokens.words[from] ?? '')) from++;
  return { first: from, end: to };
}
