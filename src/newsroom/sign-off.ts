import { v7 as uuid } from 'uuid';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { type Draft, openDraft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import { asksOf, type NewsroomRules, readRules, type SignOffRule } from './rules.ts';
import { readSentences } from './sentences/read-sentences.ts';

/** A signature that the newsroom asks for, and how it stands. */
export interface SignOffState {
  rule: SignOffRule;
  /** `signed`: under the words as they are. `reopened`: they were changed since. `open`: nobody has signed. */
  state: 'signed' | 'reopened' | 'open';
  by: string | null;
  at: Date | null;
  note: string | null;
}

/** The signatures asked of a draft. `accuses`: whether it accuses somebody, or tells of a legal status. */
export async function readSignOffs(
  db: Db,
  draft: Draft,
  rules: NewsroomRules,
  accuses: boolean,
): Promise<SignOffState[]> {
  const rows = await db
    .selectFrom('sign_off')
    .select(['rule', 'hash', 'signed_by_name', 'signed_at', 'note'])
    .where('article_id', '=', draft.articleId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rules.signOffs
    .filter((rule) => asksOf(rule, draft.fields.kind) && (rule.when === 'always' || accuses))
    .map((rule) => {
      const ofRule = rows.filter((row) => row.rule === rule.id);
      const last = ofRule.find(({ hash }) => hash === draft.hash) ?? ofRule[0];
      const state = last ? (last.hash === draft.hash ? 'signed' : 'reopened') : 'open';
      return { rule, state, by: last?.signed_by_name ?? null, at: last?.signed_at ?? null, note: last?.note ?? null };
    });
}

/** `own`: who wrote the words can't sign them. `unproven`: sentences are still open. `changed`: the words are others by now. */
export type SignOutcome = 'signed' | 'missing' | 'refused' | 'own' | 'unproven' | 'changed';

/** Signs the words of a draft for one of the newsroom's rules. An edit afterwards reopens it. */
export async function signOff(
  db: Db,
  staff: Staff,
  {
    articleId,
    rule: id,
    version,
    note = null,
  }: { articleId: string; rule: string; version: number; note?: string | null },
  now: Date,
): Promise<SignOutcome> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    const rule = (await readRules(tx)).signOffs.find((one) => one.id === id);
    if (!draft || !rule) return 'missing';
    if (!staff.can(rule.by)) return 'refused';
    if (draft.version !== version) return 'changed';
    if (rule.others && (await writersOf(tx, draft)).includes(staff.id ?? staff.name)) return 'own';
    if (rule.proofs && (await readSentences(tx, draft, null)).some(({ done }) => !done)) return 'unproven';
    await tx
      .insertInto('sign_off')
      .values({
        ...{ id: uuid(), article_id: articleId, rule: id, label: rule.label, hash: draft.hash, version, note },
        ...{ signed_by: staff.id, signed_by_name: staff.name, signed_at: now },
      })
      .execute();
    await audit(tx, staff, 'article.signOff', `article:${articleId}`, { rule: rule.label, version, note });
    return 'signed';
  });
}

/** Who wrote what waits to be published: since the last publication, or ever. */
export async function writersOf(db: Db, draft: Draft): Promise<string[]> {
  const rows = await db
    .selectFrom('draft_version as v')
    .select(['v.saved_by', 'v.saved_by_name'])
    .where('v.article_id', '=', draft.articleId)
    .where((e) =>
      e.or([
        e(
          'v.saved_at',
          '>',
          e
            .selectFrom('revision as r')
            .select((f) => f.fn.max('r.created_at').as('at'))
            .where('r.article_id', '=', draft.articleId),
        ),
        e.not(e.exists(e.selectFrom('revision as r').select('r.id').where('r.article_id', '=', draft.articleId))),
      ]),
    )
    .execute();
  return rows.map(({ saved_by, saved_by_name }) => saved_by ?? saved_by_name);
}

/** Ticks a point of the checklist, or takes the tick away. */
export async function tickPoint(
  db: Db,
  staff: Staff,
  { articleId, rule, ticked }: { articleId: string; rule: string; ticked: boolean },
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const draft = await openDraft(tx, articleId);
    const known = (await readRules(tx)).checklist.find(({ id }) => id === rule);
    if (!draft || !known || !staff.can('article.read')) return false;
    await tx.deleteFrom('checklist_tick').where('article_id', '=', articleId).where('rule', '=', rule).execute();
    if (ticked)
      await tx
        .insertInto('checklist_tick')
        .values({ article_id: articleId, rule, ticked_by_name: staff.name, ticked_at: now })
        .execute();
    await audit(tx, staff, 'article.tick', `article:${articleId}`, { point: known.label, ticked });
    return true;
  });
}
