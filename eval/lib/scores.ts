import { randomFrom } from '../../bench/lib/make-articles.ts';

/** Counts of one article: what was proposed and right, proposed in all, and marked in all. */
export interface Counts {
  right: number;
  proposed: number;
  marked: number;
}

/** Precision, recall and F1 of the sum of counts; NaN where nothing was proposed or marked. */
function scoresOf(counts: readonly Counts[]): { precision: number; recall: number; f1: number } {
  const sum = (field: keyof Counts) => counts.reduce((total, one) => total + one[field], 0);
  const [right, proposed, marked] = [sum('right'), sum('proposed'), sum('marked')];
  return { precision: right / proposed, recall: right / marked, f1: (2 * right) / (proposed + marked) };
}

const ROUNDS = 1000;

/** A line of figures with 95 % intervals from drawing the articles anew a thousand times (bootstrap percentiles). */
export function scoreLine(name: string, counts: readonly Counts[]): string {
  const random = randomFrom(7);
  const drawn = Array.from({ length: ROUNDS }, () =>
    scoresOf(counts.map(() => counts[Math.floor(random() * counts.length)] as Counts)),
  );
  const all = scoresOf(counts);
  const shown = (field: 'precision' | 'recall' | 'f1') => {
    const values = drawn.map((one) => one[field]).filter((value) => !Number.isNaN(value));
    values.sort((a, b) => a - b);
    const at = (share: number) => (values[Math.floor(share * (values.length - 1))] ?? Number.NaN).toFixed(2);
    return `${all[field].toFixed(3)} [${at(0.025)}–${at(0.975)}]`;
  };
  const marked = counts.reduce((total, one) => total + one.marked, 0);
  return `${name.padEnd(34)} P ${shown('precision')}  R ${shown('recall')}  F1 ${shown('f1')}  of ${marked}`;
}

/** What was proposed at a confidence, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/** Items by tenths of confidence. */
function tenths(judged: readonly Judged[]): { said: number; right: number; count: number }[] {
  const bins = Array.from({ length: 10 }, (_, i) => judged.filter(({ confidence }) => binOf(confidence) === i));
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      said: bin.reduce((total, { confidence }) => total + confidence, 0) / bin.length,
      right: bin.filter((one) => one.right).length / bin.length,
      count: bin.length,
    }));
}

/** How often items are right, by tenths of confidence: the curve that shows whether confidence means what it says. */
export function reliabilityLine(judged: readonly Judged[]): string {
  return tenths(judged)
    .map(({ said, right, count }) => `${said.toFixed(2)}→${right.toFixed(2)} (${count})`)
    .join('  ');
}

/**
 * Expected calibration error (Naeini et al. 2015), 0 to 1: how far the share of right items lies from what they said, by
 * tenths of confidence, each weighing what it holds; NaN for no items.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const off = tenths(judged).reduce((sum, { said, right, count }) => sum + Math.abs(said - right) * count, 0);
  return off / judged.length;
}

function binOf(confidence: number): number {
  return Math.min(9, Math.floor(confidence * 10 + 1e-9));
}
