import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWords } from '../query/parse-words.ts';
import type { Stems } from '../words/lexemes.ts';
import { choosePassages } from './choose-passages.ts';
import { markFinder } from './mark-words.ts';

const marked = (q: string, text: string, stems: Stems = 'english') =>
  markFinder(parseWords(q), stems)(text).map(({ start, end }) => text.slice(start, end));

describe('marking', () => {
  it.each<[string, string, Stems, string[]]>([
    ['die', 'The dying and the dead died.', 'english', ['dying', 'died']],
    ['dea', 'The D.E.A. and the DEA’s men; an idea.', 'english', ['D.E.A.', 'DEA’s']],
    ['operacoes', 'Operação, OPERAÇÕES, opera.', 'portuguese', ['Operação', 'OPERAÇÕES']],
    ['Straße', 'Die Straße und die STRASSE 😀.', 'other', ['Straße', 'STRASSE']],
    ['毒品', '关于毒品的调查', 'other', ['毒品']],
    [
      '"state of siege"',
      'A state of siege; the siege of a state. States under siege',
      'english',
      ['state of siege', 'States under siege'],
    ],
    ['дея', 'идея, дея', 'other', ['дея']],
    ['etat', "L’État, c'est moi", 'other', ['État']],
    ['the who', 'The who of the matter', 'english', ['The', 'who', 'the']],
  ])('of %s in %s', (q, text, stems, expected) => {
    expect(marked(q, text, stems)).toEqual(expected);
  });

  it('marks the same on the quick way as on the thorough one', () => {
    const word = fc.constantFrom(
      'policía',
      'policias',
      'police',
      'D.E.A.',
      'dea',
      "l'état",
      'investigación',
      'x',
      '毒品',
      '.',
      '😀',
      'of',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { minLength: 1, maxLength: 3 }), (words, q) => {
        const text = words.join(' ');
        // Where folding changes the length, every word is looked at.
        const thorough = marked(q.join(' '), `${text} ß`, 'spanish');
        expect(marked(q.join(' '), text, 'spanish')).toEqual(thorough);
      }),
    );
  });

  it('gives passages that are stretches of the text, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc
        .array(fc.constantFrom('heron ', 'x'.repeat(99), '\n\n', '😀'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (body) => {
        const passages = choosePassages(body, markFinder(parseWords('heron x'), 'english'));
        expect(passages.length).toBeLessThanOrEqual(2);
        for (const { text: passage, marks } of passages) {
          expect(body).toContain(passage);
          const length = [...passage].length;
          for (const { start, end } of marks) expect(start >= 0 && start < end && end <= length).toBe(true);
        }
      }),
    );
  });
});
