import type { ExtractLanguage } from '../document/document.ts';

/** What a word adds to a number. */
export interface NumberWord {
  value: number;
  /** `add`: 'three', 'treinta'; `times`: 'hundred', 'thousand', 'mil'; `vague`: 'dozens', 'cientos'. */
  kind: 'add' | 'times' | 'vague';
}

/** Words in order of their value, from `from` on; a slash parts several of one value. */
function counting(from: number, step: number, words: string): [string, NumberWord][] {
  return words
    .split(' ')
    .flatMap((forms, index) =>
      forms.split('/').map((word): [string, NumberWord] => [word, { value: from + index * step, kind: 'add' }]),
    );
}

function all(kind: NumberWord['kind'], words: Record<string, number>): [string, NumberWord][] {
  return Object.entries(words).map(([word, value]) => [word, { value, kind }]);
}

/**
 * Number words by language. Vague ones stand for what they can mean at least: 'dozens' for 24, 'hundreds' for 100.
 * The article ('a', 'un', 'um') is none of them: callers decide where it counts.
 */
export const NUMBER_WORDS: Record<ExtractLanguage, ReadonlyMap<string, NumberWord>> = {
  en: new Map([
    ...counting(
      1,
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    ),
    ...counting(17, 1, 'seventeen eighteen nineteen'),
    ...counting(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
    ...all('times', { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 }),
    ...all('vague', { tens: 10, dozens: 24, scores: 40, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 }),
  ]),
  es: new Map([
    ...counting(1, 1, 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'),
    ...counting(16, 1, 'dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna'),
    ...counting(22, 1, 'veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis'),
    ...counting(27, 1, 'veintisiete veintiocho veintinueve'),
    ...counting(30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento'),
    ...counting(200, 100, 'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas'),
    ...counting(500, 100, 'quinientos/quinientas seiscientos/seiscientas setecientos/setecientas'),
    ...counting(800, 100, 'ochocientos/ochocientas novecientos/novecientas'),
    ...all('times', { mil: 1e3, millón: 1e6, millones: 1e6, millon: 1e6, billón: 1e12, billones: 1e12, docena: 12 }),
    ...all('vague', { decenas: 10, docenas: 24, cientos: 100, centenares: 100, miles: 1e3, millares: 1e3 }),
  ]),
  pt: new Map([
    ...counting(1, 1, 'uno dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze'),
    ...counting(14, 1, 'catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove'),
    ...counting(20, 10, 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento'),
    ...counting(200, 100, 'duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas'),
    ...counting(600, 100, 'seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas'),
    ...all('times', { mil: 1e3, milhão: 1e6, milhões: 1e6, bilhão: 1e9, bilhões: 1e9, trilhão: 1e12, trilhões: 1e12 }),
    ...all('times', { dúzia: 12 }),
    ...all('vague', { dezenas: 10, dúzias: 24, centenas: 100, milhares: 1e3 }),
  ]),
};

/** Articles that count as one before a unit or a multiplier: 'a ton', 'un millón', 'uma dúzia'. */
export const ARTICLES_OF_ONE: Record<ExtractLanguage, ReadonlySet<string>> = {
  en: new Set(['a', 'an']),
  es: new Set(['un', 'una']),
  pt: new Set(['um', 'uma']),
};

/** Words between the parts of one number: 'two hundred and five', 'treinta y dos', 'trinta e dois', 'twenty-one'. */
export const NUMBER_JOINS: Record<ExtractLanguage, ReadonlySet<string>> = {
  en: new Set(['and', '-']),
  es: new Set(['y']),
  pt: new Set(['e']),
};
