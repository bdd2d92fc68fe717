import { audit } from '../../accounts/index.ts';
import { ABOUT_LENGTH, type Byline, describeByline, listBylines } from '../../archive/index.ts';
import type { Page } from '../../kit/index.ts';
import { count, fill } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Area, Done } from '../fields.tsx';

/** `/desk/bylines`: the names that readers see, and what they are told of them. */
export async function showBylines(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query } = request;
  const bylines = await listBylines(desk.db);
  const main = (
    <>
      <h1>{t.bylines}</h1>
      <p>{t.bylinesText}</p>
      <Done text={query.has('done') ? t.saved : null} />
      {bylines.length === 0 && <p class="soft">{t.bylinesNone}</p>}
      {bylines.map((one) => (
        <OneByline request={request} one={one} />
      ))}
    </>
  );
  return deskPage(request, { title: t.bylines, main });
}

function OneByline({ request, one }: { request: DeskRequest; one: Byline }) {
  const { t, language, desk } = request;
  return (
    <details class="byline">
      <summary>
        {one.name} <span class="soft">{count(t, 'articles', one.articles, language)}</span>
      </summary>
      <p>
        <a href={`${desk.site.origin}/author/${one.slug}`}>{t.bylinePage}</a>
      </p>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="slug" value={one.slug} />
        <Area
          label={fill(t.bylineAbout, { name: one.name })}
          name={`about-${one.slug}`}
          value={one.about ?? ''}
          hint={fill(t.bylineAboutHint, { n: ABOUT_LENGTH })}
          rows={3}
        />
        <button type="submit">
          {t.save}
          <span class="unseen"> {one.name}</span>
        </button>
      </DeskForm>
    </details>
  );
}

/** Takes what readers are told of one. */
export async function takeByline(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, t } = request;
  const slug = form.get('slug') ?? '';
  const about = form.get(`about-${slug}`) ?? '';
  const done = await desk.db.transaction().execute(async (tx) => {
    const found = await describeByline(tx, slug, about);
    if (found) await audit(tx, user, 'byline.describe', 'byline', { slug, about });
    return found;
  });
  if (!done) return messagePage(request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 });
  return seeOther('/desk/bylines?done');
}
