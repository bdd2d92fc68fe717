import { type Draft, mayWrite, type TranslationState } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { nameOfOriginal } from './link-by-name.ts';

interface Props {
  request: DeskRequest;
  draft: Draft;
  original: TranslationState;
}

/** Whether a translation is behind its original, and how to say that it has caught up. */
export function Staleness({ request, draft, original }: Props) {
  const { t, user } = request;
  const { stale, madeFrom, current, articleId } = original;
  if (!stale) return <p class="soft">{current === null ? t.translateUnpublished : t.translateFresh}</p>;
  return (
    <div class="warn">
      <p>
        <strong>{t.translateStale}</strong>
        {madeFrom !== null && `: ${fill(t.translateRevisions, { from: madeFrom, current: current ?? '–' })}`}.{' '}
        <a href={`/desk/articles/${articleId}/history`}>{t.translateLook}</a>
      </p>
      {mayWrite(user, draft) && (
        <DeskForm request={request} action={`/desk/articles/${draft.articleId}/translations`}>
          <input type="hidden" name="original" value={nameOfOriginal(original)} />
          <button type="submit" name="do" value="link" class="quiet">
            {t.translateCaughtUp}
          </button>
        </DeskForm>
      )}
    </div>
  );
}
