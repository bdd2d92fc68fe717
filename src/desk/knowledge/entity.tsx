import { type Page, UserError } from '../../kit/index.ts';
import { type ShownEntity, showEntity } from '../../knowledge/index.ts';
import { countryName } from '../../text/index.ts';
import { fill, formatDate } from '../../ui/index.ts';
import { deskPage, messagePage } from '../desk-page.tsx';
import type { Desk, DeskRequest } from '../desk-types.ts';
import { faultWords } from '../fault-words.ts';
import { Done } from '../fields.tsx';
import { saidWords, valueWords, wordFor } from '../review/words-of.ts';
import { Decisions } from './decisions.tsx';
import { EntityForms } from './entity-forms.tsx';

/** `/desk/entities/:slug`: an actor with all that is on record, now or at the end of a past day (`asof`). */
export async function showOneEntity(desk: Desk, request: DeskRequest): Promise<Page> {
  const { t, query, params, user } = request;
  const asOf = /^\d{4}-\d{2}-\d{2}$/.test(query.get('asof') ?? '') ? query.get('asof') : null;
  const entity = await readOne(desk, params.slug ?? '', asOf);
  if (entity instanceof UserError)
    return messagePage(request, { title: t.entities, text: faultWords(entity, t), status: 404 });
  return deskPage(request, {
    title: entity.caption || t.entityProtect_erased,
    main: (
      <>
        <p>
          <a href="/desk/entities">{t.entities}</a>
        </p>
        <h1>{entity.caption || t.entityProtect_erased}</h1>
        <Done text={query.has('saved') ? t.entitySaved : null} />
        {asOf && <p class="warn">{fill(t.entityAsOfShown, { date: formatDate(asOf, request.language) })}</p>}
        <Facts entity={entity} request={request} />
        <form class="desk-filter">
          <label>
            {t.entityAsOf} <input type="date" name="asof" value={asOf ?? ''} />
          </label>
          <button type="submit" class="quiet">
            {t.votesShow}
          </button>
        </form>
        {!asOf && entity.protection !== 'erased' && user.can('claim.decide') && (
          <EntityForms entity={entity} request={request} />
        )}
        <Claims entity={entity} request={request} />
        <History entity={entity} request={request} />
      </>
    ),
  });
}

async function readOne(desk: Desk, name: string, asOf: string | null): Promise<ShownEntity | UserError> {
  try {
    return await showEntity(desk.db, name, asOf);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

interface Props {
  entity: ShownEntity;
  request: DeskRequest;
}

function Facts({ entity, request: { t, language, desk } }: Props) {
  const { schema, countries, topics, names, identifiers, protection, mergedInto, summary, note, lastChecked } = entity;
  const facts: [string, string | null][] = [
    [t.entitiesKind, wordFor(t, 'schema', schema)],
    [t.countries, countries.map((code) => countryName(code, language)).join(', ')],
    [t.topics, topics.join(', ')],
    [t.entityAliases.split(',')[0] ?? '', names.map(({ name, kind }) => `${name} (${kind})`).join('; ')],
    [t.entityIdentifiers.split(',')[0] ?? '', identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join('; ')],
    [t.entityProtect, protection && wordFor(t, 'entityProtect', protection)],
    [t.entityDeceased, entity.deceased ? t.usesYes : null],
    [t.entityChecked, lastChecked && formatDate(lastChecked, language)],
    [t.entitiesArticles, String(entity.articles)],
    [t.entitySummary, summary],
    [t.entityNote, note],
  ];
  return (
    <>
      {mergedInto && (
        <p class="warn">
          {t.entityMergedInto} <a href={`/desk/entities/${mergedInto}`}>{mergedInto}</a>
        </p>
      )}
      <dl class="desk-facts">
        {facts.map(
          ([label, value]) =>
            value && (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {!protection && !mergedInto && (
        <p>
          <a href={`${desk.site.origin}/${schema === 'Event' ? 'incident' : 'actor'}/${entity.slug}`}>
            {t.entityProfile}
          </a>
        </p>
      )}
    </>
  );
}

function Claims({ entity: { claims }, request: { t, language } }: Props) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>{t.claimsDesk}</h2>
      <ul class="desk-claims">
        {claims.map(({ id, subject, predicate, object, from, to, status, quotes }) => (
          <li>
            <p>
              <a href={`/desk/claims/${id}`}>
                {subject} – {saidWords(predicate, t, language)} {object ? `– ${valueWords(predicate, object, t)}` : ''}
              </a>{' '}
              <span class="soft">
                {[from, to].filter(Boolean).join('/')} {wordFor(t, 'status', status)}
              </span>
            </p>
            {quotes.slice(0, 2).map((quote) => (
              <blockquote>{quote}</blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ entity: { judgements }, request }: Props) {
  if (judgements.length === 0) return null;
  return (
    <details>
      <summary>{request.t.entityHistory}</summary>
      <Decisions all={judgements.map((one) => ({ ...one, what: one.action }))} request={request} />
    </details>
  );
}
