import { renderToString } from 'preact-render-to-string';
import { audit } from '../../accounts/index.ts';
import { type Page, UserError } from '../../kit/index.ts';
import { fill, type Messages } from '../../ui/index.ts';
import { DeskForm, deskPage, jsonPage, seeOther } from '../desk-page.tsx';
import type { DeskFormRequest, DeskPage, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Key } from './key.tsx';
import { type Audit, type DecisionMade, type QueueItem, type ReviewQueue, TakenError } from './review-queue.ts';

/** Cards given to a script at once. */
const MOST_CARDS = 20;

/** The screen of a queue: one item at a time, complete without JavaScript; with it, the next one is there at once. */
export function queueScreen(queue: ReviewQueue): DeskPage {
  return {
    path: queue.path,
    permission: queue.permission,
    show: async (_desk, request) => (request.query.has('cards') ? cards(queue, request) : screen(queue, request)),
    take: async (_desk, request) => take(queue, request),
  };
}

/** The next cards as HTML, for the script. */
async function cards(queue: ReviewQueue, request: DeskRequest): Promise<Page> {
  const limit = Math.min(MOST_CARDS, Math.max(1, Number(request.query.get('cards')) || 1));
  const not = (request.query.get('not') ?? '').split(' ').filter(Boolean);
  const items = await queue.list(request, { limit, not });
  return jsonPage({
    cards: items.map((item) => ({ id: item.id, html: renderToString(<Card item={item} request={request} />) })),
    waiting: await queue.count(request),
  });
}

interface Notice {
  text: string;
  undo: string | null;
  wrong: boolean;
}

async function screen(
  queue: ReviewQueue,
  request: DeskRequest,
  notice: Notice | null = null,
  id: string | null = null,
) {
  const { t, query } = request;
  const skipped = (query.get('not') ?? '').split(' ').filter(Boolean);
  const [again, [next], waiting, shown] = [
    id === null ? null : await queue.find(request, id),
    await queue.list(request, { limit: 1, not: skipped }),
    await queue.count(request),
    (await queue.shown?.(request)) ?? null,
  ];
  const item = again ?? next ?? null;
  const said = notice ?? noticeOf(request);
  const hint = queue.hint(t);
  return deskPage(request, {
    title: queue.title(t),
    wide: true,
    scripts: ['review-queue.js'],
    status: said?.wrong ? 422 : 200,
    main: (
      <>
        <header class="queue-head">
          <p>
            <a href="/desk/review" data-key="q">
              {t.review}
            </a>
          </p>
          <h1>{queue.title(t)}</h1>
          {hint && <p class="soft">{hint}</p>}
          {shown && <p class="soft">{shown}</p>}
        </header>
        <section
          class="queue"
          data-queue={addressOf(queue, request, ['undo', 'said', 'not'])}
          data-offline={t.reviewOffline}
          data-ended={t.reviewSittingEnded}
          data-sending={t.reviewSending}
          data-stored={t.reviewStored}
          data-failed={t.reviewFailed}
          data-left={t.reviewLeft}
          data-place={t.reviewPlace}
          data-csrf={request.csrf}
          data-undo={queue.undo ? 'yes' : undefined}
          aria-label={queue.title(t)}
        >
          <Status request={request} notice={said} action={addressOf(queue, request, ['undo', 'said'])} />
          <div class="queue-place">
            {item ? <Card item={item} request={request} skip={skipAddress(queue, request, item)} /> : <End t={t} />}
          </div>
          <template>
            <End t={t} />
          </template>
          <p class="queue-left soft">
            <span data-waiting>{fill(t.reviewLeft, { n: waiting })}</span> <span data-place />
          </p>
        </section>
      </>
    ),
  });
}

function End({ t }: { t: Messages }) {
  return (
    <div class="queue-end" tabIndex={-1} data-card="">
      <p>{t.reviewNothing}</p>
      <p>
        <a href="/desk/review">{t.reviewBack}</a>
      </p>
    </div>
  );
}

/** What was done last, and how to take it back. */
function Status({ request, notice, action }: { request: DeskRequest; notice: Notice | null; action: string }) {
  const { t } = request;
  return (
    <div class="queue-status">
      <p role={notice?.wrong ? 'alert' : 'status'} class={notice?.wrong ? 'fault' : undefined} data-said>
        {notice?.text}
      </p>
      <DeskForm request={request} action={action} id="queue-undo">
        <input type="hidden" name="undo" value={notice?.undo ?? ''} />
        <button type="submit" name="do" value="undo" class="quiet" data-key="u" hidden={!notice?.undo}>
          {t.reviewUndo} <Key name="u" />
        </button>
      </DeskForm>
    </div>
  );
}

function Card({ item, request, skip }: { item: QueueItem; request: DeskRequest; skip?: string }) {
  const { t } = request;
  return (
    <article class="queue-card" data-card={item.id} tabIndex={-1} aria-labelledby="card-title">
      {item.content}
      <p class="queue-skip">
        <a href={skip ?? '?'} data-key="j" data-next>
          {t.reviewNext} <Key name="j" />
        </a>
      </p>
    </article>
  );
}

async function take(queue: ReviewQueue, request: DeskFormRequest): Promise<Page> {
  const isScript = request.json !== null;
  const form = isScript ? fieldsOf(request.json) : request.form;
  const id = form.get('id') ?? '';
  const write: Audit = (tx, action, object, details) => audit(tx, request.user, action, object, details);
  try {
    const done =
      form.get('do') === 'undo'
        ? await queue.undo?.(request, form.get('undo') ?? '', write)
        : await queue.decide(request, id, form, write);
    if (!done) throw new UserError(request.t.reviewNothing);
    return isScript ? jsonPage(done) : onwards(queue, request, done);
  } catch (error) {
    if (error instanceof TakenError)
      return isScript
        ? jsonPage({ error: error.message, taken: true }, 409)
        : onwards(queue, request, { said: error.message, undo: null });
    if (!(error instanceof UserError)) throw error;
    const why = faultWords(error, request.t);
    if (isScript) return jsonPage({ error: why }, 422);
    const text = fill(request.t.reviewFailed, { why });
    return screen(queue, request, { text, undo: null, wrong: true }, id);
  }
}

function fieldsOf(json: unknown): URLSearchParams {
  const entries = json && typeof json === 'object' ? Object.entries(json) : [];
  return new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]));
}

/** After a form: the next item, with what was done. */
function onwards(queue: ReviewQueue, request: DeskRequest, { said, undo }: DecisionMade): Page {
  const query = new URLSearchParams(request.query);
  query.set('said', said.slice(0, 300));
  if (undo) query.set('undo', undo);
  else query.delete('undo');
  return seeOther(`${queue.path}?${query}`);
}

function noticeOf({ query }: DeskRequest): Notice | null {
  const text = query.get('said');
  return text ? { text, undo: query.get('undo'), wrong: false } : null;
}

/** The queue's address with what narrows it down, without `leave`. */
function addressOf(queue: ReviewQueue, { query }: DeskRequest, leave: readonly string[]): string {
  const kept = new URLSearchParams([...query].filter(([name]) => !leave.includes(name)));
  return kept.size > 0 ? `${queue.path}?${kept}` : queue.path;
}

/** Skipped items stay out of this sitting: the address remembers them. */
function skipAddress(queue: ReviewQueue, request: DeskRequest, { id }: QueueItem): string {
  const query = new URLSearchParams(addressOf(queue, request, ['undo', 'said']).split('?')[1] ?? '');
  const skipped = (query.get('not') ?? '').split(' ').filter(Boolean);
  query.set('not', [...skipped.slice(-50), id].join(' '));
  return `${queue.path}?${query}`;
}
