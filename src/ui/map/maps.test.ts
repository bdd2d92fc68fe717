import { describe, expect, it } from 'vitest';
import { coverageMap } from './coverage-map.ts';
import { locatorMap } from './locator-map.ts';

describe('maps', () => {
  it('weigh at most 12 kB, whatever the countries, and mostly less than 8', () => {
    const sizes = ['GT', 'BB', 'BO', 'BR', 'US', 'CL', 'CA', 'RU', 'ID', 'FJ'].map(
      (code) => locatorMap([code], 'x')?.length ?? 0,
    );
    expect(Math.min(...sizes)).toBeGreaterThan(300);
    expect(Math.max(...sizes)).toBeLessThan(12_000);
    expect(sizes.filter((size) => size < 8_000).length).toBeGreaterThanOrEqual(8);
  });

  it('mark islands too small to see with a dot', () => {
    expect(locatorMap(['BB'], 'Barbados')).toContain('<circle class="here"');
  });

  it('say nothing of what has no outline, and escape their label', () => {
    expect(locatorMap(['XX'], 'x')).toBe('');
    expect(locatorMap(['BO'], '"<b>')).toContain('aria-label="&quot;&lt;b&gt;"');
  });

  it('link every covered country to its page, darker where more is published', () => {
    const map = coverageMap(
      [
        { code: 'CO', name: 'Colombia', path: '/country/colombia', articles: 100 },
        { code: 'PE', name: 'Peru', path: '/country/peru', articles: 2 },
      ],
      'Coverage',
    );
    expect(map).toMatch(/<a href="\/country\/colombia" aria-label="Colombia: 100"><path class="d4"/);
    expect(map).toMatch(/<a href="\/country\/peru" aria-label="Peru: 2"><path class="d1"/);
  });
});
