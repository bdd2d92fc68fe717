import type { Db } from '../kit/index.ts';
import { isAsked } from './gate.ts';
import type { Draft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import { asksOf, type NewsroomRules, readRules } from './rules.ts';
import { readSignOffs, type SignOffState, writersOf } from './sign-off.ts';
import { findWarnings, type Inspect } from './warnings/find-warnings.ts';
import type { Warning } from './warnings/warning.ts';

/** A point of the checklist, and who ticked it. */
export interface ChecklistPoint {
  id: string;
  label: string;
  /** Null: nobody has. */
  ticked: { by: string; at: Date } | null;
}

/** A signature with what keeps this person from giving it; null: they may. */
export interface AskedSignature extends SignOffState {
  hindrance: 'refused' | 'own' | null;
}

/** What stands between a draft and its readers now. */
export interface Gate {
  /** False: readers know these words, or they have passed already; nothing is asked. */
  asked: boolean;
  signatures: AskedSignature[];
  checklist: ChecklistPoint[];
  warnings: Warning[];
  /** Names of those whom it accuses, or whose legal status it tells. */
  accused: string[];
}

/** Reads what `publishDraft` would ask of a draft as it stands, for this person to see. */
export async function readGate(db: Db, staff: Staff, draft: Draft, inspect: Inspect): Promise<Gate> {
  if (!isAsked(draft)) return { asked: false, signatures: [], checklist: [], warnings: [], accused: [] };
  const rules = await readRules(db);
  const { warnings, accused, accuses } = await findWarnings(db, draft, rules, await inspect(draft));
  return {
    asked: true,
    signatures: await readSignatures(db, staff, draft, { rules, accuses }),
    checklist: await readChecklist(db, draft, rules),
    warnings,
    accused,
  };
}

/** The signatures asked of a draft, each with what keeps this person from giving it. `accuses`: as of `readSignOffs`. */
export async function readSignatures(
  db: Db,
  staff: Staff,
  draft: Draft,
  { rules, accuses }: { rules: NewsroomRules; accuses: boolean },
): Promise<AskedSignature[]> {
  const signatures = await readSignOffs(db, draft, rules, accuses);
  const wrote = (await writersOf(db, draft)).includes(staff.id ?? staff.name);
  return signatures.map((one) => ({ ...one, hindrance: hindranceOf(one, staff, wrote) }));
}

function hindranceOf({ rule }: SignOffState, staff: Staff, wrote: boolean): AskedSignature['hindrance'] {
  if (!staff.can(rule.by)) return 'refused';
  return rule.others && wrote ? 'own' : null;
}

async function readChecklist(db: Db, { articleId, fields }: Draft, rules: NewsroomRules): Promise<ChecklistPoint[]> {
  const rows = await db
    .selectFrom('checklist_tick')
    .select(['rule', 'ticked_by_name', 'ticked_at'])
    .where('article_id', '=', articleId)
    .execute();
  const ticks = new Map(rows.map((row) => [row.rule, { by: row.ticked_by_name, at: row.ticked_at }]));
  return rules.checklist
    .filter((rule) => asksOf(rule, fields.kind))
    .map(({ id, label }) => ({ id, label, ticked: ticks.get(id) ?? null }));
}
