import { listName, type Place, type Slice } from '../api/cursors.ts';
import type { Answer, Visit } from '../public-page.ts';

const UNKNOWN =
  'This cursor was not made here for this list: it was changed, or its filters were. Begin the list without a cursor.';

/** Where a list goes on, as its cursor says; null without one; a problem when the cursor is none of this list. */
export async function readPlace(visit: Visit): Promise<Place | null | Extract<Answer, { type: 'problem' }>> {
  const { query, deps, format } = visit;
  const cursor = query.get('cursor');
  if (format !== 'json' || cursor === null) return null;
  const place = await deps.cursors.read(nameOf(visit), cursor);
  return place ?? { type: 'problem', problem: { status: 400, type: '/api#cursor', detail: UNKNOWN } };
}

/** The cursor for what follows a place. */
export function writeCursor(visit: Visit, place: Place): Promise<string> {
  return visit.deps.cursors.write(nameOf(visit), place);
}

/** The language is part of the list: of an article's translations another one is listed. */
const nameOf = ({ path, query, language }: Visit) => listName(`${language} ${path}`, query);

/** How many entries are wanted at once: as `limit` says, of data. */
function sizeOf({ query, format }: Visit, usual: number): number {
  const limit = Number(query.get('limit'));
  return format === 'json' && Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : usual;
}

/** Which part of a list a request wants: as its cursor says, else as its page does. */
export async function sliceOf(
  visit: Visit,
  page: number,
  usual: number,
): Promise<Slice | Extract<Answer, { type: 'problem' }>> {
  const place = await readPlace(visit);
  if (place && 'type' in place) return place;
  const size = sizeOf(visit, usual);
  return { after: place, size, skip: place ? 0 : (page - 1) * size };
}

/** Puts the cursor for what follows into a list. */
export async function withCursor<Data extends object>(
  visit: Visit,
  { data, next }: { data: Data; next: Place | null },
): Promise<Data & { cursor: string | null }> {
  return { ...data, cursor: next ? await writeCursor(visit, next) : null };
}
