import type { Db } from '../kit/index.ts';
import { takeUntoldCorrection, type UntoldCorrection } from '../newsroom/index.ts';
import { tellRepublishers } from './register-use.ts';

/**
 * Tells those who republished articles of the corrections that are new: each correction is taken and its mails are queued
 * in one transaction, so that a restart or a second process tells nobody twice. Gives how many mails were queued.
 */
export async function tellCorrections(
  db: Db,
  write: (correction: UntoldCorrection) => { subject: string; body: string },
  now: Date,
): Promise<number> {
  let queued = 0;
  for (;;) {
    const told = await db.transaction().execute(async (tx) => {
      const correction = await takeUntoldCorrection(tx, now);
      if (!correction) return null;
      const { id, articleId: article } = correction;
      return tellRepublishers(tx, { id, article, ...write(correction) });
    });
    if (told === null) return queued;
    queued += told;
  }
}
