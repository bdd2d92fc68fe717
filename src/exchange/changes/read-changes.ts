import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';
import type { FeedKind } from './follow-changes.ts';

/** A place in the feed of changes. */
export interface FeedPlace {
  epoch: string;
  seq: number;
}

/** The last change of something. `data` null: readers may see it no more. */
export interface Change {
  kind: FeedKind;
  id: string;
  /** When it was noticed, ISO 8601. */
  at: string;
  gone: boolean;
  data: object | null;
}

/** Changes after a place, and the place after them. */
export interface ChangePage {
  changes: Change[];
  next: FeedPlace;
  more: boolean;
}

/** Where the feed stands; null before it has begun. */
export async function readFeedPlace(db: Db): Promise<FeedPlace | null> {
  const { rows } = await sql<FeedPlace>`select epoch, seq::float8 as seq from feed_state`.execute(db);
  return rows[0] ?? null;
}

/**
 * The changes after a place, in order, each thing at its last one, with its record as it is now; null when the place is
 * of another sequence: that of a database before a copy of it was restored. Without a place: everything.
 */
export async function readChanges(
  db: Db,
  since: FeedPlace | null,
  { kinds, limit, records = true }: { kinds: readonly FeedKind[]; limit: number; records?: boolean },
): Promise<ChangePage | null> {
  const place = await readFeedPlace(db);
  if (!place) return since ? null : { changes: [], next: { epoch: ZERO, seq: 0 }, more: false };
  if (since && since.epoch !== ZERO && (since.epoch !== place.epoch || since.seq > place.seq)) return null;
  const { rows } = await sql<Change & { seq: number }>`
    select f.kind, f.id, f.seq::float8 as seq, to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      ${records ? sql`r.data is null` : sql`f.hash is null`} as gone, ${records ? sql`r.data` : sql`null`} as data
    from (select * from feed_item where seq > ${since?.seq ?? 0} and seq <= ${place.seq} and kind = any(${`{${kinds.join()}}`}::text[])
      order by seq limit ${limit + 1}) f
    ${records ? sql`cross join lateral (select feed_record(f.kind, f.id) as data) r` : sql``} order by f.seq`.execute(
    db,
  );
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  const seq = more ? (shown.at(-1)?.seq ?? place.seq) : place.seq;
  const changes = shown.map(({ seq: _, ...change }) => change);
  return { changes, next: { epoch: place.epoch, seq }, more };
}

/** Before there was a sequence. */
const ZERO = '00000000-0000-0000-0000-000000000000';
