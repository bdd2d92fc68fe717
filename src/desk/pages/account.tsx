import {
  type Account,
  audit,
  endSession,
  endSessions,
  inviteReset,
  listPenNames,
  listSessions,
  readAccount,
  setDisabled,
  setRoles,
} from '../../accounts/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Done, Fault } from '../fields.tsx';
import { invitationAddress } from '../invitation-address.ts';
import { NewAddress, RoleChecks, rolesOf } from './accounts.tsx';
import { SessionTable } from './session-table.tsx';

/** `/desk/accounts/:id`: one account's roles and sessions, and its end. */
export async function showAccount(desk: Desk, request: DeskRequest): Promise<Page> {
  return accountPage(desk, request, {});
}

/** Takes one of its forms, told apart by the field `do`. */
export async function takeAccount(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, params, user } = request;
  const { id = '' } = params;
  try {
    const address = await change(desk, request, id);
    if (address) return accountPage(desk, request, { address });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return accountPage(desk, request, { fault: faultWords(error, request.t) });
  }
  // Who closed their own account is out.
  return seeOther(id === user.id && form.get('do') === 'disable' ? '/desk/sign-in' : `/desk/accounts/${id}?done`);
}

/** Gives the address for a new password where one was asked for. */
async function change(desk: Desk, { form, user, t, origin }: DeskFormRequest, id: string): Promise<string | null> {
  const { db } = desk;
  const now = desk.now();
  const [what, session = null] = (form.get('do') ?? '').split(':');
  switch (what) {
    case 'roles': {
      const roles = rolesOf(form);
      if (roles.length === 0) throw new UserError(t.roleMissing);
      await setRoles(db, user, id, roles);
      return null;
    }
    case 'disable':
    case 'enable':
      await setDisabled(db, user, id, what === 'disable', now);
      return null;
    case 'reset':
      return invitationAddress(origin, await inviteReset(db, user, id, now));
    case 'end':
    case 'end-others':
      await revoke(desk, user, id, session);
      return null;
    default:
      return null;
  }
}

async function revoke({ db }: Desk, user: DeskRequest['user'], id: string, session: string | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = session ? Number(await endSession(tx, id, session)) : await endSessions(tx, id);
    if (ended > 0) await audit(tx, user, 'session.revoke', `account:${id}`, { ended });
  });
}

async function accountPage(
  desk: Desk,
  request: DeskRequest,
  { address, fault = null }: { address?: string; fault?: string | null },
): Promise<Page> {
  const { t, params, query } = request;
  const account = await readAccount(desk.db, params.id ?? '');
  if (!account) return messagePage(request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 });
  const [sessions, names] = await Promise.all([listSessions(desk.db, account.id), listPenNames(desk.db, account.id)]);
  const main = (
    <>
      <p>
        <a href="/desk/accounts">{t.accounts}</a>
      </p>
      <h1>{account.name}</h1>
      <p>
        {account.email}
        {account.disabledAt && ` (${t.accountClosed})`}
      </p>
      <Done text={query.has('done') ? t.saved : null} />
      <Fault text={fault} />
      {address && <NewAddress t={t} address={address} />}
      <DeskForm request={request} class="desk-form">
        <RoleChecks t={t} values={account.roles} />
        <button type="submit" name="do" value="roles">
          {t.save}
        </button>
      </DeskForm>
      {names.length > 0 && (
        <>
          <h2>{t.penNames}</h2>
          <p>{names.map(({ name }) => name).join('; ')}</p>
        </>
      )}
      <h2>{t.sessions}</h2>
      {sessions.length > 0 ? <SessionTable request={request} sessions={sessions} all /> : <p>{t.noSessions}</p>}
      <h2>{t.accountAccess}</h2>
      <Access request={request} account={account} />
    </>
  );
  return deskPage(request, { title: account.name, main, status: fault ? 422 : 200 });
}

function Access({ request, account }: { request: DeskRequest; account: Account }) {
  const { t } = request;
  return (
    <DeskForm request={request}>
      <p class="soft">{t.accountAccessHint}</p>
      <div class="actions">
        <button type="submit" name="do" value="reset" class="quiet">
          {t.resetAddress}
        </button>
        {account.disabledAt ? (
          <button type="submit" name="do" value="enable" class="quiet">
            {t.accountOpen}
          </button>
        ) : (
          <button type="submit" name="do" value="disable" class="danger">
            {t.accountClose}
          </button>
        )}
      </div>
    </DeskForm>
  );
}
