import type { Db } from '../kit/index.ts';
import { deleteOldChallenges } from './challenge.ts';
import { deleteOldCounts } from './limits.ts';
import { deleteOldSessions } from './session.ts';

/** Deletes sessions that nobody can use any more, counters that count nothing any more, and answered challenges. */
export async function deleteOld(db: Db, now: Date): Promise<void> {
  await deleteOldSessions(db, now);
  await deleteOldCounts(db, now);
  await deleteOldChallenges(db, now);
}
