import type { Db } from '../kit/index.ts';
import { deleteOldSessions } from './session.ts';
import { deleteOldCounts } from './sign-in.ts';

/** Deletes sessions that nobody can use any more, and counters of sign-ins that count nothing any more. */
export async function deleteOld(db: Db, now: Date): Promise<void> {
  await deleteOldSessions(db, now);
  await deleteOldCounts(db, now);
}
