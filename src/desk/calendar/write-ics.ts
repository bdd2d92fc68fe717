/** An event of a calendar. */
export interface IcsEvent {
  /** The same whenever the feed is written; without control characters. */
  uid: string;
  /** An instant, or an ISO day. */
  at: Date | string;
  summary: string;
  description: string;
  url: string;
}

/** A line has at most so many octets, its end not counted (RFC 5545, 3.1). */
const WIDTH = 75;

/** Writes a calendar (RFC 5545) of events that take up nobody's time. `now`: when it is written. */
export function writeIcs(name: string, events: readonly IcsEvent[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trama//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ uid, at, summary, description, url }: IcsEvent, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${instant(now)}`,
    typeof at === 'string' ? `DTSTART;VALUE=DATE:${at.replaceAll('-', '')}` : `DTSTART:${instant(at)}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

function instant(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A value of type TEXT (RFC 5545, 3.3.11); other control characters are not allowed in it. */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .toWellFormed();
}

/** Breaks a long line into several, the later ones after a space; never within a character of UTF-8. */
function fold(line: string): string {
  const lines: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    // The space that begins a later line is one of its octets.
    if (octets + size > (lines.length === 0 ? WIDTH : WIDTH - 1)) {
      lines.push(piece);
      piece = '';
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...lines, piece].join('\r\n ');
}
