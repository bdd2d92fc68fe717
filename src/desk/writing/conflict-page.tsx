import type { Draft } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskFormRequest } from '../desk-types.ts';

/** Two versions beside each other, for those whose browser runs no scripts: either can be gone on with. */
export function ConflictPage({
  request,
  mine,
  theirs,
}: {
  request: DeskFormRequest;
  mine: URLSearchParams;
  theirs: Draft;
}) {
  const { t } = request;
  const carried = [...mine].filter(([name]) => name !== 'base' && name !== 'html' && name !== 'automatic');
  return (
    <>
      <h1>{t.conflictTitle}</h1>
      <p>{fill(t.conflictBy, { name: theirs.savedBy })}</p>
      <div class="conflict">
        <DeskForm request={request}>
          <input type="hidden" name="base" value={theirs.version} />
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label for="mine">{t.conflictMine}</label>
          <textarea id="mine" name="html" rows={24}>
            {mine.get('html') ?? ''}
          </textarea>
          <button type="submit">{t.conflictKeepMine}</button>
        </DeskForm>
        <section>
          <label for="theirs">{t.conflictTheirs}</label>
          <textarea id="theirs" rows={24} readOnly>
            {theirs.html}
          </textarea>
          <a class="button" href={`/desk/write/${theirs.articleId}`}>
            {t.conflictTakeTheirs}
          </a>
        </section>
      </div>
    </>
  );
}
