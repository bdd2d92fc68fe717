/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The review desk by single keys: each card has the forms that work without this; here the next cards are fetched before
 * they are asked for, a decision is sent while the next card is read already, and what could not be done comes again.
 */
import { onSingleKey } from './desk/single-keys.ts';

/** A card that waits, as the server renders it; `wrong`: why it comes again. */
interface Waiting {
  id: string;
  html: string;
  wrong?: string;
}

/** A decision that was sent: what it was about, and by what it is taken back once the server has answered. */
interface Sent {
  card: Waiting;
  undo: Promise<string | null>;
}

interface Answer {
  said?: string;
  undo?: string | null;
  error?: string;
  taken?: boolean;
}

/** Cards fetched at once, and how few may be left before more are. */
const FETCHED = 20;
const FEW = 10;
/** Ids named to the server as seen already; older ones have been decided long ago. */
const MOST_SEEN = 150;

const queue = document.querySelector<HTMLElement>('[data-queue]');
if (queue) start(queue);

function start(root: HTMLElement): void {
  const { queue: address = '', csrf = '' } = root.dataset;
  const place = root.querySelector<HTMLElement>('.queue-place')!;
  const said = root.querySelector<HTMLElement>('[data-said]')!;
  const undoButton = root.querySelector<HTMLButtonElement>('#queue-undo button')!;
  const end = root.querySelector('template')!.innerHTML;
  const waiting: Waiting[] = [];
  const seen = new Set<string>();
  const sent: Sent[] = [];
  let sending: Promise<unknown> = Promise.resolve();
  /** Decisions that wait for the one before them to be stored. */
  const unsent: Record<string, string>[] = [];
  let fetching: Promise<void> | null = null;
  let left = Number(/\d+/.exec(root.querySelector('[data-waiting]')?.textContent ?? '')?.[0] ?? 0);
  let current: Waiting = { id: '', html: place.innerHTML };
  current.id = cardOf(place)?.dataset.card ?? '';
  if (current.id) seen.add(current.id);

  function tell(text: string, isWrong = false): void {
    said.textContent = text;
    said.className = isWrong ? 'fault' : '';
  }

  function count(change: number): void {
    left = Math.max(0, left + change);
    const counter = root.querySelector('[data-waiting]');
    if (counter) counter.textContent = (root.dataset.left ?? '').replace('{n}', String(left));
    const done = root.querySelector('[data-place]');
    if (done && sent.length > 0)
      done.textContent = `· ${(root.dataset.place ?? '').replace('{n}', String(sent.length))}`;
  }

  function show(card: Waiting | null): void {
    current = card ?? { id: '', html: end };
    place.innerHTML = current.html;
    place.dataset.shown = String(performance.now());
    if (card?.wrong) tell(card.wrong, true);
    cardOf(place)?.focus({ preventScroll: true });
    if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
    undoButton.hidden = root.dataset.undo !== 'yes' || sent.length === 0;
  }

  async function fill(): Promise<void> {
    fetching ??= fetchCards().finally(() => {
      fetching = null;
    });
    await fetching;
  }

  async function fetchCards(): Promise<void> {
    const url = new URL(address, location.href);
    url.searchParams.set('cards', String(FETCHED));
    url.searchParams.set('not', [...seen].slice(-MOST_SEEN).join(' '));
    const response = await fetch(url).catch(() => null);
    if (!response?.ok) return tell(root.dataset.offline ?? '', true);
    const { cards } = (await response.json()) as { cards: Waiting[] };
    for (const card of cards) {
      if (seen.has(card.id)) continue;
      seen.add(card.id);
      waiting.push(card);
    }
  }

  async function next(): Promise<void> {
    if (waiting.length === 0) {
      // What is under way may still come back.
      await fill();
      if (waiting.length === 0) await sending;
    }
    show(waiting.shift() ?? null);
    if (waiting.length < FEW) void fill();
  }

  async function post(fields: Record<string, string>): Promise<Answer> {
    const response = await fetch(address, {
      method: 'POST',
      // Goes on when the page is left.
      keepalive: true,
      headers: { 'content-type': 'application/json', 'x-csrf': csrf },
      body: JSON.stringify(fields),
    }).catch(() => null);
    if (!response) return { error: root.dataset.offline ?? '' };
    if (response.status === 401) return { error: root.dataset.ended ?? '' };
    return response.json().catch(() => ({ error: root.dataset.offline ?? '' })) as Promise<Answer>;
  }

  /** One after the other, so that what is taken back is there to be taken back. */
  function send(fields: Record<string, string>): Promise<Answer> {
    unsent.push(fields);
    const answer = sending.then(() => {
      const at = unsent.indexOf(fields);
      // Not there: it was sent when the page was left.
      return at < 0 ? {} : post(unsent.splice(at, 1)[0] ?? {});
    });
    sending = answer;
    return answer;
  }

  async function decide(fields: Record<string, string>): Promise<void> {
    const card = current;
    const answer = send(fields);
    sent.push({ card, undo: answer.then(({ undo }) => undo ?? null) });
    count(-1);
    const shown = next();
    const { said: words, error, taken } = await answer;
    if (words !== undefined) return tell(words);
    const at = sent.findIndex((one) => one.card === card);
    if (at >= 0) sent.splice(at, 1);
    await shown;
    if (taken) return tell(error ?? '', true);
    count(1);
    const wrong = (root.dataset.failed ?? '{why}').replace('{why}', error ?? '');
    waiting.push({ ...card, wrong });
    tell(wrong, true);
    if (current.id === '') show(waiting.shift() ?? null);
  }

  async function undo(): Promise<void> {
    const last = sent.pop();
    if (!last) return;
    if (current.id !== '') waiting.unshift(current);
    show(last.card);
    count(1);
    const token = await last.undo;
    if (token === null) return;
    const { said: words, error } = await send({ do: 'undo', undo: token });
    tell(words ?? error ?? '', words === undefined);
  }

  root.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (form.id === 'queue-undo') {
      if (sent.length === 0) return;
      event.preventDefault();
      return void undo();
    }
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(form, button)].map(([name, value]) => [name, String(value)]));
    void decide(fields);
  });
  root.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-next]')) return;
    event.preventDefault();
    void next();
  });
  document.addEventListener('keydown', (event) => onSingleKey(event, () => cardOf(root)));
  addEventListener('pagehide', () => {
    for (const fields of unsent.splice(0)) void post(fields);
  });
  void fill();
}

function cardOf(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>('[data-card]');
}
