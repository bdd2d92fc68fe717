/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/**
 * Forms that are sent with a passkey: `data-passkey` says whether one is made (`create`) or asked (`get`), and
 * `data-options` where the server says how. Their button shows only where the browser knows passkeys; its answer goes
 * into the field `passkey`, and the form is sent as any other.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
  if (browserSupportsWebAuthn()) arm(form);

function arm(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    const field = form.elements.namedItem('passkey');
    if (!(field instanceof HTMLInputElement) || field.value !== '') return;
    event.preventDefault();
    void ask(form).then(
      (answer) => {
        field.value = JSON.stringify(answer);
        form.submit();
      },
      () => form.querySelector<HTMLElement>('[data-failed]')?.removeAttribute('hidden'),
    );
  });
}

async function ask(form: HTMLFormElement): Promise<unknown> {
  const response = await fetch(form.dataset.options ?? '', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON = await response.json();
  return form.dataset.passkey === 'create' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}
