import { type Blocked, CORRECTION_KINDS, type Draft } from '../../newsroom/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Area, Choice } from '../fields.tsx';
import { wordFor } from '../review/words-of.ts';

/** What the form of a correction shows. */
export interface CorrectFormProps {
  request: DeskRequest;
  draft: Draft;
  /** Sentences of the published text that the waiting words change, and the others. */
  changed: string[];
  unchanged: string[];
  republications: number;
  byMail: number;
  /** What was sent and could not be published. */
  again: URLSearchParams | null;
  blocked: Blocked | null;
}

/** The form that makes a correction: what it is, its words, its sentence, and whether the waiting words go out with it. */
export function CorrectForm(props: CorrectFormProps) {
  const { request, draft, again, blocked } = props;
  const { t } = request;
  const kinds = CORRECTION_KINDS.map((kind) => [kind, t[`correction_${kind}`]] as const);
  return (
    <DeskForm request={request} class="desk-form">
      <Choice label={t.correctKind} name="kind" options={kinds} value={again?.get('kind') ?? 'correction'} />
      <Area label={t.correctText} name="text" rows={4} hint={t.correctTextHint} value={again?.get('text') ?? ''} />
      <SentenceChoice {...props} />
      <WaitingWords {...props} />
      {blocked && blocked.warnings.length > 0 && (
        <Area label={t.correctOverride} name="override" rows={2} hint={t.correctOverrideHint} />
      )}
      <Reach {...props} />
      <input type="hidden" name="version" value={draft.version} />
      <button type="submit">{t.correctSend}</button>
    </DeskForm>
  );
}

function SentenceChoice({ request, draft, changed, unchanged, again }: CorrectFormProps) {
  const { t, query } = request;
  const chosen = again?.get('sentence') ?? query.get('sentence') ?? (changed.length === 1 ? changed[0] : '') ?? '';
  const group = (label: string, sentences: readonly string[]) =>
    sentences.length > 0 && (
      <optgroup label={label}>
        {sentences.map((sentence) => (
          <option value={sentence} selected={sentence === chosen} lang={draft.fields.language}>
            {sentence.length > 110 ? `${sentence.slice(0, 109)}…` : sentence}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div class="desk-field">
      <label for="sentence">{t.correctSentence}</label>
      <p class="hint" id="sentence-hint">
        {t.correctSentenceHint}
      </p>
      <select id="sentence" name="sentence" aria-describedby="sentence-hint">
        <option value="">{t.correctNoSentence}</option>
        {group(t.correctChanged, changed)}
        {group(t.correctUnchanged, unchanged)}
      </select>
    </div>
  );
}

function WaitingWords({ request: { t }, draft, changed, again }: CorrectFormProps) {
  if (!draft.changed)
    return (
      <p class="soft">
        {t.correctNoWords} <a href={`/desk/write/${draft.articleId}`}>{t.correctWrite}</a>
      </p>
    );
  return (
    <label class="check">
      <input type="checkbox" name="words" value="yes" checked={again === null || again.has('words')} />
      <span>
        {t.correctWithWords} <small>{fill(t.correctWithWordsText, { n: changed.length })}</small>
      </span>
    </label>
  );
}

function Reach({ request: { t }, republications, byMail }: CorrectFormProps) {
  return (
    <div>
      <p>{t.correctWillReach}</p>
      <ul class="bullets">
        <li>{t.correctReach_page}</li>
        <li>{t.correctReach_feed}</li>
        <li>{t.correctReach_claims}</li>
        <li>{fill(t.correctReach_republishers, { n: republications, m: byMail })}</li>
      </ul>
    </div>
  );
}

/** Why the waiting words can't go out yet: signatures that nobody can pass over, warnings that need a reason. */
export function BlockedWords({ request: { t }, draft, blocked }: CorrectFormProps) {
  if (!blocked) return null;
  const { signatures, warnings } = blocked;
  return (
    <div class="warn" role="alert">
      <p>{t.correctFault_blocked}</p>
      {signatures.length > 0 && (
        <p>
          {fill(t.correctSignatures, { list: signatures.join(', ') })}{' '}
          <a href={`/desk/articles/${draft.articleId}/check`}>{t.checking}</a>
        </p>
      )}
      {warnings.length > 0 && (
        <>
          <p>{t.correctWarnings}</p>
          <ul class="bullets">
            {warnings.slice(0, 50).map(({ code, about }) => (
              <li>
                {wordFor(t, 'warning', code)}: <q lang={draft.fields.language}>{about}</q>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
