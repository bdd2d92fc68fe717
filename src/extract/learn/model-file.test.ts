import { expect, it } from 'vitest';
import { packModel, unpackModel } from './model-file.ts';
import { addPacked, packWeights, unpackWeights } from './packed.ts';

const INFO = { name: 'toy', version: 3, seed: 7 };
const ARRAYS = { a: Int32Array.of(1, -2, 3), b: Int8Array.of(5), c: Float32Array.of(0.5, 1.5) };

it('reads back what was written, byte for byte the same each time', () => {
  const bytes = packModel(INFO, ARRAYS);
  expect(packModel(INFO, ARRAYS)).toEqual(bytes);
  const { info, arrays, hash } = unpackModel(bytes, 'toy.bin');
  expect(info).toEqual(INFO);
  expect(arrays).toEqual(ARRAYS);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

it('refuses a file that was changed, is cut off, or is something else', () => {
  const bytes = packModel(INFO, ARRAYS);
  const changed = Uint8Array.from(bytes);
  changed[bytes.length - 12]! ^= 1;
  expect(() => unpackModel(changed, 'toy.bin')).toThrow('toy.bin is damaged');
  expect(() => unpackModel(bytes.subarray(0, bytes.length - 8), 'toy.bin')).toThrow('toy.bin is damaged');
  expect(() => unpackModel(new Uint8Array(100), 'toy.bin')).toThrow('not a model file');
});

it('keeps the largest weights, each to within a half of a percent of its column', () => {
  const weights = Float32Array.of(1, -0.01, 0.001, 0.001, -0.5, 0.02);
  const packed = unpackWeights(packWeights(Int32Array.of(11, 22, 33), weights, 2, 2));
  const sums = new Int32Array(2);
  addPacked(packed, Int32Array.of(11, 22, 33), 0, 3, sums, 0);
  expect(packed.index.size).toBe(2);
  expect(sums[0]! * packed.scales[0]!).toBeCloseTo(0.5, 2);
  expect(sums[1]! * packed.scales[1]!).toBeCloseTo(0.01, 3);
});
