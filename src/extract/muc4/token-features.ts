import { mix, mix2, mix3 } from '../learn/index.ts';
import { isBe, type Phrases } from './phrases.ts';
import type { Tokens } from './tokens.ts';
import { NO_WORD, PART, secondClass, type WordInfo } from './word-info.ts';
import { nounClass } from './word-table.ts';

/** The hashes of all tokens' features, one token after the other, and where each token's begin (and the last's end). */
export interface TokenFeatures {
  hashes: Int32Array;
  starts: Int32Array;
}

/** What is known of sentences before their tokens are looked at: a few levels of "tells of an incident" for each. */
export type SentenceLevels = readonly Uint8Array[];

/**
 * Features of each token for the chains that tell of more than one word: pairs, its phrase, verbs beside it, its
 * sentence's incident words. Those of single words come from offsetFeatures. Sentences that `skipped` names get none.
 */
export function tokenFeatures(
  tokens: Tokens,
  infos: readonly WordInfo[],
  levels: SentenceLevels,
  phrases: Phrases,
  skipped: (sentence: number) => boolean = () => false,
): TokenFeatures {
  const out: Out = { hashes: new Int32Array(tokens.count * 100 + 100), n: 0 };
  const starts = new Int32Array(tokens.count + 1);
  const doc: Doc = {
    tokens,
    infos,
    levels,
    phrases,
    kinds: sentenceKinds(tokens, infos),
    counts: wordCounts(infos),
    seen: new Set(),
  };
  for (let i = 0; i < tokens.count; i++) {
    starts[i] = out.n;
    if (skipped(tokens.sentence[i]!)) continue;
    wordFeatures(doc, i, out);
    phraseFeatures(doc, i, out);
    triggerFeatures(doc, i, out);
    sentenceFeatures(doc, i, out);
  }
  starts[tokens.count] = out.n;
  return { hashes: out.hashes.subarray(0, out.n), starts };
}

interface Out {
  hashes: Int32Array;
  n: number;
}

interface Doc {
  tokens: Tokens;
  infos: readonly WordInfo[];
  phrases: Phrases;
  /** Bits of the kinds of incident word in each sentence. */
  kinds: Int32Array;
  counts: Map<number, number>;
  levels: SentenceLevels;
  seen: Set<number>;
}

/** How far the features that tell of one word alone look to each side. */
export const REACH_OF_WORDS = 3;

/**
 * Adds the features that tell of one word at an offset from the token (-3 … 3) and nothing else; returns the new
 * length. What they weigh is the same wherever the word stands, so it can be kept.
 */
export function offsetFeatures(info: WordInfo, offset: number, h: Int32Array, from: number): number {
  let n = from;
  h[n++] = mix(4 + offset, info.hash);
  if (offset < -2 || offset > 2) return n;
  h[n++] = mix(22 + offset, info.tag);
  h[n++] = mix(32 + offset, info.roles);
  if (offset < -1 || offset > 1) return n;
  h[n++] = mix(17 + offset, info.suffix3);
  if (offset !== 0) return n;
  h[n++] = mix(10, info.suffix4);
  h[n++] = mix(11, info.prefix4);
  h[n++] = mix(12, info.lemma);
  h[n++] = mix2(13, nounClass(info.classes), secondClass(info));
  return n;
}

/** The word at a place, or what stands outside the sentence. */
export function wordAt(infos: readonly WordInfo[], from: number, to: number, i: number): WordInfo {
  return i >= from && i < to ? infos[i]! : NO_WORD;
}

function wordFeatures(doc: Doc, i: number, out: Out): void {
  const { infos } = doc;
  const s = doc.tokens.sentence[i]!;
  const from = doc.tokens.sentenceStarts[s]!;
  const to = doc.tokens.sentenceStarts[s + 1]!;
  const w = infos[i]!;
  const a = wordAt(infos, from, to, i - 1);
  const b = wordAt(infos, from, to, i - 2);
  const x = wordAt(infos, from, to, i + 1);
  const y = wordAt(infos, from, to, i + 2);
  const h = out.hashes;
  let n = out.n;
  h[n++] = mix2(40, a.hash, w.hash);
  h[n++] = mix2(41, w.hash, x.hash);
  h[n++] = mix2(42, b.hash, a.hash);
  h[n++] = mix2(43, x.hash, y.hash);
  h[n++] = mix2(44, a.hash, x.hash);
  h[n++] = mix3(45, b.hash, a.hash, w.hash);
  h[n++] = mix3(46, w.hash, x.hash, y.hash);
  h[n++] = mix2(47, a.lemma, w.lemma);
  h[n++] = mix2(48, w.lemma, x.lemma);
  h[n++] = mix2(49, a.tag, w.tag);
  h[n++] = mix2(50, w.tag, x.tag);
  h[n++] = mix3(51, a.tag, w.tag, x.tag);
  h[n++] = mix3(52, b.tag, a.tag, w.tag);
  h[n++] = mix3(53, w.tag, x.tag, y.tag);
  h[n++] = mix3(54, w.part, a.part, x.part);
  h[n++] = mix3(55, a.roles, w.roles, x.roles);
  h[n++] = mix2(56, a.hash, w.tag);
  h[n++] = mix2(57, w.tag, x.hash);
  out.n = n;
}

function phraseFeatures(doc: Doc, i: number, out: Out): void {
  const { infos, phrases } = doc;
  const at = (k: number) => (k < 0 ? NO_WORD : infos[k]!);
  const w = infos[i]!;
  const last = phrases.last[i]!;
  const head = infos[last]!;
  const o = phrases.opener[i]!;
  const opener = at(o);
  const beforeOpener = at(o > 0 && doc.tokens.sentence[o - 1] === doc.tokens.sentence[i] ? o - 1 : -1);
  const next = last + 1 < infos.length ? infos[last + 1]! : NO_WORD;
  const vb = at(phrases.verbBefore[i]!);
  const va = at(phrases.verbAfter[i]!);
  const passive = phrases.verbAfter[i]! > 0 && isBe(at(phrases.verbAfter[i]! - 1)) ? 1 : 0;
  const place = Math.min(3, i - phrases.first[i]!) * 4 + Math.min(3, last - i);
  const h = out.hashes;
  let n = out.n;
  h[n++] = mix(60, head.lemma);
  h[n++] = mix2(61, head.lemma, place & 3);
  h[n++] = mix2(62, head.tag, w.tag);
  h[n++] = mix3(63, opener.hash, head.tag, w.tag);
  h[n++] = mix2(64, opener.hash, head.lemma);
  h[n++] = mix3(65, beforeOpener.lemma, opener.hash, head.tag);
  h[n++] = mix2(66, beforeOpener.lemma, opener.hash);
  h[n++] = mix2(67, opener.hash, place);
  h[n++] = mix3(68, opener.hash, vb.lemma, w.tag);
  h[n++] = mix3(69, va.lemma, passive, head.tag);
  h[n++] = mix3(70, va.lemma, passive, w.tag);
  h[n++] = mix2(71, vb.lemma, opener.hash);
  h[n++] = mix3(72, vb.trigger, opener.closed ? opener.hash : 1, head.tag);
  h[n++] = mix3(73, va.trigger * 2 + passive, opener.closed ? opener.hash : 1, head.tag);
  h[n++] = mix3(74, va.trigger * 2 + passive, vb.trigger, w.roles);
  h[n++] = mix2(75, next.hash, head.tag);
  h[n++] = mix2(76, next.hash, w.hash);
  h[n++] = mix3(77, vb.lemma, va.lemma, w.part);
  out.n = n;
}

const REACH = 18;

/** The nearest incident word on each side, with the preposition, the commas and the passive on the way. */
function triggerFeatures(doc: Doc, i: number, out: Out): void {
  for (const step of [-1, 1]) {
    const { infos, tokens } = doc;
    const w = infos[i]!;
    const s = tokens.sentence[i]!;
    let k = i + step;
    let between = 0;
    let commas = 0;
    let steps = 0;
    for (; k >= 0 && k < tokens.count && tokens.sentence[k] === s && steps < REACH; k += step, steps++) {
      const info = infos[k]!;
      if (info.trigger > 0) break;
      if (info.closed && info.word.length > 1 && (between === 0 || step > 0)) between = info.hash;
      if (info.word === ',') commas++;
    }
    const kind = step < 0 ? 90 : 100;
    const h = out.hashes;
    if (k < 0 || k >= tokens.count || tokens.sentence[k] !== s || steps >= REACH) {
      h[out.n++] = mix(kind, 0);
      h[out.n++] = mix2(kind, w.tag, 0);
      continue;
    }
    const info = infos[k]!;
    const passive = k > 0 && isBe(infos[k - 1]!) ? 1 : 0;
    const far = steps < 1 ? 0 : steps < 2 ? 1 : steps < 4 ? 2 : steps < 8 ? 3 : 4;
    h[out.n++] = mix(kind + 1, info.stem);
    h[out.n++] = mix3(kind + 2, info.stem, between, passive);
    h[out.n++] = mix3(kind + 3, info.trigger * 2 + passive, between, far);
    h[out.n++] = mix3(kind + 4, info.trigger * 2 + passive, between, w.roles);
    h[out.n++] = mix3(kind + 5, info.trigger * 2 + passive, between, w.tag);
    h[out.n++] = mix3(kind + 6, info.stem, w.part, Math.min(commas, 2));
    h[out.n++] = mix2(kind + 7, info.stem, w.lemma);
    h[out.n++] = mix3(kind + 8, info.lemma, between, w.part);
  }
}

function sentenceFeatures(doc: Doc, i: number, out: Out): void {
  const w = doc.infos[i]!;
  const s = doc.tokens.sentence[i]!;
  const kinds = doc.kinds[s]!;
  const h = out.hashes;
  let n = out.n;
  const place = s < 1 ? 0 : s < 3 ? 1 : s < 7 ? 2 : 3;
  h[n++] = mix2(120, kinds === 0 ? 0 : 1, w.hash);
  h[n++] = mix2(121, kinds, w.roles);
  for (let bits = kinds, kind = 1; bits !== 0; bits >>>= 1, kind++) {
    if (bits & 1) h[n++] = mix3(122, kind, w.roles, w.part);
  }
  const previous = s > 0 ? doc.kinds[s - 1]! : 0;
  h[n++] = mix3(124, previous === 0 ? 0 : 1, kinds === 0 ? 0 : 1, w.tag);
  h[n++] = mix3(125, place, w.roles, w.part);
  h[n++] = mix3(126, Math.min(5, doc.counts.get(w.hash)!), w.part, doc.seen.has(w.hash) ? 1 : 0);
  doc.seen.add(w.hash);
  for (let k = 0; k < doc.levels.length; k++) {
    const level = doc.levels[k]![s]!;
    h[n++] = mix3(130 + k, level, w.part, w.roles);
    h[n++] = mix3(150 + k, level, w.tag, 0);
  }
  out.n = n;
}

function sentenceKinds(tokens: Tokens, infos: readonly WordInfo[]): Int32Array {
  const kinds = new Int32Array(tokens.sentenceStarts.length);
  for (let i = 0; i < tokens.count; i++) {
    if (infos[i]!.trigger > 0) kinds[tokens.sentence[i]!]! |= 1 << (infos[i]!.trigger - 1);
  }
  return kinds;
}

function wordCounts(infos: readonly WordInfo[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const info of infos) if (info.part !== PART.closed) counts.set(info.hash, (counts.get(info.hash) ?? 0) + 1);
  for (const info of infos) if (info.part === PART.closed) counts.set(info.hash, 1);
  return counts;
}
