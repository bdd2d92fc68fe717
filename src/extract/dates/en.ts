import type { DateWords, Phrase, TimeUnit } from './vocabulary.ts';
import { meanings, phrases, ranked, words } from './word-lists.ts';

const told = (list: string, fromTold: TimeUnit, by = 0): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit: null, by, fromTold }));

const at = (list: string, unit: TimeUnit | null, by = 0, span = false): Phrase[] =>
  phrases(list).map((phrase) => ({ words: phrase, unit, by, span }));

/** Times in English. */
export const EN: DateWords = {
  months: ranked('january february march april may june july august september october november december', 1),
  shortMonths: ranked('jan feb mar apr - jun jul aug sept/sep oct nov dec', 1),
  doubtful: words('may march august'),
  capitalMonths: true,
  weekdays: ranked('sunday monday tuesday wednesday thursday friday saturday', 0),
  weekdayTail: null,
  seasons: ranked('spring summer autumn/fall winter', 21),
  units: meanings<TimeUnit>([
    ['day', 'day days'],
    ['week', 'week weeks'],
    ['month', 'month months'],
    ['year', 'year years'],
    ['decade', 'decade decades'],
  ]),
  of: words('of ,'),
  joins: words('and to through until - – — , &'),
  to: words('to through until till - – —'),
  between: words('between from'),
  since: words('since'),
  prepositions: words(
    'in since until till of by from for during before after early late mid between and to through year circa around late ' +
      'last next this through the ( fiscal –',
  ),
  counted: words(
    'people persons men women soldiers troops members kilos kilograms kg tons tonnes pounds dollars pesos hectares acres ' +
      'weapons rifles guns families homes houses police officers agents miles kilometers kilometres km deaths victims ' +
      'migrants inmates prisoners meters metres feet hours cases jobs businesses square',
  ),
  numbered: words(
    'resolution section article no number order law decree route room flight $ # £ € act case docket chapter bill unit ' +
      'battalion agenda vision nearly about almost than least approximately some over',
  ),
  stages: phrases(
    'early in|early|mid|late in|late|the beginning of|beginning of|the start of|start of|the end of|end of|the middle of|' +
      'middle of|the first half of|first half of|the second half of|second half of|the first quarter of|' +
      'the second quarter of|the third quarter of|the fourth quarter of|fiscal year|fy|mid -',
  ),
  before: meanings<-1 | 0 | 1>([
    [-1, 'last past'],
    [0, 'this'],
    [1, 'next coming'],
  ]),
  after: new Map(),
  ago: phrases('ago'),
  agoBefore: new Set(),
  otherwise: phrases('later|earlier|before|afterwards|after'),
  earlier: words('earlier before'),
  over: phrases('the last|the past|the previous|the preceding'),
  thatYear: phrases('of that year|that year|of the same year|that same year'),
  dayWords: new Set(),
  decadeWords: words('the early late mid'),
  decades: ranked('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
  phrases: [
    ...told('the same day|that day|that same day|that night', 'day'),
    ...told('the following day|the next day|the day after', 'day', 1),
    ...told('the day before|the previous day', 'day', -1),
    ...told('that month|the same month', 'month'),
    ...told('the following month', 'month', 1),
    ...told('the previous month', 'month', -1),
    ...told('that year|the same year|that same year', 'year'),
    ...told('the following year|the year after', 'year', 1),
    ...told('the previous year|the year before', 'year', -1),
    ...at('today|tonight|this morning|this afternoon|this evening', 'day'),
    ...at('yesterday|last night|yesterday morning|yesterday afternoon|yesterday evening', 'day', -1),
    ...at('the day before yesterday', 'day', -2),
    ...at('tomorrow', 'day', 1),
    ...at('this week|earlier this week|later this week', 'week'),
    ...at('last week|late last week|early last week|the past week', 'week', -1),
    ...at('next week', 'week', 1),
    ...at('this weekend', 'weekend'),
    ...at('last weekend|over the weekend|this past weekend|the weekend', 'weekend', -1),
    ...at('this month|earlier this month|later this month', 'month'),
    ...at('last month|the past month', 'month', -1),
    ...at('next month', 'month', 1),
    ...at('this year|earlier this year|later this year|the current year', 'year'),
    ...at('last year|late last year|early last year', 'year', -1),
    ...at('next year', 'year', 1),
    ...at('the last decade|the past decade', 'decade', -1, true),
    ...at('the last year|the past year', 'year', -1, true),
    ...at('the following week|the same week', null),
    ...at('that week|the previous week|later that day', null),
    ...at('recent years|recent months|recent weeks|recent days|recent decades|recent times', null),
    ...at('coming years|coming months|coming weeks|coming days|the coming year', null),
  ],
  elsewhere: words('following previous that same'),
  future: words('will shall upcoming scheduled forthcoming'),
};
