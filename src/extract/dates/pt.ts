import type { DateWords, Phrase, TimeUnit } from './vocabulary.ts';
import { meanings, phrases, ranked, words } from './word-lists.ts';

const told = (list: string, fromTold: TimeUnit, by = 0): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit: null, by, fromTold }));

const at = (list: string, unit: TimeUnit | null, by = 0, span = false): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit, by, span }));

/** Times in Portuguese. */
export const PT: DateWords = {
  months: ranked('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 1),
  shortMonths: ranked('jan fev mar abr mai jun jul ago set out nov dez', 1),
  doubtful: words('abril maio'),
  capitalMonths: false,
  weekdays: ranked('domingo segunda terça/terca quarta quinta sexta sábado/sabado', 0),
  weekdayTail: {
    doubtful: words('segunda terça terca quarta quinta sexta'),
    tail: 'feira',
    before: words('na à nesta'),
  },
  seasons: ranked('primavera verão outono inverno', 21),
  units: meanings<TimeUnit>([
    ['day', 'dia dias'],
    ['week', 'semana semanas'],
    ['month', 'mês meses'],
    ['year', 'ano anos'],
    ['decade', 'década décadas'],
  ]),
  of: words('de do ,'),
  joins: words('e a ao , - – até o'),
  to: words('a ao até - –'),
  between: words('entre de desde'),
  since: words('desde'),
  prepositions: words(
    'em de do desde até entre e a para durante ano anos ( – antes depois após fiscal eleições copa no',
  ),
  counted: words(
    'pessoas homens mulheres soldados militares membros quilos quilogramas kg toneladas libras dólares pesos hectares ' +
      'armas fuzis famílias casas policiais agentes milhas quilômetros km mortes vítimas migrantes presos metros horas ' +
      'casos euros reais homicídios habitantes milhões mil integrantes',
  ),
  numbered: words(
    'resolução seção artigo nº n° número ordem lei decreto rota voo $ # € caso processo agenda quase cerca mais menos mil',
  ),
  stages: phrases(
    'início de|começo de|meados de|final de|fim de|finais de|' +
      'o ano fiscal de|ano fiscal de|o primeiro semestre de|o segundo semestre de|primeiro semestre de|' +
      'segundo semestre de|primeiro trimestre de|segundo trimestre de|terceiro trimestre de|quarto trimestre de',
  ),
  before: meanings<-1 | 0 | 1>([
    [-1, 'passado passada última último'],
    [0, 'este esta neste nesta'],
    [1, 'próximo próxima'],
  ]),
  after: meanings<-1 | 0 | 1>([
    [-1, 'passado passada'],
    [1, 'próximo próxima'],
  ]),
  ago: phrases('atrás'),
  agoBefore: words('há'),
  otherwise: phrases('depois|mais tarde|antes'),
  earlier: words('antes'),
  over: phrases('últimos|últimas'),
  thatYear: phrases('daquele ano|desse ano|do mesmo ano|deste ano|daquele mesmo ano'),
  dayWords: words('dia'),
  decadeWords: words('anos década'),
  decades: ranked('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
  phrases: [
    ...told('naquele dia|mesmo dia|nesse dia|naquela noite', 'day'),
    ...told('dia seguinte', 'day', 1),
    ...told('dia anterior|véspera', 'day', -1),
    ...told('naquele mês|mesmo mês', 'month'),
    ...told('mês seguinte', 'month', 1),
    ...told('mês anterior', 'month', -1),
    ...told('naquele ano|nesse ano|mesmo ano', 'year'),
    ...told('ano seguinte', 'year', 1),
    ...told('ano anterior', 'year', -1),
    ...at('hoje|esta manhã|nesta manhã|nesta tarde|nesta noite', 'day'),
    ...at('ontem', 'day', -1),
    ...at('anteontem', 'day', -2),
    ...at('amanhã', 'day', 1),
    ...at('esta semana|nesta semana', 'week'),
    ...at('semana passada', 'week', -1),
    ...at('próxima semana|semana que vem', 'week', 1),
    ...at('este fim de semana|neste fim de semana', 'weekend'),
    ...at('último fim de semana|fim de semana passado|fim de semana', 'weekend', -1),
    ...at('este mês|neste mês', 'month'),
    ...at('mês passado', 'month', -1),
    ...at('próximo mês|mês que vem', 'month', 1),
    ...at('este ano|neste ano|o ano corrente', 'year'),
    ...at('ano passado', 'year', -1),
    ...at('próximo ano|ano que vem', 'year', 1),
    ...at('última década', 'decade', -1, true),
    ...at('último ano', 'year', -1, true),
    ...at('semana seguinte|semana anterior', null),
    ...at('aqueles meses|daqueles meses|daquele período', null),
    ...at('anos recentes|meses recentes|últimos anos|últimos meses|últimos dias|últimas semanas', null),
    ...at('últimas décadas|próximos anos|próximos meses|próximos dias', null),
  ],
  elsewhere: words('seguinte anterior naquele naquela nesse mesmo'),
  future: words('próximo próxima próximos próximas'),
};
