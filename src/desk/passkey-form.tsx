import { isIP } from 'node:net';
import type { ComponentChildren } from 'preact';
import type { PasskeyPlace } from '../accounts/index.ts';
import type { Messages } from '../ui/index.ts';
import type { Desk } from './desk-types.ts';

/** Name of the island that the form needs. */
export const PASSKEY_SCRIPT = 'passkey.js';

/** Where passkeys are made and used for a request; null: the desk is at a bare network address, where none work. */
export function passkeyPlace({ desk, origin }: { desk: Desk; origin: string }): PasskeyPlace | null {
  const { hostname } = new URL(origin);
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? null : { origin, name: desk.site.name };
}

/** A form that is sent with a passkey; seen only where scripts run and the browser knows passkeys. */
export function PasskeyForm({
  request,
  action,
  kind = 'get',
  button,
  children,
}: {
  request: { csrf?: string; t: Messages };
  action: string;
  kind?: 'get' | 'create';
  button: string;
  children?: ComponentChildren;
}) {
  const options = kind === 'get' ? '/desk/sign-in/passkey' : '/desk/profile/factors/passkey';
  return (
    <form method="post" action={action} class="desk-form" data-passkey={kind} data-options={options} hidden>
      {request.csrf && <input type="hidden" name="csrf" value={request.csrf} />}
      <input type="hidden" name="passkey" />
      {children}
      <p class="fault" role="alert" data-failed hidden>
        {request.t.passkeyFailed}
      </p>
      <button type="submit" class="quiet">
        {button}
      </button>
    </form>
  );
}

/** What a form's field `passkey` holds; undefined when it is empty or no JSON. */
export function passkeyAnswer(form: URLSearchParams): unknown {
  try {
    return JSON.parse(form.get('passkey') || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
