import {
  acceptInvitation,
  acceptReset,
  type Invitation,
  isEmail,
  PASSWORD_LENGTH,
  passwordFault,
  readInvitation,
  signIn,
} from '../../accounts/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { setSessionCookie } from '../cookie.ts';
import { deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk } from '../desk-types.ts';
import { Fault, Field } from '../fields.tsx';
import type { OpenFormRequest, OpenRequest } from '../open-pages.ts';

/** `/desk/invitation/:secret`: makes an account, or gives one a new password; once. */
export async function showInvitation(desk: Desk, request: OpenRequest): Promise<Page> {
  const invitation = await readInvitation(desk.db, request.params.secret ?? '', desk.now());
  if (!invitation) return gonePage(request);
  return invitationPage(request, invitation, { name: invitation.name ?? '', email: invitation.email ?? '' });
}

/** Takes the form and signs the person in. */
export async function takeInvitation(desk: Desk, request: OpenFormRequest): Promise<Page> {
  const secret = request.params.secret ?? '';
  const invitation = await readInvitation(desk.db, secret, desk.now());
  if (!invitation) return gonePage(request);
  const { form, t } = request;
  const person = {
    name: (form.get('name') ?? '').trim(),
    email: invitation.email ?? (form.get('email') ?? '').trim(),
    password: form.get('password') ?? '',
    language: request.language,
  };
  const fault = faultOf(request, invitation, person);
  if (fault) return invitationPage(request, invitation, person, fault);
  try {
    return await enter(desk, request, invitation, person);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return invitationPage(request, invitation, person, { form: t.emailTaken });
  }
}

interface Person {
  name: string;
  email: string;
  password: string;
  language: string;
}

async function enter(desk: Desk, request: OpenFormRequest, { kind }: Invitation, person: Person): Promise<Page> {
  const { address, device, params } = request;
  const { secret = '' } = params;
  if (kind === 'reset') {
    await acceptReset(desk.db, secret, person.password, desk.now());
    return seeOther('/desk/sign-in');
  }
  await acceptInvitation(desk.db, secret, person, desk.now());
  const { email, password } = person;
  const result = await signIn(desk.db, { email, password, address, device }, desk.now());
  return result.done ? seeOther('/desk', setSessionCookie(desk, result.secret)) : seeOther('/desk/sign-in');
}

type Faults = Partial<Record<'form' | 'name' | 'email' | 'password' | 'again', string>>;

function faultOf({ t, form }: OpenFormRequest, { kind }: Invitation, { name, email, password }: Person): Faults | null {
  const faults: Faults = {};
  if (kind !== 'reset' && !name) faults.name = t.nameMissing;
  if (kind !== 'reset' && !isEmail(email)) faults.email = t.wrongMail;
  const wrong = passwordFault(password, [name, email]);
  if (wrong) faults.password = fill(t[`password_${wrong}`], { n: PASSWORD_LENGTH.least });
  else if (password !== form.get('again')) faults.again = t.passwordAgainWrong;
  return Object.keys(faults).length > 0 ? faults : null;
}

function invitationPage(
  request: OpenRequest,
  { kind, roles, email }: Invitation,
  known: { name: string; email: string },
  faults: Faults = {},
): Page {
  const { t, desk } = request;
  const title = kind === 'reset' ? t.newPassword : fill(t.joinTitle, { site: desk.site.name });
  const main = (
    <div class="desk-card">
      <h1>{title}</h1>
      <p>
        {kind === 'reset'
          ? t.resetText
          : fill(t.joinText, { roles: roles.map((role) => t[`deskRole_${role}`]).join(', ') })}
      </p>
      <form method="post" class="desk-form">
        <Fault text={faults.form ?? null} />
        {kind !== 'reset' && (
          <>
            <Field
              label={t.staffName}
              name="name"
              value={known.name}
              hint={t.staffNameHint}
              fault={faults.name}
              autocomplete="name"
              required
              maxLength={120}
            />
            <Field
              label={t.email}
              name="email"
              type="email"
              value={known.email}
              fault={faults.email}
              autocomplete="username"
              required
              readOnly={email !== null}
            />
          </>
        )}
        <Field
          label={t.password}
          name="password"
          type="password"
          hint={fill(t.passwordHint, { n: PASSWORD_LENGTH.least })}
          fault={faults.password}
          autocomplete="new-password"
          required
        />
        <Field
          label={t.passwordAgain}
          name="again"
          type="password"
          fault={faults.again}
          autocomplete="new-password"
          required
        />
        <button type="submit">{kind === 'reset' ? t.save : t.joinButton}</button>
      </form>
    </div>
  );
  return deskPage(request, { title, main, status: Object.keys(faults).length > 0 ? 422 : 200 });
}

function gonePage(request: OpenRequest): Page {
  const { t } = request;
  return messagePage(request, { title: t.badLink, text: t.invitationGoneText, status: 404 });
}
