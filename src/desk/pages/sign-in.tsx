import { passkeyRequest, signIn, signInByPasskey } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { setSessionCookie } from '../cookie.ts';
import { deskPage, jsonPage, seeOther } from '../desk-page.tsx';
import type { Desk } from '../desk-types.ts';
import { Fault, Field } from '../fields.tsx';
import { nextPath, nextQuery } from '../next-path.ts';
import type { OpenFormRequest, OpenRequest } from '../open-pages.ts';
import { PASSKEY_SCRIPT, PasskeyForm, passkeyAnswer, passkeyPlace } from '../passkey-form.tsx';

/** `/desk/sign-in` */
export async function showSignIn(_desk: Desk, request: OpenRequest): Promise<Page> {
  return signInPage(request, {});
}

/** Takes name and password; leads to where the person wanted to go, or to the second step. */
export async function takeSignIn(desk: Desk, request: OpenFormRequest): Promise<Page> {
  const { t, form, address, device, query } = request;
  const [email, password] = [form.get('email') ?? '', form.get('password') ?? ''];
  const result = await signIn(desk.db, { email, password, address, device }, desk.now());
  if (result.done) {
    const to = result.stage === 'full' ? nextPath(query) : `/desk/sign-in/second${nextQuery(query)}`;
    return seeOther(to, setSessionCookie(desk, result.secret));
  }
  if (result.why === 'often') return signInPage(request, { email, fault: t.signInOften, status: 429 });
  return signInPage(request, { email, fault: t.signInWrong, status: 401 });
}

/** `/desk/sign-in/passkey`: what a browser is to ask its passkeys. */
export async function showPasskey({ db, now }: Desk, request: OpenRequest): Promise<Page> {
  const place = passkeyPlace(request);
  return place ? jsonPage(await passkeyRequest(db, place, now())) : jsonPage({ error: 'no passkeys here' }, 404);
}

/** Takes a passkey's answer and signs in. */
export async function takePasskey(desk: Desk, request: OpenFormRequest): Promise<Page> {
  const { form, device, query, t } = request;
  const place = passkeyPlace(request);
  const response = passkeyAnswer(form);
  const result = place && (await signInByPasskey(desk.db, place, { response, device }, desk.now()));
  if (result?.done) return seeOther(nextPath(query), setSessionCookie(desk, result.secret));
  return signInPage(request, { fault: t.passkeyFailed, status: 401 });
}

function signInPage(
  request: OpenRequest,
  { email = '', fault = null, status = 200 }: { email?: string; fault?: string | null; status?: number },
): Page {
  const { t, query } = request;
  const next = nextQuery(query);
  const main = (
    <div class="desk-card">
      <h1>{t.signIn}</h1>
      <form method="post" action={`/desk/sign-in${next}`} class="desk-form">
        <Fault text={fault} />
        <Field label={t.email} name="email" type="email" value={email} autocomplete="username" required />
        <Field label={t.password} name="password" type="password" autocomplete="current-password" required />
        <button type="submit">{t.signIn}</button>
      </form>
      {passkeyPlace(request) && (
        <PasskeyForm request={request} action={`/desk/sign-in/passkey${next}`} button={t.signInPasskey} />
      )}
      <p class="soft">{t.signInHelp}</p>
    </div>
  );
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '900' } : {};
  return deskPage(request, { title: t.signIn, main, status, headers, scripts: [PASSKEY_SCRIPT] });
}
