import type { DateWords, Phrase, TimeUnit } from './vocabulary.ts';
import { meanings, phrases, ranked, words } from './word-lists.ts';

const told = (list: string, fromTold: TimeUnit, by = 0): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit: null, by, fromTold }));

const at = (list: string, unit: TimeUnit | null, by = 0, span = false): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit, by, span }));

/** Times in Spanish. */
export const ES: DateWords = {
  months: ranked(
    'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    1,
  ),
  shortMonths: ranked('ene feb mar abr may jun jul ago sep/sept/set oct nov dic', 1),
  doubtful: words('mayo julio abril'),
  capitalMonths: false,
  weekdays: ranked('domingo lunes martes miércoles/miercoles jueves viernes sábado/sabado', 0),
  weekdayTail: null,
  seasons: ranked('primavera verano otoño invierno', 21),
  units: meanings<TimeUnit>([
    ['day', 'día días dia dias'],
    ['week', 'semana semanas'],
    ['month', 'mes meses'],
    ['year', 'año años'],
    ['decade', 'década décadas decenio decenios'],
  ]),
  of: words('de del ,'),
  joins: words('y e a al , - – hasta el'),
  to: words('a al hasta - –'),
  between: words('entre de desde del'),
  since: words('desde'),
  prepositions: words(
    'en de del desde hasta entre y a para durante año años ( – antes después tras hacia a fiscal el elecciones mundial',
  ),
  counted: words(
    'personas hombres mujeres soldados militares miembros kilos kilogramos kg toneladas libras dólares pesos hectáreas ' +
      'armas fusiles familias casas viviendas policías agentes millas kilómetros km muertes víctimas migrantes reclusos ' +
      'metros horas casos euros homicidios efectivos habitantes millones mil',
  ),
  numbered: words(
    'resolución sección artículo núm número nº n° orden ley decreto ruta vuelo $ # € caso expediente agenda visión carrera ' +
      'casi unos unas alrededor más menos mil',
  ),
  stages: phrases(
    'principios de|comienzos de|inicios de|mediados de|' +
      'finales de|fines de|fin de|final de|inicio de|comienzo de|el año fiscal|año fiscal|' +
      'el primer semestre de|el segundo semestre de|primer semestre de|segundo semestre de|el primer trimestre de|' +
      'el segundo trimestre de|el tercer trimestre de|el cuarto trimestre de',
  ),
  before: meanings<-1 | 0 | 1>([
    [-1, 'pasado'],
    [0, 'este'],
    [1, 'próximo'],
  ]),
  after: meanings<-1 | 0 | 1>([
    [-1, 'pasado último'],
    [1, 'próximo entrante'],
  ]),
  ago: phrases('atrás'),
  agoBefore: words('hace'),
  otherwise: phrases('después|más tarde|antes|luego|más adelante'),
  earlier: words('antes'),
  over: phrases('los últimos|las últimas|la última|el último'),
  thatYear: phrases('de ese año|de aquel año|de ese mismo año|del mismo año|de dicho año'),
  dayWords: words('día'),
  decadeWords: words('años década decenio'),
  decades: ranked('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', 20, 10),
  phrases: [
    ...told('ese día|aquel día|ese mismo día|el mismo día|esa noche', 'day'),
    ...told('al día siguiente|el día siguiente|un día después', 'day', 1),
    ...told('el día anterior|la víspera|un día antes', 'day', -1),
    ...told('ese mes|aquel mes|el mismo mes', 'month'),
    ...told('el mes siguiente', 'month', 1),
    ...told('el mes anterior', 'month', -1),
    ...told('ese año|aquel año|ese mismo año|el mismo año', 'year'),
    ...told('el año siguiente|al año siguiente', 'year', 1),
    ...told('el año anterior', 'year', -1),
    ...at('hoy|esta mañana|esta tarde|esta noche|esta madrugada', 'day'),
    ...at('ayer|anoche', 'day', -1),
    ...at('anteayer|antier|antes de ayer', 'day', -2),
    ...at('pasado mañana', 'day', 2),
    ...at('esta semana', 'week'),
    ...at('la semana pasada|la pasada semana', 'week', -1),
    ...at('la próxima semana|la semana próxima|la semana que viene', 'week', 1),
    ...at('este fin de semana', 'weekend'),
    ...at('el fin de semana pasado|el pasado fin de semana|el fin de semana', 'weekend', -1),
    ...at('este mes|el presente mes', 'month'),
    ...at('el mes pasado|el pasado mes|el pasado mes de', 'month', -1),
    ...at('el próximo mes|el mes próximo|el mes que viene', 'month', 1),
    ...at('este año|el presente año|el año en curso', 'year'),
    ...at('el año pasado|el pasado año', 'year', -1),
    ...at('el próximo año|el año próximo|el año que viene', 'year', 1),
    ...at('la última década|la década pasada|el último decenio', 'decade', -1, true),
    ...at('el último año', 'year', -1, true),
    ...at('la semana siguiente|la semana anterior', null),
    ...at('esa semana|aquella semana', null),
    ...at('los últimos años|los últimos meses|los últimos días|las últimas semanas|las últimas décadas', null),
    ...at('los próximos años|los próximos meses|los próximos días|las próximas semanas|años recientes', null),
    ...at('meses recientes|aquellos meses|aquellos días|esos días', null),
  ],
  elsewhere: words('siguiente anterior aquel ese mismo'),
  future: words('próximo próxima próximos próximas rumbo'),
};
