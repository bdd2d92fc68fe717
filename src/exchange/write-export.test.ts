import { expect, it } from 'vitest';
import { requireSources } from './write-export.ts';

it('refuses an export that lacks a fact or the source of one', () => {
  expect(() => requireSources(3, { facts: 3, factsWithSources: 3 })).not.toThrow();
  expect(() => requireSources(3, { facts: 2, factsWithSources: 2 })).toThrow(/of 3 public facts it holds 2/);
  expect(() => requireSources(3, { facts: 3, factsWithSources: 2 })).toThrow(/2 with their sources/);
});
