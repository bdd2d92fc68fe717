import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRelations, RELATION_KINDS, readRelationInput } from './index.ts';

const classify = loadRelations({ read: (path) => readFileSync(path) });
const relationOf = (sentence: string, source: string, target: string) => classify({ sentence, source, target });

describe('relations', () => {
  test.each([
    ['Elena Marquin, the chief executive of Torvane Bank, denied it.', 'Elena Marquin', 'Torvane Bank', 'MANAGER'],
    ['The trial opened in Guadalajara, Mexico, on Monday.', 'Guadalajara', 'Mexico', 'WITHIN'],
    ['Ruslo Pavic, a journalist for Nordlight News, was arrested.', 'Ruslo Pavic', 'Nordlight News', 'EMPLOYEE'],
    ['Torvane Bank lent millions to Delmar Holdings.', 'Torvane Bank', 'Delmar Holdings', 'BUSINESS'],
  ])('reads %s', (sentence, source, target, relation) => {
    expect(relationOf(sentence, source, target).relation).toBe(relation);
  });

  test('does not know anybody by name: other names, the same answer', () => {
    const say = (a: string, b: string) => relationOf(`Then ${a}, a critic of ${b}, was jailed.`, a, b);
    expect(say('Lev Orsanin', 'Dario Quell')).toEqual(say('Ruslo Pavic', 'Elena Marquin'));
  });

  test('answers also when a name is missing, twice there, or within the other', () => {
    for (const [source, target] of [
      ['Nobody', 'Mexico'],
      ['', ''],
      ['Mexico', 'Mexico'],
      ['Mexico City', 'Mexico'],
    ] as const) {
      const { relation, confidence } = relationOf('In Mexico City, Mexico has a mayor.', source, target);
      expect(RELATION_KINDS).toContain(relation);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test('takes any strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (sentence, source, target) => {
        const { confidence } = relationOf(`${sentence}${source} ${target}`, source, target);
        expect(confidence).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('is linear in the length of the sentence', () => {
    const began = process.cpuUsage().user;
    relationOf('a b '.repeat(250_000), 'a', 'b');
    relationOf(`Xa ${'word '.repeat(200_000)} Xb`, 'Xa', 'Xb');
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(3);
  });

  test('says which field of its input is wrong', () => {
    expect(() => readRelationInput({ sentence: 'A', source: 1, target: 'B' })).toThrow('"source"');
    expect(() => readRelationInput(null)).toThrow('"sentence"');
  });
});
