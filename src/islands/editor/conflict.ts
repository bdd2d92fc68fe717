/// <reference lib="dom" />
import type { SaveAnswer } from './autosave.ts';
import { byId, make, type WritingPage } from './page.ts';

/** Shows both versions beside each other, with what differs marked, and lets the person choose. */
export function showConflict(
  page: WritingPage,
  { by, html }: SaveAnswer & { type: 'conflict' },
  mine: string,
  chosen: (choice: 'mine' | 'theirs') => void,
): void {
  const dialog = byId<HTMLDialogElement>('conflict-dialog');
  const [left, right] = [blocks(mine), blocks(html)];
  byId('conflict-by').textContent = (page.words.conflictBy ?? '').replace('{name}', by);
  byId('conflict-mine').replaceChildren(...marked(left, right));
  byId('conflict-theirs').replaceChildren(...marked(right, left));
  dialog.returnValue = '';
  dialog.showModal();
  dialog.addEventListener('close', () => chosenOrLater(dialog.returnValue), { once: true });

  function chosenOrLater(value: string): void {
    if (value === 'mine' || value === 'theirs') return void chosen(value);
    const again = byId<HTMLButtonElement>('conflict-again');
    again.hidden = false;
    again.onclick = () => {
      again.hidden = true;
      showConflict(page, { type: 'conflict', version: 0, title: '', dek: '', by, html }, mine, chosen);
    };
  }
}

/** The blocks of a text as words: nothing of the other's HTML is put into the page. */
function blocks(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const leaves = [...body.querySelectorAll('p, h2, h3, h4, h5, h6, li, td, th, figcaption, pre, dt, dd')];
  return leaves
    .filter((leaf) => !leaf.querySelector('p, li, td'))
    .map((leaf) => leaf.textContent?.trim() ?? '')
    .filter(Boolean);
}

function marked(own: readonly string[], other: readonly string[]): HTMLElement[] {
  const there = new Set(other);
  return own.map((text) => make('p', {}, there.has(text) ? text : make('mark', {}, text)));
}
