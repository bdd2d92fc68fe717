import { sql } from 'kysely';
import { audit } from '../accounts/index.ts';
import type { Db } from '../kit/index.ts';
import { cleanLine, slugOf } from '../text/index.ts';
import type { Staff } from './policy.ts';
import type { DraftFields } from './schema.ts';
import { isZone } from './time-zone.ts';

/** A point that somebody ticks before an article is published; an unticked one is a warning. */
export interface ChecklistRule {
  id: string;
  label: string;
  /** Kinds of article that it is asked of; empty: all. */
  kinds: DraftFields['kind'][];
}

/** A signature without which an article is not published. */
export interface SignOffRule extends ChecklistRule {
  /** Who may sign: those who check facts, those who read for the law, or editors. */
  by: 'article.check' | 'article.legal' | 'article.publish';
  /** Always, or only where the text accuses somebody or tells of somebody's legal status. */
  when: 'always' | 'accusation';
  /** Whether those who wrote the words may not sign them: a second pair of eyes. */
  others: boolean;
  /** Whether every sentence must have been dealt with first. */
  proofs: boolean;
}

/** What the newsroom asks of an article before it is published. */
export interface NewsroomRules {
  /** Which sentences must be proven or marked as not factual: each; those marked as factual; none. */
  sentences: 'all' | 'marked' | 'none';
  signOffs: SignOffRule[];
  checklist: ChecklistRule[];
  /** IANA name of the zone that the newsroom works in: whose day is today, and what a time of publication is given in. */
  zone: string;
}

/** What is asked until the newsroom says otherwise: a second pair of eyes before somebody is accused. */
const DEFAULT_RULES: NewsroomRules = {
  sentences: 'all',
  signOffs: [
    {
      id: 'facts',
      label: 'Facts checked',
      kinds: [],
      by: 'article.check',
      when: 'accusation',
      others: true,
      proofs: false,
    },
  ],
  checklist: [],
  zone: 'UTC',
};

const KEY = 'newsroom.rules';

/** The newsroom's rules. */
export async function readRules(db: Db): Promise<NewsroomRules> {
  const { rows } = await sql<{ value: Partial<NewsroomRules> }>`select value from meta where key = ${KEY}`.execute(db);
  return { ...DEFAULT_RULES, ...rows[0]?.value };
}

/** Sets the rules. Rules that keep their label keep their signatures. False: who asks may not. */
export async function saveRules(db: Db, staff: Staff, rules: NewsroomRules): Promise<boolean> {
  if (!staff.can('settings.edit')) return false;
  const zone = isZone(rules.zone) ? rules.zone : DEFAULT_RULES.zone;
  const clean = { ...rules, signOffs: named(rules.signOffs), checklist: named(rules.checklist), zone };
  await db.transaction().execute(async (tx) => {
    await sql`insert into meta (key, value) values (${KEY}, ${JSON.stringify(clean)}::jsonb)
      on conflict (key) do update set value = excluded.value`.execute(tx);
    await audit(tx, staff, 'rules.save', 'newsroom:rules', { rules: clean });
  });
  return true;
}

function named<Rule extends ChecklistRule>(rules: readonly Rule[]): Rule[] {
  const used = new Set<string>();
  return rules.flatMap((rule) => {
    const label = cleanLine(rule.label).slice(0, 200);
    const id = rule.id || slugOf(label) || String(used.size + 1);
    if (!label || used.has(id)) return [];
    used.add(id);
    return [{ ...rule, id, label }];
  });
}

/** Whether a rule is asked of an article of that kind. */
export function asksOf({ kinds }: ChecklistRule, kind: DraftFields['kind']): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}
