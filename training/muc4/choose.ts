import { ROLES } from '../../src/extract/muc4/index.ts';
import {
  makeTemplates,
  pickFillers,
  type Reading,
  type SameThing,
  type Thresholds,
} from '../../src/extract/muc4/training.ts';
import type { Case } from './cases.ts';
import type { Deciders, Judged } from './deciders.ts';

/** A case decided by deciders that had not seen it. */
export interface Decided {
  c: Case;
  lists: Judged[][];
  same: SameThing;
  deciders: Deciders;
}

/** Right, proposed and true fillers of one role. */
export interface Tally {
  right: number;
  proposed: number;
  true: number;
}

/** The F1 of a tally, 0–100. */
const f1 = (t: Tally): number => (200 * t.right) / Math.max(1, t.proposed + t.true);

/** Counts one role's fillers at a threshold, as CEAF-REE does (one mention a filler). */
function tally(decided: readonly Decided[], role: number, threshold: number): Tally {
  const sum = { right: 0, proposed: 0, true: 0 };
  for (const { c, lists, same } of decided) {
    const picked = pickFillers(lists[role]!, same, threshold);
    sum.proposed += picked.length;
    sum.true += c.gold[role]!.length;
    sum.right += new Set(picked.filter((j) => j.entity >= 0).map((j) => j.entity)).size;
  }
  return sum;
}

const STEPS = Array.from({ length: 27 }, (_, i) => 0.08 + i * 0.015);

/** For each role the threshold that serves the sum over all roles best: more true fillers where they are cheap. */
export function chooseRoles(decided: readonly Decided[]): number[] {
  const tallies = ROLES.map((_, role) => STEPS.map((t) => tally(decided, role, t)));
  let chosen = ROLES.map(() => 8);
  const total = (at: readonly number[]) =>
    f1(
      at
        .map((k, role) => tallies[role]![k]!)
        .reduce((a, b) => ({ right: a.right + b.right, proposed: a.proposed + b.proposed, true: a.true + b.true })),
    );
  for (let round = 0; round < 4; round++) {
    for (let role = 0; role < ROLES.length; role++) {
      const scores = STEPS.map((_, k) => total(chosen.with(role, k)));
      // The middle of what is nearly best: the very best step is chance.
      const near = scores.map((s, k) => [s, k] as const).filter(([s]) => s > Math.max(...scores) - 0.05);
      chosen = chosen.with(role, near[Math.floor(near.length / 2)]![1]);
    }
  }
  return chosen.map((k) => STEPS[k]!);
}

/** The settings for templates that the given score likes best. */
export function chooseTemplates(
  decided: readonly Decided[],
  roles: readonly number[],
  score: (templates: Map<string, unknown[]>) => number,
): Thresholds {
  let best: { score: number; thresholds: Thresholds } | undefined;
  for (const factor of [0.8, 1, 1.25]) {
    for (const relevant of [0.5, 0.65]) {
      for (const kind of [0.25, 0.35, 0.5]) {
        for (const several of [0.25, 0.35, 0.5, 0.65, 2]) {
          const thresholds = {
            roles: [...roles],
            templateRoles: roles.map((t) => t * factor),
            relevant,
            kind,
            several,
          };
          const found = score(templatesOf(decided, thresholds));
          if (!best || found > best.score) best = { score: found, thresholds };
        }
      }
    }
  }
  return best!.thresholds;
}

/** The templates of all cases by message, as scorers read them. */
export function templatesOf(decided: readonly Decided[], thresholds: Thresholds): Map<string, unknown[]> {
  return new Map(
    decided.map(({ c, lists, same, deciders }) => {
      const made = makeTemplates(c.reading, lists, same, { kinds: deciders.kinds, thresholds });
      const written = made.map(({ type, fillers }) => ({
        incident_type: type,
        ...Object.fromEntries(ROLES.map((role, r) => [role, fillers[r]!.map((f) => [textIn(c.reading, f.best)])])),
      }));
      return [c.message.docid, written] as const;
    }),
  );
}

function textIn({ tokens }: Reading, { first, last }: { first: number; last: number }): string {
  return tokens.text.slice(tokens.starts[first]!, tokens.ends[last]!);
}

/** How often candidates are right, by tenths of their confidence: one line of "from: share right (how many)". */
export function calibration(decided: readonly Decided[]): string {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
  for (const j of decided.flatMap(({ lists }) => lists.flat())) {
    const bin = bins[Math.min(9, Math.floor(j.confidence * 10))]!;
    bin.all++;
    if (j.entity >= 0) bin.right++;
  }
  const shares = bins.map(
    ({ right, all }, i) => `${(i / 10).toFixed(1)}: ${(right / Math.max(1, all)).toFixed(2)} (${all})`,
  );
  return `cross-validation, share right by confidence: ${shares.join(', ')}`;
}
