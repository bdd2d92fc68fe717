import { expect, it } from 'vitest';
import { type ComparedClaim, contradictionsIn } from './contradictions.ts';

const claim = (id: string, more: Partial<ComparedClaim>): ComparedClaim => ({
  id,
  predicate: 'legal_status',
  subject: 's',
  object: null,
  value: null,
  dateFrom: null,
  allegation: null,
  quantity: null,
  stances: ['asserted'],
  ...more,
});

it('finds what is said and denied', () => {
  expect(contradictionsIn([claim('a', { stances: ['asserted', 'denied'] }), claim('b', {})])).toEqual([
    { why: 'denied', claims: ['a'] },
  ]);
});

it('finds legal statuses that exclude each other for one allegation alone', () => {
  const convicted = claim('a', { value: 'convicted', allegation: 'fraud' });
  expect(contradictionsIn([convicted, claim('b', { value: 'acquitted', allegation: 'fraud' })])).toEqual([
    { why: 'status', claims: ['a', 'b'] },
  ]);
  expect(contradictionsIn([convicted, claim('b', { value: 'acquitted', allegation: 'theft' })])).toEqual([]);
  expect(contradictionsIn([convicted, claim('b', { value: 'charged', allegation: 'fraud' })])).toEqual([]);
});

it('finds dates that can not mean one day, and numbers that differ', () => {
  const date = (id: string, dateFrom: string) => claim(id, { predicate: 'date', dateFrom });
  expect(contradictionsIn([date('a', '2019-05'), date('b', '2019-05-03')])).toEqual([]);
  expect(contradictionsIn([date('a', '2019-05'), date('b', '2019-06-03')])).toEqual([
    { why: 'value', claims: ['a', 'b'] },
  ]);
  const many = (id: string, value: number, of: string) =>
    claim(id, { predicate: 'quantity', quantity: { value, unit: 'person', of } });
  expect(contradictionsIn([many('a', 3, 'dead'), many('b', 4, 'dead'), many('c', 9, 'wounded')])).toEqual([
    { why: 'value', claims: ['a', 'b'] },
  ]);
});
