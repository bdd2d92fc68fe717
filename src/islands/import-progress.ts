/// <reference lib="dom" />
/** Shows how far an import is, until nothing more happens of itself. */
const EVERY_MS = 700;
const place = document.querySelector<HTMLElement>('[data-job]');
if (place?.dataset.job) void watch(place, place.dataset.job);

async function watch(shown: HTMLElement, address: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const response = await fetch(address).catch(() => null);
    // A server that restarts is away for a moment.
    if (!response?.ok) continue;
    const { html, busy } = (await response.json()) as { html: string; busy: boolean };
    // Who has a button in hand keeps it.
    const name = document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : '';
    shown.innerHTML = html;
    if (name) shown.querySelector<HTMLButtonElement>(`button[value="${name}"]`)?.focus();
    if (!busy) return;
  }
}
