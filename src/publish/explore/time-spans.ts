import { readEdtfDate } from '../../text/index.ts';
import type { ExploreClaim } from '../data.ts';

/** A dated claim on a timeline; days since 1970-01-01. Between `from` and `to` it was so; the pale ends: at some time in them. */
export interface Span {
  claim: ExploreClaim;
  /** First and last day that the words may mean. */
  first: number;
  last: number;
  /** What is certain of it: empty (`sureFrom > sureTo`) where only one partial date is told. */
  sureFrom: number;
  sureTo: number;
}

/** A line across the timeline: where, as a share of its width, and the year. */
export interface Tick {
  at: number;
  label: string;
}

/** All spans with the years that they lie in. `begin` and `end`: days. */
export interface TimeScale {
  spans: Span[];
  begin: number;
  end: number;
  ticks: Tick[];
}

/** Puts dated claims in order of time, the latest first. What is no date is passed over. */
export function timeScale(claims: readonly ExploreClaim[]): TimeScale {
  const spans = claims
    .flatMap((claim) => spanOf(claim) ?? [])
    .sort((a, b) => b.first - a.first || b.last - a.last || a.claim.subject.name.localeCompare(b.claim.subject.name));
  const firstYear = yearOf(Math.min(...spans.map(({ first }) => first), Infinity));
  const lastYear = yearOf(Math.max(...spans.map(({ last }) => last), -Infinity)) + 1;
  if (spans.length === 0) return { spans, begin: 0, end: 1, ticks: [] };
  const [begin, end] = [dayOfYear(firstYear), dayOfYear(lastYear)];
  return { spans, begin, end, ticks: ticksOf(firstYear, lastYear, begin, end) };
}

/** Share of the width at which a day lies, from 0 to 1. */
export function shareOf(day: number, { begin, end }: TimeScale): number {
  return Math.min(1, Math.max(0, (day - begin) / (end - begin)));
}

function spanOf(claim: ExploreClaim): Span | null {
  const from = claim.dateFrom ? readEdtfDate(claim.dateFrom) : null;
  const to = claim.dateTo ? readEdtfDate(claim.dateTo) : null;
  const [a, b] = [from ?? to, to ?? from];
  if (!a || !b) return null;
  const [first, last] = [dayNumber(a.first), dayNumber(b.last) + 1];
  if (!(first < last)) return null;
  // One date alone is certain only when it is a day; two are certain between them.
  const single = from === null || to === null;
  return {
    claim,
    first,
    last,
    sureFrom: single ? dayNumber(a.last) : dayNumber(a.last),
    sureTo: single ? dayNumber(a.first) + 1 : dayNumber(b.first) + 1,
  };
}

/** 20_210_503 -> days since 1970. */
function dayNumber(day: number): number {
  const year = Math.floor(day / 10_000);
  const date = new Date(0);
  date.setUTCFullYear(year, (Math.floor(day / 100) % 100) - 1, day % 100);
  return date.getTime() / 86_400_000;
}

function dayOfYear(year: number): number {
  return dayNumber(year * 10_000 + 101);
}

function yearOf(day: number): number {
  return Number.isFinite(day) ? new Date((day - 0.5) * 86_400_000).getUTCFullYear() : 1970;
}

/** Years at which lines stand: at most six, at round numbers. */
function ticksOf(first: number, last: number, begin: number, end: number): Tick[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => (last - first) / one <= 6) ?? 1000;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step)
    ticks.push({ at: (dayOfYear(year) - begin) / (end - begin), label: String(year) });
  return ticks;
}
