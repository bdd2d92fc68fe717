import type { DeskRequest } from '../desk-types.ts';
import { judgedWords } from '../review/words-of.ts';
import { When } from '../when.tsx';

/** What was decided on an actor or a fact. */
export interface ToldDecision {
  /** Moment, ISO 8601. */
  at: string;
  /** Code of the deed, or of the state that it left. */
  what: string;
  by: string;
  reason: string | null;
}

/** What was decided, when, by whom and why, as a list. */
export function Decisions({ all, request }: { all: readonly ToldDecision[]; request: DeskRequest }) {
  return (
    <ul class="desk-decisions">
      {all.map(({ at, what, by, reason }) => (
        <li>
          <When at={new Date(at)} request={request} /> · {judgedWords(request.t, what)} · {by}
          {reason ? `: ${reason}` : ''}
        </li>
      ))}
    </ul>
  );
}
