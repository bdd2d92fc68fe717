import type { WorkState } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { Field } from '../fields.tsx';
import { wordFor } from '../review/words-of.ts';
import type { WorkProps } from './open-work.ts';

/** Steps that need nothing but the wish, in the order of the way. */
const PLAIN: readonly WorkState[] = ['draft', 'fact-check', 'legal-review', 'ready', 'trash'];
const PUBLIC: readonly WorkState[] = ['published', 'corrected', 'updated'];

/** What may come next, but for what has a form of its own. */
export function Steps({ request, work, kept }: WorkProps) {
  const { t } = request;
  const { draft, steps, gate } = work;
  const open = gate.warnings.filter(({ overridden }) => overridden === null).length;
  const missing = gate.signatures.filter(({ state }) => state !== 'signed').length;
  const plain = PLAIN.filter((to) => steps.includes(to) && isMeant(draft.state, to, draft.isPublic));
  // What goes on is offered first, what goes back after it.
  const place = draft.publishAt ? PLAIN.length : PLAIN.indexOf(draft.state);
  const onwards = plain.filter((to) => to !== 'trash' && PLAIN.indexOf(to) > place);
  const offered = [...onwards, ...plain.filter((to) => !onwards.includes(to))];
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t.workNext}</h2>
      {gate.asked && (missing > 0 || open > 0) && (
        <p class="soft">
          {t.workOpenYet}{' '}
          {[
            missing > 0 && fill(t.workSignaturesMissing, { n: missing }),
            open > 0 && fill(t.workWarningsOpen, { n: open }),
          ]
            .filter(Boolean)
            .join(', ')}
          .
        </p>
      )}
      {offered.length > 0 ? (
        <DeskForm request={request} class="actions">
          <input type="hidden" name="do" value="move" />
          {offered.map((to, i) => (
            <button
              type="submit"
              name="to"
              value={to}
              class={to === 'trash' ? 'danger' : i === 0 && onwards.length > 0 ? undefined : 'quiet'}
            >
              {stepWords(t, draft.state, to)}
            </button>
          ))}
        </DeskForm>
      ) : (
        <p>{t.workNoStep}</p>
      )}
      <Plan request={request} work={work} kept={kept} />
    </section>
  );
}

/** A public article goes on by being written, and leaves the readers by a form with a reason. */
function isMeant(from: WorkState, to: WorkState, isPublic: boolean): boolean {
  if (to === 'trash') return !isPublic;
  return !(to === 'draft' && PUBLIC.includes(from));
}

function stepWords(t: WorkProps['request']['t'], from: WorkState, to: WorkState): string {
  if (from === 'trash') return t.workStepRestore;
  if (to === 'ready' && (from === 'scheduled' || from === 'embargoed')) return t.workStepOffSchedule;
  return wordFor(t, 'workStep', to);
}

/** The day for which it is planned; the calendar shows it. */
function Plan({ request, work: { draft }, kept }: WorkProps) {
  const { t, user } = request;
  if (draft.state === 'trash' || PUBLIC.includes(draft.state) || !user.can('article.edit')) return null;
  return (
    <DeskForm request={request} class="desk-inline">
      <input type="hidden" name="do" value="plan" />
      <Field label={t.workPlannedFor} name="day" type="date" value={kept.get('day') ?? draft.plannedFor ?? ''} />
      <button type="submit" class="quiet">
        {t.save}
      </button>
    </DeskForm>
  );
}
