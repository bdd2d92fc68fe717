import { createRequire } from 'node:module';
import { countryName, slugOf } from '../text/index.ts';

const CODE_LIST = createRequire(import.meta.url)('i18n-iso-countries/codes.json') as [
  alpha2: string,
  alpha3: string,
  number: string,
][];
const SLUGS = new Map(CODE_LIST.map(([code]) => [code, slugOf(countryName(code, 'en'))]));
const CODES = new Map([...SLUGS].map(([code, slug]) => [slug, code]));
const NUMERIC = new Map(CODE_LIST.map(([code, , number]) => [number, code]));

/** ISO 3166-1 alpha-2 -> what stands in addresses (English name: `dominican-republic`), in every language the same. */
export function countrySlug(code: string): string {
  return SLUGS.get(code) ?? code.toLowerCase();
}

/** The opposite of `countrySlug`; takes a bare code too (`bo`). Null when there is no such country. */
export function countryOfSlug(slug: string): string | null {
  const code = slug.toUpperCase();
  return CODES.get(slug.toLowerCase()) ?? (SLUGS.has(code) ? code : null);
}

/** ISO 3166-1 numeric, three digits, as maps use it -> alpha-2; null for what has none. */
export function countryOfNumber(number: string): string | null {
  return NUMERIC.get(number) ?? null;
}

/** What stands in addresses for every country, by the alphabet. */
export function countrySlugs(): string[] {
  return [...CODES.keys()].sort();
}
