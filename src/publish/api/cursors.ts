import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretOf } from '../../accounts/index.ts';
import type { Db } from '../../kit/index.ts';

/** The place in a list after which it goes on: the values by which the list is sorted. */
export type Place = (string | number | null)[];

/** A part of a list: after a place, or (without one) after so many entries. */
export interface Slice {
  after: Place | null;
  skip: number;
  size: number;
}

/** Writes and reads cursors: places in lists, signed, so that none can be made up or used for another list. */
export interface Cursors {
  write(list: string, place: Place): Promise<string>;
  /** Null: it was not made here for this list. */
  read(list: string, cursor: string): Promise<Place | null>;
}

const SIGNATURE = 16;

/** Cursors of this installation. They name a place, not a number of entries: changes meanwhile move nothing, and none grows old. */
export function createCursors(db: Db): Cursors {
  let secret: Promise<string> | null = null;
  const sign = async (list: string, place: string) => {
    secret ??= secretOf(db, 'cursor_secret').catch((error) => {
      secret = null;
      throw error;
    });
    return createHmac('sha256', await secret)
      .update(`${list}\n${place}`)
      .digest()
      .subarray(0, SIGNATURE);
  };
  return {
    write: async (list, place) => {
      const text = JSON.stringify(place);
      return Buffer.concat([await sign(list, text), Buffer.from(text)]).toString('base64url');
    },
    read: async (list, cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= SIGNATURE || bytes.toString('base64url') !== cursor) return null;
      const text = bytes.subarray(SIGNATURE).toString('utf8');
      const signature = await sign(list, text);
      return timingSafeEqual(signature, bytes.subarray(0, SIGNATURE)) ? (JSON.parse(text) as Place) : null;
    },
  };
}

/** Parameters that say how a list is read, not which list it is. */
const HOW = new Set(['cursor', 'fields', 'limit', 'page']);

/** What identifies a list: its address without the parameters that only say how it is read, in one order. */
export function listName(path: string, query: URLSearchParams): string {
  const which = [...query].filter(([name, value]) => !HOW.has(name) && value !== '');
  return `${path}?${new URLSearchParams(which.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
