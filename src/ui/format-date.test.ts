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

  it('say in words what EDTF says in signs', () => {
    const dates = ['201X', '20XX', '2008-XX', '2008-09~', '2008?', '2004/2008-05', '2004/..', '../2008'];
    expect(dates.map((date) => formatDate(date, 'en'))).toEqual([
      '2010s',
      '2000 – 2099',
      '2008',
      'about September 2008',
      '2008 (uncertain)',
      '2004 – May 2008',
      'since 2004',
      'until 2008',
    ]);
    expect([formatDate('201X', 'es'), formatDate('2008-09~', 'pt')]).toEqual([
      'década de 2010',
      'por volta de setembro de 2008',
    ]);
  });

  it('leave what is no date as it is', () => {
    expect(formatDate('last year', 'en')).toBe('last year');
  });
});
