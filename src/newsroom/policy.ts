import type { Actor, Permission } from '../accounts/index.ts';
import type { WorkState } from './schema.ts';

/** Who acts: a member of the staff (`SignedIn` of src/accounts is one), or somebody at the terminal. */
export interface Staff extends Actor {
  can(permission: Permission): boolean;
}

/** Somebody at the terminal of the machine, or the server itself: who may read the data folder may do everything. */
export function atTerminal(name: string): Staff {
  return { id: null, name, can: () => true };
}

/** What decides whether an article is somebody's own: its author's, and that of those whom it was assigned to. */
export interface Owned {
  createdById: string | null;
  assigned: readonly string[];
}

/** Whether somebody may change the words of an article: everyone their own, editors all. */
export function mayWrite(staff: Staff, { createdById, assigned }: Owned): boolean {
  if (staff.can('article.edit')) return true;
  return staff.can('article.write') && staff.id !== null && (createdById === staff.id || assigned.includes(staff.id));
}

/** Whether somebody may see an article that readers don't see yet. */
export function mayRead(staff: Staff, article: Owned): boolean {
  return staff.can('article.read') || mayWrite(staff, article);
}

/** One step on an article's way, and who may make it. */
interface Transition {
  from: readonly WorkState[];
  to: WorkState;
  permission: Permission;
}

const OPEN: readonly WorkState[] = ['draft', 'fact-check', 'legal-review', 'ready'];
const WAITING: readonly WorkState[] = ['scheduled', 'embargoed'];
const PUBLIC: readonly WorkState[] = ['published', 'corrected', 'updated'];

/**
 * Every step that there is; `article.write` of one's own article. `draft` from a public state is the next revision of
 * what readers see meanwhile. What leads into a public state goes through `publishDraft` alone, what leads out of one
 * through `unpublishArticle`.
 */
const TRANSITIONS: readonly Transition[] = [
  { from: [...PUBLIC, 'unpublished', 'fact-check', 'legal-review', 'ready'], to: 'draft', permission: 'article.write' },
  { from: ['draft'], to: 'fact-check', permission: 'article.write' },
  { from: ['legal-review', 'ready'], to: 'fact-check', permission: 'article.check' },
  { from: ['draft', 'fact-check', 'ready'], to: 'legal-review', permission: 'article.check' },
  { from: ['draft', 'fact-check', 'legal-review'], to: 'ready', permission: 'article.check' },
  { from: ['legal-review'], to: 'ready', permission: 'article.legal' },
  { from: WAITING, to: 'ready', permission: 'article.publish' },
  { from: [...OPEN, ...WAITING, 'unpublished'], to: 'scheduled', permission: 'article.publish' },
  { from: [...OPEN, ...WAITING, 'unpublished'], to: 'embargoed', permission: 'article.publish' },
  { from: [...OPEN, ...WAITING, 'unpublished'], to: 'published', permission: 'article.publish' },
  { from: [...OPEN, ...WAITING], to: 'updated', permission: 'article.publish' },
  { from: [...OPEN, ...WAITING, ...PUBLIC], to: 'corrected', permission: 'article.publish' },
  { from: [...PUBLIC, ...OPEN, ...WAITING], to: 'unpublished', permission: 'article.publish' },
  { from: [...OPEN, 'unpublished'], to: 'trash', permission: 'article.trash' },
  { from: ['trash'], to: 'draft', permission: 'article.trash' },
];

/** Where somebody may take an article from a state. */
export function stepsOf(staff: Staff, from: WorkState, article: Owned): WorkState[] {
  const allowed = ({ permission }: Transition) =>
    permission === 'article.write' ? mayWrite(staff, article) : staff.can(permission);
  return [...new Set(TRANSITIONS.filter((step) => step.from.includes(from) && allowed(step)).map(({ to }) => to))];
}
