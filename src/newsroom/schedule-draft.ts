import { sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { type Blocked, inspectDraft, type PublishContext, passGate } from './gate.ts';
import { type Draft, loadDraft, openDraft } from './load-draft.ts';
import { atTerminal, type Staff, stepsOf } from './policy.ts';
import { faultOf, publishIn } from './publish-draft.ts';

/** When an article goes out. */
export interface Schedule {
  articleId: string;
  version: number;
  at: Date;
  /** Whether it may not go out before, whoever asks. */
  embargo?: boolean;
  /** As of `publishDraft`. */
  override?: string | null;
}

/** As of `publishDraft`; `past`: that time is over. */
export type ScheduleOutcome =
  | { type: 'scheduled'; at: Date }
  | { type: 'conflict'; version: number; by: string; at: Date }
  | Blocked
  | { type: 'missing' | 'refused' | 'overtaken' | 'empty' | 'past' };

/** Has a draft go out at a time, with nobody on the site. What is asked before publishing is asked now. */
export async function scheduleDraft(
  db: Db,
  staff: Staff,
  schedule: Schedule,
  { now, inspect }: PublishContext,
): Promise<ScheduleOutcome> {
  const inspected = await inspectDraft(await loadDraft(db, schedule.articleId), inspect);
  return db.transaction().execute(async (tx) => {
    const { articleId, version, at, embargo = false, override = null } = schedule;
    const draft = await openDraft(tx, articleId);
    if (!draft) return { type: 'missing' };
    const to = embargo ? 'embargoed' : 'scheduled';
    if (!stepsOf(staff, draft.state, draft).includes(to)) return { type: 'refused' };
    if (!(at > now)) return { type: 'past' };
    const fault =
      faultOf(draft, version, inspected) ?? (await passGate(tx, staff, draft, { ...inspected, override, now }));
    if (fault) return fault;
    await tx
      .updateTable('draft')
      .set({ state: to, state_at: now, publish_at: at, problem: null, passed_hash: draft.hash })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.schedule', `article:${articleId}`, { at: at.toISOString(), version, embargo });
    return { type: 'scheduled', at };
  });
}

/** An article that went out, or why it did not. */
export interface DueOutcome {
  articleId: string;
  /** Null: it is out. */
  problem: string | null;
}

/**
 * Puts out everything that is due, each in a transaction of its own. A row that another process has in hands is passed
 * over: two servers publish it once. What can't go out leaves the queue with its reason, for an editor; a clock that
 * jumps brings it out early or late by as much, and once.
 */
export async function publishDue(db: Db, context: PublishContext): Promise<DueOutcome[]> {
  const { rows } = await sql<{ id: string }>`
    select article_id as id from draft where publish_at <= ${context.now} order by publish_at, article_id limit 100`.execute(
    db,
  );
  const done: DueOutcome[] = [];
  for (const { id } of rows) {
    const draft = await loadDraft(db, id);
    if (draft) done.push(...(await publishOne(db, draft, context)));
  }
  return done;
}

async function publishOne(db: Db, { articleId, ...seen }: Draft, context: PublishContext): Promise<DueOutcome[]> {
  const by = atTerminal('schedule');
  const inspected = await inspectDraft({ articleId, ...seen }, context.inspect);
  return db.transaction().execute(async (tx) => {
    // The article's row first, as everybody else locks it.
    const { rows } = await sql<{ version: number }>`
      select d.version from article a join draft d on d.article_id = a.id
      where a.id = ${articleId} and d.publish_at <= ${context.now} for update of a skip locked`.execute(tx);
    // Somebody else has it, or has just changed it: the next round looks again.
    if (rows[0]?.version !== seen.version) return [];
    const outcome = await publishIn(tx, by, { articleId, version: seen.version }, inspected, context);
    if (outcome.type === 'published') return [{ articleId, problem: null }];
    await tx
      .updateTable('draft')
      .set({ state: 'ready', state_at: context.now, publish_at: null, problem: outcome.type })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, by, 'article.notPublished', `article:${articleId}`, { reason: outcome.type });
    return [{ articleId, problem: outcome.type }];
  });
}
