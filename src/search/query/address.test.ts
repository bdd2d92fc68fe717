import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuery, parseSearchAddress, SearchQuery, searchAddress } from '../index.ts';

const parse = (address: string) => parseSearchAddress(new URLSearchParams(address));

describe('a search address', () => {
  it('says everything that was asked, and nothing else', () => {
    const query = parse(
      'q=%22money+laundering%22&country=bo&country=PE&topic=arms&language=ES&from=2021&to=2022-02&sort=date&page=3&utm=x',
    );
    expect(query).toEqual({
      q: '"money laundering"',
      filters: { ...emptyQuery().filters, country: ['BO', 'PE'], topic: ['arms'], language: ['es'] },
      from: '2021-01-01',
      to: '2022-02-28',
      sort: 'date',
      page: 3,
    });
    expect(parse(searchAddress(query))).toEqual(query);
    expect(searchAddress(emptyQuery())).toBe('');
  });

  it('passes over what cannot be read', () => {
    expect(parse('from=2021-02-30&to=yesterday&sort=best&page=-1&country=')).toEqual(emptyQuery());
    expect(parse('page=99999').page).toBe(500);
  });

  it('is a valid query whatever stands in it, and reads the same when shared', () => {
    const text = fc.string({ unit: 'binary', maxLength: 600 });
    const parameter = fc.tuple(fc.constantFrom('q', 'country', 'year', 'author', 'from', 'to', 'page', 'sort'), text);
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 40 }), (pairs) => {
        const query = parseSearchAddress(new URLSearchParams(pairs));
        expect(Value.Check(SearchQuery, query)).toBe(true);
        expect(parse(searchAddress(query))).toEqual(query);
      }),
    );
  });
});
