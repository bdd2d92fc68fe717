import type { CheckedSentence } from '../../newsroom/index.ts';
import { CHECK_MARKS, stateOf } from './check-state.ts';
import type { CheckView } from './load-check.ts';

/** The article in its paragraphs; each sentence a link to what is known of it. */
export function CheckText({ view }: { view: CheckView }) {
  const { draft, sentences, request } = view;
  const lang = draft.fields.language === 'und' ? undefined : draft.fields.language;
  const { title, dek, blocks } = inBlocks(draft.text, sentences);
  return (
    <section class="check-text" aria-label={request.t.checkText} lang={lang}>
      {title && (
        <p class="check-title">
          <Sentence view={view} sentence={title} />
        </p>
      )}
      {dek && (
        <p class="check-dek">
          <Sentence view={view} sentence={dek} />
        </p>
      )}
      {blocks.map((block) => (
        <p>
          {block.map((sentence) => (
            <>
              <Sentence view={view} sentence={sentence} />{' '}
            </>
          ))}
        </p>
      ))}
    </section>
  );
}

function Sentence({ view: { request, selected, talked }, sentence }: { view: CheckView; sentence: CheckedSentence }) {
  const { t, language } = request;
  const { n } = sentence;
  const state = stateOf(sentence);
  return (
    <a
      href={`?n=${n}#sentence`}
      id={`s${n}`}
      class="check-sentence"
      data-n={n}
      data-state={state}
      aria-current={selected?.n === n ? 'true' : undefined}
    >
      <span class="check-mark" aria-hidden="true">
        {CHECK_MARKS[state]}
      </span>
      <span class="unseen" lang={language}>
        {t[`checkState_${state}`]}:{' '}
      </span>
      {sentence.sentence}
      {talked.has(n) && (
        <span class="check-talk" title={t.commentsHere}>
          {' '}
          ✎{talked.get(n)}
        </span>
      )}
    </a>
  );
}

/** Sentences of one paragraph stand together; between two paragraphs the text has a line break. */
function inBlocks(text: string, sentences: readonly CheckedSentence[]) {
  const blocks: CheckedSentence[][] = [];
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.field !== 'text') continue;
    const start = text.indexOf(sentence.sentence, at);
    if (at === 0 || text.slice(at, start).includes('\n')) blocks.push([]);
    blocks.at(-1)?.push(sentence);
    at = start + sentence.sentence.length;
  }
  const one = (field: CheckedSentence['field']) => sentences.find((sentence) => sentence.field === field);
  return { title: one('title'), dek: one('dek'), blocks };
}
