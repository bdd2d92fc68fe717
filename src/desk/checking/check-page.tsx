import { renderToString } from 'preact-render-to-string';
import type { Page } from '../../kit/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { deskPage, jsonPage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { Fault } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { CheckHead } from './check-head.tsx';
import { stateOf } from './check-state.ts';
import { CheckText } from './check-text.tsx';
import { type CheckView, loadCheck } from './load-check.ts';
import { type CheckSaid, SentencePanel } from './sentence-panel.tsx';
import { Signatures } from './signatures.tsx';

const NOTHING: CheckSaid = { done: null, fault: null, again: null };

/** `/desk/articles/:id/check`: the article sentence by sentence; `?part` gives a script what changes from one to the next. */
export async function showCheck(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { query } = request;
  const view = await loadCheck(desk, request, opened.draft, numberOf(query.get('n')));
  return query.has('part') ? checkPart(view, NOTHING) : checkScreen(view, { ...NOTHING, done: doneWords(request) });
}

/** The number of a sentence, as an address or a form gives it. */
export function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function doneWords({ t, query }: DeskRequest): string | null {
  return (t as Record<string, string>)[`checkDid_${query.get('said')}`] ?? null;
}

/** The whole screen. */
export function checkScreen(view: CheckView, said: CheckSaid): Page {
  const { request, draft } = view;
  const { t } = request;
  return deskPage(request, {
    title: `${t.checking}: ${draft.title}`,
    wide: true,
    status: said.fault === null ? 200 : 422,
    scripts: ['fact-check.js'],
    main: (
      <div class="check-screen" data-offline={t.checkOffline} data-words={JSON.stringify(stateWords(view))}>
        <ArticleTabs request={request} draft={draft} />
        <h1>{t.checking}</h1>
        <Fault text={view.keyFault} />
        <CheckHead view={view} />
        <div class="check-columns">
          <div>
            <CheckText view={view} />
            <Signatures view={view} />
          </div>
          <aside aria-label={t.checking}>
            <SentencePanel view={view} said={said} />
            <label class="check check-keys" hidden>
              <input type="checkbox" id="single-keys" checked />
              <span>
                {t.checkKeysOn} <small>{t.checkKeysHint}</small>
              </span>
            </label>
          </aside>
        </div>
      </div>
    ),
  });
}

function stateWords({ request: { t } }: CheckView): Record<string, string> {
  const states = ['open', 'reopened', 'unproven', 'checked', 'not-factual'] as const;
  return Object.fromEntries(states.map((state) => [state, t[`checkState_${state}`]]));
}

/** What changes on the screen when another sentence is looked at, or something was said of one, for the script. */
export function checkPart(view: CheckView, said: CheckSaid): Page {
  const { sentences, selected } = view;
  return jsonPage(
    {
      n: selected?.n ?? null,
      states: sentences.map(stateOf),
      sentence: renderToString(<SentencePanel view={view} said={said} />),
      left: renderToString(<CheckHead view={view} />),
      signatures: renderToString(<Signatures view={view} />),
    },
    said.fault === null ? 200 : 422,
  );
}
