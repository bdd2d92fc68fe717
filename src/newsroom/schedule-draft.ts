import { type Selectable, sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { openDraft } from './load-draft.ts';
import { atTerminal, type Staff, stepsOf } from './policy.ts';
import { publishIn } from './publish-draft.ts';
import type { SaveContext } from './save-draft.ts';
import type { DraftTable } from './schema.ts';

/** When an article goes out. */
export interface Schedule {
  articleId: string;
  version: number;
  at: Date;
  /** Whether it may not go out before, whoever asks. */
  embargo?: boolean;
}

/** As of `publishDraft`; `past`: that time is over. */
export type ScheduleOutcome =
  | { type: 'scheduled'; at: Date }
  | { type: 'conflict'; version: number; by: string; at: Date }
  | { type: 'missing' | 'refused' | 'overtaken' | 'empty' | 'past' };

/** Has a draft go out at a time, with nobody on the site. */
export async function scheduleDraft(db: Db, staff: Staff, schedule: Schedule, now: Date): Promise<ScheduleOutcome> {
  return db.transaction().execute(async (tx) => {
    const { articleId, version, at, embargo = false } = schedule;
    const draft = await openDraft(tx, articleId);
    if (!draft) return { type: 'missing' };
    const to = embargo ? 'embargoed' : 'scheduled';
    if (!stepsOf(staff, draft.state, draft).includes(to)) return { type: 'refused' };
    if (draft.version !== version)
      return { type: 'conflict', version: draft.version, by: draft.savedBy, at: draft.savedAt };
    if (draft.overtaken) return { type: 'overtaken' };
    if (draft.title === '' || draft.text === '') return { type: 'empty' };
    if (!(at > now)) return { type: 'past' };
    await tx
      .updateTable('draft')
      .set({ state: to, state_at: now, publish_at: at, problem: null })
      .where('article_id', '=', articleId)
      .execute();
    await audit(tx, staff, 'article.schedule', `article:${articleId}`, { at: at.toISOString(), version, embargo });
    return { type: 'scheduled', at };
  });
}

/** An article that went out, or why it did not. */
export interface DueOutcome {
  articleId: string;
  title: string;
  /** Null: it is out. */
  problem: string | null;
}

/**
 * Puts out everything that is due, each in a transaction of its own. A row that another process has in hands is passed
 * over: two servers publish it once. What can't go out leaves the queue with its reason, for an editor; a clock that
 * jumps brings it out early or late by as much, and once.
 */
export async function publishDue(db: Db, context: SaveContext): Promise<DueOutcome[]> {
  const done: DueOutcome[] = [];
  for (;;) {
    const one = await db.transaction().execute(async (tx): Promise<DueOutcome | null> => {
      const { rows } = await sql<Pick<Selectable<DraftTable>, 'article_id' | 'version' | 'title'>>`
        select article_id, version, title from draft where publish_at <= ${context.now}
        order by publish_at, article_id limit 1 for update skip locked`.execute(tx);
      const due = rows[0];
      if (!due) return null;
      const { article_id: articleId, version, title } = due;
      const by = atTerminal('schedule');
      const outcome = await publishIn(tx, by, { articleId, version }, context);
      if (outcome.type === 'published') return { articleId, title, problem: null };
      await tx
        .updateTable('draft')
        .set({ state: 'ready', state_at: context.now, publish_at: null, problem: outcome.type })
        .where('article_id', '=', articleId)
        .execute();
      await audit(tx, by, 'article.notPublished', `article:${articleId}`, { reason: outcome.type });
      return { articleId, title, problem: outcome.type };
    });
    if (!one) return done;
    done.push(one);
  }
}
