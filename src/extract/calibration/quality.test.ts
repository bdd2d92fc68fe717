import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../document/document.ts';
import { createExtraction, EXTRACTORS } from '../index.ts';
import type { CalibratedKind } from './curve.ts';
import { faultsOf, trustIn } from './quality.ts';

const root = join(import.meta.dirname, '../../..');
const extract = createExtraction(EXTRACTORS, { read: (path) => readFileSync(join(root, path)) });

const CLEAN =
  'The police of Colombia arrested Ana Ruiz and two members of Los Rastrojos in Bogotá on Tuesday, said prosecutor ' +
  'Pedro Paz. According to the report, the group sent 416 kilos of cocaine from Cali to Panama in 2008. “We found ' +
  'nothing else,” Paz told the newspaper, and accused the mayor of taking $4.5 million from the clan in Medellín.';

/** The same text, spoilt. */
const SPOILT: Record<string, string> = {
  'in capitals': CLEAN.toUpperCase(),
  'without capitals': CLEAN.toLowerCase(),
  'with digits for letters': CLEAN.replace(/(?<=[a-z])[lo](?=[a-z])/g, (letter) => (letter === 'l' ? '1' : '0')),
  'with letters swapped for rare ones': CLEAN.replace(/(?<=[a-z])[tr](?=[a-z])/g, 'x'),
  'with marks for letters': CLEAN.replace(/(?<=[a-z])e(?=[a-z])/g, '*'),
  'with lost characters': CLEAN.replace(/e/g, '\ufffd'),
  'with markup': CLEAN.replace(/\b(?=[A-Z])/g, '<span class="x">').replace(/\./g, '.</span>&nbsp;'),
};
const KINDS: CalibratedKind[] = ['linked', 'unlinked', 'attributions', 'dates', 'quantities', 'incidents', 'claims'];

function read(text: string) {
  return readDocument({ text, language: 'en', title: null, publishedAt: '2011-03-21', parts: [] });
}

describe('the quality of a text', () => {
  it('is whole in edited prose', () => {
    for (const kind of KINDS) expect(trustIn(kind, faultsOf(read(CLEAN)))).toBe(1);
  });

  it.each(Object.entries(SPOILT))('is lower for every kind of item %s', (_, text) => {
    for (const kind of KINDS) {
      const trust = trustIn(kind, faultsOf(read(text)));
      expect(trust).toBeLessThan(1);
      expect(trust).toBeGreaterThanOrEqual(0.3);
    }
  });

  it.each(Object.entries(SPOILT))('lowers what is found in the text %s as well', (_, text) => {
    const confidences = (one: string) => {
      const { found } = extract({ text: one, language: 'en', title: null, publishedAt: '2011-03-21', parts: [] });
      return [...found.mentions, ...found.dates, ...found.quantities, ...found.incidents, ...found.claims].map(
        ({ confidence }) => confidence,
      );
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const spoilt = confidences(text);
    expect(Math.max(...spoilt)).toBeLessThan(Math.max(...confidences(CLEAN)));
    expect(mean(spoilt)).toBeLessThan(mean(confidences(CLEAN)));
  });

  it('does not hold names of other languages, short forms and headings against a text', () => {
    const text = `McCoy of LegCo and Sa’id al-Jamal met Lukashenka in Hrodna.\nCOVID-19\n${CLEAN}\nThe G7, the FARC-EP, MS-13 and Barrio 18.`;
    expect(trustIn('linked', faultsOf(read(text)))).toBeGreaterThan(0.985);
  });

  it('is a share in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const faults = faultsOf(read(text));
        for (const fault of Object.values(faults)) {
          expect(fault).toBeGreaterThanOrEqual(0);
          expect(fault).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
