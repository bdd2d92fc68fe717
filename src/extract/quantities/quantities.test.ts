import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates } from '../dates/index.ts';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { noSuggestions, type Quantity } from '../suggestions.ts';
import { quantities } from './index.ts';

const files = { read: () => Buffer.alloc(0) };
const steps = [dates.load(files), quantities.load(files)];

function read(text: string, language: ExtractLanguage): Quantity[] {
  const document = readDocument({ text, language, title: null, publishedAt: '2011-03-24', parts: [] });
  const found = noSuggestions();
  for (const step of steps) Object.assign(found, step(document, found));
  return found.quantities;
}

/** What is found, as 'words = value unit (of)'. */
function found(text: string, language: ExtractLanguage): string[] {
  return read(text, language).map(({ start, end, value, upTo, approximate, unit, of }) => {
    const amount = upTo === null ? `${value}` : `${value}-${upTo}`;
    const what = of ? ` (${text.slice(of.start, of.end)})` : '';
    return `${text.slice(start, end)} = ${approximate ? '~' : ''}${amount} ${unit}${what}`;
  });
}

describe('quantities', () => {
  it.each<[string, ExtractLanguage, string[]]>([
    ['They seized 416 kilos of cocaine.', 'en', ['416 kilos of cocaine = 416 kg (cocaine)']],
    ['A ton of wax and 500kg.', 'en', ['A ton of wax = 1 t (wax)', '500kg = 500 kg']],
    [
      'It left three dead and at least 12 people were injured.',
      'en',
      ['three dead = 3 people (dead)', '12 people = ~12 people (injured)'],
    ],
    [
      'About $4.5 million, US$500 and 20 Mexican pesos.',
      'en',
      ['$4.5 million = ~4500000 USD', 'US$500 = 500 USD', '20 Mexican pesos = 20 MXN'],
    ],
    ['He was sentenced to 25 years.', 'en', ['25 years = 25 years']],
    [
      'Three sit on the council. None of the nine is named.',
      'en',
      ['Three = 3 people (Three)', 'nine = 9 people (nine)'],
    ],
    ['Los tres ganaron peso. Fueron dos, dijo.', 'es', ['tres = 3 people (tres)']],
    ['Between 5 and 10 police officers fled.', 'en', ['5 and 10 police officers = 5-10 people (police officers)']],
    ['Dozens of migrants and 30 percent.', 'en', ['Dozens of migrants = ~24 people (migrants)', '30 percent = 30 %']],
    ['In 2008, two years ago, Section 353, MS-13 and a year.', 'en', []],
    [
      'Incautaron 2,5 toneladas de pasta y 1.500 hectáreas.',
      'es',
      ['2,5 toneladas de pasta = 2.5 t (pasta)', '1.500 hectáreas = 1500 hectares'],
    ],
    [
      'Más de dos mil personas y unos tres millones de dólares.',
      'es',
      ['dos mil personas = ~2000 people (personas)', 'tres millones de dólares = ~3000000 USD'],
    ],
    ['Cinco policías fueron detenidos.', 'es', ['Cinco policías = 5 people (detenidos)']],
    ['R$ 2 mil e cerca de 71 toneladas de cera.', 'pt', ['R$ 2 mil = 2000 BRL', '71 toneladas de cera = ~71 t (cera)']],
    [
      'Two reports name 120 passengers, dozens of towns, 3 laboratories and thousands of supporters.',
      'en',
      [
        'Two = 2 items (reports)',
        '120 passengers = 120 people (passengers)',
        'dozens = ~24 items (towns)',
        '3 = 3 items (laboratories)',
        'thousands of supporters = ~1000 people (supporters)',
      ],
    ],
    ['He got a 25-year sentence and paid USD 500.', 'en', ['25-year = 25 years', 'USD 500 = 500 USD']],
    ['At 10 he met two of the 1990 rules is one thing.', 'en', []],
    [
      'Dos documentos, 40 fincas y tres laboratorios.',
      'es',
      ['Dos = 2 items (documentos)', '40 = 40 items (fincas)', 'tres = 3 items (laboratorios)'],
    ],
    [
      'Buscaron en 3 mil millas náuticas cuadradas a 40 cocaleros y una libra de cera.',
      'es',
      [
        '3 mil millas náuticas cuadradas = 3000 nmi2',
        '40 cocaleros = 40 people (cocaleros)',
        'una libra de cera = 1 lb (cera)',
      ],
    ],
    [
      'Três galões de cera e 12 meninas.',
      'pt',
      ['Três galões de cera = 3 gal (cera)', '12 meninas = 12 people (meninas)'],
    ],
    ['Três fazendas e 12 armas.', 'pt', ['Três = 3 items (fazendas)', '12 = 12 items (armas)']],
    ['Quatro mortos e 200 mil reais.', 'pt', ['Quatro mortos = 4 people (mortos)', '200 mil reais = 200000 BRL']],
  ])('reads %s (%s)', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected);
  });

  it('stays inside any text, in order', () => {
    const word = fc.constantFrom(
      '$',
      '5',
      'million',
      'kilos',
      'of',
      'wax',
      'between',
      'and',
      '-',
      'dos',
      'mil',
      'personas',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<ExtractLanguage>('en', 'es', 'pt'), (text, language) => {
        let before = 0;
        for (const { start, end } of read(text, language)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });
});
