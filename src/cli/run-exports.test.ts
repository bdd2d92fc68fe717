import { describe, expect, it } from 'vitest';
import { isDue } from './run-exports.ts';

describe('exports for readers', () => {
  const now = new Date(2031, 4, 10, 12, 0);
  const at = (day: number, hour: number, minute = 0) => new Date(2031, 4, day, hour, minute).toISOString();

  it('are due once their hour has passed since they were made', () => {
    expect(isDue(at(10, 2, 59), now, 3)).toBe(true);
    expect(isDue(at(10, 3, 1), now, 3)).toBe(false);
    expect(isDue(at(9, 13), now, 13)).toBe(false);
    expect(isDue(at(9, 12, 30), now, 13)).toBe(true);
  });

  it('are due when there are none, or when a wrong clock made them', () => {
    expect(isDue(null, now, 3)).toBe(true);
    expect(isDue(at(11, 4), now, 3)).toBe(true);
  });
});
