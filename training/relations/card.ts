import { seededRandom } from '../../src/extract/learn/index.ts';
import { RELATION_KINDS, type Relation } from '../../src/extract/relations/index.ts';

/** A figure and its 95 % interval (bootstrap over cases). */
type Figure = [value: number, from: number, to: number];

export interface Measured {
  accuracy: Figure;
  macroF1: Figure;
  kinds: { kind: string; count: number; precision: number; recall: number; f1: number }[];
  /** Of the answers at least as sure as `from` and less than 0.1 above: their share, and how many are right. */
  curve: { from: number; share: number; right: number }[];
}

/** Kinds with fewer cases don't count in the macro mean. */
const ENOUGH = 75;
const SAMPLES = 400;

/** Judges the answers; of several deals, one after the other, all count. Intervals are drawn as if there were one deal. */
export function measure(cases: readonly { kind: number }[], answers: readonly Relation[]): Measured {
  const truth = answers.map((_, i) => cases[i % cases.length]!.kind);
  const told = answers.map(({ relation }) => RELATION_KINDS.indexOf(relation));
  const all = truth.map((_, i) => i);
  const random = seededRandom(3);
  const samples = Array.from({ length: SAMPLES }, () => cases.map(() => Math.floor(random() * all.length)));
  const figure = (value: (ids: number[]) => number): Figure => {
    const values = samples.map(value).sort((a, b) => a - b);
    return [value(all), values[Math.floor(SAMPLES * 0.025)]!, values[Math.floor(SAMPLES * 0.975)]!];
  };
  const counted = RELATION_KINDS.map((_, k) => k).filter(
    (k) => cases.filter(({ kind }) => kind === k).length >= ENOUGH,
  );
  return {
    accuracy: figure((ids) => ids.filter((i) => truth[i] === told[i]).length / ids.length),
    macroF1: figure((ids) => {
      const tables = ofKinds(truth, told, ids);
      return counted.reduce((sum, k) => sum + tables[k]!.f1, 0) / counted.length;
    }),
    kinds: ofKinds(truth, told, all),
    curve: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
      const here = all.filter(
        (i) => answers[i]!.confidence >= from && (answers[i]!.confidence < from + 0.1 || from === 0.9),
      );
      return {
        from,
        share: here.length / all.length,
        right: here.filter((i) => truth[i] === told[i]).length / (here.length || 1),
      };
    }),
  };
}

function ofKinds(truth: readonly number[], told: readonly number[], ids: readonly number[]): Measured['kinds'] {
  const table = RELATION_KINDS.map((kind) => ({ kind, count: 0, right: 0, told: 0 }));
  for (const i of ids) {
    table[truth[i]!]!.count++;
    table[told[i]!]!.told++;
    if (truth[i] === told[i]) table[truth[i]!]!.right++;
  }
  return table.map(({ kind, count, right, told }) => ({
    kind,
    count,
    precision: right / (told || 1),
    recall: right / (count || 1),
    f1: (2 * right) / (count + told || 1),
  }));
}

interface Facts {
  settings: object;
  rows: number;
  pairs: number;
  features: number;
  bytes: number;
  sharpness: number;
  data: string;
  model: string;
}

/** The model's card, in Markdown. */
export function card(
  { pairs, rows, deals }: { pairs: Measured; rows: Measured; deals: number[] },
  facts: Facts,
): string {
  const f = (x: number) => x.toFixed(3);
  const figure = ([value, from, to]: Figure) => `${f(value)} (${f(from)}–${f(to)})`;
  const largest = Math.max(...rows.kinds.map(({ count }) => count)) / facts.rows;
  return `# Relations between two names: models/relations.bin

Made by \`training/relations.ts\`; this card too.

| | |
| --- | --- |
| data | \`storyweb-train.csv\`: ${facts.rows} sentences of investigative reporting in English, two names each, ${RELATION_KINDS.length} kinds; github opensanctions/storyweb, MIT licence; SHA-256 \`${facts.data}\` |
| form | multinomial logistic regression, ${facts.features} hashed features, a byte a weight; ${facts.bytes} bytes |
| settings | \`${JSON.stringify(facts.settings)}\`, sharpness ${f(facts.sharpness)} |
| SHA-256 of the file | \`${facts.model}\` |

**What it sees**: words between, beside and around the names, kinds of the names, order, distance. Names themselves, those in question and all other words with a capital, are masked: the model cannot know what it read about somebody.

**What the data is**: the kinds were given to ${facts.pairs} pairs of names, not to sentences: nearly every row of a pair has one kind, whether the sentence says it or not. Rows dealt at random therefore test sentences about pairs that were seen; only parts without common pairs test new ones. Confidences are calibrated on the latter.

| five-fold, value (95 % interval, bootstrap over rows) | accuracy | macro F1 (kinds with ${ENOUGH} rows or more) |
| --- | --- | --- |
| always the commonest kind | ${f(largest)} | |
| rows dealt at random | ${figure(rows.accuracy)} | ${figure(rows.macroF1)} |
| no pair of names in two parts | ${figure(pairs.accuracy)} | ${figure(pairs.macroF1)} |

The last line is the mean over ${deals.length} deals of the pairs, whose accuracies were ${deals.map(f).join(', ')}: few pairs have many rows, and
much depends on which of them the model has not seen. Its true interval is that wide.

| kind | rows | F1, rows at random | precision, new pairs | recall, new pairs | F1, new pairs |
| --- | --- | --- | --- | --- | --- |
${pairs.kinds.map((one, k) => `| ${one.kind} | ${rows.kinds[k]!.count} | ${f(rows.kinds[k]!.f1)} | ${f(one.precision)} | ${f(one.recall)} | ${f(one.f1)} |`).join('\n')}

| confidence, new pairs | share of answers | right |
| --- | --- | --- |
${pairs.curve.map(({ from, share, right }) => `| ${from}–${f(Math.min(1, from + 0.1))} | ${f(share)} | ${f(right)} |`).join('\n')}
`;
}
