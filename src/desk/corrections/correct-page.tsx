import { correctionReach, listUses } from '../../audience/index.ts';
import type { Page } from '../../kit/index.ts';
import {
  type Blocked,
  CORRECTION_KINDS,
  type CorrectionOutcome,
  correctArticle,
  type Draft,
  inspectBy,
  listCorrections,
  publishedSentences,
  readSentences,
} from '../../newsroom/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Done, Fault } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { BlockedWords, CorrectForm } from './correct-form.tsx';
import { CorrectionTable } from './correction-table.tsx';

const MOST = 500;

/** `/desk/articles/:id/corrections`: what was corrected in an article, and the form to correct it. */
export async function showCorrect(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  return 'no' in opened ? opened.no : screen(desk, request, opened.draft, null);
}

/** Publishes a correction, with the words that wait where the form says so. */
export async function takeCorrect(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { form, user, path } = request;
  const { articleId, changed } = opened.draft;
  const kind = CORRECTION_KINDS.find((one) => one === form.get('kind')) ?? 'correction';
  const words = changed && form.has('words');
  const correction = {
    ...{ articleId, kind, text: form.get('text') ?? '' },
    sentence: (form.get('sentence') ?? '').replace(/\r\n?/g, '\n') || null,
    version: words ? Number(form.get('version')) : null,
    override: form.get('override')?.trim() || null,
  };
  const how = { now: desk.now(), origin: desk.site.origin, inspect: inspectBy((text) => desk.reader.read(text)) };
  const outcome = await correctArticle(desk.db, user, correction, how);
  if (outcome.type === 'corrected') return seeOther(`${path}?done#correction-${outcome.id}`);
  return screen(desk, request, opened.draft, { outcome, form });
}

interface Failed {
  outcome: Exclude<CorrectionOutcome, { type: 'corrected' }>;
  form: URLSearchParams;
}

async function screen(desk: Desk, request: DeskRequest, draft: Draft, failed: Failed | null): Promise<Page> {
  const { t, user, query } = request;
  const { articleId } = draft;
  const [corrections, form] = await Promise.all([
    listCorrections(desk.db, { articleId, limit: MOST }),
    formProps(desk, request, draft),
  ]);
  const reach = await correctionReach(desk.db, corrections);
  const blocked: Blocked | null = failed?.outcome.type === 'blocked' ? failed.outcome : null;
  const props = { ...form, again: failed?.form ?? null, blocked };
  return deskPage(request, {
    title: `${t.checkCorrections}: ${draft.title}`,
    status: failed ? 422 : 200,
    main: (
      <>
        <ArticleTabs request={request} draft={draft} />
        <h1>{t.correctMake}</h1>
        <p lang={draft.fields.language}>{draft.title}</p>
        <Done text={query.has('done') ? t.correctDone : null} />
        <Fault text={failed && !blocked ? faultWords(failed.outcome.type, request) : null} />
        <BlockedWords {...props} />
        {!draft.isPublic && <p>{t.correctNotPublic}</p>}
        {draft.isPublic && (user.can('article.publish') ? <CorrectForm {...props} /> : <p>{t.correctMayNot}</p>)}
        {corrections.length > 0 && (
          <section aria-labelledby="corrections-title">
            <h2 id="corrections-title">{t.correctSay}</h2>
            <CorrectionTable request={request} corrections={corrections} reach={reach} />
          </section>
        )}
      </>
    ),
  });
}

function faultWords(type: Failed['outcome']['type'], { t }: DeskRequest): string {
  return type === 'notPublic' ? t.correctNotPublic : t[`correctFault_${type}`];
}

/** What readers see now, sentence by sentence, those first that the waiting words change. */
async function formProps(desk: Desk, request: DeskRequest, draft: Draft) {
  const { articleId } = draft;
  const [published, next, uses] = await Promise.all([
    publishedSentences(desk.db, articleId),
    readSentences(desk.db, draft, null),
    listUses(desk.db, { article: articleId, limit: MOST }),
  ]);
  const stays = new Set(next.map(({ sentence }) => sentence));
  const counted = uses.filter(({ state }) => state !== 'refused');
  return {
    ...{ request, draft },
    changed: published.filter((sentence) => !stays.has(sentence)),
    unchanged: published.filter((sentence) => stays.has(sentence)),
    republications: counted.length,
    byMail: new Set(counted.flatMap(({ email }) => email ?? [])).size,
  };
}
