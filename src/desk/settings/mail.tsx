import { readSettings, saveSettings } from '../../accounts/index.ts';
import { mailServer, SECRET } from '../../config.ts';
import { createMailer, type Page } from '../../kit/index.ts';
import { sealSetting } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Choice, Done, Fault, Field } from '../fields.tsx';
import { findFaults, type SettingFaults } from './setting-faults.ts';
import { isSameAccount, passwordIn, readServer, serverAddress } from './smtp-address.ts';

const HERE = '/desk/settings/mail';

interface Said {
  faults?: SettingFaults;
  done?: string;
  failed?: string;
}

/** `/desk/settings/mail`: the server that sends the newsroom's mail. Its password is never shown again. */
export async function showMail(desk: Desk, request: DeskRequest): Promise<Page> {
  return mailPage(desk, request, {});
}

/** Saves, sends a mail to oneself, or leaves mail to the server's own settings; told apart by the field `do`. */
export async function takeMail(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, t } = request;
  switch (form.get('do')) {
    case 'test':
      return sendTest(desk, request);
    case 'clear':
      await saveSettings(
        desk.db,
        user,
        { SMTP_URL: null, SMTP_PASSWORD: null, MAIL_FROM: null },
        () => undefined,
        SECRET,
      );
      return seeOther(`${HERE}?done`);
    case 'save': {
      const SMTP_URL = serverAddress(form);
      const changes = { SMTP_URL, MAIL_FROM: (form.get('from') ?? '').trim() };
      const faults = findFaults(changes, t);
      if (!changes.MAIL_FROM) faults.MAIL_FROM = t.settingFault_MAIL_FROM;
      if (Object.keys(faults).length > 0) return mailPage(desk, request, { faults });
      const all = { ...changes, ...(await newPassword(desk, form, SMTP_URL)) };
      await saveSettings(desk.db, user, all, () => undefined, SECRET);
      return seeOther(`${HERE}?done`);
    }
    default:
      return seeOther(HERE);
  }
}

/** The password as it is to stand in the settings: encrypted. An empty field keeps the one there is, for the same account. */
async function newPassword(
  { db, config, proofKey }: Desk,
  form: URLSearchParams,
  address: string,
): Promise<{ SMTP_PASSWORD?: string | null }> {
  const made = await readSettings(db);
  const before = made.SMTP_URL ?? config.SMTP_URL;
  const typed = form.get('password') ?? '';
  const same = isSameAccount(address, before);
  // What can't be decrypted at this moment is kept too: the right key may come back.
  if (!typed && same && made.SMTP_PASSWORD) return {};
  const password = typed || (same ? passwordIn(before) || (config.SMTP_PASSWORD ?? '') : '');
  return { SMTP_PASSWORD: password ? await sealSetting(db, 'SMTP_PASSWORD', password, proofKey()) : null };
}

async function sendTest(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { t, user } = request;
  const { MAIL_FROM } = desk.config;
  const server = mailServer(desk.config);
  if (!server || !MAIL_FROM) return mailPage(desk, request, { failed: t.mailTestNone });
  const mailer = createMailer(server, MAIL_FROM);
  try {
    const words = { site: desk.site.name };
    const text = `${fill(t.mailTestBody, words)}\n`;
    await mailer.send({ to: user.email, subject: fill(t.mailTestSubject, words), text, headers: {} });
    return mailPage(desk, request, { done: fill(t.mailTestDone, { email: user.email }) });
  } catch (error) {
    return mailPage(desk, request, {
      failed: fill(t.mailTestFailed, { why: withoutSecret(error as Error, server) }),
    });
  } finally {
    mailer.close();
  }
}

/** Servers say back what they were told. */
function withoutSecret({ message }: Error, url: string): string {
  const secret = passwordIn(url);
  return (secret ? message.replaceAll(secret, '…') : message).slice(0, 300);
}

async function mailPage(desk: Desk, request: DeskRequest | DeskFormRequest, { faults = {}, done, failed }: Said) {
  const { t, query } = request;
  const made = await readSettings(desk.db);
  const wrong = Object.keys(faults).length > 0;
  const form = wrong && 'form' in request ? request.form : null;
  const main = (
    <>
      <h1>{t.settingsMail}</h1>
      <p>{t.settingsMailText}</p>
      <Done text={done ?? (query.has('done') ? t.saved : null)} />
      <Fault text={isShut(desk, made) ? t.mailPasswordShut : null} />
      <Fault text={failed ?? (wrong ? t.settingsWrong : null)} />
      <MailForm request={request} form={form} faults={faults} made={made} />
      <h2>{t.mailTest}</h2>
      <p>{fill(t.mailTestText, { email: request.user.email })}</p>
      <DeskForm request={request}>
        <button type="submit" name="do" value="test" class="quiet">
          {t.mailTest}
        </button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.settingsMail, main, status: wrong || failed ? 422 : 200 });
}

interface FormProps {
  request: DeskRequest;
  form: URLSearchParams | null;
  faults: SettingFaults;
  /** What was set at the desk. */
  made: Record<string, string>;
}

/** Whether there is a password that the key at hand does not open. */
function isShut({ config }: Desk, { SMTP_PASSWORD }: Record<string, string>): boolean {
  return SMTP_PASSWORD !== undefined && !config.SMTP_PASSWORD;
}

function MailForm({ request, form, faults, made }: FormProps) {
  const { t, desk } = request;
  const own = made.SMTP_URL !== undefined;
  const address = made.SMTP_URL ?? desk.config.SMTP_URL;
  const server = readServer(address);
  const hasPassword = own
    ? made.SMTP_PASSWORD !== undefined
    : Boolean(desk.config.SMTP_PASSWORD || passwordIn(address));
  const value = (name: 'host' | 'port' | 'user' | 'security') => form?.get(name) ?? server?.[name] ?? '';
  const security = [
    ['starttls', t.mailStarttls],
    ['tls', t.mailTls],
  ] as const;
  return (
    <DeskForm request={request} class="desk-form">
      {server && !own && <p class="soft">{t.mailByServer}</p>}
      <Field label={t.mailHost} name="host" value={value('host')} fault={faults.SMTP_URL} required maxLength={255} />
      <Field label={t.mailPort} name="port" value={value('port') || '587'} inputMode="numeric" maxLength={5} />
      <Choice label={t.mailSecurity} name="security" value={value('security') || 'starttls'} options={security} />
      <Field label={t.mailUser} name="user" value={value('user')} autocomplete="off" maxLength={255} />
      <Field
        label={t.password}
        name="password"
        type="password"
        hint={hasPassword ? t.mailPasswordKept : t.mailPasswordHint}
        autocomplete="off"
        maxLength={500}
      />
      <Field
        label={t.mailFrom}
        name="from"
        value={form?.get('from') ?? desk.config.MAIL_FROM ?? ''}
        hint={t.mailFromHint}
        fault={faults.MAIL_FROM}
        required
        maxLength={320}
      />
      <div class="actions">
        <button type="submit" name="do" value="save">
          {t.save}
        </button>
        {own && (
          <button type="submit" name="do" value="clear" class="quiet" formNoValidate>
            {t.mailClear}
          </button>
        )}
      </div>
    </DeskForm>
  );
}
