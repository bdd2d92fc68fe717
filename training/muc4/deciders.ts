import { hashText, type Trees, trainTrees, treesProbability } from '../../src/extract/learn/index.ts';
import { ROLES } from '../../src/extract/muc4/index.ts';
import {
  candidateFeatures,
  countMessage,
  describeWords,
  gatherCandidates,
  type Muc4Model,
  noCounts,
  type Occurrence,
  pairFeatures,
  type RoleCounts,
  sumLists,
  TEMPLATE_KINDS,
  tokenize,
  type Weighed,
} from '../../src/extract/muc4/training.ts';
import type { Case } from './cases.ts';
import { type GoldEntity, normalize } from './data.ts';

/** A candidate with its truth: which of the role's true entities it names, -1 for none. */
export interface Judged extends Weighed {
  entity: number;
}

/** What the deciders are trained to be. */
export interface Deciders {
  decide: Trees[];
  pair: Trees;
  kinds: Trees[];
}

/** Candidates of a case with their truth, not weighed yet. */
export function judgeCandidates(c: Case, proposals: readonly (readonly Occurrence[])[]): Judged[][] {
  const { tokens } = c.reading;
  return proposals.map((list, role) =>
    gatherCandidates(c.reading, role, list).map((candidate) => {
      const text = tokens.text.slice(tokens.starts[candidate.best.first]!, tokens.ends[candidate.best.last]!);
      const key = normalize(text);
      const entity = c.gold[role]!.findIndex((gold) => gold.keys.includes(key));
      return { ...candidate, entity, confidence: 0, features: new Float32Array(0) };
    }),
  );
}

/** Fills in the numbers that candidates are weighed by. */
export function describeCandidates(c: Case, lists: readonly Judged[][], counts: RoleCounts): void {
  const sums = sumLists(c.reading, lists);
  for (const candidate of lists.flat()) {
    const numbers: number[] = [];
    candidateFeatures(c.reading, lists, sums, candidate, counts, numbers);
    candidate.features = Float32Array.from(numbers);
  }
}

/** Counts strings and heads over cases. */
export function countCases(
  cases: readonly Case[],
  lists: ReadonlyMap<Case, Judged[][]>,
  words: Pick<Muc4Model, 'words' | 'known'>,
): RoleCounts {
  const counts: RoleCounts = { strings: noCounts(), heads: noCounts() };
  for (const c of cases) {
    const all = lists.get(c)!.flat();
    const strings = c.gold.map((entities) => new Set(entities.flatMap((e) => e.keys).map(hashText)));
    const heads = c.gold.map((entities) => new Set(headsOf(entities, words)));
    countMessage(counts.strings, new Set(all.map((candidate) => candidate.hash)), strings, 1);
    countMessage(counts.heads, new Set(all.map((candidate) => c.reading.infos[candidate.head]!.lemma)), heads, 1);
  }
  return counts;
}

const HEAD_ENDS = /^(of|in|from|at|with|who|belonging|on|to|for|and|by|,)$/;

function headsOf(entities: readonly GoldEntity[], words: Pick<Muc4Model, 'words' | 'known'>): number[] {
  return entities
    .flatMap((entity) => entity.mentions)
    .map((mention) => {
      const infos = describeWords(words, tokenize(mention).words);
      const end = infos.findIndex((info, i) => i > 0 && HEAD_ENDS.test(info.word));
      return infos.at(end > 0 ? end - 1 : -1)?.lemma ?? 0;
    });
}

const DECIDE = { trees: 200, depth: 4, rate: 0.05, leaf: 15, l2: 3, cases: 0.7, features: 0.5, seed: 99 };
const PAIR = { trees: 120, depth: 4, rate: 0.08, leaf: 15, l2: 3, cases: 0.7, features: 0.7, seed: 5 };
const KIND = { trees: 80, depth: 4, rate: 0.07, leaf: 15, l2: 3, cases: 0.7, features: 0.5, seed: 7 };

/** Trains the deciders on some cases whose candidates were proposed by chains that had not seen them. */
export function fitDeciders(cases: readonly Case[], lists: ReadonlyMap<Case, Judged[][]>): Deciders {
  const decide = ROLES.map((_, role) => {
    const judged = cases.flatMap((c) => lists.get(c)![role]!);
    return fitTrees(
      judged.map((j) => j.features),
      judged.map((j) => (j.entity >= 0 ? 1 : 0)),
      DECIDE,
    );
  });
  const pairs: Float32Array[] = [];
  const same: number[] = [];
  for (const c of cases) {
    for (const list of lists.get(c)!) {
      const right = list.filter((j) => j.entity >= 0);
      right.forEach((a, i) => {
        for (const b of right.slice(i + 1)) {
          pairs.push(Float32Array.from(pairFeatures(c.reading, a, b, list.length)));
          same.push(a.entity === b.entity ? 1 : 0);
        }
      });
    }
  }
  return { decide, pair: fitTrees(pairs, same, PAIR), kinds: fitKinds(cases, lists) };
}

function fitKinds(cases: readonly Case[], lists: ReadonlyMap<Case, Judged[][]>): Trees[] {
  const right = cases.flatMap((c) =>
    lists
      .get(c)!
      .flat()
      .filter((j) => j.entity >= 0)
      .map((j) => ({ j, kinds: c.gold[j.role]![j.entity]!.kinds })),
  );
  const features = right.map(({ j }) => j.features);
  return TEMPLATE_KINDS.map((kind) =>
    fitTrees(
      features,
      right.map(({ kinds }) => ([...kinds].some((k) => k.includes(kind)) ? 1 : 0)),
      KIND,
    ),
  );
}

function fitTrees(
  rows: readonly Float32Array[],
  answers: readonly number[],
  how: Parameters<typeof trainTrees>[3],
): Trees {
  const width = rows[0]?.length ?? 1;
  const numbers = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    numbers.set(row, i * width);
  });
  return trainTrees(numbers, width, answers, how);
}

/** Weighs a case's candidates, most likely first. */
export function weigh(lists: readonly Judged[][], deciders: Deciders): void {
  lists.forEach((list, role) => {
    for (const j of list) j.confidence = treesProbability(deciders.decide[role]!, j.features);
    list.sort((a, b) => b.confidence - a.confidence);
  });
}
