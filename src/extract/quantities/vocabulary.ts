import type { ExtractLanguage } from '../document/document.ts';

/** The words for amounts in one language, all in lower case. */
export interface QuantityWords {
  /** Units of measure, of money and of counted things, by their words; the longest phrase first. */
  units: ReadonlyMap<string, string>;
  /** What people are called who are counted. */
  people: ReadonlySet<string>;
  /** What has happened to people who are counted: 'killed', 'detenidos'. */
  fates: ReadonlySet<string>;
  /** 'about', 'más de': before an amount. */
  approximate: readonly string[][];
  /** 'of' before what it is an amount of. */
  of: ReadonlySet<string>;
  /** 'to', 'a' between the ends of a range. */
  to: ReadonlySet<string>;
  between: ReadonlySet<string>;
  and: ReadonlySet<string>;
  /** Words that stand between a number and its noun: 'other', 'otras'. */
  skip: ReadonlySet<string>;
  /** Verbs between people and their fate: 'were', 'fueron'. */
  were: ReadonlySet<string>;
  /** Words before a number that make it a name: 'Section', 'artículo'. */
  numbered: ReadonlySet<string>;
  /** Currencies whose name several countries share, with the adjectives that tell which. */
  sharedMoney: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What an age ends with: '25 years old'. */
  old: ReadonlySet<string>;
}

const set = (list: string): Set<string> => new Set(list.split(' '));
const phrases = (list: string): string[][] => list.split('|').map((phrase) => phrase.split(' '));

function table(rows: [string, string][]): Map<string, string> {
  return new Map(rows.flatMap(([unit, list]) => list.split('|').map((word): [string, string] => [word, unit])));
}

/** Weights in grammes to tonnes, surfaces, lengths, times: written alike in all languages. */
const COMMON: [string, string][] = [
  ['kg', 'kg|kgs'],
  ['%', '%'],
  ['km', 'km'],
  ['km2', 'km2|km²'],
  ['hectares', 'ha'],
];

const DOLLARS = new Map(
  Object.entries({ us: 'USD', american: 'USD', canadian: 'CAD', estadounidenses: 'USD', canadienses: 'CAD' }),
);
const PESOS = new Map(
  Object.entries({
    mexican: 'MXN',
    mexicanos: 'MXN',
    colombian: 'COP',
    colombianos: 'COP',
    argentine: 'ARS',
    argentinos: 'ARS',
    chilean: 'CLP',
    chilenos: 'CLP',
    dominican: 'DOP',
    dominicanos: 'DOP',
    uruguayan: 'UYU',
    uruguayos: 'UYU',
  }),
);
const SHARED = new Map<string, ReadonlyMap<string, string>>([
  ['dollars', DOLLARS],
  ['dólares', DOLLARS],
  ['pesos', PESOS],
]);

/** The words of each language. `USD` and other codes are those of ISO 4217; 'pesos' of no named country stay 'pesos'. */
export const QUANTITY_WORDS: Record<ExtractLanguage, QuantityWords> = {
  en: {
    units: table([
      ...COMMON,
      ['kg', 'kilos|kilo|kilograms|kilogram|kilogrammes'],
      ['g', 'grams|gram|grammes'],
      ['t', 'tons|ton|tonnes|tonne|metric tons|metric tonnes|metric ton'],
      ['lb', 'pounds|lbs'],
      ['l', 'liters|litres|liter|litre'],
      ['gal', 'gallons'],
      ['hectares', 'hectares|hectare'],
      ['acres', 'acres'],
      ['km', 'kilometers|kilometres|kilometer|kilometre'],
      ['km2', 'square kilometers|square kilometres'],
      ['mi', 'miles|mile'],
      ['mi2', 'square miles'],
      ['m', 'meters|metres'],
      ['%', 'percent|per cent'],
      ['USD', 'dollars|us dollars'],
      ['pesos', 'pesos'],
      ['EUR', 'euros'],
      ['BRL', 'reais'],
      ['GTQ', 'quetzales|quetzals'],
      ['HNL', 'lempiras'],
      ['years', 'years|year'],
      ['months', 'months|month'],
      ['weeks', 'weeks|week'],
      ['days', 'days|day'],
      ['hours', 'hours|hour'],
      ['weapons', 'weapons|guns|rifles|pistols|firearms|handguns|grenades|machine guns|rockets|explosives'],
      ['aircraft', 'aircraft|planes|airplanes|helicopters|plane|helicopter|jets|drones'],
      ['vehicles', 'vehicles|cars|trucks|motorcycles|buses'],
      ['vessels', 'boats|ships|vessels|speedboats|submarines'],
    ]),
    people: set(
      'people persons person individuals men women children man woman civilians soldiers troops police policemen officers ' +
        'agents members suspects victims inmates prisoners migrants journalists officials students farmers bodies hostages ' +
        'defenders activists peasants guerrillas rebels fighters gunmen judges prosecutors lawmakers workers families ' +
        'residents refugees leaders deaths murders homicides killings arrests traffickers smugglers deportees delegates ' +
        'dead wounded injured missing killed arrested detained others lawyers citizens nationals teachers businessmen',
    ),
    fates: set(
      'dead killed wounded injured missing arrested detained murdered kidnapped displaced captured extradited deported executed disappeared convicted indicted charged sanctioned',
    ),
    approximate: phrases(
      'more than|less than|fewer than|at least|at most|up to|as many as|as much as|about|around|nearly|almost|over|some|' +
        'approximately|roughly|an estimated|close to|under',
    ),
    of: set('of in'),
    to: set('to - –'),
    between: set('between from'),
    and: set('and'),
    skip: set('other more additional further'),
    were: set('were was have has been had are'),
    numbered: set(
      'section article resolution no number order law decree route room flight act case unit chapter level title tier page grade highway top',
    ),
    sharedMoney: SHARED,
    old: set('old'),
  },
  es: {
    units: table([
      ...COMMON,
      ['kg', 'kilos|kilo|kilogramos|kilogramo'],
      ['g', 'gramos|gramo'],
      ['t', 'toneladas|tonelada'],
      ['lb', 'libras'],
      ['l', 'litros|litro'],
      ['gal', 'galones'],
      ['hectares', 'hectáreas|hectárea'],
      ['km', 'kilómetros|kilómetro'],
      ['km2', 'kilómetros cuadrados'],
      ['mi', 'millas'],
      ['m', 'metros'],
      ['%', 'por ciento'],
      ['USD', 'dólares|dólar'],
      ['pesos', 'pesos'],
      ['EUR', 'euros'],
      ['BRL', 'reales'],
      ['GTQ', 'quetzales'],
      ['HNL', 'lempiras'],
      ['PEN', 'soles'],
      ['VES', 'bolívares'],
      ['NIO', 'córdobas'],
      ['CRC', 'colones'],
      ['PYG', 'guaraníes'],
      ['BOB', 'bolivianos'],
      ['years', 'años|año'],
      ['months', 'meses|mes'],
      ['weeks', 'semanas|semana'],
      ['days', 'días|día'],
      ['hours', 'horas|hora'],
      ['weapons', 'armas|fusiles|pistolas|rifles|granadas|armas de fuego'],
      ['aircraft', 'aeronaves|avionetas|aviones|helicópteros|drones'],
      ['vehicles', 'vehículos|camiones|carros|autos|motocicletas|autobuses'],
      ['vessels', 'barcos|lanchas|buques|embarcaciones|submarinos'],
    ]),
    people: set(
      'personas persona hombres mujeres niños niñas civiles soldados militares policías agentes miembros integrantes ' +
        'sospechosos víctimas reclusos presos migrantes periodistas funcionarios estudiantes campesinos cuerpos rehenes ' +
        'defensores activistas guerrilleros rebeldes pistoleros jueces fiscales exfiscales trabajadores familias habitantes ' +
        'refugiados líderes muertes asesinatos homicidios detenciones traficantes narcotraficantes muertos heridos ' +
        'desaparecidos detenidos arrestados capturados hijos hermanos abogados ciudadanos diputados',
    ),
    fates: set(
      'muertos muertas heridos heridas desaparecidos detenidos detenidas arrestados capturados asesinados asesinadas secuestrados extraditados deportados ejecutados desplazados condenados acusados sancionados murieron fallecieron',
    ),
    approximate: phrases(
      'más de|menos de|al menos|por lo menos|cerca de|alrededor de|unos|unas|casi|aproximadamente|hasta|no menos de|' +
        'poco más de|a lo sumo',
    ),
    of: set('de'),
    to: set('a - –'),
    between: set('entre de'),
    and: set('y'),
    skip: set('otras otros presuntos presuntas nuevos nuevas grandes'),
    were: set('fueron fue han ha sido resultaron habían son'),
    numbered: set(
      'sección artículo resolución núm número nº n° orden ejecutiva ley decreto ruta vuelo caso nivel título página barrio carrera calle',
    ),
    sharedMoney: SHARED,
    old: set('edad'),
  },
  pt: {
    units: table([
      ...COMMON,
      ['kg', 'quilos|quilo|quilogramas|kilos'],
      ['g', 'gramas|grama'],
      ['t', 'toneladas|tonelada'],
      ['lb', 'libras'],
      ['l', 'litros|litro'],
      ['hectares', 'hectares|hectare'],
      ['km', 'quilômetros|quilómetros|quilômetro'],
      ['km2', 'quilômetros quadrados'],
      ['mi', 'milhas'],
      ['nmi', 'milhas náuticas'],
      ['nmi2', 'milhas náuticas quadradas'],
      ['m', 'metros'],
      ['%', 'por cento'],
      ['USD', 'dólares|dólar'],
      ['pesos', 'pesos'],
      ['EUR', 'euros'],
      ['BRL', 'reais|real'],
      ['PYG', 'guaranis'],
      ['years', 'anos|ano'],
      ['months', 'meses|mês'],
      ['weeks', 'semanas|semana'],
      ['days', 'dias|dia'],
      ['hours', 'horas|hora'],
      ['weapons', 'armas|fuzis|pistolas|rifles|granadas|armas de fogo'],
      ['aircraft', 'aeronaves|aviões|helicópteros|drones'],
      ['vehicles', 'veículos|caminhões|carros|motocicletas|ônibus'],
      ['vessels', 'barcos|lanchas|navios|embarcações|submarinos'],
    ]),
    people: set(
      'pessoas pessoa homens mulheres crianças civis soldados militares policiais agentes membros integrantes suspeitos ' +
        'vítimas presos detentos migrantes jornalistas funcionários estudantes camponeses corpos reféns defensores ativistas ' +
        'guerrilheiros rebeldes juízes promotores trabalhadores famílias habitantes refugiados líderes mortes assassinatos ' +
        'homicídios prisões traficantes mortos feridos desaparecidos detidos filhos irmãos advogados cidadãos deputados autoridades',
    ),
    fates: set(
      'mortos mortas feridos feridas desaparecidos presos presas detidos assassinados assassinadas sequestrados extraditados deportados executados deslocados condenados acusados morreram',
    ),
    approximate: phrases(
      'mais de|menos de|pelo menos|ao menos|cerca de|perto de|quase|aproximadamente|até|em torno de|uns|umas|superiores a',
    ),
    of: set('de'),
    to: set('a - –'),
    between: set('entre de'),
    and: set('e'),
    skip: set('outras outros supostos supostas novos novas grandes'),
    were: set('foram foi têm tem sido ficaram são'),
    numbered: set(
      'seção artigo resolução nº n° número ordem executiva lei decreto rota voo caso nível título página rua',
    ),
    sharedMoney: SHARED,
    old: set('idade'),
  },
};
