import type { CommentThread } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { When } from '../when.tsx';

interface Props {
  request: DeskRequest;
  threads: readonly CommentThread[];
  /** The sentence that is looked at, so that a form leads back to it. */
  n?: number;
}

/** Threads of colleagues, each with its answers, and a form to answer and to close it. */
export function Threads({ request, threads, n }: Props) {
  return (
    <ul class="check-threads">
      {threads.map((thread) => (
        <li id={`t${thread.id}`} data-resolved={thread.resolved ? 'yes' : undefined}>
          <Said said={thread} request={request} />
          {thread.answers.length > 0 && (
            <ul>
              {thread.answers.map((answer) => (
                <li>
                  <Said said={answer} request={request} />
                </li>
              ))}
            </ul>
          )}
          <ThreadForms thread={thread} request={request} n={n} />
        </li>
      ))}
    </ul>
  );
}

function Said({
  said: { by, at, body, mentions },
  request,
}: {
  said: Pick<CommentThread, 'by' | 'at' | 'body' | 'mentions'>;
  request: DeskRequest;
}) {
  const { t } = request;
  return (
    <>
      <p class="soft">
        <strong>{by}</strong> <When at={at} request={request} />
      </p>
      <p class="check-said">{body}</p>
      {mentions.length > 0 && <p class="soft">{fill(t.commentTold, { names: mentions.join(', ') })}</p>}
    </>
  );
}

function ThreadForms({ thread, request, n }: Omit<Props, 'threads'> & { thread: CommentThread }) {
  const { t } = request;
  const { id, resolved } = thread;
  return (
    <DeskForm request={request} class="check-thread-form">
      {n !== undefined && <input type="hidden" name="n" value={n} />}
      <input type="hidden" name="thread" value={id} />
      {resolved ? (
        <p class="soft">
          {fill(t.commentResolved, { name: resolved.by })} <When at={resolved.at} request={request} />
        </p>
      ) : (
        <label>
          <span class="unseen">{t.commentAnswer}</span>
          <textarea name="body" rows={1} placeholder={t.commentAnswer} />
        </label>
      )}
      <p class="actions">
        {!resolved && (
          <button type="submit" name="do" value="answer" class="quiet" data-enter>
            {t.commentAnswer}
          </button>
        )}
        <button type="submit" name="do" value={resolved ? 'unresolve' : 'resolve'} class="quiet">
          {resolved ? t.commentUnresolve : t.commentResolve}
        </button>
      </p>
    </DeskForm>
  );
}
