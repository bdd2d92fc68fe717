import {
  type Account,
  type ApiKey,
  KEY_DAYS,
  KEY_SCOPES,
  listAccounts,
  listKeys,
  makeKey,
  revokeKey,
} from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Checks, Choice, Fault, Field } from '../fields.tsx';
import { When } from '../when.tsx';

const LONGEST_NAME = 120;

/** `/desk/api`: keys of programs that write. */
export async function showKeys(desk: Desk, request: DeskRequest): Promise<Page> {
  return keysPage(desk, request, {});
}

/** Makes a key, or revokes one. */
export async function takeKeys(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, t } = request;
  const revoked = form.get('revoke');
  if (revoked) {
    await revokeKey(desk.db, user, revoked, desk.now());
    return seeOther('/desk/api');
  }
  const name = (form.get('name') ?? '').trim().slice(0, LONGEST_NAME);
  const scopes = KEY_SCOPES.filter((scope) => form.getAll('scope').includes(scope));
  const days = Number(form.get('days'));
  const accounts = await listAccounts(desk.db);
  const account = accounts.find(({ id, disabledAt }) => id === form.get('owner') && disabledAt === null)?.id;
  const isWrong =
    !name || scopes.length === 0 || !account || !(Number.isInteger(days) && days >= 1 && days <= KEY_DAYS.most);
  if (isWrong) return keysPage(desk, request, { fault: t.apiKeyFault });
  return keysPage(desk, request, { key: await makeKey(desk.db, user, { name, scopes, account, days }, desk.now()) });
}

async function keysPage(desk: Desk, request: DeskRequest, made: { key?: string; fault?: string }): Promise<Page> {
  const { t } = request;
  const [keys, accounts] = await Promise.all([listKeys(desk.db), listAccounts(desk.db)]);
  const main = (
    <>
      <h1>{t.apiKeys}</h1>
      <p>{t.apiKeysText}</p>
      {made.key && (
        <div class="done" role="status">
          <p>{t.apiKeyMade}</p>
          <p class="secret">{made.key}</p>
        </div>
      )}
      {keys.length === 0 ? <p>{t.apiKeyNone}</p> : <KeyTable keys={keys} request={request} now={desk.now()} />}
      <h2>{t.apiKeyMake}</h2>
      <KeyForm request={request} accounts={accounts} fault={made.fault ?? null} />
    </>
  );
  return deskPage(request, { title: t.apiKeys, main, status: made.fault ? 422 : 200 });
}

function KeyForm({
  request,
  accounts,
  fault,
}: {
  request: DeskRequest;
  accounts: readonly Account[];
  fault: string | null;
}) {
  const { t, user } = request;
  const owners = accounts.filter(({ disabledAt }) => disabledAt === null).map(({ id, name }) => [id, name] as const);
  return (
    <DeskForm request={request} class="desk-form">
      <Fault text={fault} />
      <Field label={t.apiKeyName} name="name" hint={t.apiKeyNameHint} maxLength={LONGEST_NAME} required />
      <Choice label={t.apiKeyOwner} name="owner" options={owners} value={user.id} />
      <p class="hint">{t.apiKeyOwnerHint}</p>
      <Checks
        label={t.apiKeyScopes}
        name="scope"
        values={[]}
        options={KEY_SCOPES.map((scope) => [scope, t[`apiScope_${scope}`], scope] as const)}
      />
      <Field
        label={t.apiKeyDays}
        name="days"
        type="number"
        value={KEY_DAYS.usual}
        min="1"
        max={String(KEY_DAYS.most)}
      />
      <button type="submit">{t.apiKeyMake}</button>
    </DeskForm>
  );
}

function KeyTable({ keys, request, now }: { keys: readonly ApiKey[]; request: DeskRequest; now: Date }) {
  const { t, language } = request;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          {[t.apiKeyName, t.apiKeyBegins, t.apiKeyOwner, t.apiKeyScopes, t.apiKeyUsed, t.apiKeyUntil].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr>
            <th scope="row">{key.name}</th>
            <td data-label={t.apiKeyBegins}>
              <code>{key.hint}…</code>
            </td>
            <td data-label={t.apiKeyOwner}>{key.owner}</td>
            <td data-label={t.apiKeyScopes}>{key.scopes.map((scope) => t[`apiScope_${scope}`]).join(', ')}</td>
            <td data-label={t.apiKeyUsed}>
              {key.usedAt ? <When at={key.usedAt} request={{ language }} /> : t.apiKeyNever}
            </td>
            <td data-label={t.apiKeyUntil}>
              <Ends of={key} request={request} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ends({ of, request, now }: { of: ApiKey; request: DeskRequest; now: Date }) {
  const { t, language } = request;
  if (of.revokedAt) return <>{t.apiKeyRevoked}</>;
  if (of.expiresAt && of.expiresAt < now) return <>{t.apiKeyEnded}</>;
  return (
    <>
      {of.expiresAt && <When at={of.expiresAt} request={{ language }} />}
      <DeskForm request={request}>
        <input type="hidden" name="revoke" value={of.id} />
        <button type="submit" class="quiet" aria-label={`${t.apiKeyRevoke}: ${of.name}`}>
          {t.apiKeyRevoke}
        </button>
      </DeskForm>
    </>
  );
}
