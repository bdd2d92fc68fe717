/// <reference lib="dom" />
/** The page around the editor: what the server wrote into it, and how to talk to the server. */

/** Words of the interface that scripts need, in the person's language; the server writes them into the form. */
export type Words = Record<string, string>;

/** The writing screen. */
export interface WritingPage {
  form: HTMLFormElement;
  html: HTMLTextAreaElement;
  words: Words;
  /** Address of this article's screen: `/desk/write/ID`. */
  address: string;
  csrf: string;
  version: number;
  /** Id of the person, so that nobody sends what somebody else left on this machine. */
  person: string;
  /** Addresses of kept pictures as they are shown here, by their addresses in the text. */
  pictures: Record<string, string>;
}

/** The writing screen that was loaded; null on other pages. */
export function findPage(): WritingPage | null {
  const form = document.querySelector<HTMLFormElement>('form#writing');
  const html = form?.elements.namedItem('html');
  if (!form || !(html instanceof HTMLTextAreaElement)) return null;
  const { words = '{}', pictures = '{}', version = '0', person = '' } = form.dataset;
  const csrf = form.elements.namedItem('csrf');
  return {
    form,
    html,
    words: JSON.parse(words) as Words,
    address: form.getAttribute('action') ?? location.pathname,
    csrf: csrf instanceof HTMLInputElement ? csrf.value : '',
    version: Number(version),
    person,
    pictures: JSON.parse(pictures) as Record<string, string>,
  };
}

/** An element of the page that must be there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found as T;
}

/** What the server said no to, in words for the person. */
export class Refused extends Error {}

/** Sends JSON to a part of this article's screen and reads the answer. Throws `Refused` with the server's words. */
export async function ask<T>(page: WritingPage, part: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`${page.address}/${part}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf': page.csrf },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  return answerOf<T>(response, page);
}

/** Reads JSON from a part of this article's screen. */
export async function look<T>(page: WritingPage, part: string): Promise<T> {
  return answerOf<T>(await fetch(`${page.address}/${part}`, { headers: { accept: 'application/json' } }), page);
}

/** The JSON of an answer; a page instead of it means that nobody is signed in any more. */
export async function answerOf<T>(response: Response, { words }: WritingPage): Promise<T> {
  if (!response.headers.get('content-type')?.includes('json')) throw new Refused(words.signedOut);
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok || answer.error) throw new Refused(answer.error ?? words.failed);
  return answer;
}

/** An element with attributes and children; strings become text, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Says something to everybody, screen readers too, for some seconds. */
export function say(text: string): void {
  const place = byId('writing-said');
  place.textContent = text;
  setTimeout(() => {
    if (place.textContent === text) place.textContent = '';
  }, 8000);
}

/** Opens a dialog of the page and gives the fields of its form when it is sent; null when it is left. */
export function askIn(id: string, fill: Record<string, string> = {}): Promise<FormData | null> {
  const dialog = byId<HTMLDialogElement>(id);
  const form = dialog.querySelector('form');
  if (!form) return Promise.resolve(null);
  form.reset();
  for (const [name, value] of Object.entries(fill)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'ok' ? new FormData(form) : null), {
      once: true,
    }),
  );
}
