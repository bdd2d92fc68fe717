import { KINDS } from '../../ingest/index.ts';
import type { ChecklistRule, NewsroomRules, SignOffRule } from '../../newsroom/index.ts';

/** Whose signature a rule may ask for. */
export const SIGNERS: readonly SignOffRule['by'][] = ['article.check', 'article.legal', 'article.publish'];
/** Rules of one sort that a form may carry. */
const MOST = 50;

/** The newsroom's rules as the form has them; a rule without a name is left out. */
export function readRulesForm(form: URLSearchParams): NewsroomRules {
  const sentences = (['all', 'marked', 'none'] as const).find((one) => one === form.get('sentences')) ?? 'all';
  return {
    sentences,
    zone: form.get('zone') ?? 'UTC',
    signOffs: rowsOf(form, 'sign').map((row) => ({ ...checklistRule(row), ...signatureOf(row) })),
    checklist: rowsOf(form, 'point').map(checklistRule),
  };
}

/** One rule's fields by their short names. */
type Row = { get(name: string): string; all(name: string): string[] };

function rowsOf(form: URLSearchParams, prefix: string): Row[] {
  return Array.from({ length: MOST }, (_, n) => ({
    get: (name: string) => form.get(`${prefix}${n}_${name}`)?.trim() ?? '',
    all: (name: string) => form.getAll(`${prefix}${n}_${name}`),
  })).filter((row) => row.get('label') !== '');
}

function checklistRule(row: Row): ChecklistRule {
  const asked = row.all('kinds');
  return {
    id: row.get('id').slice(0, 200),
    label: row.get('label'),
    kinds: KINDS.filter((kind) => asked.includes(kind)),
  };
}

function signatureOf(row: Row): Pick<SignOffRule, 'by' | 'when' | 'others' | 'proofs'> {
  const also = row.all('also');
  return {
    by: SIGNERS.find((one) => one === row.get('by')) ?? 'article.check',
    when: row.get('when') === 'always' ? 'always' : 'accusation',
    others: also.includes('others'),
    proofs: also.includes('proofs'),
  };
}
