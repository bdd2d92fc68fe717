import {
  APPROVAL_ACTIONS,
  APPROVAL_HOURS,
  type ApprovalAction,
  type ApproveOutcome,
  approve,
  askApproval,
  cancelApproval,
  listAccounts,
  may,
} from '../../accounts/index.ts';
import { queueMail } from '../../audience/index.ts';
import type { Page, Tx } from '../../kit/index.ts';
import { fill, interfaceLanguage, viewContext } from '../../ui/index.ts';
import { seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest } from '../desk-types.ts';
import { actionName, approvalsPage } from './approvals.tsx';

/** Takes a request, an approval, or a word to stop; told apart by the field `do`. */
export async function takeApprovals(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const [what, about = ''] = (request.form.get('do') ?? '').split(':');
  if (what === 'ask') return ask(desk, request, about);
  if (what === 'approve') return sayYes(desk, request, about);
  if (what === 'cancel') {
    const done = await cancelApproval(desk.db, request.user, about, desk.now());
    return done ? seeOther('/desk/approvals') : approvalsPage(desk, request, { fault: request.t.approvalMissing });
  }
  return seeOther('/desk/approvals');
}

async function ask(desk: Desk, request: DeskFormRequest, about: string): Promise<Page> {
  const { form, user } = request;
  const action = APPROVAL_ACTIONS.find((one) => one === about);
  if (!action) return seeOther('/desk/approvals');
  const fault = faultOf(desk, request, action);
  if (fault) return approvalsPage(desk, request, { fault, kept: form });
  const reason = reasonOf(request, action);
  const backup = action === 'archive.delete' || form.has('backup');
  const tell = (tx: Tx) => tellOthers(desk, request, tx, { action, reason });
  const id = await askApproval(desk.db, user, { action, reason, backup }, desk.now(), tell);
  return id ? seeOther('/desk/approvals') : approvalsPage(desk, request, { fault: request.t.approvalTaken });
}

function faultOf(desk: Desk, request: DeskFormRequest, action: ApprovalAction): string | null {
  const { form, t } = request;
  if (!reasonOf(request, action)) return t.approvalReasonMissing;
  const { name } = desk.site;
  if (action === 'archive.delete' && form.get('name')?.trim() !== name) return fill(t.approvalNameWrong, { name });
  return null;
}

function reasonOf({ form }: DeskFormRequest, action: ApprovalAction): string {
  return (form.get(action === 'trash.empty' ? 'reason-trash' : 'reason-archive') ?? '').trim();
}

/** Whoever could approve it is mailed, in their own language. */
async function tellOthers(
  desk: Desk,
  { user, origin }: DeskFormRequest,
  tx: Tx,
  { action, reason }: { action: ApprovalAction; reason: string },
): Promise<void> {
  if (!desk.site.mails) return;
  const others = (await listAccounts(tx)).filter(
    ({ id, roles, disabledAt }) => id !== user.id && !disabledAt && may(roles, 'archive.delete'),
  );
  for (const { email, language } of others) {
    const { t } = viewContext(desk.site, interfaceLanguage(language, desk.site.language));
    const what = actionName({ t }, action);
    const address = `${origin}/desk/approvals`;
    const words = { site: desk.site.name, name: user.name, what, reason, n: APPROVAL_HOURS, address };
    const body = `${fill(t.approvalMailBody, words)}\n`;
    await queueMail(tx, { to: email, subject: fill(t.approvalMailSubject, words), body, once: null });
  }
}

async function sayYes(desk: Desk, request: DeskFormRequest, id: string): Promise<Page> {
  const { t, form, user } = request;
  if (!form.has('looked')) return approvalsPage(desk, request, { fault: t.approvalLookedMissing });
  const outcome = await approve(desk.db, user, id, desk.now());
  if (outcome === 'approved') return seeOther('/desk/approvals');
  return approvalsPage(desk, request, { fault: refusals(request)[outcome] });
}

function refusals({ t }: DeskFormRequest): Record<Exclude<ApproveOutcome, 'approved'>, string> {
  return {
    missing: t.approvalMissing,
    own: t.approvalOwn,
    session: t.approvalSession,
    new: t.approvalNew,
    late: t.approvalLate,
  };
}
