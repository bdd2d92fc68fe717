import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { type Db, UserError } from '../../kit/index.ts';
import type { Surroundings } from './surroundings.ts';

/** A file of the mirror: what it was made of, and where it leads. */
export interface MirrorEntry {
  /** Address on the site. */
  address: string;
  file: string;
  /** As `Page.keys`; a change of one of them makes the page anew. */
  keys: string[];
  /** As `Page.within`. */
  within?: string[];
  links: string[];
  /** SHA-256 (hex) of the file. */
  hash: string;
}

/** What a mirror remembers of how it was made, in its file `.mirror.json`. */
export interface MirrorState {
  made: 'trama mirror';
  /** Of the program and the settings that every page shows; others make everything anew. */
  of: string;
  /** Horizon of the log of changes (transaction id) up to which the mirror is in step. */
  horizon: string;
  /** When that was, by the database's clock, ISO 8601. */
  at: string;
  /** What stood where. */
  around: Surroundings;
  entries: MirrorEntry[];
}

const FILE = '.mirror.json';

/**
 * The state of the mirror in `folder`; null for a new or empty one.
 *
 * @throws UserError when the folder holds something else
 */
export function readState(folder: string): MirrorState | null {
  const file = path.join(folder, FILE);
  if (fs.existsSync(file)) {
    try {
      const state = JSON.parse(fs.readFileSync(file, 'utf8')) as MirrorState;
      if (state.made === 'trama mirror') return state;
    } catch {
      // A file that can't be read is as good as none: everything is made anew.
    }
    return null;
  }
  if (fs.existsSync(folder) && (!fs.statSync(folder).isDirectory() || fs.readdirSync(folder).length > 0))
    throw new UserError(`${folder} holds something that is no mirror: choose another place`);
  return null;
}

/** Kept only when all files are there: a run that was killed does its work again. */
export async function writeState(folder: string, state: MirrorState): Promise<void> {
  const file = path.join(folder, FILE);
  await fs.promises.writeFile(`${file}.new`, JSON.stringify(state), { flush: true });
  await fs.promises.rename(`${file}.new`, file);
}

/** The log of changes keeps a day; an hour is left for a run that takes long. */
const LOG_HOURS = 23;

/** Where the log of changes stands, and what has changed since a state; null when the log no longer reaches back to it. */
export async function changesSince(
  db: Db,
  since: Pick<MirrorState, 'horizon' | 'at'> | null,
): Promise<{ horizon: string; at: string; keys: string[] | null }> {
  const { rows } = await sql<{ horizon: string; at: Date; keys: string[] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, now() as at,
      (select array_agg(distinct key) from change_log where xid >= ${since?.horizon ?? '0'}::xid8) as keys`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database does not say where its log of changes stands');
  const hours = since ? (row.at.getTime() - Date.parse(since.at)) / 3_600_000 : Number.POSITIVE_INFINITY;
  // Another database, or an older state of this one, may count from less.
  const reaches = since !== null && hours >= 0 && hours < LOG_HOURS && BigInt(since.horizon) <= BigInt(row.horizon);
  return { horizon: row.horizon, at: row.at.toISOString(), keys: reaches ? (row.keys ?? []) : null };
}

/** Whether a page made of `keys` is touched by a change; `article:ID` also touches what is made of `article:*`. */
export function touchedByLog(changed: readonly string[]): (keys: readonly string[]) => boolean {
  const hits = new Set(changed.flatMap((key) => [key, `${key.split(':', 1)[0]}:*`]));
  return (keys) => keys.some((key) => hits.has(key));
}
