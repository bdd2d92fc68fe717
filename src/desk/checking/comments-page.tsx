import type { Page } from '../../kit/index.ts';
import { type CommentThread, colleaguesOf, type Draft, listComments, readSentences } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { ArticleTabs } from '../article-tabs.tsx';
import { DeskForm, deskPage, seeOther } from '../desk-page.tsx';
import type { Desk, DeskFormRequest, DeskRequest } from '../desk-types.ts';
import { Area, Fault } from '../fields.tsx';
import { openToRead } from '../open-to-read.ts';
import { isCommentAct, takeComment } from './take-comment.ts';
import { Threads } from './threads.tsx';

/** Names of colleagues that the hint shows. */
const OFFERED = 30;

/** `/desk/articles/:id/comments`: what colleagues say of an article and of its sentences. */
export async function showComments(desk: Desk, request: DeskRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  return 'no' in opened ? opened.no : screen(desk, request, opened.draft, null);
}

/** Takes a comment on the whole article, an answer, or the end of a thread. */
export async function takeComments(desk: Desk, request: DeskFormRequest): Promise<Page> {
  const opened = await openToRead(desk, request);
  if ('no' in opened) return opened.no;
  const { form, t, path } = request;
  const what = form.get('do') ?? '';
  const fault = isCommentAct(what) ? await takeComment(desk, request, opened.draft, null) : t.checkFault_missing;
  return fault === null ? seeOther(path) : screen(desk, request, opened.draft, fault, form.get('body') ?? '');
}

async function screen(desk: Desk, request: DeskRequest, draft: Draft, fault: string | null, body = ''): Promise<Page> {
  const { t } = request;
  const [threads, sentences, colleagues] = await Promise.all([
    listComments(desk.db, draft),
    readSentences(desk.db, draft, null),
    colleaguesOf(desk.db, draft),
  ]);
  const others = colleagues.filter(({ id }) => id !== request.user.id).map(({ name }) => name);
  const hint =
    others.length > 0
      ? `${t.commentHint} ${fill(t.commentMentionHint, { names: others.slice(0, OFFERED).join(', ') })}`
      : t.commentHint;
  const numberOf = ({ place, quote }: CommentThread) =>
    sentences.find(({ field, sentence, start, end }) =>
      place ? field === 'text' && start <= place.start && place.start < end : field !== 'text' && sentence === quote,
    )?.n ?? null;
  const [open, closed] = [threads.filter(({ resolved }) => !resolved), threads.filter(({ resolved }) => resolved)];
  return deskPage(request, {
    title: `${t.checkComments}: ${draft.title}`,
    status: fault === null ? 200 : 422,
    main: (
      <>
        <ArticleTabs request={request} draft={draft} />
        <h1>{t.checkComments}</h1>
        <p lang={draft.fields.language}>{draft.title}</p>
        <Fault text={fault} />
        <section aria-labelledby="open-threads">
          <h2 id="open-threads">{t.commentsOpen}</h2>
          {open.length === 0 && <p class="soft">{t.commentsNone}</p>}
          <Listed request={request} draft={draft} threads={open} numberOf={numberOf} />
        </section>
        <DeskForm request={request} class="desk-form">
          <Area label={t.commentWhole} name="body" rows={3} hint={hint} value={body} />
          <button type="submit" name="do" value="comment">
            {t.commentSend}
          </button>
        </DeskForm>
        {closed.length > 0 && (
          <details>
            <summary>
              {t.commentsClosed} ({closed.length})
            </summary>
            <Listed request={request} draft={draft} threads={closed} numberOf={numberOf} />
          </details>
        )}
      </>
    ),
  });
}

interface ListedProps {
  request: DeskRequest;
  draft: Draft;
  threads: readonly CommentThread[];
  numberOf(thread: CommentThread): number | null;
}

/** Threads, each under the words that it is about. */
function Listed({ request, draft, threads, numberOf }: ListedProps) {
  const { t } = request;
  return (
    <>
      {threads.map((thread) => {
        const n = numberOf(thread);
        return (
          <div class="check-listed">
            {thread.quote === null ? (
              <p class="soft">{t.commentWhole}</p>
            ) : (
              <blockquote lang={draft.fields.language}>
                {n === null ? (
                  thread.quote
                ) : (
                  <a href={`/desk/articles/${draft.articleId}/check?n=${n}#sentence`}>{thread.quote}</a>
                )}
              </blockquote>
            )}
            {thread.quote !== null && n === null && <p class="check-wanting">{t.commentGone}</p>}
            <Threads request={request} threads={[thread]} />
          </div>
        );
      })}
    </>
  );
}
