import { isArticle, isBe } from './phrases.ts';
import { type Candidate, type Occurrence, type Reading, SENTENCE_QUESTIONS } from './reading.ts';
import { type RoleCounts, rate } from './role-counts.ts';
import { ROLES } from './roles.ts';
import { PART, roleBit } from './word-info.ts';

/** All candidates of a text, by role. */
export type CandidateLists = readonly (readonly Candidate[])[];

const ROLE_BITS = [
  'armed',
  'person',
  'band',
  'official',
  'rank',
  'civil',
  'building',
  'vehicle',
  'system',
  'weapon',
  'organisation',
  'quantity',
  'title',
].map(roleBit);

/** Numbers that a list of candidates shares, worked out once for each text. */
export interface ListSums {
  best: number[];
  expected: number[];
  byKey: Map<string, number[]>;
  occurrences: Map<string, number>;
}

/** What the candidates of a text have in common. */
export function sumLists(reading: Reading, lists: CandidateLists): ListSums {
  const byKey = new Map<string, number[]>();
  for (const list of lists) {
    for (const c of list) {
      const ps = byKey.get(c.key) ?? ROLES.map(() => 0);
      ps[c.role] = c.best.p;
      byKey.set(c.key, ps);
    }
  }
  return {
    best: lists.map((list) => list.reduce((most, c) => Math.max(most, c.best.p), 0)),
    expected: lists.map((list) => list.reduce((sum, c) => sum + c.best.p, 0)),
    byKey,
    occurrences: wordCounts(reading),
  };
}

function wordCounts(reading: Reading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const info of reading.infos) counts.set(info.word, (counts.get(info.word) ?? 0) + 1);
  return counts;
}

/** The numbers by which trees decide whether a candidate fills its role; appended to `out`. */
export function candidateFeatures(
  reading: Reading,
  lists: CandidateLists,
  sums: ListSums,
  c: Candidate,
  counts: RoleCounts,
  out: number[],
): void {
  marginals(c, lists[c.role]!, sums, out);
  for (const p of sums.byKey.get(c.key)!) out.push(p);
  dictionary(reading, c, counts, out);
  containment(c, lists[c.role]!, out);
  place(reading, c, out);
  nature(reading, c, sums, out);
  surroundings(reading, c, out);
  for (const p of reading.documentAnswers) out.push(p);
  out.push(...sums.expected, ...sums.best, reading.tokens.count);
}

function marginals(c: Candidate, list: readonly Candidate[], sums: ListSums, out: number[]): void {
  let none = 1;
  let sum = 0;
  let second = 0;
  for (const o of c.occurrences) {
    none *= 1 - o.p;
    sum += o.p;
    if (o !== c.best && o.p > second) second = o.p;
  }
  let rank = 0;
  for (const x of list) if (x.best.p > c.best.p) rank++;
  out.push(c.best.p, second, 1 - none, sum, c.best.p - sums.best[c.role]!, rank, list.length, c.occurrences.length);
}

function dictionary(reading: Reading, c: Candidate, counts: RoleCounts, out: number[]): void {
  const head = reading.infos[c.head]!.lemma;
  out.push(rate(counts.strings, c.hash, c.role), rate(counts.heads, head, c.role));
  out.push(counts.strings.seen.get(c.hash) ?? 0, counts.heads.seen.get(head) ?? 0);
  let other = 0;
  for (let r = 0; r < ROLES.length; r++) if (r !== c.role) other = Math.max(other, rate(counts.heads, head, r));
  out.push(other);
}

function containment(c: Candidate, list: readonly Candidate[], out: number[]): void {
  let inside = 0;
  let around = 0;
  let arounds = 0;
  let overlap = 0;
  let sameHead = 0;
  const own = ` ${c.key} `;
  const head = c.words.at(-1);
  for (const x of list) {
    if (x === c) continue;
    if (` ${x.key} `.includes(own)) {
      arounds++;
      around = Math.max(around, x.best.p);
    } else if (own.includes(` ${x.key} `)) inside = Math.max(inside, x.best.p);
    if (x.words.at(-1) === head) sameHead++;
    for (const q of x.occurrences)
      for (const o of c.occurrences) if (q.first <= o.last && q.last >= o.first) overlap = Math.max(overlap, q.p);
  }
  out.push(inside, around, arounds, overlap, sameHead);
}

function place(reading: Reading, c: Candidate, out: number[]): void {
  const { tokens, sentenceAnswers: answers } = reading;
  const first = c.occurrences.reduce((least, o) => Math.min(least, o.first), tokens.count);
  const best = tokens.sentence[c.best.first]!;
  out.push(first / tokens.count, tokens.sentence[first]!, best, tokens.sentenceStarts.length);
  const most = new Array<number>(2).fill(0);
  for (const o of c.occurrences) {
    const s = tokens.sentence[o.first]! * SENTENCE_QUESTIONS;
    most[0] = Math.max(most[0]!, answers[s]!);
    most[1] = Math.max(most[1]!, answers[s + 1 + c.role]!);
  }
  out.push(...most);
  for (let q = 0; q < SENTENCE_QUESTIONS; q++) out.push(answers[best * SENTENCE_QUESTIONS + q]!);
}

function nature(reading: Reading, c: Candidate, sums: ListSums, out: number[]): void {
  const { infos } = reading;
  let names = 0;
  let least = 99;
  let bits = 0;
  for (let i = c.best.first; i <= c.best.last; i++) {
    const info = infos[i]!;
    if (info.name) names++;
    bits |= info.roles;
    if (!info.closed && !info.punctuation) least = Math.min(least, sums.occurrences.get(info.word)!);
  }
  const head = infos[c.head]!;
  out.push(
    c.words.length,
    names,
    names / c.words.length,
    least === 99 ? 0 : least,
    head.plural ? 1 : 0,
    head.part === PART.name ? 1 : 0,
  );
  out.push(infos[c.best.first]!.number || (infos[c.best.first]!.roles & ROLE_BITS[11]!) !== 0 ? 1 : 0);
  for (const bit of ROLE_BITS) out.push((head.roles & bit) !== 0 ? 1 : (bits & bit) !== 0 ? 0.5 : 0);
}

const NEAR = 12;

function surroundings(reading: Reading, c: Candidate, out: number[]): void {
  const { tokens, infos, phrases } = reading;
  const { first, last } = c.best;
  const s = tokens.sentence[first]!;
  let kinds = 0;
  let nearest = 30;
  for (
    let k = Math.max(tokens.sentenceStarts[s]!, first - NEAR);
    k < Math.min(tokens.sentenceStarts[s + 1]!, last + NEAR);
    k++
  ) {
    const trigger = infos[k]!.trigger;
    if (trigger === 0 || (k >= first && k <= last)) continue;
    kinds |= 1 << trigger;
    nearest = Math.min(nearest, k < first ? first - k : k - last);
  }
  const after = phrases.verbAfter[last]!;
  const before = first > 0 ? infos[first - 1]! : undefined;
  out.push(nearest, after > 0 && isBe(infos[after - 1]!) ? 1 : 0, after > 0 ? infos[after]!.trigger : 0);
  out.push(phrases.verbBefore[first]! >= 0 ? infos[phrases.verbBefore[first]!]!.trigger : 0);
  out.push(before && isArticle(before) ? 1 : 0, before?.word === 'by' ? 1 : 0, before?.word === 'of' ? 1 : 0);
  for (const kind of [1, 2, 3, 5, 6, 7, 8, 9, 10, 14, 15]) out.push((kinds >>> kind) & 1);
  out.push(titled(infos, first) ? 1 : 0);
}

const TITLES = roleBit('official') | roleBit('rank') | roleBit('civil') | roleBit('title');

/** Whether a title or an office stands right before. */
function titled(infos: Reading['infos'], first: number): boolean {
  return first > 0 && (infos[first - 1]!.roles & TITLES) !== 0;
}

/** Places are the same when they share a token. */
export function overlaps(a: Occurrence, b: Occurrence): boolean {
  return a.first <= b.last && b.first <= a.last;
}
