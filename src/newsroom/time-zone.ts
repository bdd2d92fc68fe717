/** Formats by zone: making one takes a tenth of a millisecond, and lists ask for many. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Whether a zone of the IANA database is called so: `America/Bogota`, `UTC`. */
export function isZone(name: string): boolean {
  return name !== '' && formatOf(name) !== null;
}

/** The wall clock of a zone at an instant, as a form's field has it: `2026-12-01T06:00`. */
export function clockIn(zone: string, at: Date): string {
  const format = formatOf(zone);
  if (!format) throw new RangeError(`there is no time zone '${zone}'`);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The instant at which the clocks of a zone show a time (`2026-12-01T06:00`); the earlier one where they show it twice.
 * Null: there is no such time, because clocks were put forward over it, or it is none at all.
 */
export function instantIn(zone: string, clock: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) || !isZone(zone)) return null;
  const wanted = Date.parse(`${clock}:00Z`);
  if (Number.isNaN(wanted)) return null;
  // The zone's offset half a day before and after: one of them holds at that time.
  const offsets = [-HALF_DAY_MS, HALF_DAY_MS].map((shift) => offsetAt(zone, wanted + shift));
  const found = offsets.map((offset) => new Date(wanted - offset)).filter((at) => clockIn(zone, at) === clock);
  return found.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

const HALF_DAY_MS = 43_200_000;

/** Milliseconds by which a zone's clocks are ahead of UTC. */
function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return Date.parse(`${clockIn(zone, new Date(minute))}:00Z`) - minute;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    FORMATS.set(zone, made);
    return made;
  } catch {
    return null;
  }
}
