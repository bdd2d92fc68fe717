import type { ComponentChildren } from 'preact';
import type { Permission } from '../../accounts/index.ts';
import type { Tx } from '../../kit/index.ts';
import type { Messages } from '../../ui/index.ts';
import type { DeskRequest } from '../desk-types.ts';

/** Something that waits for a decision, as a card shows it. */
export interface QueueItem {
  /** What a form names it by. */
  id: string;
  content: ComponentChildren;
}

/** Which items a request wants: its query narrows them down. */
export interface Wanted {
  limit: number;
  /** Ids that somebody has in front of them already. */
  not: readonly string[];
}

/** What became of a decision. */
export interface DecisionMade {
  /** In words: 'Accepted: …'. */
  said: string;
  /** By what it can be taken back; null: it can't. */
  undo: string | null;
}

/** Writes a decision's line into the audit trail, in the decision's transaction. */
export type Audit = (tx: Tx, action: string, object: string, details?: object) => Promise<void>;

/** One queue of the review desk. */
export interface ReviewQueue {
  /** `/desk/review/names`. */
  path: string;
  permission: Permission;
  title(t: Messages): string;
  hint(t: Messages): string | null;
  /** Words on which of all are shown, where the query says so. */
  shown?(request: DeskRequest): Promise<string | null>;
  list(request: DeskRequest, wanted: Wanted): Promise<QueueItem[]>;
  /** One again, after what was said of it could not be done; null when it is gone. */
  find(request: DeskRequest, id: string): Promise<QueueItem | null>;
  /** How many wait. */
  count(request: DeskRequest): Promise<number>;
  /** Decides; the form's `do` says what. Throws `UserError` for what another decision may mend. */
  decide(request: DeskRequest, id: string, form: URLSearchParams, audit: Audit): Promise<DecisionMade>;
  /** Takes a decision back, by what `decide` gave. */
  undo?(request: DeskRequest, token: string, audit: Audit): Promise<DecisionMade>;
}

/** Somebody was quicker: the item goes, and the editor is told who it was. */
export class TakenError extends Error {}
