import type { WorkState } from '../../newsroom/index.ts';
import { wordFor } from '../review/words-of.ts';
import { When } from '../when.tsx';
import type { WorkProps } from './open-work.ts';

/** The way to the readers; other states stand in the place of one of these. */
const WAY: readonly (readonly WorkState[])[] = [
  ['draft'],
  ['fact-check'],
  ['legal-review'],
  ['ready'],
  ['scheduled', 'embargoed'],
  ['published', 'corrected', 'updated'],
];

/** Where the article stands on its way, and since when. */
export function Stages({ request, work: { draft } }: WorkProps) {
  const { t } = request;
  const { state, isPublic, stateAt } = draft;
  const away = state === 'unpublished' || state === 'trash';
  const steps = away ? [...WAY, [state]] : WAY;
  const isPublicToo = isPublic && !WAY[5]?.includes(state);
  return (
    <section aria-labelledby="stands">
      <h2 id="stands" class="unseen">
        {t.articlesWhere}
      </h2>
      <ol class="stages">
        {steps.map((states) => {
          const here = states.includes(state);
          return (
            <li aria-current={here ? 'step' : undefined}>
              {wordFor(t, 'workState', here ? state : (states[0] ?? ''))}
              {here && (
                <small>
                  <When at={stateAt} request={request} />
                </small>
              )}
            </li>
          );
        })}
      </ol>
      {isPublicToo && <p class="soft">{draft.changed ? t.workPublicBefore : t.workPublicSame}</p>}
    </section>
  );
}
