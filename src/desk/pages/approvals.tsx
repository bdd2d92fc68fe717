import { renderToString } from 'preact-render-to-string';
import { APPROVAL_HOURS, type Approval, listApprovals } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { countDeletable, listTrash } from '../../newsroom/index.ts';
import { count, fill, formatNumber } from '../../ui/index.ts';
import { DeskForm, deskPage, jsonPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { Fault } from '../fields.tsx';
import { When } from '../when.tsx';
import { AskForms, TrashList } from './ask-forms.tsx';

const REFRESH_SECONDS = 2;
const MOST_SHOWN = 50;
const MOST_TITLES = 100;

/** What was wrong with a form of the page, and what it said. */
export interface ApprovalFault {
  fault?: string;
  kept?: URLSearchParams;
}

/** `/desk/approvals`: what two people decide; with `part`, for the script that watches. */
export async function showApprovals(desk: Desk, request: DeskRequest): Promise<Page> {
  if (!request.query.has('part')) return approvalsPage(desk, request, {});
  const open = (await listApprovals(desk.db, MOST_SHOWN)).filter(isOpen);
  const html = renderToString(<Open request={request} open={open} trash={await listTrash(desk.db, MOST_TITLES)} />);
  return jsonPage({ html, busy: open.some(isBusy) });
}

const isOpen = ({ state }: Approval) => state === 'asked' || state === 'approved';
const isBusy = ({ state }: Approval) => state === 'approved';

/** The page, with what was wrong. */
export async function approvalsPage(desk: Desk, request: DeskRequest, { fault, kept }: ApprovalFault): Promise<Page> {
  const { t } = request;
  const now = desk.now();
  const [all, trash, inTrash, articles] = await Promise.all([
    listApprovals(desk.db, MOST_SHOWN),
    listTrash(desk.db, MOST_TITLES),
    countDeletable(desk.db, now),
    countDeletable(desk.db, null),
  ]);
  const open = all.filter(isOpen);
  const busy = open.some(isBusy);
  const main = (
    <>
      <h1>{t.approvals}</h1>
      <p>{fill(t.approvalsText, { n: APPROVAL_HOURS })}</p>
      <Fault text={fault ?? null} />
      <h2>{t.approvalOpen}</h2>
      <div data-job={busy ? '/desk/approvals?part' : undefined}>
        <Open request={request} open={open} trash={trash} />
      </div>
      <AskForms request={request} open={open} trash={trash} counts={{ inTrash, articles }} kept={kept} />
      <History request={request} ended={all.filter((one) => !isOpen(one))} />
    </>
  );
  const live = busy ? { refresh: REFRESH_SECONDS, scripts: ['import-progress.js'] } : {};
  return deskPage(request, { title: t.approvals, main, status: fault ? 422 : 200, ...live });
}

/** Name of what is asked for. */
export function actionName({ t }: Pick<DeskRequest, 't'>, action: Approval['action']): string {
  return action === 'trash.empty' ? t.approvalAction_trash_empty : t.approvalAction_archive_delete;
}

type Trash = Awaited<ReturnType<typeof listTrash>>;

function Open({ request, open, trash }: { request: DeskRequest; open: Approval[]; trash: Trash }) {
  if (open.length === 0) return <p>{request.t.approvalNone}</p>;
  return (
    <>
      {open.map((one) => (
        <section class="desk-decision" aria-labelledby={`open-${one.id}`}>
          <h3 id={`open-${one.id}`}>{actionName(request, one.action)}</h3>
          <p>
            {fill(request.t.approvalAsked, { name: one.askedByName })} <When at={one.askedAt} request={request} />
          </p>
          <p>
            {request.t.approvalReason}: {one.reason}
          </p>
          {one.state === 'asked' ? (
            <Asked request={request} one={one} trash={trash} />
          ) : (
            <Working request={request} one={one} />
          )}
        </section>
      ))}
    </>
  );
}

function Asked({ request, one, trash }: { request: DeskRequest; one: Approval; trash: Trash }) {
  const { t, user } = request;
  const going = trash.filter(({ at }) => at <= one.askedAt);
  return (
    <>
      <p>
        {t.approvalUntil} <When at={one.expiresAt} request={request} />. {one.backup && t.approvalBackupAlways}
      </p>
      {one.action === 'trash.empty' && <TrashList t={t} trash={going} more={trash.length === MOST_TITLES} />}
      {one.askedBy === user.id ? (
        <p class="soft">{t.approvalOwn}</p>
      ) : (
        <DeskForm request={request} class="desk-form">
          <label class="check">
            <input type="checkbox" name="looked" value="yes" required />
            <span>{t.approvalLooked}</span>
          </label>
          <button type="submit" name="do" value={`approve:${one.id}`} class="danger">
            {t.approvalApprove}
          </button>
        </DeskForm>
      )}
      <DeskForm request={request}>
        <button type="submit" name="do" value={`cancel:${one.id}`} class="quiet">
          {t.approvalCancel}
        </button>
      </DeskForm>
    </>
  );
}

function Working({ request, one }: { request: DeskRequest; one: Approval }) {
  const { t } = request;
  const { progress, backupFile } = one;
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <>
      <p role="status">{progressWords(request, one)}</p>
      <progress aria-label={actionName(request, one.action)} max={1} value={share} />
      {backupFile && <p class="soft">{fill(t.approvalBackupAt, { file: backupFile })}</p>}
      {one.restarts > 0 && <p class="soft">{t.approvalInterrupted}</p>}
      <DeskForm request={request}>
        <button type="submit" name="do" value={`cancel:${one.id}`} class="quiet">
          {t.approvalStop}
        </button>
      </DeskForm>
    </>
  );
}

function progressWords({ t, language }: DeskRequest, { progress }: Approval): string {
  if (!progress) return t.approvalBegins;
  const { what, done, total } = progress;
  return fill(t[`approvalProgress_${what}`], {
    done: formatNumber(done, language),
    total: formatNumber(total, language),
  });
}

function History({ request, ended }: { request: DeskRequest; ended: Approval[] }) {
  const { t } = request;
  if (ended.length === 0) return null;
  return (
    <>
      <h2>{t.approvalHistory}</h2>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{t.approvalWhat}</th>
            <th scope="col">{t.approvalAskedBy}</th>
            <th scope="col">{t.approvalDecidedBy}</th>
            <th scope="col">{t.approvalOutcome}</th>
          </tr>
        </thead>
        <tbody>
          {ended.map((one) => (
            <tr>
              <th scope="row">
                {actionName(request, one.action)} <span class="soft">{one.reason}</span>
              </th>
              <td data-label={t.approvalAskedBy}>
                {one.askedByName}, <When at={one.askedAt} request={request} />
              </td>
              <td data-label={t.approvalDecidedBy}>{one.decidedByName ?? '–'}</td>
              <td data-label={t.approvalOutcome}>
                <Outcome request={request} one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Outcome({ request: { t, language }, one }: { request: DeskRequest; one: Approval }) {
  const { state, articles, error, backupFile } = one;
  const went = articles > 0 ? `, ${count(t, 'articles', articles, language)}` : '';
  return (
    <>
      {t[`approvalState_${state}`]}
      {went}
      {error && <span class="fault"> {error}</span>}
      {backupFile && <span class="soft"> {fill(t.approvalBackupAt, { file: backupFile })}</span>}
    </>
  );
}
