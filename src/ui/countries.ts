import { createRequire } from 'node:module';
import type { InterfaceLanguage } from './site.ts';

// The lists alone: the package's own entry loads eighty languages.
const load = createRequire(import.meta.url);
const CODE_LIST = load('i18n-iso-countries/codes.json') as [alpha2: string, alpha3: string, number: string][];

/** Names that newsrooms use in place of the list's own. */
const SHORTER: Record<string, string> = { US: 'United States' };

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function namesIn(language: InterfaceLanguage): Record<string, string> {
  const { countries } = load(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Record<string, string | string[]>;
  };
  const names = Object.entries(countries).map(([code, name]) => [
    code,
    typeof name === 'string' ? name : (name[0] ?? code),
  ]);
  return { ...Object.fromEntries(names), ...(language === 'en' ? SHORTER : {}) };
}

const NAMES: Record<InterfaceLanguage, Record<string, string>> = {
  en: namesIn('en'),
  es: namesIn('es'),
  pt: namesIn('pt'),
};
const SLUGS = new Map(Object.entries(NAMES.en).map(([code, name]) => [code, slugOf(name)]));
const CODES = new Map([...SLUGS].map(([code, slug]) => [slug, code]));
const NUMERIC = new Map(CODE_LIST.map(([alpha2, , number]) => [number, alpha2]));

/** ISO 3166-1 alpha-2 -> the country's name; an unknown code is given back. */
export function countryName(code: string, language: InterfaceLanguage): string {
  return NAMES[language][code] ?? code;
}

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
