import { describe, expect, it } from 'vitest';
import { clockIn, instantIn, isZone } from './time-zone.ts';

const iso = (zone: string, clock: string) => instantIn(zone, clock)?.toISOString() ?? null;

describe('time zones', () => {
  it('find the instant at which the clocks of a place show a time, in summer and winter', () => {
    expect(iso('UTC', '2026-12-01T06:00')).toBe('2026-12-01T06:00:00.000Z');
    expect(iso('America/Bogota', '2026-12-01T06:00')).toBe('2026-12-01T11:00:00.000Z');
    expect(iso('Europe/Lisbon', '2026-07-01T06:00')).toBe('2026-07-01T05:00:00.000Z');
    expect(iso('Asia/Kathmandu', '2026-07-01T00:10')).toBe('2026-06-30T18:25:00.000Z');
    expect(iso('Pacific/Kiritimati', '2026-07-01T00:10')).toBe('2026-06-30T10:10:00.000Z');
  });

  it('take the earlier of two, and know that a time was left out', () => {
    expect(iso('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z');
    expect(iso('America/New_York', '2026-03-08T02:30')).toBeNull();
    expect(iso('America/New_York', '2026-03-08T03:30')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('refuse what is none', () => {
    for (const clock of ['', '2026-13-01T00:00', '2026-02-30T00:00', 'tomorrow']) expect(iso('UTC', clock)).toBeNull();
    expect(iso('Mars/Olympus', '2026-12-01T06:00')).toBeNull();
    expect([isZone('Europe/Madrid'), isZone(''), isZone('<b>')]).toEqual([true, false, false]);
  });

  it('go there and back', () => {
    for (const zone of ['America/Sao_Paulo', 'Europe/London', 'Australia/Lord_Howe', 'UTC'])
      for (let day = 0; day < 365; day += 7) {
        const at = new Date(Date.UTC(2026, 0, 1 + day, 12, 30));
        expect(instantIn(zone, clockIn(zone, at))).toEqual(at);
      }
  });
});
