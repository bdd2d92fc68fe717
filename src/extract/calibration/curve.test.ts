import { describe, expect, it } from 'vitest';
import { onCurve } from './curve.ts';
import { CURVES } from './table.ts';

describe('curves of confidence', () => {
  it('keep what they are given between two pairs on the line, and rise', () => {
    const curve = [
      [0, 0.2],
      [0.5, 0.4],
      [1, 1],
    ] as const;
    expect([0, 0.25, 0.5, 0.75, 1].map((said) => onCurve(curve, said))).toEqual([
      0.2,
      expect.closeTo(0.3),
      0.4,
      0.7,
      1,
    ]);
  });

  it('give a confidence that is one, and never lower for higher, whatever was fitted', () => {
    for (const curve of Object.values(CURVES)) {
      let before = 0;
      for (let said = 0; said <= 1.0001; said += 0.01) {
        const right = onCurve(curve, Math.min(1, said));
        expect(right).toBeGreaterThanOrEqual(before);
        expect(right).toBeLessThanOrEqual(1);
        before = right;
      }
    }
  });
});
