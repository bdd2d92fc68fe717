import {
  type Account,
  type Invitation,
  invite,
  isEmail,
  listAccounts,
  listInvitations,
  ROLES,
  type Role,
  revokeInvitation,
} from '../../accounts/index.ts';
import { queueMail } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import { fill, type Messages } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Checks, Fault, Field } from '../fields.tsx';
import { invitationAddress } from '../invitation-address.ts';
import { When } from '../when.tsx';

interface Made {
  address?: string;
  mailed?: boolean;
  fault?: string;
  email?: string;
  name?: string;
  roles?: Role[];
}

/** `/desk/accounts`: everybody, and who is invited. */
export async function showAccounts(desk: Desk, request: DeskRequest): Promise<Page> {
  return accountsPage(desk, request, {});
}

/** Invites somebody, or takes an invitation back. */
export async function takeAccounts(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { user, form, t } = request;
  const taken = form.get('revoke');
  if (taken) {
    await revokeInvitation(desk.db, user, taken);
    return seeOther('/desk/accounts');
  }
  const roles = rolesOf(form);
  const [email, name] = [(form.get('email') ?? '').trim(), (form.get('name') ?? '').trim()];
  const kept = { email, name, roles };
  if (roles.length === 0) return accountsPage(desk, request, { ...kept, fault: t.roleMissing });
  if (email && !isEmail(email)) return accountsPage(desk, request, { ...kept, fault: t.wrongMail });
  const mails = desk.site.mails && email !== '' && form.has('mail');
  const secret = await invite(
    desk.db,
    user,
    { email: email || null, name: name || null, roles },
    desk.now(),
    mails ? (tx, made) => queueMail(tx, invitationMail(desk, t, email, made)) : undefined,
  );
  return accountsPage(desk, request, { address: invitationAddress(request.origin, secret), mailed: mails });
}

/** The roles that a form ticks. */
export function rolesOf(form: URLSearchParams): Role[] {
  const ticked = form.getAll('role');
  return ROLES.filter((role) => ticked.includes(role));
}

/** Roles as a list of boxes to tick. */
export function RoleChecks({ t, values }: { t: Messages; values: readonly Role[] }) {
  const options = ROLES.map((role) => [role, t[`deskRole_${role}`], t[`deskRoleHint_${role}`]] as const);
  return <Checks label={t.roles} name="role" values={values} options={options} />;
}

function invitationMail(desk: Desk, t: Messages, to: string, secret: string) {
  const words = { site: desk.site.name, address: invitationAddress(desk.origin, secret) };
  return { to, subject: fill(t.inviteSubject, words), body: fill(t.inviteBody, words), once: null };
}

async function accountsPage(desk: Desk, request: DeskRequest, made: Made): Promise<Page> {
  const { t } = request;
  const [accounts, invitations] = await Promise.all([listAccounts(desk.db), listInvitations(desk.db, desk.now())]);
  const main = (
    <>
      <h1>{t.accounts}</h1>
      {made.address && <NewAddress t={t} address={made.address} mailed={made.mailed ?? false} />}
      <AccountTable request={request} accounts={accounts} />
      {invitations.length > 0 && <InvitationTable request={request} invitations={invitations} />}
      <h2>{t.inviteTitle}</h2>
      <DeskForm request={request} class="desk-form">
        <Fault text={made.fault ?? null} />
        <RoleChecks t={t} values={made.roles ?? ['reporter']} />
        <Field
          label={t.email}
          name="email"
          type="email"
          value={made.email}
          hint={t.inviteEmailHint}
          autocomplete="off"
        />
        <Field
          label={t.staffName}
          name="name"
          value={made.name}
          hint={t.inviteNameHint}
          autocomplete="off"
          maxLength={120}
        />
        {desk.site.mails && (
          <label class="check">
            <input type="checkbox" name="mail" checked /> {t.inviteByMail}
          </label>
        )}
        <button type="submit">{t.inviteButton}</button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.accounts, main, status: made.fault ? 422 : 200 });
}

/** An address that somebody is to be given: shown this once. */
export function NewAddress({ t, address, mailed = false }: { t: Messages; address: string; mailed?: boolean }) {
  return (
    <div class="done" role="status">
      <p>{mailed ? t.inviteMailed : t.inviteMade}</p>
      <p class="secret">{address}</p>
    </div>
  );
}

function AccountTable({ request, accounts }: { request: DeskRequest; accounts: Account[] }) {
  const { t } = request;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.staffName}</th>
          <th scope="col">{t.email}</th>
          <th scope="col">{t.roles}</th>
          <th scope="col">{t.lastSeen}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, name, email, roles, seenAt, disabledAt }) => (
          <tr>
            <th scope="row">
              <a href={`/desk/accounts/${id}`}>{name}</a> {disabledAt && <span class="soft">({t.accountClosed})</span>}
            </th>
            <td>{email}</td>
            <td>{roles.map((role) => t[`deskRole_${role}`]).join(', ')}</td>
            <td data-label={t.lastSeen}>{seenAt ? <When at={seenAt} request={request} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function InvitationTable({ request, invitations }: { request: DeskRequest; invitations: Invitation[] }) {
  const { t } = request;
  return (
    <DeskForm request={request}>
      <h2>{t.invitations}</h2>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{t.email}</th>
            <th scope="col">{t.roles}</th>
            <th scope="col">{t.invitedBy}</th>
            <th scope="col">{t.goodUntil}</th>
            <th scope="col">
              <span class="unseen">{t.takeBack}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, name, roles, invitedBy, expiresAt }) => (
            <tr>
              <th scope="row">{email ?? name ?? t.invitedAnyone}</th>
              <td>{roles.map((role) => t[`deskRole_${role}`]).join(', ')}</td>
              <td data-label={t.invitedBy}>{invitedBy}</td>
              <td data-label={t.goodUntil}>{expiresAt && <When at={expiresAt} request={request} />}</td>
              <td>
                <button type="submit" name="revoke" value={id} class="quiet">
                  {t.takeBack}
                  <span class="unseen"> {email ?? name ?? ''}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DeskForm>
  );
}
