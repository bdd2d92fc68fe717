/** Times of a WordPress export: `2021-05-24 11:17:25`, in GMT or in the site's own zone, all zeros when unset. */

const STAMP = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?$/;

/** A time in GMT -> ISO 8601 in UTC; null when it is unset or no real time. */
export function readGmt(text: string): string | null {
  const match = STAMP.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as number[];
  const instant = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second));
  const written = `${match[1]}-${match[2]}-${match[3]}T${match[4] ?? '00'}:${match[5] ?? '00'}:${match[6] ?? '00'}`;
  return (year ?? 0) >= 1000 && instant.toISOString().startsWith(written) ? `${written}Z` : null;
}

/** A local time whose zone the file does not give -> its day, the most that is known. */
export function readLocalDay(text: string): string | null {
  return readGmt(text)?.slice(0, 10) ?? null;
}

/** `Mon, 24 May 2021 11:17:25 +0000` (RFC 822, as RSS has it) -> ISO 8601 in UTC; null for anything else. */
export function readRfc822(text: string): string | null {
  const match = /^(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)$/.exec(
    text.trim(),
  );
  const time = match === null ? Number.NaN : Date.parse(match[0]);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
