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
  /** Words after a number that are not what it counts: 'of', 'years' of a date, verbs. */
  uncounted: ReadonlySet<string>;
  /** How words for people end. */
  personEnds: RegExp;
  /** Words that end so and name things. */
  things: ReadonlySet<string>;
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
    ]),
    people: set(
      'people persons person individuals men women children man woman civilians soldiers troops police policemen officers ' +
        'agents members suspects victims inmates prisoners migrants journalists officials students farmers bodies hostages ' +
        'defenders activists peasants guerrillas rebels fighters gunmen judges prosecutors lawmakers workers families ' +
        'residents refugees leaders deaths murders homicides killings arrests traffickers smugglers deportees delegates ' +
        'dead wounded injured missing killed arrested detained others lawyers citizens nationals teachers businessmen ' +
        'passengers supporters demonstrators protesters boys girls brothers sons daughters heads politicians candidates ' +
        'ministers senators legislators mayors governors priests witnesses patients relatives adults minors teenagers ' +
        'voters defendants suspects accomplices operatives militants mercenaries hitmen gangsters bodyguards guards ' +
        'scientists experts doctors nurses clergy crew crewmen sailors pilots fugitives executives congressmen ' +
        'criminals targets mobsters rioters spies assassins villagers inhabitants volunteers businesspeople youths colleagues associates cops detainees',
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
    uncounted: set(
      'about across after against also always and are before below between but days does during for from had has hours ' +
        'had his hundreds into its less million minus months near not our out over percent perhaps plus since than that ' +
        'the their these this those thousands times to towards under until versus was weeks were when where which while ' +
        'who whose will with within would years yet',
    ),
    personEnds: /(?:[^aeiou]ers|tors|[^aeiou]ists|ants|ees|ians|men|women)$/,
    things: set(
      'borders buffers calculators centers centres centers chapters clusters committees computers containers corners ' +
        'covers degrees dinners documents elevators factors fees filters folders generators grants guarantees helicopters ' +
        'indicators instants integers letters lists matters meters motors numbers offers orders papers parameters plants ' +
        'posters powers processors quarters reactors registers restaurants rivers sectors servers shelters sisters ' +
        'tankers theaters tractors trailers transfers trees trousers twists variants warrants waters winters wonders ' +
        'monitors chambers summers posts newsletters rulers counters orders',
    ),
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
      ['lb', 'libras|libra'],
      ['l', 'litros|litro'],
      ['gal', 'galones|galón'],
      ['acres', 'acres|acre'],
      ['hectares', 'hectáreas|hectárea'],
      ['km', 'kilómetros|kilómetro'],
      ['km2', 'kilómetros cuadrados'],
      ['mi', 'millas|milla'],
      ['nmi', 'millas náuticas|milla náutica'],
      ['nmi2', 'millas náuticas cuadradas'],
      ['m', 'metros|metro'],
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
    ]),
    people: set(
      'personas persona hombres mujeres niños niñas civiles soldados militares policías agentes miembros integrantes ' +
        'sospechosos víctimas reclusos presos migrantes periodistas funcionarios estudiantes campesinos cuerpos rehenes ' +
        'defensores activistas guerrilleros rebeldes pistoleros jueces fiscales exfiscales trabajadores familias habitantes ' +
        'refugiados líderes muertes asesinatos homicidios detenciones traficantes narcotraficantes muertos heridos ' +
        'desaparecidos detenidos arrestados capturados hijos hijas hermanos hermanas abogados ciudadanos diputados ' +
        'menores pasajeros manifestantes alumnos maestros alcaldes concejales ministros senadores gobernadores candidatos ' +
        'políticos sacerdotes testigos pacientes familiares adultos adolescentes jóvenes votantes acusados imputados ' +
        'condenados cómplices sicarios mercenarios guardias expertos médicos marineros pilotos fugitivos empresarios ' +
        'espías pobladores indígenas mineros obreros exfuncionarios exmilitares efectivos uniformados sujetos individuos ' +
        'internos cabecillas pandilleros capos comisionados magistrados fallecidos partidarios seguidores delegados ' +
        'exministros exdiputados exalcaldes exgobernadores exagentes expolicías cocaleros comunarios narcos lesionados ' +
        'secuestrados aspirantes manifestantes criminales delincuentes secuestradas asesinadas asesinados detenidas heridas muertas niñas sobrevivientes damnificados feligreses rescatistas',
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
    uncounted: set(
      'años antes cientos con contra cuando des desde después días donde durante entonces entre ellas ellos eran estas ' +
        'estos fueron hasta horas las los los más menos mes meses miles millones mientras para pero pues puntos quienes ' +
        'sino sobre sus tras veces',
    ),
    personEnds: /(?:istas|[td]ores|[td]oras|antes|enses)$/,
    things: set(
      'antes conquistas contenedores distantes entrevistas factores importantes instantes interesantes motores ordenadores ' +
        'pistas restantes revistas sectores servidores siguientes tractores valores variantes vistas volantes',
    ),
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
      ['lb', 'libras|libra'],
      ['gal', 'galões|galão'],
      ['acres', 'acres|acre'],
      ['l', 'litros|litro'],
      ['hectares', 'hectares|hectare'],
      ['km', 'quilômetros|quilómetros|quilômetro'],
      ['km2', 'quilômetros quadrados'],
      ['mi', 'milhas|milha'],
      ['nmi', 'milhas náuticas'],
      ['nmi2', 'milhas náuticas quadradas'],
      ['m', 'metros|metro'],
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
    ]),
    people: set(
      'pessoas pessoa homens mulheres crianças civis soldados militares policiais agentes membros integrantes suspeitos ' +
        'vítimas presos detentos migrantes jornalistas funcionários estudantes camponeses corpos reféns defensores ativistas ' +
        'guerrilheiros rebeldes juízes promotores trabalhadores famílias habitantes refugiados líderes mortes assassinatos ' +
        'homicídios prisões traficantes mortos feridos desaparecidos detidos filhos filhas irmãos irmãs advogados cidadãos ' +
        'deputados autoridades menores passageiros manifestantes alunos professores prefeitos vereadores ministros ' +
        'senadores governadores candidatos políticos padres testemunhas pacientes familiares adultos adolescentes jovens ' +
        'eleitores acusados réus denunciados condenados cúmplices pistoleiros mercenários guardas peritos médicos ' +
        'marinheiros pilotos foragidos empresários garimpeiros indígenas operários indivíduos internos chefes ' +
        'magistrados servidores parentes colegas delegados fiscais apoiadores ' +
        'criminosos bandidos milicianos meninos meninas ex-ministros cocaleiros sobreviventes sequestrados detidas feridas mortas moradores fiéis',
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
    uncounted: set(
      'anos antes após centenas com contra das depois desde dias dos durante elas eles entre eram essas esses estas ' +
        'estes foram horas mais mas menos meses milhares milhões nas nos onde para pontos por quando seus sob sobre suas ' +
        'vezes',
    ),
    personEnds: /(?:istas|[td]ores|[td]oras|antes|enses)$/,
    things: set(
      'antes conquistas contêineres entrevistas fatores importantes instantes motores pistas restantes revistas setores ' +
        'servidores seguintes tratores valores variantes vistas volantes computadores',
    ),
    were: set('foram foi têm tem sido ficaram são'),
    numbered: set(
      'seção artigo resolução nº n° número ordem executiva lei decreto rota voo caso nível título página rua',
    ),
    sharedMoney: SHARED,
    old: set('idade'),
  },
};
