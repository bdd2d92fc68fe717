import type { Document } from '../document/document.ts';
import { byline, type Extractor } from '../extractor.ts';
import type { Attribution, Suggestions } from '../suggestions.ts';
import { directSpeech } from './direct.ts';
import { indirectIn } from './indirect.ts';
import { type Reading, readSpeech, spanOf } from './reading.ts';
import type { Said } from './said.ts';
import type { Source } from './source-before.ts';
import { sourceMention } from './source-mention.ts';
import { stanceOf } from './stance.ts';

/** Finds who says what, in direct and indirect speech. Works without mentions and better with them. */
export const attributions: Extractor = {
  name: 'attributions',
  version: 1,
  load() {
    const by = byline(this);
    return (document, found) => ({ attributions: findAttributions(document, found, by) });
  },
};

function findAttributions(document: Document, found: Suggestions, by: string): Attribution[] {
  const reading = readSpeech(document, found);
  const indirect = allIndirect(reading);
  const direct = directSpeech(reading, indirect);
  const rest = indirect.filter((said) => !isQuotation(said, direct));
  return [...rest, ...direct]
    .map((said) => asItem(reading, said, by))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** All sentences in turn, each knowing who spoke last in its paragraph. */
function allIndirect(reading: Reading): Said[] {
  const found: Said[] = [];
  let spoke: Source | null = null;
  let paragraph = -1;
  reading.document.sentences.forEach((sentence, index) => {
    if (sentence.paragraph !== paragraph) spoke = null;
    paragraph = sentence.paragraph;
    const here = indirectIn(reading, { index, first: sentence.first, last: sentence.last, spoke });
    found.push(...here);
    spoke = here.at(-1)?.source ?? spoke;
  });
  return found;
}

/** Whether reported words are, but for their marks, a quotation that is an item of its own. */
function isQuotation({ first, end }: Said, direct: readonly Said[]): boolean {
  let quoted = 0;
  for (const one of direct) quoted += Math.max(0, Math.min(end, one.end) - Math.max(first, one.first));
  return quoted > 0 && quoted >= (end - first - 4) * 0.8;
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
