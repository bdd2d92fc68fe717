import { describe, expect, it } from 'vitest';
import { fill } from '../ui/index.ts';
import { nameCountries } from './actor-words.ts';

describe('words about actors', () => {
  it('are those of the page: countries are called as in its language, whatever the database calls them', () => {
    const claim = {
      subject: { schema: 'Country', country: 'US', name: 'United States' },
      evidence: [{ place: { schema: 'Country', country: 'BR', name: 'Brazil' } }],
      object: { schema: 'Place', country: null, name: 'Brell' },
    };
    nameCountries(claim, 'es');
    expect([claim.subject.name, claim.evidence[0]?.place.name, claim.object.name]).toEqual([
      'Estados Unidos',
      'Brasil',
      'Brell',
    ]);
  });

  it('agree with their number', () => {
    const said = (n: number | string) => fill('{n} {n|fact|facts} of {name}', { n, name: 'A' });
    expect([said(0), said(1), said('1'), said('1,000')]).toEqual([
      '0 facts of A',
      '1 fact of A',
      '1 fact of A',
      '1,000 facts of A',
    ]);
  });
});
