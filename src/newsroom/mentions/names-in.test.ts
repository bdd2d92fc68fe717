import { describe, expect, it } from 'vitest';
import { namesIn } from './names-in.ts';

const PEOPLE = ['Ana Prueba', 'Ana Pruebas', 'Luis Ortega', 'Lucía Marbán', 'Bo'].map((name) => ({ id: name, name }));
const named = (body: string) => namesIn(body, PEOPLE).map(({ name }) => name);

describe('a comment mentions', () => {
  it('whose whole name or unmistakable first name follows an @', () => {
    expect(named('@Luis, look; and @LUCIA marban too. @Bo?')).toEqual(['Luis Ortega', 'Lucía Marbán', 'Bo']);
    expect(named('@Ana Prueba')).toEqual(['Ana Prueba']);
    expect(named('(@Ana Pruebas)')).toEqual(['Ana Pruebas']);
  });

  it('nobody where two are meant, in an address, or without a name', () => {
    expect(named('@Ana')).toEqual([]);
    expect(named('luis@bo.example, @ Luis, @Bob, @')).toEqual([]);
  });

  it('in linear time', () => {
    const started = performance.now();
    expect(named('@'.repeat(10_000))).toEqual([]);
    expect(named('@Luis '.repeat(1_600))).toEqual(['Luis Ortega']);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
