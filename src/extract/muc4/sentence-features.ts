import { mix, mix2 } from '../learn/index.ts';
import type { Tokens } from './tokens.ts';
import type { WordInfo } from './word-info.ts';

/** Features of one sentence, for the question whether it tells of an incident: its words, pairs, kinds, neighbours. */
export function sentenceFeatures(tokens: Tokens, infos: readonly WordInfo[], sentence: number): Int32Array {
  const found = new Set<number>();
  const from = tokens.sentenceStarts[sentence]!;
  const to = tokens.sentenceStarts[sentence + 1]!;
  let kinds = 0;
  for (let i = from; i < to; i++) {
    const info = infos[i]!;
    found.add(mix(1, info.lemma));
    found.add(mix(2, info.tag));
    if (info.trigger > 0) {
      found.add(mix(3, info.stem));
      kinds |= 1 << info.trigger;
    }
    if (i > from) {
      found.add(mix2(4, infos[i - 1]!.lemma, info.lemma));
      found.add(mix2(5, infos[i - 1]!.tag, info.tag));
    }
  }
  found.add(mix(7, kinds));
  found.add(mix(8, Math.min(sentence, 6)));
  addNeighbour(tokens, infos, sentence - 1, 10, found);
  addNeighbour(tokens, infos, sentence + 1, 20, found);
  return Int32Array.from(found);
}

function addNeighbour(
  tokens: Tokens,
  infos: readonly WordInfo[],
  sentence: number,
  kind: number,
  found: Set<number>,
): void {
  if (sentence < 0 || sentence + 1 >= tokens.sentenceStarts.length) return;
  for (let i = tokens.sentenceStarts[sentence]!; i < tokens.sentenceStarts[sentence + 1]!; i++) {
    const info = infos[i]!;
    if (!info.closed) found.add(mix(kind, info.lemma));
    if (info.trigger > 0) found.add(mix(kind + 1, info.trigger));
  }
}

/** How far into a text its words count for the questions about the whole text. */
const DOCUMENT_TOKENS = 3000;

/** Features of a whole text: its words and pairs of words, how many kinds of incident word, its length. */
export function documentFeatures(tokens: Tokens, infos: readonly WordInfo[]): Int32Array {
  const found = new Set<number>();
  const n = Math.min(tokens.count, DOCUMENT_TOKENS);
  for (let i = 0; i < n; i++) {
    const info = infos[i]!;
    found.add(mix(40, info.hash));
    if (info.trigger > 0) found.add(mix2(41, info.stem, tokens.sentence[i]! < 3 ? 1 : 0));
    if (i > 0) found.add(mix2(42, infos[i - 1]!.hash, info.hash));
    if (tokens.sentence[i]! < 2) found.add(mix(43, info.lemma));
  }
  found.add(mix(44, Math.min(10, Math.round(Math.log2(n + 1)))));
  return Int32Array.from(found);
}
