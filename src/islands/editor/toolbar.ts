/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { ACTIVE, type Command } from './commands.ts';
import { byId } from './page.ts';

/**
 * The toolbar: one stop of the Tab key, arrows move inside (ARIA Authoring Practices, toolbar). Buttons show what stands
 * at the cursor; `more` are commands of the page itself.
 */
export function toolbar(editor: Editor, commands: Record<string, Command>): void {
  const bar = byId('tools');
  bar.hidden = false;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button[data-do]')];
  for (const button of buttons) {
    button.tabIndex = button === buttons[0] ? 0 : -1;
    // The selection of the text stays while a button is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => void commands[button.dataset.do ?? '']?.(editor));
  }
  bar.addEventListener('keydown', (event) => moveFocus(event, buttons));
  const show = () => {
    for (const button of buttons) {
      const [name, attributes] = ACTIVE[button.dataset.do ?? ''] ?? [];
      if (name) button.setAttribute('aria-pressed', String(editor.isActive(name, attributes)));
    }
    byId('table-tools').hidden = !editor.isActive('table');
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  editor.on('transaction', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  show();
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const seen = buttons.filter((button) => button.offsetParent !== null);
  const at = seen.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const next = seen[(to + seen.length) % seen.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}
