import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { trainTrees } from './train-trees.ts';
import { treesProbability } from './trees.ts';

const HOW = { trees: 40, depth: 3, rate: 0.3, leaf: 5, l2: 1, cases: 0.9, features: 1, seed: 1 };

/** Two numbers; the answer is whether exactly one of them is above a half. */
function exclusiveOr(count: number) {
  const random = seededRandom(5);
  const numbers = Float32Array.from({ length: count * 2 }, () => random());
  const answers = Array.from({ length: count }, (_, i) =>
    numbers[i * 2]! > 0.5 !== numbers[i * 2 + 1]! > 0.5 ? 1 : 0,
  );
  return { numbers, answers };
}

it('learns what no single number tells', () => {
  const { numbers, answers } = exclusiveOr(600);
  const trees = trainTrees(numbers, 2, answers, HOW);
  const unseen: [number, number, number][] = [
    [0.1, 0.2, 0],
    [0.9, 0.2, 1],
    [0.2, 0.8, 1],
    [0.8, 0.9, 0],
  ];
  for (const [a, b, answer] of unseen) expect(Math.round(treesProbability(trees, Float32Array.of(a, b)))).toBe(answer);
});

it('gives probabilities that match how often the answer is yes', () => {
  const random = seededRandom(9);
  const numbers = Float32Array.from({ length: 3000 }, () => random());
  const answers = Array.from(numbers, (x) => (random() < x ? 1 : 0));
  const trees = trainTrees(numbers, 1, answers, { ...HOW, trees: 30, depth: 2, leaf: 100, rate: 0.2 });
  for (const x of [0.2, 0.5, 0.8]) expect(Math.abs(treesProbability(trees, Float32Array.of(x)) - x)).toBeLessThan(0.1);
});

it('grows the same trees from the same seed', () => {
  const { numbers, answers } = exclusiveOr(200);
  expect(trainTrees(numbers, 2, answers, HOW)).toEqual(trainTrees(numbers, 2, answers, HOW));
});
