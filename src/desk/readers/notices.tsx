import { audit } from '../../accounts/index.ts';
import {
  deleteNotice,
  listNotices,
  NOTICE_KINDS,
  type Notice,
  type NoticeDraft,
  readNotice,
  saveNotice,
} from '../../audience/index.ts';
import { inTransaction, type Page, UserError } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, interfaceLanguage, languageName, ownLanguageName } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Choice, Done, Fault, Field } from '../fields.tsx';

const MOST = 500;

/** `/desk/notices`: the newsroom's own pages. */
export async function showNotices(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, language, query } = request;
  const notices = await listNotices(desk.db, MOST);
  const today = desk.now().toISOString().slice(0, 10);
  return deskPage(request, {
    title: t.notices,
    main: (
      <>
        <h1>{t.notices}</h1>
        <p class="soft">{t.noticesHint}</p>
        <Done text={query.has('deleted') ? t.noticeDeleted : null} />
        <p>
          <a class="button" href="/desk/notices/new">
            {t.noticesNew}
          </a>
        </p>
        <ul class="desk-list">
          {notices.map((one) => (
            <li>
              <a href={`/desk/notices/${one.id}`} lang={one.language}>
                {one.title}
              </a>
              <span>
                {t[`notice_${one.kind}`]} · {languageName(one.language, language)} ·{' '}
                {!one.published ? t.noticesDraft : one.ends && one.ends < today ? t.noticesEnded : t.noticesShown}
              </span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

/** `/desk/notices/:id`: one of them, to be edited; `new` for a new one. */
export async function showNotice(desk: Desk, request: DeskRequest): Promise<Page> {
  const { params, t } = request;
  const id = params.id ?? '';
  const found = id === 'new' ? null : await readNotice(desk.db, id);
  if (!found && id !== 'new') return messagePage(request, { title: t.notices, text: t.noticeDeleted, status: 404 });
  return noticePage(request, found ?? fresh(request), found, null);
}

function fresh({ language }: DeskRequest): NoticeDraft {
  const nothing = { starts: null, ends: null, place: null, outlet: null, link: null, goal: null };
  return { id: null, kind: 'note', language, title: '', html: '', published: false, ...nothing };
}

function noticePage(request: DeskRequest, draft: NoticeDraft, found: Notice | null, fault: string | null): Page {
  const { t, query } = request;
  const title = found?.title ?? t.noticesNew;
  return deskPage(request, {
    title,
    status: fault ? 422 : 200,
    main: (
      <>
        <p>
          <a href="/desk/notices">{t.notices}</a>
        </p>
        <h1>{title}</h1>
        <Done text={query.has('saved') ? t.saved : null} />
        <Fault text={fault} />
        {found?.published && (
          <p>
            <a href={`${request.desk.site.origin}/notice/${found.slug}`}>{t.noticeSee}</a>
          </p>
        )}
        <NoticeForm draft={draft} request={request} />
        {found && (
          <details>
            <summary>{t.noticeDelete}</summary>
            <DeskForm request={request}>
              <button type="submit" name="do" value="delete" class="danger">
                {t.noticeDelete}
              </button>
            </DeskForm>
          </details>
        )}
      </>
    ),
  });
}

function NoticeForm({ draft, request }: { draft: NoticeDraft; request: DeskRequest }) {
  const { t } = request;
  return (
    <DeskForm request={request} class="desk-form">
      <Choice
        label={t.noticeKind}
        name="kind"
        value={draft.kind}
        options={NOTICE_KINDS.map((one) => [one, t[`notice_${one}`]] as const)}
      />
      <Choice
        label={t.noticeLanguage}
        name="language"
        value={draft.language}
        options={INTERFACE_LANGUAGES.map((one) => [one, ownLanguageName(one)] as const)}
      />
      <Field label={t.noticeTitleField} name="title" value={draft.title} required maxLength={300} />
      <label>
        {t.noticeBody}
        <textarea name="html" rows={10}>
          {draft.html}
        </textarea>
      </label>
      <Field label={t.noticeStarts} name="starts" type="date" value={draft.starts ?? ''} />
      <Field label={t.noticeEnds} name="ends" type="date" value={draft.ends ?? ''} />
      <Field label={t.noticePlace} name="place" value={draft.place ?? ''} maxLength={300} />
      <Field label={t.noticeOutlet} name="outlet" value={draft.outlet ?? ''} maxLength={300} />
      <Field label={t.noticeLink} name="link" type="url" value={draft.link ?? ''} maxLength={2000} />
      <Field label={t.noticeGoalField} name="goal" value={draft.goal ?? ''} maxLength={300} />
      <label class="check">
        <input type="checkbox" name="published" value="yes" checked={draft.published} />
        <span>{t.noticePublished}</span>
      </label>
      <button type="submit" name="do" value="save">
        {t.save}
      </button>
    </DeskForm>
  );
}

/** Saves or deletes one. */
export async function takeNotice(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user } = request;
  const id = params.id ?? '';
  if (form.get('do') === 'delete') {
    await inTransaction(desk.db, async (tx) => {
      const found = await readNotice(tx, id);
      await deleteNotice(tx, id);
      await audit(tx, user, 'notice.delete', `notice:${id}`, { title: found?.title ?? null });
    });
    return seeOther('/desk/notices?deleted');
  }
  const draft = draftOf(form, request, id === 'new' ? null : id);
  try {
    const saved = await inTransaction(desk.db, async (tx) => {
      const done = await saveNotice(tx, draft);
      const { kind, title, published } = draft;
      await audit(tx, user, 'notice.save', `notice:${done.id}`, { kind, title, published });
      return done;
    });
    return seeOther(`/desk/notices/${saved.id}?saved`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return noticePage(
      request,
      draft,
      id === 'new' ? null : await readNotice(desk.db, id),
      faultWords(error, request.t),
    );
  }
}

function draftOf(form: URLSearchParams, { language }: DeskRequest, id: string | null): NoticeDraft {
  const field = (name: string) => form.get(name)?.trim() || null;
  return {
    id,
    kind: NOTICE_KINDS.find((one) => one === form.get('kind')) ?? 'note',
    language: interfaceLanguage(form.get('language') ?? '', language),
    title: field('title') ?? '',
    html: (form.get('html') ?? '').replace(/\r\n?/g, '\n'),
    starts: field('starts'),
    ends: field('ends'),
    place: field('place'),
    outlet: field('outlet'),
    link: field('link'),
    goal: field('goal'),
    published: form.has('published'),
  };
}
