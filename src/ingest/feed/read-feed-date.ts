import { findDates } from '../read-date.ts';

/** Time zones by name, as RFC 822 lists them and feeds use them, in minutes from UTC. */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  art: -180,
  brt: -180,
  brst: -120,
  clt: -240,
  clst: -180,
  cot: -300,
  pet: -300,
  vet: -240,
  bot: -240,
  ect: -300,
  uyt: -180,
  pyt: -240,
  bst: 60,
  cet: 60,
  cest: 120,
  west: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
};
const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(?:([+-])(\d{2}):?(\d{2})|([a-z]{1,4}\b))?/iu;
const SHORT_YEAR = /(\d{1,2}[\s-]+\p{L}{3,}\.?[\s-]+)(\d{2})(?=\s+\d{1,2}:)/u;

/**
 * A feed's date (RFC 822/2822, ISO 8601, and what feeds write instead) as ISO 8601 in UTC. A time without a zone is
 * dropped, since it would be guessed; null when no date can be read.
 */
export function readFeedDate(text: string | null): string | null {
  if (text === null || text.length > 200) return null;
  const full = text.trim().replace(SHORT_YEAR, (_, day, year) => `${day}${Number(year) > 69 ? 19 : 20}${year}`);
  if (/^\d{4}(?:-\d{2})?$/.test(full)) return full;
  const found = findDates(full.replace(/(\d{4}-\d{2}-\d{2})t/u, '$1T'))[0];
  if (found === undefined) return null;
  if (found.date.length !== 10 || found.ambiguous) return found.date;
  const instant = readInstant(found.date, full.slice(found.end));
  return instant ?? found.date;
}

function readInstant(day: string, rest: string): string | null {
  const [, hours, minutes, seconds, half, sign, zoneHours, zoneMinutes, zoneName] = CLOCK.exec(rest) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const named = zoneName === undefined ? undefined : ZONES[zoneName.toLowerCase()];
  const offset = sign ? Number(`${sign}1`) * (Number(zoneHours) * 60 + Number(zoneMinutes)) : named;
  if (offset === undefined) return null;
  const hour = half ? (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null;
  const time =
    Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + Number(minutes) - offset) * 60 + Number(seconds ?? 0)) * 1000;
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
