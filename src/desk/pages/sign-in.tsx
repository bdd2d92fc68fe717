import { signIn } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { setSessionCookie } from '../cookie.ts';
import { deskPage, seeOther } from '../desk-page.tsx';
import type { Desk } from '../desk-types.ts';
import { Fault, Field } from '../fields.tsx';
import type { OpenFormRequest, OpenRequest } from '../open-pages.ts';

/** `/desk/sign-in` */
export async function showSignIn(_desk: Desk, request: OpenRequest): Promise<Page> {
  return signInPage(request, {});
}

/** Takes name and password; leads to where the person wanted to go. */
export async function takeSignIn(desk: Desk, request: OpenFormRequest): Promise<Page> {
  const { t, form, address, device } = request;
  const [email, password] = [form.get('email') ?? '', form.get('password') ?? ''];
  const result = await signIn(desk.db, { email, password, address, device }, desk.now());
  if (result.done) return seeOther(nextPath(request.query.get('next')), setSessionCookie(desk, result.secret));
  if (result.why === 'often') return signInPage(request, { email, fault: t.signInOften, status: 429 });
  return signInPage(request, { email, fault: t.signInWrong, status: 401 });
}

/** Where to go after signing in: a page of the desk, nowhere else. */
function nextPath(next: string | null): string {
  return next && /^\/desk(?:[/?]|$)/.test(next) && !/[\\\r\n]/.test(next) ? next : '/desk';
}

function signInPage(
  request: OpenRequest,
  { email = '', fault = null, status = 200 }: { email?: string; fault?: string | null; status?: number },
): Page {
  const { t } = request;
  const main = (
    <div class="desk-card">
      <h1>{t.signIn}</h1>
      <form method="post" class="desk-form">
        <Fault text={fault} />
        <Field label={t.email} name="email" type="email" value={email} autocomplete="username" required />
        <Field label={t.password} name="password" type="password" autocomplete="current-password" required />
        <button type="submit">{t.signIn}</button>
      </form>
      <p class="soft">{t.signInHelp}</p>
    </div>
  );
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '900' } : {};
  return deskPage(request, { title: t.signIn, main, status, headers });
}
