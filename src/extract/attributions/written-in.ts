import { isWord, type Reading, wordAt } from './reading.ts';
import type { Said } from './said.ts';
import type { SentenceRun } from './sentence-run.ts';
import type { Source } from './source.ts';
import { sourceAfter } from './source-after.ts';
import type { Cue } from './vocabulary.ts';

const ASSERTED = { stance: 'asserted' } as const;

/** 'En la acusación se lee que cayó', 'no relatório consta que caiu': nobody says it but the paper in which it stands. */
export function writtenIn(reading: Reading, at: number, _cue: Cue | null, sentence: SentenceRun): Said | null {
  const that = reading.words.that.has(wordAt(reading, at + 1)) ? at + 1 : at + 3;
  if (!reading.words.that.has(wordAt(reading, that)) || that + 2 >= sentence.last) return null;
  const source = paperAhead(reading, sentence.first, at);
  if (!source) return null;
  const said = { first: that + 1, end: sentence.last, cue: { first: at, end: at + 1 }, source, verb: ASSERTED };
  return { kind: 'indirect', ...said, confidence: 0.8 * source.confidence, inserted: null, stretch: sentence.index };
}

/** The paper of 'en el informe', 'no despacho' that opens the sentence. */
function paperAhead(reading: Reading, first: number, at: number): Source | null {
  const opening = wordAt(reading, first);
  if (!/^(?:en|em|no|na|nos|nas)$/.test(opening) || at - first > 20) return null;
  const source = sourceAfter(reading, first + 1, at);
  if (!source || source.confidence < 0.85) return null;
  for (let next = source.end; next < at; next++) if (/^[.;:]$/.test(wordAt(reading, next))) return null;
  return isWord(reading, source.first) ? source : null;
}
