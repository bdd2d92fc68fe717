import type { Db, Log } from '../kit/index.ts';
import { type PublishContext, publishDue, rehearseSave } from '../newsroom/index.ts';
import { repeat } from './repeat.ts';

/** How often the server looks for what is due: an article goes out at most this late. */
const DUE_MS = 500;

/** So long after a start the first save is rehearsed: sooner than anybody can have signed in and written. */
const REHEARSAL_MS = 1_500;

/**
 * What the newsroom has the server do while nobody is there: scheduled articles go out. Each round puts out whatever is
 * due, so a restart or a clock that jumps loses nothing and publishes nothing twice.
 */
export function serveNewsroom(
  db: Db,
  site: { origin: string },
  inspect: PublishContext['inspect'],
  log: Log,
  changed: () => Promise<void>,
): { stop(): Promise<void> } {
  const putOut = async () => {
    const due = await publishDue(db, { now: new Date(), origin: site.origin, inspect });
    // Readers needn't wait until the server looks for changes by itself.
    if (due.length > 0) await changed();
    for (const { articleId, problem } of due) {
      if (problem === null) log.info({ articleId }, 'a scheduled article went out');
      else log.warn({ articleId, problem }, 'a scheduled article could not go out: it waits for an editor');
    }
  };
  // The first pages come first.
  let rehearsal: Promise<void> | null = null;
  const rehearse = () => {
    rehearsal = rehearseSave(db, { now: new Date(), origin: site.origin }).catch((err) =>
      log.warn({ err }, 'a first save could not be rehearsed'),
    );
  };
  const timer = setTimeout(rehearse, REHEARSAL_MS);
  const due = repeat(putOut, DUE_MS, (err) => log.error({ err }, 'publishing what is due failed; it is tried again'));
  return {
    stop: async () => {
      clearTimeout(timer);
      await rehearsal;
      await due.stop();
    },
  };
}
