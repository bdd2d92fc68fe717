import { sql } from 'kysely';
import type { Db } from '../../kit/index.ts';

/** What two people have to decide together. */
export const APPROVAL_ACTIONS = ['trash.empty', 'archive.delete'] as const;
export type ApprovalAction = (typeof APPROVAL_ACTIONS)[number];

/** `asked`: waits for another person. `approved`: the server does it. The others are ends. */
export type ApprovalState = 'asked' | 'approved' | 'done' | 'cancelled' | 'expired' | 'failed';

/** How far the work is. */
export interface ApprovalProgress {
  what: 'backup' | 'articles' | 'database' | 'files';
  done: number;
  /** 0 when unknown. */
  total: number;
}

/** Something that one person asked for, and what became of it. */
export interface Approval {
  id: string;
  action: ApprovalAction;
  reason: string;
  backup: boolean;
  state: ApprovalState;
  askedBy: string;
  askedByName: string;
  askedSession: string;
  askedAt: Date;
  expiresAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  /** Path of the backup within the data folder. */
  backupFile: string | null;
  progress: ApprovalProgress | null;
  articles: number;
  error: string | null;
  restarts: number;
  endedAt: Date | null;
}

const COLUMNS = sql`id, action, reason, backup, state, asked_by as "askedBy", asked_by_name as "askedByName",
  asked_session as "askedSession", asked_at as "askedAt", expires_at as "expiresAt", decided_by_name as "decidedByName",
  decided_at as "decidedAt", backup_file as "backupFile", progress, articles, error, restarts, ended_at as "endedAt"`;

/** What was asked for, newest first. */
export async function listApprovals(db: Db, limit: number): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select ${COLUMNS} from approval order by asked_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** One of them, locked where `db` is a transaction that changes it; null when there is none. */
export async function readApproval(db: Db, id: string): Promise<Approval | null> {
  const lock = db.isTransaction ? sql`for update` : sql``;
  const { rows } = await sql<Approval>`select ${COLUMNS} from approval where id::text = ${id} ${lock}`.execute(db);
  return rows[0] ?? null;
}
