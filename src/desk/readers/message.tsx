import { type Account, audit, listAccounts, may } from '../../accounts/index.ts';
import {
  answerMessage,
  deleteMessage,
  type MessageState,
  moveMessage,
  noteMessage,
  type ReadMessage,
  readMessage,
} from '../../audience/index.ts';
import { inTransaction, type Page, type Tx, UserError } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done } from '../fields.tsx';
import { When } from '../when.tsx';

const STATES: readonly MessageState[] = ['new', 'open', 'answered', 'done', 'refused', 'spam', 'archived'];
const DONE = { answered: 'inboxAnswered', mailed: 'inboxMailed', moved: 'inboxMoved' } as const;

/** `/desk/inbox/:id`: one message, what was said about it, and what can be done. */
export async function showMessage(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, params, query } = request;
  const message = await readMessage(desk.db, params.id ?? '');
  if (!message) return messagePage(request, { title: t.inbox, text: t.inboxGone, status: 404 });
  const staff = (await listAccounts(desk.db)).filter((one) => !one.disabledAt && may(one.roles, 'inbox.answer'));
  const done = DONE[query.get('done') as keyof typeof DONE];
  return deskPage(request, {
    title: t.inboxMessage,
    main: (
      <>
        <p>
          <a href="/desk/inbox">{t.inbox}</a>
        </p>
        <h1>{t[`inboxKind_${message.kind}`]}</h1>
        <Done text={done ? t[done] : null} />
        <Words message={message} request={request} />
        <History message={message} request={request} />
        <Answer message={message} request={request} />
        <Move message={message} staff={staff} request={request} />
        <Quick message={message} request={request} />
      </>
    ),
  });
}

interface Props {
  message: ReadMessage;
  request: DeskRequest;
}

function Words({ message, request: { t, desk } }: Props) {
  const { article, quote, claim, body, language } = message;
  return (
    <section class="inbox-message">
      <p class="soft">
        {message.createdAt} · {t[`inboxState_${message.state}`]}
        {!message.proven && ` · ${t.inboxUnproven}`}
        {message.edited && ` · ${t.inboxEdited}`}
      </p>
      {article && (
        <p>
          {t.inboxAbout}: <a href={desk.site.origin + article.path}>{article.title}</a>
        </p>
      )}
      {claim && (
        <p>
          <a href={`/desk/claims/${claim}`}>{t.inboxClaim}</a>
        </p>
      )}
      {quote && (
        <>
          <h2>{t.inboxSentence}</h2>
          <blockquote lang={language}>{quote}</blockquote>
        </>
      )}
      <h2>{t.inboxMessage}</h2>
      <blockquote lang={language}>{body}</blockquote>
    </section>
  );
}

function History({ message: { replies }, request }: Props) {
  const { t } = request;
  if (replies.length === 0) return null;
  return (
    <section>
      <h2>{t.inboxHistory}</h2>
      <ul class="inbox-history">
        {replies.map(({ kind, by, at, body }) => (
          <li>
            <p class="soft">
              {fill(kind === 'answer' ? t.inboxWhoAnswered : t.inboxWhoNoted, { who: by })},{' '}
              <When at={new Date(at)} request={request} />
            </p>
            <blockquote>{body}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ message: { contact }, request }: Props) {
  const { t, desk } = request;
  const where = !contact
    ? t.inboxNoContact
    : desk.site.mails
      ? fill(t.inboxContact, { address: contact })
      : t.inboxNoMail;
  return (
    <section>
      <h2>{t.inboxAnswer}</h2>
      <p class="soft">{where}</p>
      <DeskForm request={request} class="desk-form">
        <label>
          {t.inboxAnswerField}
          <textarea name="body" rows={6} required maxLength={10_000} />
        </label>
        <button type="submit" name="do" value="answer">
          {t.inboxAnswer}
        </button>
      </DeskForm>
      <DeskForm request={request} class="desk-form">
        <label>
          {t.inboxNote}
          <textarea name="body" rows={2} required maxLength={10_000} />
        </label>
        <button type="submit" name="do" value="note" class="quiet">
          {t.inboxNoteKeep}
        </button>
      </DeskForm>
    </section>
  );
}

function Move({ message, staff, request }: Props & { staff: readonly Account[] }) {
  const { t } = request;
  return (
    <section>
      <h2>{t.inboxMove}</h2>
      <DeskForm request={request} class="desk-form">
        <label>
          {t.inboxState}
          <select name="state">
            {STATES.map((one) => (
              <option value={one} selected={one === message.state}>
                {t[`inboxState_${one}`]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.inboxWho}
          <select name="who">
            <option value="">{t.inboxNobody}</option>
            {staff.map(({ id, name }) => (
              <option value={id} selected={id === message.assignedTo}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.inboxOutcome}
          <textarea name="outcome" rows={2} maxLength={2_000}>
            {message.outcome ?? ''}
          </textarea>
        </label>
        <button type="submit" name="do" value="move">
          {t.save}
        </button>
      </DeskForm>
    </section>
  );
}

function Quick({ request }: Props) {
  const { t } = request;
  return (
    <section>
      <DeskForm request={request} class="actions">
        <button type="submit" name="do" value="archive" class="quiet">
          {t.inboxArchive}
        </button>
        <button type="submit" name="do" value="spam" class="quiet">
          {t.inboxIsSpam}
        </button>
      </DeskForm>
      <details>
        <summary>{t.inboxDelete}</summary>
        <p class="soft">{t.inboxDeleteText}</p>
        <DeskForm request={request}>
          <button type="submit" name="do" value="delete" class="danger">
            {t.inboxDelete}
          </button>
        </DeskForm>
      </details>
    </section>
  );
}

/** Takes what is done with a message; each has its line in the audit trail, without the reader's words. */
export async function takeMessage(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { params, form, user } = request;
  const id = params.id ?? '';
  const message = await readMessage(desk.db, id);
  if (!message) throw new UserError(request.t.inboxGone);
  const done = await inTransaction(desk.db, async (tx) => {
    const what = form.get('do') ?? '';
    const next = await act(tx, request, id, what);
    await audit(tx, user, `message.${what}`, `message:${id}`, detailsOf(form, what));
    return next;
  });
  return seeOther(done === null ? '/desk/inbox' : `/desk/inbox/${id}?done=${done}`);
}

function detailsOf(form: URLSearchParams, what: string): object {
  return what === 'move' ? { state: form.get('state'), who: form.get('who') || null } : {};
}

async function act(tx: Tx, request: DeskFormRequest, id: string, what: string): Promise<keyof typeof DONE | null> {
  const { desk, form, user, t } = request;
  const now = desk.now();
  const body = (form.get('body') ?? '').replace(/\r\n?/g, '\n');
  if (what === 'answer') {
    const { mailed } = await answerMessage(tx, id, { body, by: user.name, newsroom: desk.site.name }, now);
    return mailed && desk.site.mails ? 'mailed' : 'answered';
  }
  if (what === 'note') await noteMessage(tx, id, body, user.name);
  else if (what === 'delete') {
    await deleteMessage(tx, id);
    return null;
  } else if (what === 'spam' || what === 'archive')
    await moveMessage(tx, id, { state: what === 'spam' ? 'spam' : 'archived' }, now);
  else if (what === 'move') await moveMessage(tx, id, await changeOf(tx, form), now);
  else throw new UserError(t.deskRefused);
  return 'moved';
}

async function changeOf(tx: Tx, form: URLSearchParams) {
  const state = STATES.find((one) => one === form.get('state'));
  const who = (await listAccounts(tx)).find(({ id }) => id === form.get('who'))?.id ?? null;
  const outcome = form.get('outcome')?.replace(/\r\n?/g, '\n').trim() || null;
  return { ...(state ? { state } : {}), assignedTo: who, outcome };
}
