import {
  type Approval,
  type ApprovalProgress,
  beatApproval,
  endApproval,
  expireApprovals,
  releaseApproval,
  takeApproval,
} from '../accounts/index.ts';
import { type Db, type Log, UserError } from '../kit/index.ts';
import { backUpBefore, deleteContent } from './delete-content.ts';
import { repeat } from './repeat.ts';

/** How often the server looks for what was approved, and says how far a backup is. */
const LOOK_MS = 500;
const BEAT_MS = 700;
const EXPIRE_MS = 30_000;
/** After so many attempts that failed, people are asked again. */
const MOST_RESTARTS = 5;

interface Place {
  folder: string;
  embedded: boolean;
}

/**
 * Does what two people decided, one thing at a time. A server that stops lets go of it, and the next start goes on; so
 * it is after a kill. What nobody approves in time dies.
 */
export function serveApprovals(db: Db, place: Place, log: Log): { stop(): Promise<void> } {
  let stopping = false;
  let isFirst = true;
  const work = async () => {
    const approval = await takeApproval(db, { alone: place.embedded && isFirst });
    isFirst = false;
    if (!approval || stopping) return;
    await doApproved(db, approval, place, () => stopping).catch((error) => giveUp(db, approval, error, log));
    if (stopping) await releaseApproval(db, approval.id);
  };
  const jobs = repeat(work, LOOK_MS, (err) => log.error({ err }, 'looking for approvals failed; it is tried again'));
  const times = repeat(
    async () => void (await expireApprovals(db, new Date())),
    EXPIRE_MS,
    (err) => log.error({ err }, 'ending old approvals failed; it is tried again'),
  );
  return {
    stop: async () => {
      stopping = true;
      await Promise.all([jobs.stop(), times.stop()]);
    },
  };
}

async function doApproved(db: Db, approval: Approval, { folder, embedded }: Place, isStopping: () => boolean) {
  const { id, action, askedAt } = approval;
  if (approval.backup && !approval.backupFile && !(await backUp(db, approval, folder))) return;
  const done = await deleteContent(db, {
    trashedBy: action === 'trash.empty' ? askedAt : null,
    folder,
    embedded,
    step: async (progress, articles) => (await beatApproval(db, id, progress, { articles })) && !isStopping(),
  });
  if (done) await endApproval(db, id, null, new Date());
}

/** Nothing goes before its backup is whole. False: somebody stopped it meanwhile. */
async function backUp(db: Db, { id, action, askedAt }: Approval, folder: string): Promise<boolean> {
  const name = `before-${action.replace('.', '-')}-${askedAt.toISOString().slice(0, 10)}-${id.slice(-8)}.tar.gz`;
  let rows = 0;
  const progress = (): ApprovalProgress => ({ what: 'backup', done: rows, total: 0 });
  const beats = repeat(
    async () => void (await beatApproval(db, id, progress())),
    BEAT_MS,
    () => undefined,
  );
  try {
    const backupFile = await backUpBefore(db, folder, name, (count) => {
      rows = count;
    });
    return await beatApproval(db, id, progress(), { backupFile });
  } finally {
    await beats.stop();
  }
}

/** What will fail again ends, with its reason; everything else is tried again. */
async function giveUp(db: Db, { id, restarts }: Approval, error: Error, log: Log): Promise<void> {
  log.error({ err: error, approval: id }, 'what was approved could not be done');
  if (error instanceof UserError || restarts >= MOST_RESTARTS) await endApproval(db, id, error.message, new Date());
}
