import { type Factors, factorsOf, proveSecond, readSession, type Session } from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { setSessionCookie } from '../cookie.ts';
import { deskPage, seeOther } from '../desk-page.tsx';
import type { Desk } from '../desk-types.ts';
import { Fault, Field } from '../fields.tsx';
import { nextPath, nextQuery } from '../next-path.ts';
import type { OpenFormRequest, OpenRequest } from '../open-pages.ts';
import { PASSKEY_SCRIPT, PasskeyForm, passkeyAnswer, passkeyPlace } from '../passkey-form.tsx';

type Owing = Extract<Session, { stage: 'second' }>;

/** `/desk/sign-in/second`: the password was right; a code or a passkey is still owed. */
export async function showSecond(desk: Desk, request: OpenRequest): Promise<Page> {
  const session = await owing(desk, request);
  return session ? secondPage(request, await factorsOf(desk.db, session.account.id), null) : seeOther('/desk/sign-in');
}

/** Takes a code of an app, a recovery code, or a passkey's answer. */
export async function takeSecond(desk: Desk, request: OpenFormRequest): Promise<Page> {
  const { form, query, t } = request;
  const session = await owing(desk, request);
  if (!session) return seeOther('/desk/sign-in');
  const place = passkeyPlace(request) ?? { origin: request.origin, name: desk.site.name };
  const proof = { code: form.get('code') ?? '', passkey: passkeyAnswer(form) };
  const result = await proveSecond(desk.db, session, place, proof, desk.now());
  if (result.done) return seeOther(nextPath(query), setSessionCookie(desk, result.secret));
  const fault = result.why === 'often' ? t.codeOften : t.codeWrong;
  return secondPage(request, await factorsOf(desk.db, session.account.id), fault, result.why === 'often' ? 429 : 401);
}

async function owing({ db, now }: Desk, { secret }: OpenRequest): Promise<Owing | null> {
  const session = secret ? await readSession(db, secret, now()) : null;
  return session?.stage === 'second' ? session : null;
}

function secondPage(request: OpenRequest, factors: Factors, fault: string | null, status = 200): Page {
  const { t, query } = request;
  const action = `/desk/sign-in/second${nextQuery(query)}`;
  const main = (
    <div class="desk-card">
      <h1>{t.secondTitle}</h1>
      <form method="post" action={action} class="desk-form">
        <Fault text={fault} />
        <Field
          label={factors.totp ? t.code : t.recoveryCode}
          name="code"
          hint={factors.totp ? t.codeHint : t.recoveryHint}
          autocomplete="one-time-code"
          required
        />
        <button type="submit">{t.signIn}</button>
      </form>
      {factors.passkeys.length > 0 && passkeyPlace(request) && (
        <PasskeyForm request={request} action={action} button={t.usePasskey} />
      )}
      <p class="soft">{t.secondHelp}</p>
    </div>
  );
  return deskPage(request, { title: t.secondTitle, main, status, scripts: [PASSKEY_SCRIPT] });
}
