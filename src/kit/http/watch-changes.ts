import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';

/** How often a process looks for changes of others when nobody notifies it. */
const POLL_MS = 2_000;

/**
 * Tells `onKeys` of every change committed since it was called, by this process or another: at once after `poke`,
 * every two seconds otherwise. Reads by transaction id: a transaction that commits late is never passed over.
 * A database that can't be asked is told of once, by `onAway`, with the error. When it answers again everything may
 * have changed: `onGap`. Until then what is in memory is the best there is.
 */
export function watchChanges(
  db: Db,
  onKeys: (keys: string[]) => void,
  onGap: () => void,
  onAway: (error: unknown) => void,
) {
  let horizon: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;
  let away = false;
  let again = false;

  const look = async () => {
    try {
      const since: string = horizon ?? '0';
      const { rows } = await sql<{ horizon: string; keys: string[] | null }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
          case when ${since} = '0' then null
          else (select array_agg(distinct key) from change_log where xid >= ${since}::xid8) end as keys
      `.execute(db);
      horizon = rows[0]?.horizon ?? null;
      if (away) onGap();
      else if (rows[0]?.keys) onKeys(rows[0].keys);
      away = false;
    } catch (error) {
      horizon = null;
      if (!away) onAway(error);
      away = true;
    }
  };
  /** Whoever pokes while it looks has changed something that this look may miss: it looks once more. */
  const lookUntilQuiet = async () => {
    do {
      again = false;
      await look();
    } while (again && !stopped);
  };
  const poke = (): Promise<void> => {
    clearTimeout(timer);
    again = true;
    running ??= lookUntilQuiet().finally(() => {
      running = null;
      if (!stopped) timer = setTimeout(poke, POLL_MS).unref();
    });
    return running;
  };
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { poke, stop };
}
