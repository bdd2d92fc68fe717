import { describe, expect, it } from 'vitest';
import type { ExtractLanguage } from '../document/document.ts';
import { tokenize } from '../document/tokens.ts';
import { readNumber } from './read-number.ts';

const value = (text: string, language: ExtractLanguage) => readNumber(tokenize(text), 0, language)?.value ?? null;

describe('numbers', () => {
  it.each<[string, ExtractLanguage, number | null]>([
    ['1,500 men', 'en', 1500],
    ['4.5 million', 'en', 4_500_000],
    ['twenty-three', 'en', 23],
    ['two hundred and five', 'en', 205],
    ['three thousand two hundred', 'en', 3200],
    ['two and three', 'en', 2],
    ['a dozen', 'en', 12],
    ['hundreds of', 'en', 100],
    ['tens of thousands', 'en', 10_000],
    ['decenas de miles', 'es', 10_000],
    ['a man', 'en', null],
    ['10.1.2', 'en', null],
    ['500.000 kilómetros', 'es', 500_000],
    ['1,500 hombres', 'es', 1500],
    ['2,5 toneladas', 'es', 2.5],
    ['treinta y dos mil', 'es', 32_000],
    ['mil millones', 'es', 1e9],
    ['dos mil quinientos', 'es', 2500],
    ['un millón', 'es', 1e6],
    ['ciento veinte', 'es', 120],
    ['6.590 horas', 'pt', 6590],
    ['3 mil milhas', 'pt', 3000],
    ['trinta e três', 'pt', 33],
    ['cento e vinte e dois', 'pt', 122],
    ['dois e três', 'pt', 2],
    ['centenas de', 'pt', 100],
  ])('reads %s (%s) as %s', (text, language, expected) => {
    expect(value(text, language)).toBe(expected);
  });

  it('gives the letters that stand at the digits', () => {
    expect(readNumber(tokenize('500kg of flour'), 0, 'en')).toMatchObject({ value: 500, suffix: 'kg', end: 1 });
  });
});
