import { describe, expect, it } from 'vitest';
import { formatDate, formatShortDate } from './format-date.ts';

describe('dates', () => {
  it('are never more precise than given', () => {
    expect(['2021', '2021-05', '2021-05-24', '2021-05-24T23:17:25Z'].map((date) => formatDate(date, 'en'))).toEqual([
      '2021',
      'May 2021',
      '24 May 2021',
      '24 May 2021',
    ]);
  });

  it('follow the language', () => {
    expect([formatDate('2021-05-04', 'es'), formatDate('2021-03', 'pt'), formatShortDate('2021-12-01', 'es')]).toEqual([
      '4 de mayo de 2021',
      'março de 2021',
      '1 dic 2021',
    ]);
  });

  it('leave what is no plain date as it is', () => {
    expect(formatDate('201X', 'en')).toBe('201X');
  });
});
