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

/** How often items are right, by tenths of confidence: the curve that shows whether confidence means what it says. */
export function calibrationLines(name: string, judged: readonly Judged[]): string[] {
  const bins = Array.from({ length: 10 }, (_, i) => judged.filter(({ confidence }) => binOf(confidence) === i));
  return bins.flatMap((bin, i) => {
    if (bin.length === 0) return [];
    const mean = bin.reduce((total, { confidence }) => total + confidence, 0) / bin.length;
    const right = bin.filter((one) => one.right).length / bin.length;
    return `${name.padEnd(14)} ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}  said ${mean.toFixed(2)}  right ${right.toFixed(2)}  of ${bin.length}`;
  });
}

function binOf(confidence: number): number {
  return Math.min(9, Math.floor(confidence * 10 + 1e-9));
}
