import type { Db } from '../kit/index.ts';
import { takeUntoldMention, type UntoldMention } from '../newsroom/index.ts';
import { queueMail } from './mail.ts';

/**
 * Tells colleagues by mail that a comment mentions them, unless they want none: each mention is taken and its mail queued
 * in one transaction, so that a restart or a second process tells nobody twice. Gives how many mails were queued.
 */
export async function tellMentions(
  db: Db,
  write: (mention: UntoldMention) => { subject: string; body: string },
  now: Date,
): Promise<number> {
  let queued = 0;
  for (;;) {
    const mention = await db.transaction().execute(async (tx) => {
      const taken = await takeUntoldMention(tx, now);
      if (taken?.wanted)
        await queueMail(tx, {
          to: taken.email,
          ...write(taken),
          once: `mention ${taken.commentId} ${taken.accountId}`,
        });
      return taken;
    });
    if (!mention) return queued;
    if (mention.wanted) queued++;
  }
}
