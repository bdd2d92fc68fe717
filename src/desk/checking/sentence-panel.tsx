import type { CheckedSentence } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import { Done, Fault } from '../fields.tsx';
import { Key } from '../review/key.tsx';
import { When } from '../when.tsx';
import { CHECK_MARKS, nextOpen, stateOf } from './check-state.ts';
import type { CheckView } from './load-check.ts';
import { ProofForms } from './proof-forms.tsx';
import { ProofList } from './proof-list.tsx';
import { SentenceClaims } from './sentence-claims.tsx';
import { SentenceFields } from './sentence-fields.tsx';
import { Threads } from './threads.tsx';

/** What a form has led to, in words. */
export interface CheckSaid {
  done: string | null;
  fault: string | null;
  /** What was sent and could not be stored. */
  again: URLSearchParams | null;
}

/** The sentence that is looked at: its state, its proofs, what rests on it, what colleagues say of it. */
export function SentencePanel({ view, said }: { view: CheckView; said: CheckSaid }) {
  const { selected, request, draft } = view;
  const { t } = request;
  if (!selected) return <div id="sentence" class="check-panel" />;
  return (
    <section
      id="sentence"
      class="check-panel"
      tabIndex={-1}
      aria-labelledby="sentence-title"
      data-selected={selected.n}
    >
      <Done text={said.done} />
      <Fault text={said.fault} />
      <SentenceState view={view} sentence={selected} />
      <blockquote lang={draft.fields.language}>{selected.sentence}</blockquote>
      <Former view={view} sentence={selected} />
      {view.mayCheck && <Marks view={view} sentence={selected} />}
      <h3>{t.checkProofs}</h3>
      <ProofList request={request} proofs={selected.proofs} sentence={view.mayCheck ? selected : null} />
      {view.mayCheck && <ProofForms view={view} sentence={selected} again={said.again} />}
      <h3>{t.checkClaims}</h3>
      <SentenceClaims view={view} />
      <h3>{t.commentsHere}</h3>
      <Threads request={request} threads={view.threads} n={selected.n} />
      <CommentForm view={view} sentence={selected} />
      <Steps view={view} sentence={selected} />
    </section>
  );
}

interface Props {
  view: CheckView;
  sentence: CheckedSentence;
}

function SentenceState({ view: { request, sentences }, sentence }: Props) {
  const { t } = request;
  const { n, field, by, at } = sentence;
  const state = stateOf(sentence);
  return (
    <header>
      <h2 id="sentence-title">
        {field === 'text' ? fill(t.checkSentenceOf, { n: n + 1, all: sentences.length }) : t[`checkField_${field}`]}
      </h2>
      <p class="check-state" data-state={state}>
        <span aria-hidden="true">{CHECK_MARKS[state]}</span> <strong>{t[`checkState_${state}`]}</strong>
        {by !== null && at !== null && (
          <span class="soft">
            {' '}
            {fill(t.checkBy, { name: by })} <When at={at} request={request} />
          </span>
        )}
      </p>
    </header>
  );
}

/** What was said of the sentence before an edit, and a way to let it hold. */
function Former({ view: { request, mayCheck, draft }, sentence }: Props) {
  const { t } = request;
  const { former } = sentence;
  if (!former) return null;
  return (
    <div class="check-former">
      <h3>{t.checkFormer}</h3>
      <p>
        <When at={former.at} request={request} />: {fill(t.checkFormerText, { name: former.by })}
      </p>
      <blockquote lang={draft.fields.language}>{former.sentence}</blockquote>
      <p>{t[`checkFormer_${former.verdict}`]}</p>
      {former.verdict === 'factual' && <ProofList request={request} proofs={former.proofs} sentence={null} />}
      {mayCheck && (
        <DeskForm request={request}>
          <SentenceFields sentence={sentence} />
          <button type="submit" name="do" value="keep" data-key="s" aria-keyshortcuts="s">
            {t.checkKeep} <Key name="s" />
          </button>
        </DeskForm>
      )}
    </div>
  );
}

function Marks({ view: { request }, sentence }: Props) {
  const { t } = request;
  const marks = [
    ['factual', 'f', 'accept'],
    ['not-factual', 'x', 'quiet'],
    ['open', 'o', 'quiet'],
  ] as const;
  return (
    <DeskForm request={request} class="queue-actions">
      <SentenceFields sentence={sentence} />
      {marks.map(
        ([mark, key, look]) =>
          sentence.verdict !== mark && (
            <button type="submit" name="do" value={mark} class={look} data-key={key} aria-keyshortcuts={key}>
              {t[`checkMark_${mark}`]} <Key name={key} />
            </button>
          ),
      )}
    </DeskForm>
  );
}

function CommentForm({ view: { request }, sentence }: Props) {
  const { t } = request;
  return (
    <details>
      <summary data-key="c" aria-keyshortcuts="c">
        {t.commentWrite} <Key name="c" />
      </summary>
      <DeskForm request={request} class="desk-form">
        <SentenceFields sentence={sentence} />
        <label class="desk-field">
          <span class="hint">{t.commentHint}</span>
          <textarea name="body" rows={3} aria-label={t.commentWrite} />
        </label>
        <button type="submit" name="do" value="comment" data-enter>
          {t.commentSend}
        </button>
      </DeskForm>
    </details>
  );
}

function Steps({ view: { request, sentences }, sentence: { n } }: Props) {
  const { t } = request;
  const open = nextOpen(sentences, n);
  const steps = [
    [n > 0 ? n - 1 : null, 'k', t.checkPrevious],
    [n + 1 < sentences.length ? n + 1 : null, 'j', t.checkNext],
    [open === n ? null : open, 'g', t.checkNextOpen],
  ] as const;
  return (
    <p class="check-steps">
      {steps.map(
        ([to, key, label]) =>
          to !== null && (
            <a href={`?n=${to}#sentence`} data-key={key} data-go={to} aria-keyshortcuts={key}>
              {label} <Key name={key} />
            </a>
          ),
      )}
    </p>
  );
}
