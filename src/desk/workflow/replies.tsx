import { clockIn, REPLY_WAYS, type ReplyRequest } from '../../newsroom/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { Area, Choice, Field } from '../fields.tsx';
import { wordFor } from '../review/words-of.ts';
import type { WorkProps } from './open-work.ts';
import { Zoned } from './zoned.tsx';

/** The right of reply: who was asked, when, how, and what they answered. */
export function Replies(props: WorkProps) {
  const { request, work } = props;
  const { t } = request;
  return (
    <section aria-labelledby="replies">
      <h2 id="replies">{t.workReplies}</h2>
      <p class="soft">{t.workRepliesHint}</p>
      {work.replies.length > 0 && (
        <ul class="asked replies">
          {work.replies.map((one) => (
            <Reply {...props} reply={one} />
          ))}
        </ul>
      )}
      <Ask {...props} />
    </section>
  );
}

function Reply({ request, work: { zone }, reply }: WorkProps & { reply: ReplyRequest }) {
  const { t, language } = request;
  const { whom, how, askedAt, asked, due, answeredAt, answer, declined, notedBy } = reply;
  return (
    <li class={answeredAt ? 'signed' : 'open'}>
      <strong>{whom}</strong>
      <span>
        {wordFor(t, 'replyWay', how)}, <Zoned at={new Date(askedAt)} zone={zone} language={language} /> ({notedBy})
        {due && ` · ${fill(t.workReplyDue, { day: formatDate(due, language) })}`}
      </span>
      {asked && <blockquote>{asked}</blockquote>}
      <span>
        {declined ? t.workReplyDeclined : answeredAt ? t.workReplyAnswered : t.workReplyNone}
        {answeredAt && (
          <>
            {', '}
            <Zoned at={new Date(answeredAt)} zone={zone} language={language} />
          </>
        )}
      </span>
      {answer && <blockquote>{answer}</blockquote>}
      <Answer request={request} reply={reply} />
    </li>
  );
}

function Answer({ request, reply }: { request: WorkProps['request']; reply: ReplyRequest }) {
  const { t } = request;
  const id = `answer-${reply.id}`;
  return (
    <details>
      <summary>
        {reply.answeredAt ? t.workReplyChange : t.workReplyNote} <span class="unseen">{reply.whom}</span>
      </summary>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="do" value="answer" />
        <input type="hidden" name="reply" value={reply.id} />
        <div class="desk-field">
          <label for={id}>{t.workReplyAnswer}</label>
          <textarea id={id} name="answer" rows={4}>
            {reply.answer ?? ''}
          </textarea>
        </div>
        <label class="check">
          <input type="checkbox" name="declined" value="yes" checked={reply.declined} />
          <span>{t.workReplyDeclinedHint}</span>
        </label>
        <button type="submit">{t.save}</button>
      </DeskForm>
    </details>
  );
}

function Ask({ request, work: { zone }, kept }: WorkProps) {
  const { t, desk } = request;
  const open = kept.get('do') === 'ask';
  return (
    <details open={open}>
      <summary>{t.workReplyAsk}</summary>
      <DeskForm request={request} class="desk-form">
        <input type="hidden" name="do" value="ask" />
        <Field label={t.workReplyWhom} name="whom" required maxLength={300} value={kept.get('whom') ?? ''} />
        <Field
          label={fill(t.workReplyWhen, { zone: zone.replaceAll('_', ' ') })}
          name="asked_at"
          type="datetime-local"
          required
          value={kept.get('asked_at') ?? clockIn(zone, desk.now())}
        />
        <Choice
          label={t.workReplyHow}
          name="how"
          value={kept.get('how') ?? 'mail'}
          options={REPLY_WAYS.map((one) => [one, wordFor(t, 'replyWay', one)])}
        />
        <Area label={t.workReplyAsked} name="asked" rows={4} value={kept.get('asked') ?? ''} />
        <Field label={t.workReplyUntil} name="reply_due" type="date" value={kept.get('reply_due') ?? ''} />
        <button type="submit">{t.save}</button>
      </DeskForm>
    </details>
  );
}
