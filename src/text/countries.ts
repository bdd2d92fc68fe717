import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { foldSpace } from './clean-characters.ts';

const require = createRequire(import.meta.url);

/** Languages of the interface and of country names. */
export const LANGUAGES = ['en', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

for (const language of LANGUAGES) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));

/** Names in use that the table lacks. */
const MORE_NAMES: Record<string, string> = {
  'united states': 'US',
  us: 'US',
  'u.s.': 'US',
  usa: 'US',
  'ee.uu.': 'US',
  eeuu: 'US',
  uk: 'GB',
  'great britain': 'GB',
  bolivia: 'BO',
  venezuela: 'VE',
  russia: 'RU',
  iran: 'IR',
  syria: 'SY',
  'south korea': 'KR',
  'north korea': 'KP',
  tanzania: 'TZ',
  moldova: 'MD',
  'ivory coast': 'CI',
  'trinidad and tobago': 'TT',
  'trinidad & tobago': 'TT',
};
/** Words that are more often something else than the country when they stand in a headline. */
const DOUBTFUL = new Set([
  'georgia',
  'jordan',
  'chad',
  'chade',
  'jersey',
  'guinea',
  'man',
  'us',
  'uk',
  'antilhas',
  'samoa',
]);

const CODES = new Map<string, string>();
for (const language of LANGUAGES) {
  for (const [code, names] of Object.entries(countries.getNames(language, { select: 'all' }))) {
    for (const name of names) CODES.set(fold(name), code);
  }
}
for (const [name, code] of Object.entries(MORE_NAMES)) CODES.set(name, code);

const NAMES = [...CODES.keys()]
  .filter((name) => name.length > 3 && !DOUBTFUL.has(name))
  .sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!new |nuevo |novo )(?:${NAMES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A country's name or ISO 3166-1 code (alpha-2 or alpha-3, in capitals) -> alpha-2, or null when it is none. */
export function countryCode(name: string): string | null {
  const trimmed = name.trim();
  if (/^[A-Z]{2}$/.test(trimmed)) return countries.isValid(trimmed) ? trimmed : null;
  if (/^[A-Z]{3}$/.test(trimmed)) return countries.alpha3ToAlpha2(trimmed) ?? null;
  return CODES.get(fold(trimmed)) ?? null;
}

/** Countries that a headline names in English, Spanish or Portuguese, in order; doubtful words are left out. */
export function countriesIn(headline: string): string[] {
  const found = new Set<string>();
  const names = [...fold(headline).matchAll(PATTERN)].map((match): [number, string] => [
    match.index,
    CODES.get(match[0]) ?? '',
  ]);
  for (const match of headline.matchAll(/(?<![\p{L}\p{N}.])(?:U\.S\.|US|USA|EE\.? ?UU\.?)(?![\p{L}\p{N}])/gu))
    names.push([match.index, 'US']);
  for (const [, code] of names.sort((a, b) => a[0] - b[0])) if (code) found.add(code);
  return [...found];
}

/** A country's name in a language of the interface; the code itself when it is unknown. */
export function countryName(code: string, language: Language): string {
  return SHORT_NAMES[language][code] ?? countries.getName(code, language) ?? code;
}

/** The names that newsrooms use where ISO's are longer. */
const SHORT_NAMES: Record<Language, Record<string, string>> = {
  en: {
    US: 'United States',
    BO: 'Bolivia',
    VE: 'Venezuela',
    RU: 'Russia',
    IR: 'Iran',
    SY: 'Syria',
    GB: 'United Kingdom',
    CI: 'Ivory Coast',
  },
  es: { US: 'Estados Unidos', BO: 'Bolivia', VE: 'Venezuela', RU: 'Rusia', IR: 'Irán', SY: 'Siria', GB: 'Reino Unido' },
  pt: { US: 'Estados Unidos', BO: 'Bolívia', VE: 'Venezuela', RU: 'Rússia', IR: 'Irã', SY: 'Síria', GB: 'Reino Unido' },
};

function fold(name: string): string {
  return foldSpace(name).trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
