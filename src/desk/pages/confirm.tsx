import { factorsOf, proveAgain } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { setSessionCookie } from '../cookie.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Fault, Field } from '../fields.tsx';
import { nextPath, nextQuery } from '../next-path.ts';
import { PASSKEY_SCRIPT, PasskeyForm, passkeyAnswer, passkeyPlace } from '../passkey-form.tsx';

/** `/desk/confirm`: asks once more who sits there, before something dangerous. */
export async function showConfirm(desk: Desk, request: DeskRequest): Promise<Page> {
  return confirmPage(desk, request, null, 200);
}

/** Takes the password, a code or a passkey's answer, and leads back. */
export async function takeConfirm(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, query, t } = request;
  const place = passkeyPlace(request) ?? { origin: request.origin, name: desk.site.name };
  const proof = { password: form.get('password') ?? '', code: form.get('code') ?? '', passkey: passkeyAnswer(form) };
  const result = await proveAgain(desk.db, user, place, proof, desk.now());
  if (result.done) return seeOther(nextPath(query), setSessionCookie(desk, result.secret));
  return result.why === 'often'
    ? confirmPage(desk, request, t.codeOften, 429)
    : confirmPage(desk, request, t.confirmWrong, 401);
}

async function confirmPage({ db }: Desk, request: DeskRequest, fault: string | null, status: number): Promise<Page> {
  const { t, user, query } = request;
  const { totp, passkeys } = await factorsOf(db, user.id);
  const action = `/desk/confirm${nextQuery(query)}`;
  const main = (
    <div class="desk-card">
      <h1>{t.proveTitle}</h1>
      <p>{t.confirmText}</p>
      <DeskForm request={request} action={action} class="desk-form">
        <Fault text={fault} />
        <Field label={t.password} name="password" type="password" autocomplete="current-password" />
        {totp && <Field label={t.confirmCode} name="code" inputMode="numeric" autocomplete="one-time-code" />}
        <button type="submit">{t.confirmGo}</button>
      </DeskForm>
      {passkeys.length > 0 && passkeyPlace(request) && (
        <PasskeyForm request={request} action={action} button={t.usePasskey} />
      )}
    </div>
  );
  return deskPage(request, { title: t.proveTitle, main, status, scripts: [PASSKEY_SCRIPT] });
}
