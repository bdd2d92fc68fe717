/**
 * A document's facet values as text, one character a value, so that the values of a hundred thousand matches are one
 * `string_agg` and a loop over characters: unnesting arrays took four times as long. Code point = id + 32, past the
 * surrogates; `search_facet_ids` in the migration is the inverse.
 */
const FIRST = 32;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;

/** Highest id of a facet value that has a character: 1,111,983. */
export const LAST_FACET_ID = 0x10ffff - SURROGATE_COUNT - FIRST;

/** The character of a facet value's id (from 1). */
export function facetCharacter(id: number): string {
  const code = id + FIRST;
  return String.fromCodePoint(code < SURROGATES ? code : code + SURROGATE_COUNT);
}

/** How often each id occurs in joined facet texts. */
export function countFacets(text: string): Map<number, number> {
  const low = new Uint32Array(SURROGATES);
  const high = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < SURROGATES) {
      low[unit] = (low[unit] ?? 0) + 1;
      continue;
    }
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    high.set(code, (high.get(code) ?? 0) + 1);
  }
  const counts = new Map<number, number>();
  low.forEach((count, code) => {
    if (count > 0) counts.set(code - FIRST, count);
  });
  for (const [code, count] of high) counts.set(code - SURROGATE_COUNT - FIRST, count);
  return counts;
}
