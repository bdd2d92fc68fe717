import type { MeantActor, OpenSuggestion } from '../../knowledge/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { SuggestionEditForm } from './edit-form.tsx';
import { Key } from './key.tsx';
import { PassageInContext } from './passage.tsx';
import { saidWords, valueWords, whatWords, wordFor } from './words-of.ts';

/** What a card needs besides the suggestion. */
export interface SuggestionInCard {
  suggestion: OpenSuggestion;
  meant: readonly MeantActor[];
  /** How many others say the same of the same names. */
  alike: number;
}

/** A suggestion as an editor decides on it: what it says, its sentence, why it was made, and what can be done. */
export function SuggestionCard({ shown, request }: { shown: SuggestionInCard; request: DeskRequest }) {
  const { suggestion, meant, alike } = shown;
  const { t, language } = request;
  return (
    <>
      <Says shown={shown} request={request} />
      <PassageInContext suggestion={suggestion} t={t} language={language} />
      <Meant meant={meant} request={request} />
      <Decisions id={suggestion.id} alike={alike} plain={isPlain(suggestion)} request={request} />
      <SuggestionEditForm shown={shown} request={request} />
      <Why suggestion={suggestion} request={request} />
    </>
  );
}

/** What is only supposed or negated is never accepted as it stands. */
function isPlain({ body }: OpenSuggestion): boolean {
  return body.stance !== 'hypothetical' && body.stance !== 'negated';
}

function Says({ shown: { suggestion }, request: { t, language } }: { shown: SuggestionInCard; request: DeskRequest }) {
  const { body } = suggestion;
  return (
    <header class="queue-says">
      <h2 id="card-title">
        {body.kind === 'claim' ? (
          <>
            <b>{body.subject.name}</b> <span>{saidWords(body.predicate, t, language)}</span>{' '}
            <b>{body.object?.name ?? valueWords(body.predicate, body.value, t)}</b>
          </>
        ) : (
          <>
            <span>{t.reviewIncident}:</span> <b>{whatWords(body.incident, t, language)}</b>
          </>
        )}
      </h2>
      {body.kind === 'incident' && (
        <dl class="queue-facts">
          {body.participants.map(({ role, name }) => (
            <div>
              <dt>{wordFor(t, 'role', role)}</dt>
              <dd>{name}</dd>
            </div>
          ))}
          {body.place && (
            <div>
              <dt>{t.role_place}</dt>
              <dd>{body.place.name}</dd>
            </div>
          )}
          {body.quantities.map(({ quote }) => (
            <div>
              <dt>{t.role_quantity}</dt>
              <dd>{quote}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul class="queue-marks">
        {body.stance !== 'asserted' && <li class="strong">{wordFor(t, 'reviewStance', body.stance)}</li>}
        {body.attribution !== null && (
          <li>
            {t.reviewSaysWho} “{body.attribution}”
          </li>
        )}
        {body.date !== null && <li>{formatDate(body.date, language)}</li>}
        {body.part === 'analysis' && <li class="strong">{t.analysis}</li>}
        <li>{Math.round(suggestion.confidence * 100)} %</li>
      </ul>
    </header>
  );
}

/** Whom each name will mean: an accepted suggestion decides that as well. */
function Meant({ meant, request: { t } }: { meant: readonly MeantActor[]; request: DeskRequest }) {
  if (meant.length === 0) return null;
  return (
    <dl class="queue-meant">
      <dt class="unseen">{t.reviewMeans}</dt>
      {meant.map(({ name, schema, link, actors }) => (
        <dd>
          {name}
          {' → '}
          {link === 'refused' ? (
            <strong>{t.reviewMeansRefused}</strong>
          ) : actors.length === 0 ? (
            <em>
              {t.reviewMeansNew} ({wordFor(t, 'schema', schema)})
            </em>
          ) : actors.length > 1 ? (
            <strong>{t.reviewMeansSeveral}</strong>
          ) : (
            <a href={`/desk/entities/${actors[0]?.slug}`} target="_blank" rel="noopener">
              {actors[0]?.caption}
            </a>
          )}
          {link === 'judged' && ` (${t.reviewMeansJudged})`}
        </dd>
      ))}
    </dl>
  );
}

interface DecisionsProps {
  id: string;
  alike: number;
  plain: boolean;
  request: DeskRequest;
}

function Decisions({ id, alike, plain, request }: DecisionsProps) {
  const { t } = request;
  return (
    <DeskForm request={request} class="queue-actions">
      <input type="hidden" name="id" value={id} />
      {plain && (
        <button type="submit" name="do" value="accept" data-key="a" aria-keyshortcuts="a" class="accept">
          {t.reviewAccept} <Key name="a" />
        </button>
      )}
      <button type="submit" name="do" value="reject" data-key="r" aria-keyshortcuts="r" class="reject">
        {t.reviewReject} <Key name="r" />
      </button>
      <button type="submit" name="do" value="later" data-key="l" aria-keyshortcuts="l" class="quiet">
        {t.reviewAside} <Key name="l" />
      </button>
      {alike > 0 && plain && (
        <button type="submit" name="do" value="acceptAlike" data-key="A" aria-keyshortcuts="Shift+A" class="quiet">
          {fill(t.reviewAcceptAlike, { n: alike + 1 })} <Key name="⇧a" />
        </button>
      )}
      {alike > 0 && (
        <button type="submit" name="do" value="rejectAlike" data-key="R" aria-keyshortcuts="Shift+R" class="quiet">
          {fill(t.reviewRejectAlike, { n: alike + 1 })} <Key name="⇧r" />
        </button>
      )}
    </DeskForm>
  );
}

function Why({ suggestion, request }: { suggestion: OpenSuggestion; request: DeskRequest }) {
  const { t } = request;
  const { body, confidence } = suggestion;
  const n = Math.round(confidence * 100);
  return (
    <details class="queue-why">
      <summary data-key="w">
        {t.reviewWhy} <Key name="w" />
      </summary>
      <dl>
        <dt>{t.reviewWhyBy}</dt>
        <dd>{body.by}</dd>
        <dt>{t.reviewWhyConfidence}</dt>
        <dd>{fill(t.reviewWhyConfidenceText, { n })}</dd>
        {(body.cues ?? []).length > 0 && (
          <>
            <dt>{t.reviewWhyCues}</dt>
            <dd>{(body.cues ?? []).map((words) => `“${words}”`).join(', ')}</dd>
          </>
        )}
        <dt>{t.reviewWhyPart}</dt>
        <dd>{body.part === 'analysis' ? t.reviewWhyPartAnalysis : t.reviewWhyPartReported}</dd>
      </dl>
    </details>
  );
}
