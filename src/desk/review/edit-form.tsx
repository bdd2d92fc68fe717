import { INCIDENT_KINDS, STORED_PREDICATES } from '../../extract/index.ts';
import type { MeantActor, OpenSuggestion, SuggestionEdit } from '../../knowledge/index.ts';
import { fill } from '../../ui/index.ts';
import { DeskForm } from '../desk-page.tsx';
import type { DeskRequest } from '../desk-types.ts';
import { Key } from './key.tsx';
import type { SuggestionInCard } from './suggestion-card.tsx';
import { whatWords, wordFor } from './words-of.ts';

const STANCES = ['asserted', 'alleged', 'denied'] as const;

/** The fields that an editor may change while accepting, filled with what is proposed. */
export function SuggestionEditForm({ shown, request }: { shown: SuggestionInCard; request: DeskRequest }) {
  const { suggestion, meant } = shown;
  const { body } = suggestion;
  const { t } = request;
  const isPlain = STANCES.some((one) => one === body.stance);
  return (
    <details class="queue-edit">
      <summary data-key={isPlain ? 'e' : 'a e'}>
        {t.reviewEdit} <Key name="e" />
      </summary>
      {!isPlain && (
        <p class="fault">{fill(t.reviewStanceWarning, { stance: wordFor(t, 'reviewStance', body.stance) })}</p>
      )}
      <DeskForm request={request} class="queue-fields">
        <input type="hidden" name="id" value={suggestion.id} />
        <What suggestion={suggestion} request={request} />
        {meant.map((one) => (
          <Whom meant={one} request={request} />
        ))}
        {body.kind === 'claim' && body.object === null && (
          <label>
            {t.reviewValue}
            <input type="text" name="value" value={body.value ?? ''} />
          </label>
        )}
        {body.kind === 'incident' && (
          <label>
            {t.reviewCaption}
            <input type="text" name="caption" maxLength={300} />
          </label>
        )}
        <label>
          {t.reviewDate}
          <input type="text" name="date" value={body.date ?? ''} maxLength={60} />
        </label>
        <label>
          {t.reviewStance}
          <select name="stance">
            {!isPlain && <option value="">—</option>}
            {STANCES.map((one) => (
              <option value={one} selected={one === body.stance}>
                {wordFor(t, 'reviewStance', one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.reviewAttribution}
          <input type="text" name="attribution" value={body.attribution ?? ''} maxLength={500} />
        </label>
        <label>
          {t.reviewQuote}
          <textarea name="quote" rows={3}>
            {body.passage.quote}
          </textarea>
        </label>
        <label>
          {t.reviewReason}
          <input type="text" name="reason" maxLength={500} />
        </label>
        <button type="submit" name="do" value="accept" class="accept" data-enter>
          {t.reviewSave} <Key name="Ctrl ⏎" />
        </button>
      </DeskForm>
    </details>
  );
}

function What({
  suggestion: { body },
  request: { t, language },
}: {
  suggestion: OpenSuggestion;
  request: DeskRequest;
}) {
  const [label, options, now] =
    body.kind === 'claim'
      ? [t.reviewPredicate, STORED_PREDICATES, body.predicate]
      : [t.reviewIncidentKind, INCIDENT_KINDS.map(({ id }) => id), body.incident];
  const named = [...new Set([now, ...options])].map((one) => [one, whatWords(one, t, language)] as const);
  return (
    <label>
      {label}
      <select name="predicate">
        {[...named]
          .sort(([, a], [, b]) => a.localeCompare(b, language))
          .map(([one, words]) => (
            <option value={one} selected={one === now}>
              {words}
            </option>
          ))}
      </select>
    </label>
  );
}

function Whom({ meant: { key, name, actors }, request: { t } }: { meant: MeantActor; request: DeskRequest }) {
  const list = `whom-${key.replace(/[^a-z0-9]+/g, '-')}`;
  return (
    <label>
      {fill(t.reviewMeansField, { name })}
      <input
        type="text"
        name={`actor ${name}`}
        value={actors.length === 1 ? actors[0]?.slug : ''}
        list={list}
        maxLength={300}
        data-actors
      />
      <datalist id={list}>
        {actors.map(({ slug, caption }) => (
          <option value={slug}>{caption}</option>
        ))}
      </datalist>
    </label>
  );
}

/** What the fields say otherwise than the proposal; a form without them changes nothing. */
export function editOf({ body }: OpenSuggestion, meant: readonly MeantActor[], form: URLSearchParams): SuggestionEdit {
  const field = (name: string) => form.get(name)?.replace(/\r\n?/g, '\n').trim();
  const edit: SuggestionEdit = {};
  const predicate = field('predicate');
  if (predicate && predicate !== (body.kind === 'claim' ? body.predicate : body.incident)) edit.predicate = predicate;
  const value = field('value');
  if (value !== undefined && body.kind === 'claim' && value !== (body.value ?? '')) edit.value = value || null;
  const date = field('date');
  if (date !== undefined && date !== (body.date ?? '')) edit.date = date || null;
  const stance = STANCES.find((one) => one === form.get('stance'));
  if (stance && stance !== body.stance) edit.stance = stance;
  const attribution = field('attribution');
  if (attribution !== undefined && attribution !== (body.attribution ?? '')) edit.attribution = attribution || null;
  const quote = field('quote');
  if (quote && quote !== body.passage.quote.trim()) edit.quote = quote;
  const caption = field('caption');
  if (caption) edit.caption = caption;
  const actors = meant.flatMap(({ name, actors: known }) => {
    const slug = field(`actor ${name}`);
    return slug && slug !== (known.length === 1 ? known[0]?.slug : '') ? [[name, slug] as const] : [];
  });
  if (actors.length > 0) edit.actors = Object.fromEntries(actors);
  return edit;
}
