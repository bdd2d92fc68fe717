import type { Page } from '../../kit/index.ts';
import { createDraft, listArticles } from '../../newsroom/index.ts';
import type { Messages } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Choice, Field } from '../fields.tsx';
import { When } from '../when.tsx';
import { LANGUAGE_NAMES } from './choices.ts';

/** Articles on one page. */
const PAGE = 50;

/** `/desk/write`: one's articles (of all, for those who may read all), and a new one. */
export async function showList(desk: Desk, request: DeskRequest): Promise<Page> {
  const { articles } = await listArticles(desk.db, request.user, { person: request.user.id, limit: PAGE });
  return deskPage(request, { title: request.t.write, main: <List request={request} articles={articles} /> });
}

/** Begins an article and leads to it. */
export async function takeNew(desk: Desk, { form, user }: DeskFormRequest): Promise<Page> {
  const draft = await createDraft(
    desk.db,
    user,
    { title: form.get('title') ?? '', fields: { language: form.get('language') ?? desk.site.language } },
    { now: desk.now(), origin: desk.site.origin },
  );
  return seeOther(draft ? `/desk/write/${draft.articleId}` : '/desk/write');
}

type Listed = Awaited<ReturnType<typeof listArticles>>['articles'];

function List({ request, articles }: { request: DeskRequest; articles: Listed }) {
  const { t, desk } = request;
  return (
    <>
      <h1>{t.write}</h1>
      <section aria-labelledby="new">
        <h2 id="new">{t.writeNew}</h2>
        <DeskForm request={request} class="desk-form">
          <Field label={t.writeTitle} name="title" hint={t.writeNewHint} maxLength={500} />
          <Choice label={t.writeLanguage} name="language" options={LANGUAGE_NAMES} value={desk.site.language} />
          <div class="actions">
            <button type="submit">{t.writeBegin}</button>
          </div>
        </DeskForm>
      </section>
      <section aria-labelledby="own">
        <h2 id="own">{t.writeOwn}</h2>
        {articles.length === 0 ? <p class="soft">{t.writeNone}</p> : <Articles request={request} articles={articles} />}
      </section>
    </>
  );
}

function Articles({ request, articles }: { request: DeskRequest; articles: Listed }) {
  const { t } = request;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.writeTitle}</th>
          <th scope="col">{t.writeKind}</th>
          <th scope="col">{t.writeSaved}</th>
        </tr>
      </thead>
      <tbody>
        {articles.map(({ articleId, title, kind, savedAt, savedBy, language }) => (
          <tr>
            <th scope="row">
              <a href={`/desk/write/${articleId}`} lang={language}>
                {title || '…'}
              </a>
            </th>
            <td data-label={t.writeKind}>{(t as Record<string, string>)[`kind_${kind}`] ?? kind}</td>
            <td data-label={t.writeSaved}>
              <When at={new Date(savedAt)} request={request} /> {savedBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A message by a name that is made. */
export function message(t: Messages, key: string): string {
  return (t as Record<string, string>)[key] ?? key;
}
