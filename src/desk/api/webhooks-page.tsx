import {
  addWebhook,
  FEED_KINDS,
  listWebhooks,
  readWebhook,
  removeWebhook,
  switchWebhook,
  type Webhook,
  type WebhookTry,
} from '../../exchange/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { DeskForm, deskPage, messagePage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Checks, Fault, Field } from '../fields.tsx';
import { When } from '../when.tsx';

const HERE = '/desk/api/webhooks';

/** `/desk/api/webhooks`: who is told of changes. */
export async function showWebhooks(desk: Desk, request: DeskRequest): Promise<Page> {
  return listPage(desk, request, {});
}

/** Adds an address. */
export async function takeWebhooks(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const { form, user, t } = request;
  const kinds = FEED_KINDS.filter((kind) => form.getAll('kind').includes(kind));
  const address = (form.get('address') ?? '').trim();
  if (!address || kinds.length === 0) return listPage(desk, request, { fault: t.webhookFault, address });
  try {
    const { secret } = await addWebhook(desk.db, user, { address, kinds }, desk.now());
    return listPage(desk, request, { secret });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return listPage(desk, request, { fault: faultWords(error, t), address });
  }
}

/** `/desk/api/webhooks/:id`: one address and what it answered last. */
export async function showWebhook(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, params } = request;
  const found = await readWebhook(desk.db, params.id ?? '');
  if (!found) return messagePage(request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 });
  const main = (
    <>
      <h1 class="secret">{found.address}</h1>
      <p>
        {found.kinds.map((kind) => t[`webhookKind_${kind}`]).join(', ')}. <State of={found} request={request} />
      </p>
      <DeskForm request={request} class="desk-actions">
        <button type="submit" name="do" value={found.offAt ? 'on' : 'off'}>
          {found.offAt ? t.webhookSwitchOn : t.webhookSwitchOff}
        </button>
        <button type="submit" name="do" value="remove" class="quiet">
          {t.webhookRemove}
        </button>
      </DeskForm>
      <h2>{t.webhookLog}</h2>
      {found.log.length === 0 ? <p>{t.webhookLogNone}</p> : <TryTable log={found.log} request={request} />}
    </>
  );
  return deskPage(request, { title: t.webhooks, main });
}

/** Switches an address on or off, or takes it away. */
export async function takeWebhook(desk: Desk, { form, user, params }: DeskFormRequest): Promise<Page> {
  const id = params.id ?? '';
  const what = form.get('do');
  if (what === 'remove') await removeWebhook(desk.db, user, id);
  if (what === 'remove') return seeOther(HERE);
  if (what === 'on' || what === 'off') await switchWebhook(desk.db, user, id, what === 'on', desk.now());
  return seeOther(`${HERE}/${encodeURIComponent(id)}`);
}

interface Made {
  secret?: string;
  fault?: string;
  address?: string;
}

async function listPage(desk: Desk, request: DeskRequest, { secret, fault, address }: Made): Promise<Page> {
  const { t } = request;
  const all = await listWebhooks(desk.db);
  const main = (
    <>
      <h1>{t.webhooks}</h1>
      <p>{t.webhooksText}</p>
      {secret && (
        <div class="done" role="status">
          <p>{t.webhookAdded}</p>
          <p class="secret">{secret}</p>
        </div>
      )}
      {all.length === 0 ? <p>{t.webhookNone}</p> : <WebhookTable all={all} request={request} />}
      <h2>{t.webhookAdd}</h2>
      <DeskForm request={request} class="desk-form">
        <Fault text={fault ?? null} />
        <Field label={t.webhookAddress} name="address" type="url" value={address} required />
        <Checks
          label={t.webhookKinds}
          name="kind"
          values={FEED_KINDS}
          options={FEED_KINDS.map((kind) => [kind, t[`webhookKind_${kind}`]] as const)}
        />
        <button type="submit">{t.webhookAdd}</button>
      </DeskForm>
    </>
  );
  return deskPage(request, { title: t.webhooks, main, status: fault ? 422 : 200 });
}

function WebhookTable({ all, request }: { all: readonly Webhook[]; request: DeskRequest }) {
  const { t } = request;
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.webhookAddress}</th>
          <th scope="col">{t.webhookKinds}</th>
          <th scope="col">{t.webhookState}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one) => (
          <tr>
            <th scope="row">
              <a class="secret" href={`${HERE}/${one.id}`}>
                {one.address}
              </a>
            </th>
            <td data-label={t.webhookKinds}>{one.kinds.map((kind) => t[`webhookKind_${kind}`]).join(', ')}</td>
            <td data-label={t.webhookState}>
              <State of={one} request={request} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ of, request: { t, language } }: { of: Webhook; request: DeskRequest }) {
  if (of.offAt) return <>{[t.webhookOff, of.offWhy].filter(Boolean).join(': ')}</>;
  if (of.tries === 0) return <>{t.webhookOn}</>;
  const [before = '', after = ''] = t.webhookTrying.split('{at}');
  return (
    <>
      {before}
      <When at={of.nextAt} request={{ language }} />
      {after}
    </>
  );
}

function TryTable({ log, request: { t, language } }: { log: readonly WebhookTry[]; request: DeskRequest }) {
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t.webhookWhen}</th>
          <th scope="col">{t.webhookChanges}</th>
          <th scope="col">{t.webhookAnswer}</th>
          <th scope="col">{t.webhookTook}</th>
        </tr>
      </thead>
      <tbody>
        {log.map(({ at, changes, status, error, ms }) => (
          <tr>
            <th scope="row">
              <When at={at} request={{ language }} />
            </th>
            <td data-label={t.webhookChanges}>{changes}</td>
            <td data-label={t.webhookAnswer}>{status ?? error}</td>
            <td data-label={t.webhookTook}>{ms} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
