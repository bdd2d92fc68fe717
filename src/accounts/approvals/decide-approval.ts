import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Db, type Tx, UserError } from '../../kit/index.ts';
import { cleanLine } from '../../text/index.ts';
import { type Actor, audit } from '../audit.ts';
import type { SignedIn } from '../session.ts';
import { type Approval, type ApprovalAction, readApproval } from './approval.ts';

/** Another person has so long to approve. */
export const APPROVAL_HOURS = 24;
const HOUR_MS = 3_600_000;
/** An account counts as another person when it is so old, and the one who asks has not touched it for so long. */
const SEASONED_MS = 24 * HOUR_MS;
/** How far a request may lie in the future, for clocks of several processes; beyond it the clock was set back. */
const AHEAD_MS = 300_000;
const LONGEST_REASON = 2_000;

/** The program itself, where nobody decides. */
const PROGRAM: Actor = { id: null, name: 'Trama' };

/** What somebody asks for. */
export interface Asked {
  action: ApprovalAction;
  reason: string;
  backup: boolean;
}

/**
 * Asks for something that another person must approve; null when somebody has asked for it already. `tell` may mail
 * others in the same transaction. Throws a `UserError` without a reason.
 */
export async function askApproval(
  db: Db,
  user: SignedIn,
  { action, reason, backup }: Asked,
  now: Date,
  tell: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<string | null> {
  const words = cleanLine(reason).slice(0, LONGEST_REASON);
  if (!words) throw new UserError('a reason is needed').saying('reasonNeeded');
  await expireApprovals(db, now);
  return db.transaction().execute(async (tx) => {
    const id = uuid();
    const { rows } = await sql`
      insert into approval (id, action, reason, backup, state, asked_by, asked_by_name, asked_session, asked_at, expires_at)
      values (${id}, ${action}, ${words}, ${backup}, 'asked', ${user.id}, ${user.name}, ${user.session}, ${now},
        ${new Date(now.getTime() + APPROVAL_HOURS * HOUR_MS)})
      on conflict (action) where state in ('asked', 'approved') do nothing returning id`.execute(tx);
    if (rows.length === 0) return null;
    await tell(tx);
    await audit(tx, user, 'approval.ask', `approval:${id}`, { action, reason: words, backup });
    return id;
  });
}

/**
 * `own`: who asked can't approve. `session`: nor can the session in which it was asked. `new`: an account that is
 * younger than a day, or whose roles, password or state the one who asked changed within a day. `late`: its time is over.
 */
export type ApproveOutcome = 'approved' | 'missing' | 'own' | 'session' | 'new' | 'late';

/** Another person says yes. The server begins within a second. */
export async function approve(db: Db, user: SignedIn, id: string, now: Date): Promise<ApproveOutcome> {
  return db.transaction().execute(async (tx) => {
    const asked = await readApproval(tx, id);
    if (asked?.state !== 'asked') return 'missing';
    const refused = await whyNot(tx, user, asked, now);
    if (refused) return refused;
    await tx
      .updateTable('approval')
      .set({ state: 'approved', decided_by: user.id, decided_by_name: user.name, decided_session: user.session })
      .set({ decided_at: now })
      .where('id', '=', id)
      .execute();
    await audit(tx, user, 'approval.approve', `approval:${id}`, { action: asked.action, askedBy: asked.askedByName });
    return 'approved';
  });
}

async function whyNot(tx: Tx, user: SignedIn, asked: Approval, now: Date): Promise<ApproveOutcome | null> {
  if (user.id === asked.askedBy) return 'own';
  if (user.session === asked.askedSession) return 'session';
  if (isOver(asked, now)) return 'late';
  return (await isSeasoned(tx, user.id, asked)) ? null : 'new';
}

/** Over, or from a time that has not come: then a clock was set back, and nobody knows how old it is. */
function isOver({ askedAt, expiresAt }: Approval, now: Date): boolean {
  return now >= expiresAt || askedAt.getTime() - now.getTime() > AHEAD_MS;
}

/** Whether an account can't have been made, or taken over, by the one who asks for the purpose of approving it. */
async function isSeasoned(tx: Tx, account: string, { askedBy, askedAt }: Approval): Promise<boolean> {
  const since = new Date(askedAt.getTime() - SEASONED_MS);
  const { rows } = await sql<{ ok: boolean }>`
    select a.created_at < ${since} and not exists (select 1 from audit_entry e
      where e.object = ${`account:${account}`} and e.account_id = ${askedBy} and e.at >= ${since}
        and e.action in ('account.roles', 'account.reset', 'account.enable')) as ok
    from account a where a.id = ${account}`.execute(tx);
  return rows[0]?.ok ?? false;
}

/** Takes back what was asked, or stops what is under way: what went by then is gone. False when it has ended already. */
export async function cancelApproval(db: Db, user: Actor & { session?: string }, id: string, now: Date) {
  return db.transaction().execute(async (tx) => {
    const asked = await readApproval(tx, id);
    if (!asked || !['asked', 'approved'].includes(asked.state)) return false;
    await endOpen(tx, asked, user, now);
    return true;
  });
}

async function endOpen(tx: Tx, { id, action, state }: Approval, user: Actor, now: Date): Promise<void> {
  await tx
    .updateTable('approval')
    .set({ state: 'cancelled', decided_by: user.id, decided_by_name: user.name, decided_at: now, ended_at: now })
    .set({ beat_at: null })
    .where('id', '=', id)
    .execute();
  await audit(tx, user, 'approval.cancel', `approval:${id}`, { action, was: state });
}

/** Cancels everything that is open: of a backup that is being restored, nothing may be taken up. */
export async function cancelOpenApprovals(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from approval where state in ('asked', 'approved') order by id`.execute(tx);
  for (const { id } of rows) {
    const asked = await readApproval(tx, id);
    if (asked) await endOpen(tx, asked, PROGRAM, now);
  }
}

/** What nobody approved in time dies. Gives how many. */
export async function expireApprovals(db: Db, now: Date): Promise<number> {
  const ahead = new Date(now.getTime() + AHEAD_MS);
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string; action: ApprovalAction }>`
      update approval set state = 'expired', ended_at = ${now}
      where state = 'asked' and (expires_at <= ${now} or asked_at > ${ahead}) returning id, action`.execute(tx);
    for (const { id, action } of rows) await audit(tx, PROGRAM, 'approval.expire', `approval:${id}`, { action });
    return rows.length;
  });
}
