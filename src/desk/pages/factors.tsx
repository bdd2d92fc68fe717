import QRCode from 'qrcode';
import {
  addPasskey,
  audit,
  beginTotp,
  confirmTotp,
  type Factors,
  factorsOf,
  newRecoveryCodes,
  passkeyCreation,
  removePasskey,
  removeTotp,
} from '../../accounts/index.ts';
import type { Page } from '../../kit/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm, deskPage, jsonPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Fault, Field } from '../fields.tsx';
import { PASSKEY_SCRIPT, PasskeyForm, passkeyAnswer, passkeyPlace } from '../passkey-form.tsx';
import { When } from '../when.tsx';

/** What a form left to be shown. */
interface Outcome {
  codes?: string[] | null;
  fault?: string;
}

/** `/desk/profile/factors`: passkeys, codes of an app, recovery codes. */
export async function showFactors(desk: Desk, request: DeskRequest): Promise<Page> {
  return factorsPage(desk, request, {});
}

/** Takes one of its forms, told apart by the field `do`. */
export async function takeFactors(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const outcome = await change(desk, request);
  const again = outcome.fault || (outcome.codes && outcome.codes.length > 0);
  return again ? factorsPage(desk, request, outcome) : seeOther('/desk/profile/factors?done');
}

async function change({ db, now }: Desk, request: DeskFormRequest): Promise<Outcome> {
  const { form, user, t } = request;
  const [what, id = ''] = (form.get('do') ?? 'passkey').split(/:(.*)/s);
  const place = passkeyPlace(request);
  if (what === 'passkey' && place) {
    const made = { response: passkeyAnswer(form), name: form.get('name') ?? '' };
    const codes = await addPasskey(db, user, place, made, now());
    return codes ? { codes } : { fault: t.passkeyFailed };
  }
  if (what === 'totp') {
    const codes = await confirmTotp(db, user, form.get('code') ?? '', now());
    return codes ? { codes } : { fault: t.codeWrong };
  }
  if (what === 'remove-totp') await removeTotp(db, user);
  if (what === 'remove-passkey') await removePasskey(db, user, id);
  if (what !== 'recovery') return {};
  return db.transaction().execute(async (tx) => {
    const codes = await newRecoveryCodes(tx, user.id);
    await audit(tx, user, 'factor.recovery', `account:${user.id}`);
    return { codes };
  });
}

/** `/desk/profile/factors/passkey`: what a browser is to make a passkey with. */
export async function showCreation({ db, now }: Desk, request: DeskRequest): Promise<Page> {
  const place = passkeyPlace(request);
  return place
    ? jsonPage(await passkeyCreation(db, request.user, place, now()))
    : jsonPage({ error: 'no passkeys here' }, 404);
}

async function factorsPage(desk: Desk, request: DeskRequest, { codes, fault = '' }: Outcome): Promise<Page> {
  const { t, user, query } = request;
  const factors = await factorsOf(desk.db, user.id);
  const main = (
    <>
      <p>
        <a href="/desk/profile">{t.profile}</a>
      </p>
      <h1>{t.factors}</h1>
      <p>{t.factorsText}</p>
      <Done text={query.has('done') ? t.saved : null} />
      <Fault text={fault || null} />
      {codes && codes.length > 0 && <RecoveryCodes request={request} codes={codes} />}
      <Passkeys request={request} factors={factors} />
      <h2>{t.totp}</h2>
      {factors.totp ? <TotpOn request={request} /> : await totpSetup(desk, request)}
      {(factors.totp || factors.passkeys.length > 0) && <Recovery request={request} factors={factors} />}
    </>
  );
  return deskPage(request, { title: t.factors, main, status: fault ? 422 : 200, scripts: [PASSKEY_SCRIPT] });
}

function RecoveryCodes({ request: { t }, codes }: { request: DeskRequest; codes: string[] }) {
  return (
    <section class="done" aria-labelledby="codes">
      <h2 id="codes">{t.recoveryTitle}</h2>
      <p>{t.recoveryText}</p>
      <ul class="secret codes">
        {codes.map((code) => (
          <li>{code}</li>
        ))}
      </ul>
    </section>
  );
}

function Passkeys({ request, factors: { passkeys } }: { request: DeskRequest; factors: Factors }) {
  const { t } = request;
  return (
    <>
      <h2>{t.passkeys}</h2>
      <p>{t.passkeysText}</p>
      {passkeys.length > 0 && (
        <DeskForm request={request}>
          <ul class="desk-list">
            {passkeys.map(({ id, name, createdAt }) => (
              <li>
                <span>
                  {name} (<When at={createdAt} request={request} />)
                </span>
                <button type="submit" name="do" value={`remove-passkey:${id}`} class="quiet">
                  {t.remove}
                  <span class="unseen"> {name}</span>
                </button>
              </li>
            ))}
          </ul>
        </DeskForm>
      )}
      {passkeyPlace(request) ? (
        <PasskeyForm request={request} action="/desk/profile/factors" kind="create" button={t.passkeyAdd}>
          <Field label={t.passkeyName} name="name" hint={t.passkeyNameHint} maxLength={60} />
        </PasskeyForm>
      ) : (
        <p class="soft">{t.passkeyNoName}</p>
      )}
    </>
  );
}

function TotpOn({ request }: { request: DeskRequest }) {
  const { t } = request;
  return (
    <DeskForm request={request}>
      <p>{t.totpOn}</p>
      <button type="submit" name="do" value="remove-totp" class="quiet">
        {t.totpRemove}
      </button>
    </DeskForm>
  );
}

async function totpSetup(desk: Desk, request: DeskRequest) {
  const { t, user } = request;
  const { secret, uri } = await beginTotp(desk.db, user, desk.site.name);
  const picture = await QRCode.toDataURL(uri, { margin: 2, width: 220 });
  return (
    <DeskForm request={request} class="desk-form">
      <p>{t.totpText}</p>
      <img src={picture} width="220" height="220" alt={t.totpQr} />
      <p>
        {t.totpKey} <span class="secret">{secret.replace(/(.{4})/g, '$1 ').trim()}</span>
      </p>
      <Field label={t.code} name="code" inputMode="numeric" autocomplete="one-time-code" required />
      <button type="submit" name="do" value="totp">
        {t.totpConfirm}
      </button>
    </DeskForm>
  );
}

function Recovery({ request, factors }: { request: DeskRequest; factors: Factors }) {
  const { t } = request;
  return (
    <DeskForm request={request}>
      <h2>{t.recovery}</h2>
      <p>{fill(t.recoveryLeft, { n: factors.recovery })}</p>
      <button type="submit" name="do" value="recovery" class="quiet">
        {t.recoveryNew}
      </button>
    </DeskForm>
  );
}
