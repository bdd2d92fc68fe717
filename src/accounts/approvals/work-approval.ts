import { sql } from 'kysely';
import type { Db, Tx } from '../../kit/index.ts';
import { audit } from '../audit.ts';
import { type Approval, type ApprovalProgress, readApproval } from './approval.ts';

/** Without a word from its process for so long, the work is taken up by another. */
const SILENT_SECONDS = 10;

/**
 * Takes what was approved and nobody works on; null when there is none. `alone`: no other process can be at work, so
 * that what a killed one left is taken up at once.
 */
export async function takeApproval(db: Db, { alone }: { alone: boolean }): Promise<Approval | null> {
  const { rows } = await sql<{ id: string }>`
    update approval set restarts = restarts + case when beat_at is null then 0 else 1 end, beat_at = now()
    where id = (select id from approval where state = 'approved'
        and (${alone} or beat_at is null or beat_at < now() - ${SILENT_SECONDS} * interval '1 second')
      order by decided_at, id limit 1 for update skip locked) returning id`.execute(db);
  return rows[0] ? readApproval(db, rows[0].id) : null;
}

/** Keeps how far it is; `articles` that went are added up. Gives false when somebody has stopped it. */
export async function beatApproval(
  db: Db,
  id: string,
  progress: ApprovalProgress,
  { articles = 0, backupFile = null }: { articles?: number; backupFile?: string | null } = {},
): Promise<boolean> {
  const { rows } = await sql`
    update approval set progress = ${JSON.stringify(progress)}::jsonb, beat_at = now(), articles = articles + ${articles},
      backup_file = coalesce(${backupFile}::text, backup_file)
    where id = ${id} and state = 'approved' returning id`.execute(db);
  return rows.length > 0;
}

/** Lets go of it, so that the next start goes on with it at once. */
export async function releaseApproval(db: Db, id: string): Promise<void> {
  await db.updateTable('approval').set({ beat_at: null }).where('id', '=', id).execute();
}

/** Notes the end, in the audit trail too, under the name of the one who approved it. */
export async function endApproval(db: Db, id: string, error: string | null, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ action: string; articles: number; decided_by: string; decided_by_name: string }>`
      update approval set state = ${error === null ? 'done' : 'failed'}, error = ${error}, ended_at = ${now}, beat_at = null
      where id = ${id} and state = 'approved' returning action, articles, decided_by, decided_by_name`.execute(tx);
    const [row] = rows;
    if (!row) return;
    const { action, articles, decided_by, decided_by_name } = row;
    const by = { id: decided_by, name: decided_by_name };
    const what = error === null ? 'approval.done' : 'approval.failed';
    await audit(tx, by, what, `approval:${id}`, { action, articles, ...(error === null ? {} : { error }) });
  });
}

/** Blanks the words of all entries on these objects (`article:ID`), or on all of these kinds (`article`). Links stay. */
export async function blankAuditWords(
  tx: Tx,
  { objects = [], kinds = [] }: { objects?: readonly string[]; kinds?: readonly string[] },
): Promise<number> {
  const { rows } = await sql`
    update audit_entry set words = null, salt = null
    where words is not null and (object = any(${objects}::text[]) or split_part(object, ':', 1) = any(${kinds}::text[]))
    returning seq`.execute(tx);
  return rows.length;
}
