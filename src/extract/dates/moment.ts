/** A time as the text has it, before it is reckoned with: what the text does not say is null. */
export interface Moment {
  year: number | null;
  /** 1–12, or a season, 21–24. */
  month: number | null;
  day: number | null;
  /** The last of several days or years: 'June 4-6', '2002–2010'. */
  last: { year: number | null; month: number | null; day: number | null } | null;
  /** 'the 1990s': the year is the first of ten. */
  decade: boolean;
  /** 0 for Sunday, of 'on Tuesday'. */
  weekday: number | null;
  /** Before, around or after the article's date: 'last March', 'next Tuesday'; null when the text does not say. */
  side: -1 | 0 | 1 | null;
  /** It goes on from then: 'since 2006'. */
  since: boolean;
  /** It goes on up to then: 'until May 2021'. */
  until: boolean;
  /** 'of that year', 'the following Sunday': reckoned from a time that the text told of before. */
  ofTold: boolean;
  /** Tokens from `first` up to, not including, `end`. */
  first: number;
  end: number;
  /** How often such words are a date that is read right. */
  confidence: number;
}

/** A time of which nothing but its place is known yet. */
export function moment(first: number, end: number, known: Partial<Moment>): Moment {
  return {
    year: null,
    month: null,
    day: null,
    last: null,
    decade: false,
    weekday: null,
    side: null,
    since: false,
    until: false,
    ofTold: false,
    confidence: 0.9,
    ...known,
    first,
    end,
  };
}
