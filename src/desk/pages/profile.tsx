import {
  audit,
  changePassword,
  endSession,
  endSessions,
  listSessions,
  PASSWORD_LENGTH,
  passwordFault,
  saveProfile,
  wantsMentions,
} from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { fill, INTERFACE_LANGUAGES, interfaceLanguage, ownLanguageName } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Checks, Choice, Done, Field } from '../fields.tsx';
import { SessionTable } from './session-table.tsx';

type Faults = Partial<Record<'old' | 'password' | 'again', string>>;

/** `/desk/profile`: one's name and language, password, and open sessions. */
export async function showProfile(desk: Desk, request: DeskRequest): Promise<Page> {
  return profilePage(desk, request, {});
}

/** Takes one of its forms, told apart by the field `do`. */
export async function takeProfile(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const [what = ''] = (request.form.get('do') ?? '').split(':');
  const work = { profile: saveOwn, password: savePassword, end: endOne, 'end-others': endOthers }[what];
  return work ? work(desk, request) : seeOther('/desk/profile');
}

async function saveOwn(desk: Desk, { user, form }: DeskFormRequest): Promise<Page> {
  const language = interfaceLanguage(form.get('language') ?? '', desk.site.language);
  await saveProfile(desk.db, user, {
    name: form.get('name') ?? '',
    language,
    mailMentions: form.get('mail') === 'mentions',
  });
  return seeOther('/desk/profile?done');
}

async function savePassword(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { user, form, t } = request;
  const [old, password] = [form.get('old') ?? '', form.get('password') ?? ''];
  const faults: Faults = {};
  const wrong = passwordFault(password, [user.name, user.email]);
  if (wrong) faults.password = fill(t[`password_${wrong}`], { n: PASSWORD_LENGTH.least });
  else if (password !== form.get('again')) faults.again = t.passwordAgainWrong;
  else if (!(await changePassword(desk.db, user, old, password))) faults.old = t.passwordOldWrong;
  return Object.keys(faults).length > 0 ? profilePage(desk, request, faults) : seeOther('/desk/profile?done');
}

async function endOne({ db }: Desk, { user, form }: DeskFormRequest): Promise<Page> {
  const session = (form.get('do') ?? '').slice('end:'.length);
  await db.transaction().execute(async (tx) => {
    if (await endSession(tx, user.id, session)) await audit(tx, user, 'session.revoke', `account:${user.id}`);
  });
  return seeOther('/desk/profile?done');
}

async function endOthers({ db }: Desk, { user }: DeskFormRequest): Promise<Page> {
  await db.transaction().execute(async (tx) => {
    const ended = await endSessions(tx, user.id, user.session);
    if (ended > 0) await audit(tx, user, 'session.revoke', `account:${user.id}`, { ended });
  });
  return seeOther('/desk/profile?done');
}

async function profilePage({ db }: Desk, request: DeskRequest, faults: Faults): Promise<Page> {
  const { t, user, language, query } = request;
  const [sessions, mails] = [await listSessions(db, user.id), await wantsMentions(db, user.id)];
  const main = (
    <>
      <h1>{t.profile}</h1>
      <Done text={query.has('done') ? t.saved : null} />
      <DeskForm request={request} class="desk-form">
        <Field label={t.staffName} name="name" value={user.name} hint={t.staffNameHint} required maxLength={120} />
        <Choice
          label={t.interfaceLanguage}
          name="language"
          value={language}
          options={INTERFACE_LANGUAGES.map((one) => [one, ownLanguageName(one)] as const)}
        />
        <Checks
          label={t.profileMentions}
          name="mail"
          options={[['mentions', t.profileMentionsMail, t.profileMentionsHint]]}
          values={mails ? ['mentions'] : []}
        />
        <button type="submit" name="do" value="profile">
          {t.save}
        </button>
      </DeskForm>
      {user.can('article.write') && (
        <>
          <h2>{t.penNames}</h2>
          <p>{t.penNamesText}</p>
          <p>
            <a class="button quiet" href="/desk/profile/bylines">
              {t.penNames}
            </a>
          </p>
        </>
      )}
      <h2>{t.changePassword}</h2>
      <DeskForm request={request} class="desk-form">
        <Field
          label={t.passwordOld}
          name="old"
          type="password"
          fault={faults.old}
          autocomplete="current-password"
          required
        />
        <Field
          label={t.newPassword}
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
        <button type="submit" name="do" value="password">
          {t.changePassword}
        </button>
      </DeskForm>
      <h2>{t.factors}</h2>
      <p>{t.factorsText}</p>
      <p>
        <a class="button quiet" href="/desk/profile/factors">
          {t.factors}
        </a>
      </p>
      <h2>{t.sessions}</h2>
      <SessionTable request={request} sessions={sessions} />
    </>
  );
  return deskPage(request, { title: t.profile, main, status: Object.keys(faults).length > 0 ? 422 : 200 });
}
