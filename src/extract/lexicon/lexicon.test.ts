import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractLanguage, readDocument } from '../document/document.ts';
import { CAPITALS, type LexiconEntry, makeLexicon, matchNames } from './index.ts';

function group(id: string, ...names: string[]): LexiconEntry {
  return {
    id,
    schema: 'Organization',
    topics: ['crime'],
    country: ['xx'],
    names: names.map((name) => ({ name, lang: null, kind: /^[A-Z0-9-]{2,5}$/.test(name) ? 'acronym' : 'name' })),
  };
}

const VARESIA: LexiconEntry = {
  id: 'country/xx',
  schema: 'Country',
  country: ['xx'],
  names: [
    { name: 'Varesia', lang: 'en', kind: 'name' },
    { name: 'varesiano', lang: 'es', kind: 'demonym' },
    { name: 'Varesian', lang: 'en', kind: 'demonym' },
  ],
};

const lexicon = makeLexicon([
  VARESIA,
  group('group/golondrinas', 'Los Golondrinas'),
  group('group/frente-azul', 'Frente Azul de Varesia', 'FAV'),
  group('group/frente', 'Frente Azul'),
  group('group/tk-9', 'TK-9'),
  group('group/odonell', "O'Dónnell Clan"),
]);

function namesIn(text: string, language: ExtractLanguage = 'es', worth: number = CAPITALS.telling): string[] {
  const document = readDocument({ text, language, title: null, publishedAt: null, parts: [] });
  const capitals = new Uint8Array(document.tokens.count).fill(worth);
  return matchNames(lexicon, document, capitals).map(({ first, last }) =>
    text.slice(document.tokens.starts[first], document.tokens.ends[last - 1]),
  );
}

describe('names of a lexicon', () => {
  it('are found whatever their accents, apostrophes and hyphens', () => {
    expect(namesIn('el O’Donnell Clan y TK–9, luego TK9')).toEqual(['O’Donnell Clan', 'TK–9', 'TK9']);
  });

  it('are taken at their longest', () => {
    expect(namesIn('del Frente Azul de Varesia y del Frente Azul')).toEqual(['Frente Azul de Varesia', 'Frente Azul']);
  });

  it('of groups are found without their article', () => {
    expect(namesIn('contra las Golondrinas y Los Golondrinas')).toEqual(['Golondrinas', 'Los Golondrinas']);
  });

  it('need their capitals: words are no names', () => {
    expect(namesIn('las golondrinas, un fav, el frente azul')).toEqual([]);
    expect(namesIn('el frente Azul, la FAV')).toEqual(['frente Azul', 'FAV']);
  });

  it('that are demonyms belong to one language', () => {
    expect(namesIn('un ciudadano varesiano')).toEqual(['varesiano']);
    expect(namesIn('a varesiano, a Varesian', 'en')).toEqual(['Varesian']);
  });

  it('of one short word are not found where capitals say nothing', () => {
    expect(namesIn('FAV Y FRENTE AZUL', 'es', CAPITALS.silent)).toEqual(['FRENTE AZUL']);
  });

  it('lie in any text in order, apart, inside it', () => {
    const word = fc.constantFrom(
      'Frente',
      'Azul',
      'de',
      'Varesia',
      'FAV',
      '-',
      '9',
      'TK',
      '’',
      '😀',
      '\ud800',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const document = readDocument({
          text: words.join(' '),
          language: 'es',
          title: null,
          publishedAt: null,
          parts: [],
        });
        const capitals = new Uint8Array(document.tokens.count);
        let end = 0;
        for (const { first, last, names } of matchNames(lexicon, document, capitals)) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThanOrEqual(document.tokens.count);
          expect(names.length).toBeGreaterThan(0);
          end = last;
        }
      }),
    );
  });
});
