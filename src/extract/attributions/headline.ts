import { SHAPE } from '../document/tokens.ts';
import { isCapital, isFiniteVerb, isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import { isSpeaker, type Source } from './source.ts';
import { sourceAfter } from './source-after.ts';

/** The most words of who speaks in a headline. */
const LONGEST = 6;
const ASSERTED = { stance: 'asserted' } as const;

/** 'Prosecutors: mayor took bribes', 'Three dead in raid: police': a heading that says who says it. */
export function saidInHeadline(
  reading: Reading,
  { index, first, last }: { index: number; first: number; last: number },
): Said | null {
  const { document } = reading;
  const after = document.text.slice(document.tokens.ends[last - 1] ?? 0).match(/^["”»’)]*(.?)/)?.[1];
  if (last - first > 30 || /^[.!?:;,]$/.test(after ?? '')) return null;
  const colon = onlyColon(reading, first, last);
  if (colon === 0) return null;
  const ahead = wholeSource(reading, first, colon);
  const behind = ahead ? null : wholeSource(reading, colon + 1, last);
  const source = ahead ?? behind;
  if (!source) return null;
  const said = ahead ? { first: colon + 1, end: last } : { first, end: colon };
  if (said.end - said.first < 3) return null;
  const cue = { first: colon, end: colon + 1 };
  return {
    kind: 'indirect',
    ...said,
    cue,
    source,
    verb: ASSERTED,
    confidence: 0.8 * source.confidence,
    inserted: null,
    stretch: index,
  };
}

function onlyColon(reading: Reading, first: number, last: number): number {
  let colon = 0;
  for (let at = first + 1; at < last - 1; at++) {
    if (wordAt(reading, at) !== ':') continue;
    if (colon > 0) return 0;
    colon = at;
  }
  return colon;
}

/** 'SECRETARY ROE: …': who speaks in a transcript. */
function isShouted({ document }: Reading, at: number): boolean {
  return ((document.tokens.shapes[at] ?? 0) & SHAPE.allCapitals) !== 0;
}

/** Who speaks, if that is all that stands there. */
function wholeSource(reading: Reading, first: number, end: number): Source | null {
  if (end - first > LONGEST || end <= first) return null;
  for (let at = first; at < end; at++)
    if (!isWord(reading, at) || isShouted(reading, at) || isFiniteVerb(reading, at)) return null;
  const source = sourceAfter(reading, first, end);
  if (!source || source.end < end) return null;
  let known = false;
  for (let at = first; at < end; at++) {
    const schema = reading.mentions[reading.mentionAt[at] ?? -1]?.schema;
    if (isSpeaker(reading, at) || schema === 'Person' || schema === 'PublicBody') known = true;
  }
  return known && (isCapital(reading, first) || first > 0)
    ? { ...source, confidence: Math.min(0.85, source.confidence) }
    : null;
}
