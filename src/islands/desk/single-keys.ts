/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * A key does what the button, the link or the summary does that names it in `data-key`. Where one writes, keys write:
 * Escape leaves the fields, Ctrl+Enter sends them.
 *
 * @param home what Escape goes back to
 */
export function onSingleKey(event: KeyboardEvent, home: () => HTMLElement | null): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (target.matches('input:not([type="checkbox"]), textarea, select')) whileWriting(event, target, home);
  else if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing) press(event);
}

function whileWriting(event: KeyboardEvent, field: HTMLElement, home: () => HTMLElement | null): void {
  if (event.key === 'Escape') {
    const opened = field.closest('details');
    if (opened) opened.open = false;
    home()?.focus();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    field.closest('form')?.querySelector<HTMLButtonElement>('[data-enter]')?.click();
}

function press(event: KeyboardEvent): void {
  const found = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (one) => one.dataset.key?.split(' ').includes(event.key) && !one.hidden,
  );
  if (!found) return;
  event.preventDefault();
  if (found.tagName === 'SUMMARY') open(found.parentElement as HTMLDetailsElement);
  else found.click();
}

function open(details: HTMLDetailsElement): void {
  details.open = !details.open;
  if (details.open) details.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea')?.focus();
}
