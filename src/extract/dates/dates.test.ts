import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { noSuggestions } from '../suggestions.ts';
import { dates } from './index.ts';

const step = dates.load({ read: () => Buffer.alloc(0) });

/** What is found, as 'words = EDTF'; the article is of Thursday, 24 March 2011. */
function found(text: string, language: ExtractLanguage, publishedAt: string | null = '2011-03-24T10:00:00Z'): string[] {
  const document = readDocument({ text, language, title: null, publishedAt, parts: [] });
  const items = step(document, noSuggestions()).dates ?? [];
  return items.map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`);
}

describe('dates', () => {
  it.each<[string, ExtractLanguage, string[]]>([
    ['The mayor fled in 2008.', 'en', ['2008 = 2008']],
    ['It was seized on March 21.', 'en', ['March 21 = 2011-03-21']],
    ['It was seized on March 21, 2009, they said.', 'en', ['March 21, 2009 = 2009-03-21']],
    ['On 3rd of May 2010 he left.', 'en', ['3rd of May 2010 = 2010-05-03']],
    ['They met on April 19 and 20, 2010.', 'en', ['April 19 and 20, 2010 = 2010-04-19/2010-04-20']],
    ['In June he fled.', 'en', ['June = 2010-06']],
    ['Last March he fled.', 'en', ['Last March = 2010-03']],
    ['He fled on Tuesday.', 'en', ['Tuesday = 2011-03-22']],
    ['The court will decide on Tuesday.', 'en', ['Tuesday = 2011-03-29']],
    ['They came back the following Sunday.', 'en', ['Sunday = null']],
    [
      'He was shot yesterday, two years ago and last week.',
      'en',
      ['yesterday = 2011-03-23', 'two years ago = 2009', 'last week = 2011-03-14/2011-03-20'],
    ],
    ['Trade grew over the last decade.', 'en', ['the last decade = 2001/..']],
    ['Trade grew over the past five years.', 'en', ['the past five years = 2006/..']],
    ['She led it until May 2009.', 'en', ['May 2009 = ../2009-05']],
    ['Dirigió el puerto hasta enero de 2009.', 'es', ['enero de 2009 = ../2009-01']],
    ['She led it from 2002 until May 2009.', 'en', ['2002 until May 2009 = 2002/2009-05']],
    ['The truce is meant to last two years.', 'en', []],
    ['He has been at large since 2006.', 'en', ['2006 = 2006/..']],
    ['Between 2002 and 2010 they ruled.', 'en', ['2002 and 2010 = 2002/2010']],
    ['They ruled from January to April 2009.', 'en', ['January to April 2009 = 2009-01/2009-04']],
    [
      'In the 1990s, in early 2010 and in the spring of 2007.',
      'en',
      ['1990s = 199X', 'early 2010 = 2010', 'spring of 2007 = 2007-21'],
    ],
    ['In May 2009 he resigned. In September he was held.', 'en', ['May 2009 = 2009-05', 'September = 2009-09']],
    ['He may march on 18th Street, Section 1373, with 2000 men and $2000.', 'en', []],
    ['A 2009 report, Resolution 1973 and report-2010.', 'en', ['2009 = 2009']],
    [
      'It was filed 2010-11-05, on 25/12/2009 and 04/03/2010.',
      'en',
      ['2010-11-05 = 2010-11-05', '25/12/2009 = 2009-12-25', '04/03/2010 = 2010'],
    ],
    ['Cayó el 21 de marzo de 2011.', 'es', ['21 de marzo de 2011 = 2011-03-21']],
    [
      'Los días 25, 26 y 27 de febrero y el 1º de marzo.',
      'es',
      ['25, 26 y 27 de febrero = 2011-02-25/2011-02-27', '1º de marzo = 2011-03-01'],
    ],
    [
      'Hace dos años huyó; ayer volvió; el martes declaró.',
      'es',
      ['Hace dos años = 2009', 'ayer = 2011-03-23', 'martes = 2011-03-22'],
    ],
    [
      'A finales de 2009, en los años 90 y en la década de los ochenta.',
      'es',
      ['finales de 2009 = 2009', 'años 90 = 199X', 'década de los ochenta = 198X'],
    ],
    [
      'Desde 2006 y entre 2002 y 2004, en abril de ese año.',
      'es',
      ['2006 = 2006/..', '2002 y 2004 = 2002/2004', 'abril de ese año = 2004-04'],
    ],
    ['Julio habló en la plaza 9 de Xul con 1500 personas.', 'es', []],
    ['El año pasado y la próxima semana.', 'es', ['El año pasado = 2010', 'la próxima semana = 2011-03-28/2011-04-03']],
    [
      'Caiu em 5 de junho de 2010 e, no dia 11, falou.',
      'pt',
      ['5 de junho de 2010 = 2010-06-05', 'dia 11 = 2010-06-11'],
    ],
    [
      'Há dois anos, ontem e na terça-feira.',
      'pt',
      ['Há dois anos = 2009', 'ontem = 2011-03-23', 'terça-feira = 2011-03-22'],
    ],
    [
      'De janeiro a março, no ano passado e na segunda reunião.',
      'pt',
      ['janeiro a março = 2011-01/2011-03', 'ano passado = 2010'],
    ],
    ['Na década de 1980 e no início de 2009.', 'pt', ['década de 1980 = 198X', 'início de 2009 = 2009']],
  ])('reads %s (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it('reckons nothing without the date of the article, and no day from its month alone', () => {
    expect(found('Yesterday, on March 3, two years ago and in 2008.', 'en', null)).toEqual([
      'Yesterday = null',
      'March 3 = null',
      'two years ago = null',
      '2008 = 2008',
    ]);
    expect(found('Yesterday and last year.', 'en', '2011-03')).toEqual(['Yesterday = null', 'last year = 2010']);
  });

  it('stays inside any text, in order', () => {
    const word = fc.constantFrom(
      'March',
      '21',
      ',',
      '2011',
      'de',
      'el',
      'between',
      'and',
      'last',
      '\ud800',
      '1990s',
      '-',
      '/',
      'há',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<ExtractLanguage>('en', 'es', 'pt'), (text, language) => {
        const document = readDocument({ text, language, title: null, publishedAt: '2011-03-24', parts: [] });
        let before = 0;
        for (const { start, end } of step(document, noSuggestions()).dates ?? []) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
    );
  });
});
