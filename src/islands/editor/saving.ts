/// <reference lib="dom" />
import type { Editor } from '@tiptap/core';
import { type Autosave, createAutosave, type KeptWords, type SaveAnswer, type SaveState } from './autosave.ts';
import { showConflict } from './conflict.ts';
import { documentOf, htmlOf } from './html.ts';
import { type Waiting, whenIdle } from './idle.ts';
import { answerOf, byId, Refused, say, type WritingPage } from './page.ts';

/** Saves the form by itself, and says where it stands. */
export function startSaving(editor: Editor, page: WritingPage): Autosave {
  settle(page);
  const key = `trama-words:${page.address}:${page.person}`;
  const autosave = createAutosave(
    { version: page.version, fields: readForm(editor, page) },
    {
      read: () => readForm(editor, page),
      send: (fields, base, automatic) => send(page, fields, base, automatic),
      keep: (words) => keep(key, words),
      forget: () => localStorage.removeItem(key),
      show: (state, answer) => show(state, answer, editor, page, autosave),
      now: () => Date.now(),
      later: whenIdle,
      cancel: (waiting) => (waiting as Waiting | null)?.cancel(),
    },
  );
  editor.on('update', autosave.touch);
  editor.on('blur', () => void autosave.save(true));
  page.form.addEventListener('input', (event) => {
    if (!(event.target as Element).closest('.ProseMirror')) autosave.touch();
  });
  page.form.addEventListener('change', () => {
    settle(page);
    void autosave.save(true);
  });
  page.form.addEventListener('submit', (event) => {
    const { submitter } = event as SubmitEvent;
    // The plain button of the form saves here; the others leave the page with all that was written.
    page.html.value = htmlOf(editor.state.doc, document);
    if ((submitter as HTMLButtonElement | null)?.value !== 'save') return;
    event.preventDefault();
    settle(page);
    void autosave.save();
  });
  window.addEventListener('online', autosave.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.save(true);
    else autosave.wake();
  });
  window.addEventListener('beforeunload', (event) => {
    if (autosave.unsaved()) event.preventDefault();
  });
  restore(key, editor, page, autosave);
  const save = (automatic?: boolean) => {
    if (!automatic) settle(page);
    return autosave.save(automatic);
  };
  return { ...autosave, save };
}

/** What a field said when it was left, for those that mean something only when they are whole. */
const settled = new WeakMap<Element, string>();

/** The fields that are looked up when they are saved: half an address is none, or another article's. */
function settle({ form }: WritingPage): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-whole]')) settled.set(field, field.value);
}

/** All that is saved, as a form sends it. */
function readForm(editor: Editor, { form }: WritingPage): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'csrf' && name !== 'base') fields.append(name, value);
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-whole]'))
    fields.set(field.name, settled.get(field) ?? field.value);
  fields.set('html', htmlOf(editor.state.doc, document));
  return fields.toString();
}

async function send(page: WritingPage, fields: string, base: number, automatic: boolean): Promise<SaveAnswer> {
  const more = { base: String(base), csrf: page.csrf, script: 'yes', ...(automatic ? { automatic: 'yes' } : {}) };
  // The words were made ready for sending once: they are not read and written again.
  const body = `${fields}&${new URLSearchParams(more)}`;
  const response = await fetch(page.address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      accept: 'application/json',
      'x-csrf': page.csrf,
    },
    body,
    // So that it still arrives when the page is left; browsers take no more than 64 kB so.
    keepalive: body.length < 60_000,
  });
  if (response.redirected || response.status === 401) return { type: 'signedOut' };
  // A server or a proxy in trouble is as good as none: tried again.
  if (response.status >= 500 || response.status === 429) throw new Error(`the server answered ${response.status}`);
  try {
    return await answerOf<SaveAnswer>(response, page);
  } catch (error) {
    return error instanceof Refused && response.status !== 200
      ? { type: 'refused', message: error.message }
      : { type: 'signedOut' };
  }
}

/** A full or forbidden memory of the browser is no reason to stop writing. */
function keep(key: string, words: KeptWords): void {
  try {
    localStorage.setItem(key, JSON.stringify(words));
  } catch {
    byId('save-state').dataset.unkept = '';
  }
}

function show(state: SaveState, answer: SaveAnswer | undefined, editor: Editor, page: WritingPage, autosave: Autosave) {
  const line = byId('save-state');
  line.dataset.state = state;
  line.textContent = page.words[`save_${state}`] ?? state;
  if (answer?.type === 'refused') say(answer.message);
  if (answer?.type === 'conflict')
    showConflict(page, answer, htmlOf(editor.state.doc, document), (choice) => {
      if (choice === 'theirs') void replaceWords(editor, page, answer, autosave);
      else autosave.rebase(answer.version);
    });
}

/** Puts the server's words in the place of those here; theirs were kept aside by the server before. */
function replaceWords(
  editor: Editor,
  page: WritingPage,
  { title, dek, html, version }: SaveAnswer & { type: 'conflict' },
  autosave: Autosave,
) {
  for (const [name, value] of Object.entries({ title, dek })) {
    const field = page.form.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = value;
  }
  showWords(editor, html);
  autosave.rebase(version, readForm(editor, page));
}

/** HTML into the editor, as one step that can be undone. */
function showWords(editor: Editor, html: string): void {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { content } = documentOf(editor.schema, body);
  editor.view.dispatch(editor.state.tr.replaceWith(0, editor.state.doc.content.size, content));
}

/** Words that an earlier visit left on this machine go on where they ended. */
function restore(key: string, editor: Editor, page: WritingPage, autosave: Autosave): void {
  const words = readKept(key);
  if (!words) return;
  const fields = new URLSearchParams(words.fields);
  if (words.fields === readForm(editor, page)) return void localStorage.removeItem(key);
  for (const name of new Set(fields.keys())) {
    const field = page.form.elements.namedItem(name);
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = fields.get(name) ?? '';
  }
  settle(page);
  showWords(editor, fields.get('html') ?? '');
  say(page.words.restored ?? '');
  // The server compares the versions: words of an older one are shown beside the newer.
  autosave.rebase(words.base);
  void autosave.save(true);
}

function readKept(key: string): KeptWords | null {
  try {
    const words = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptWords | null;
    return words && typeof words.fields === 'string' && typeof words.base === 'number' ? words : null;
  } catch {
    return null;
  }
}
