import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { audit, readAccount } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { openDraft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import type { AssignedRole } from './schema.ts';

/** Something that somebody is asked to do for an article. */
export interface Assignment {
  id: string;
  articleId: string;
  title: string;
  personId: string;
  name: string;
  role: AssignedRole;
  /** ISO day. */
  due: string | null;
  note: string | null;
  by: string;
  done: boolean;
}

/** An assignment as an editor makes it. */
export interface NewAssignment {
  articleId: string;
  personId: string;
  role: AssignedRole;
  due?: string | null;
  note?: string | null;
}

/** Gives somebody something to do; who is to write may change the words from then on. Null: no such article or person, or one may not. */
export async function assign(db: Db, staff: Staff, wish: NewAssignment, now: Date): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, wish.articleId);
    const person = await readAccount(tx, wish.personId);
    if (!draft || !person || person.disabledAt || !staff.can('article.edit')) return null;
    const id = uuid();
    const { articleId, role, due = null, note = null } = wish;
    await tx
      .insertInto('assignment')
      .values({
        ...{ id, article_id: articleId, person_id: person.id, name: person.name, role },
        ...{ due: dayOf(due), note: note?.trim().slice(0, 2000) || null, made_by: staff.name, made_at: now },
      })
      .execute();
    await audit(tx, staff, 'article.assign', `article:${articleId}`, { person: person.id, role, due: dayOf(due) });
    return id;
  });
}

/** Marks an assignment as done, or opens it again: by whom it was given to, or an editor. */
export async function finishAssignment(
  db: Db,
  staff: Staff,
  { id, done }: { id: string; done: boolean },
  now: Date,
): Promise<boolean> {
  return changing(db, staff, id, async (tx, articleId) => {
    await tx
      .updateTable('assignment')
      .set({ done_at: done ? now : null })
      .where('id', '=', id)
      .execute();
    await audit(tx, staff, 'article.assignmentDone', `article:${articleId}`, { assignment: id, done });
  });
}

async function changing(
  db: Db,
  staff: Staff,
  id: string,
  work: (tx: Db & Parameters<typeof audit>[0], articleId: string) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ articleId: string; personId: string }>`
      select article_id as "articleId", person_id as "personId" from assignment where id::text = ${id} for update`.execute(
      tx,
    );
    const [found] = rows;
    if (!found || (found.personId !== staff.id && !staff.can('article.edit'))) return false;
    await work(tx, found.articleId);
    return true;
  });
}

/** Assignments of an article, or of a person those that are not done, the most urgent first. */
export async function listAssignments(
  db: Db,
  { articleId = null, personId = null }: { articleId?: string | null; personId?: string | null },
): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select s.id, s.article_id as "articleId", d.title, s.person_id as "personId", s.name, s.role,
      to_char(s.due, 'YYYY-MM-DD') as due, s.note, s.made_by as by, s.done_at is not null as done
    from assignment s join draft d on d.article_id = s.article_id
    where (${articleId}::uuid is null or s.article_id = ${articleId})
      and (${personId}::uuid is null or s.person_id = ${personId} and s.done_at is null and d.state <> 'trash')
    order by s.done_at is not null, s.due nulls last, s.id limit 500`.execute(db);
  return rows;
}

/** A day as ISO 8601 writes it; null for anything else. */
export function dayOf(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
