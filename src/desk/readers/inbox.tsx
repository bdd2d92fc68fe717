import { listAccounts } from '../../accounts/index.ts';
import { countMessages, listMessages, type MessageState } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import { formatNumber } from '../../ui/index.ts';
import { deskPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';

/** States by the folder that shows them. */
const FOLDERS = {
  waiting: ['new', 'open'],
  done: ['answered', 'done', 'refused'],
  spam: ['spam'],
  archived: ['archived'],
} as const satisfies Record<string, readonly MessageState[]>;
const FOLDER_WORDS = {
  waiting: 'inboxWaiting',
  done: 'inboxDone',
  spam: 'inboxSpam',
  archived: 'inboxArchived',
} as const;
type Folder = keyof typeof FOLDERS;
const PAGE = 50;

/** `/desk/inbox`: what readers send, by state, kind and whose it is. */
export async function showInbox(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, user, language } = request;
  const folder = (Object.keys(FOLDERS) as Folder[]).find((one) => one === query.get('in')) ?? 'waiting';
  const isMine = query.has('mine');
  const kind = query.get('kind') === 'correction' ? 'correction' : null;
  const before = uuidOf(query.get('before'));
  const assignedTo = isMine ? user.id : null;
  const [messages, counts, accounts] = [
    await listMessages(desk.db, { states: FOLDERS[folder], kind, assignedTo, before, limit: PAGE }),
    await countMessages(desk.db),
    await listAccounts(desk.db),
  ];
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  const address = (change: Record<string, string | null>) => addressOf(query, change);
  const count = (one: Folder) => FOLDERS[one].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const last = messages.at(-1);
  return deskPage(request, {
    title: t.inbox,
    main: (
      <>
        <h1>{t.inbox}</h1>
        <p class="soft">{t.inboxHint}</p>
        <ul class="desk-tabs">
          {(Object.keys(FOLDERS) as Folder[]).map((one) => (
            <li>
              <a href={address({ in: one, before: null })} aria-current={one === folder ? 'page' : undefined}>
                {t[FOLDER_WORDS[one]]} ({formatNumber(count(one), language)})
              </a>
            </li>
          ))}
          <li>
            <a href={address({ mine: isMine ? null : '1', before: null })} aria-current={isMine ? 'page' : undefined}>
              {t.inboxMine}
            </a>
          </li>
          <li>
            <a href={address({ kind: kind ? null : 'correction', before: null })}>
              {kind ? t.inboxAllKinds : t.inboxCorrections}
            </a>
          </li>
        </ul>
        {messages.length === 0 ? (
          <p>{t.inboxNothing}</p>
        ) : (
          <table class="desk-table">
            <thead>
              <tr>
                <th scope="col">{t.inboxMessage}</th>
                <th scope="col">{t.inboxAbout}</th>
                <th scope="col">{t.inboxState}</th>
                <th scope="col">{t.inboxWho}</th>
                <th scope="col">{t.inboxSent}</th>
              </tr>
            </thead>
            <tbody>
              {messages.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`/desk/inbox/${one.id}`} lang={one.language}>
                      {one.body.slice(0, 90)}
                    </a>
                  </th>
                  <td data-label={t.inboxAbout}>{one.article?.title ?? '—'}</td>
                  <td data-label={t.inboxState}>
                    {t[`inboxKind_${one.kind}`]}, {t[`inboxState_${one.state}`]}
                  </td>
                  <td data-label={t.inboxWho}>{names.get(one.assignedTo ?? '') ?? t.inboxNobody}</td>
                  <td data-label={t.inboxSent}>{one.createdAt}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {last && messages.length === PAGE && (
          <p>
            <a href={address({ before: last.id })}>{t.inboxOlder}</a>
          </p>
        )}
      </>
    ),
  });
}

function uuidOf(text: string | null): string | null {
  return text && /^[0-9a-f-]{36}$/.test(text) ? text : null;
}

function addressOf(query: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size > 0 ? `/desk/inbox?${next}` : '/desk/inbox';
}
