import type { ExtractionOutput } from '../extract/index.ts';
import type { Tx } from '../kit/index.ts';
import type { Draft } from './load-draft.ts';
import type { Staff } from './policy.ts';
import { readRules } from './rules.ts';
import type { SaveContext } from './save-draft.ts';
import { readSignOffs } from './sign-off.ts';
import { findWarnings, type Inspect } from './warnings/find-warnings.ts';
import type { Warning } from './warnings/warning.ts';

/** What publishing needs to know besides what saving does. */
export interface PublishContext extends SaveContext {
  /** Reads the words as they are about to be published. */
  inspect: Inspect;
}

/** Why an article can't be published yet: signatures that are missing, warnings on which nobody has decided. */
export interface Blocked {
  type: 'blocked';
  /** Labels of the signatures. */
  signatures: string[];
  warnings: Warning[];
}

/** Words that were read before the transaction: reading takes longer than others should wait. */
export interface Inspected {
  hash: string;
  output: ExtractionOutput | null;
}

/** Reads a draft for `passGate`, where that will want it. */
export async function inspectDraft(draft: Draft | null, inspect: Inspect): Promise<Inspected> {
  if (!draft || !isAsked(draft)) return { hash: draft?.hash ?? '', output: null };
  return { hash: draft.hash, output: await inspect(draft) };
}

/** Whether anything is asked of these words: not if readers have seen them before, or they have passed already. */
export function isAsked({ passed, changed, publishedAt }: Draft): boolean {
  return !passed && (changed || publishedAt === null);
}

/**
 * Whether a draft may be published now. A signature can't be passed over; warnings can, for a reason that is recorded
 * with each of them. Null: it may.
 */
export async function passGate(
  tx: Tx,
  staff: Staff,
  draft: Draft,
  { output, override, now }: Inspected & { override: string | null; now: Date },
): Promise<Blocked | null> {
  if (!isAsked(draft)) return null;
  const rules = await readRules(tx);
  const { warnings, accuses } = await findWarnings(tx, draft, rules, output);
  const signed = await readSignOffs(tx, draft, rules, accuses);
  const signatures = signed.filter(({ state }) => state !== 'signed').map(({ rule }) => rule.label);
  const open = warnings.filter(({ overridden }) => overridden === null);
  const reason = override?.trim() ?? '';
  if (signatures.length > 0 || (open.length > 0 && reason === ''))
    return { type: 'blocked', signatures, warnings: open };
  await storeOverrides(tx, staff, draft.articleId, open, reason, now);
  return null;
}

async function storeOverrides(
  tx: Tx,
  staff: Staff,
  articleId: string,
  warnings: readonly Warning[],
  reason: string,
  now: Date,
): Promise<void> {
  const decided = { reason, decided_by: staff.id, decided_by_name: staff.name, decided_at: now };
  const rows = new Map(
    warnings.map(({ code, about }) => [`${code} ${about}`, { article_id: articleId, code, about, ...decided }]),
  );
  if (rows.size === 0) return;
  await tx
    .insertInto('warning_override')
    .values([...rows.values()])
    .onConflict((c) => c.columns(['article_id', 'code', 'about']).doUpdateSet(decided))
    .execute();
}
