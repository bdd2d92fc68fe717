import { fill } from '../../ui/index.ts';
import { type CheckState, LEFT, stateOf } from './check-state.ts';
import type { CheckView } from './load-check.ts';

/** How far the check has come, and what is left. */
export function CheckHead({ view: { request, sentences } }: { view: CheckView }) {
  const { t } = request;
  const done = sentences.filter((sentence) => sentence.done).length;
  const count = (state: CheckState) => sentences.filter((sentence) => stateOf(sentence) === state).length;
  return (
    <div id="check-left" class="check-left">
      <progress value={done} max={sentences.length || 1} aria-label={t.checking} />
      <p>
        {done === sentences.length ? t.checkAllDone : fill(t.checkProgress, { done, n: sentences.length })}{' '}
        <span class="soft">
          {LEFT.filter((state) => count(state) > 0)
            .map((state) => fill(t[`checkLeft_${state}`], { n: count(state) }))
            .join(' · ')}
        </span>
      </p>
    </div>
  );
}
