/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The fact-check by single keys: sentences are links and what is said of them are forms, which work without this. Here the
 * panel beside the text is changed in its place, and the text stays where it is.
 */
import { onSingleKey } from './desk/single-keys.ts';

/** What the server says changes: the panel, how far the check is, and the state of each sentence in turn. */
interface Part {
  n: number | null;
  states: string[];
  sentence: string;
  left: string;
  signatures: string;
}

/** Keys pressed faster than this ask for the last sentence alone, in milliseconds. */
const PATIENCE = 60;
const MARKS: Record<string, string> = { open: '○', reopened: '↻', unproven: '◐', checked: '✓', 'not-factual': '–' };
const KEYS_OFF = 'trama-single-keys-off';

const screen = document.querySelector<HTMLElement>('.check-screen');
if (screen) start(screen);

function start(root: HTMLElement): void {
  const words = JSON.parse(root.dataset.words ?? '{}') as Record<string, string>;
  const keys = root.querySelector<HTMLInputElement>('#single-keys');
  let asked = 0;
  /** One request after the other: what is shown was asked for after what was stored. */
  let sending: Promise<void> = Promise.resolve();
  let isStoring = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The sentence that was asked for last: keys go on from it while its panel is under way. */
  let at = Number(panel()?.dataset.selected ?? 0);

  function panel(): HTMLElement | null {
    return root.querySelector<HTMLElement>('#sentence');
  }

  function mark(n: number): void {
    at = n;
    for (const one of root.querySelectorAll('.check-sentence[aria-current]')) one.removeAttribute('aria-current');
    const sentence = root.querySelector<HTMLElement>(`[data-n="${n}"]`);
    sentence?.setAttribute('aria-current', 'true');
    sentence?.scrollIntoView({ block: 'nearest' });
  }

  function show(part: Part): void {
    replace('#sentence', part.sentence);
    replace('#check-left', part.left);
    replace('#check-signatures', part.signatures);
    for (const [n, state] of part.states.entries()) {
      const sentence = root.querySelector<HTMLElement>(`[data-n="${n}"]`);
      if (!sentence || sentence.dataset.state === state) continue;
      sentence.dataset.state = state;
      sentence.querySelector('.check-mark')!.textContent = MARKS[state] ?? '';
      sentence.querySelector('.unseen')!.textContent = `${words[state] ?? state}: `;
    }
    if (part.n !== null) {
      mark(part.n);
      history.replaceState(null, '', `?n=${part.n}`);
    }
    panel()?.focus({ preventScroll: true });
    if (!isBeside()) panel()?.scrollIntoView({ block: 'start' });
  }

  function replace(selector: string, html: string): void {
    const old = root.querySelector(selector);
    if (!old) return;
    const holder = document.createElement('template');
    holder.innerHTML = html;
    if (holder.content.firstElementChild) old.replaceWith(holder.content);
  }

  /** Whether the panel stands beside the text, and not below it. */
  function isBeside(): boolean {
    const [text, aside] = [root.querySelector('.check-text'), panel()].map((one) => one?.getBoundingClientRect());
    return text !== undefined && aside !== undefined && aside.left >= text.right - 1;
  }

  function fail(): void {
    const said = document.createElement('p');
    said.className = 'fault';
    said.setAttribute('role', 'alert');
    said.textContent = root.dataset.offline ?? '';
    panel()?.querySelector(':scope > .fault')?.remove();
    panel()?.prepend(said);
  }

  function ask(input: string, init?: RequestInit): Promise<void> {
    const mine = ++asked;
    sending = sending.then(() => (mine === asked || init ? fetchPart(mine, input, init) : undefined));
    return sending;
  }

  async function fetchPart(mine: number, input: string, init?: RequestInit): Promise<void> {
    const response = await fetch(input, init).catch(() => null);
    // Whoever is signed out or may not is led where the server says so.
    if (response && (response.redirected || response.status === 401 || response.status === 403))
      return location.reload();
    const part = (await response?.json().catch(() => null)) as Part | null | undefined;
    if (!part?.states) return fail();
    if (part.states.length !== root.querySelectorAll('[data-n]').length) return location.reload();
    if (mine === asked) show(part);
  }

  function go(n: number): void {
    mark(n);
    clearTimeout(timer);
    timer = setTimeout(() => void ask(`?part&n=${n}`), PATIENCE);
  }

  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-n], [data-go]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { key, n } = link.dataset;
    const last = root.querySelectorAll('[data-n]').length - 1;
    if (n !== undefined) go(Number(n));
    else if (key === 'j') go(Math.min(at + 1, last));
    else if (key === 'k') go(Math.max(at - 1, 0));
    else go(Number(link.dataset.go));
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    // A key that is held down, or pressed twice, says one thing once.
    if (isStoring) return;
    isStoring = true;
    const form = new FormData(event.target as HTMLFormElement, event.submitter);
    form.set('script', 'yes');
    clearTimeout(timer);
    const body = new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)]));
    void ask(location.pathname, { method: 'POST', body }).finally(() => {
      isStoring = false;
    });
  });
  document.addEventListener('keydown', (event) => {
    if (keys?.checked !== false) onSingleKey(event, panel);
  });
  if (keys) {
    keys.checked = localStorage.getItem(KEYS_OFF) === null;
    keys.closest('label')!.hidden = false;
    keys.addEventListener('change', () => {
      if (keys.checked) localStorage.removeItem(KEYS_OFF);
      else localStorage.setItem(KEYS_OFF, 'yes');
    });
  }
  root.dataset.ready = 'yes';
}
