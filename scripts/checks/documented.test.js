import { describe, expect, it } from 'vitest';
import { undocumentedIn } from './documented.js';

describe('the rule that exports are documented', () => {
  it('names each export without a doc comment, with its line', () => {
    const source =
      '/** Adds. */\nexport const add = 1;\n// not a doc comment\nexport function take() {}\nexport interface Bare {}';
    expect(undocumentedIn('src/a.ts', source)).toEqual([
      'src/a.ts:4 take has no doc comment',
      'src/a.ts:5 Bare has no doc comment',
    ]);
  });

  it('asks for one comment on a function with overloads, and none for the type of a documented value', () => {
    const source = `/** Reads. */
export function read(a: string): string;
export function read(a: number): number;
export function read(a: unknown) { return a; }
/** Colours. */
export const COLOURS = ['red'] as const;
export type Colour = (typeof COLOURS)[number];`;
    expect(undocumentedIn('src/a.ts', source)).toEqual([]);
  });
});
