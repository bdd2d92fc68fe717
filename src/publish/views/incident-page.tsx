import { countryName } from '../../text/index.ts';
import { Breadcrumb, drawPoints, fill, formatDate, locatorMap, POINT_MAP, type ViewContext } from '../../ui/index.ts';
import { predicateLabel } from '../actor-words.ts';
import type { EvidenceSource, IncidentData, PublicClaim } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { incidentKindLabel, stanceLabel, valueLabel } from '../explore/labels.ts';
import { EVERYTHING, explorePath } from '../explore/selection.ts';
import { passageAddress } from './claims.tsx';
import { Where } from './incident.tsx';

/** Things told of an incident, in the order in which they are shown. */
const ORDER = [
  'kind',
  'date',
  'place',
  'victim',
  'target',
  'accused',
  'subject',
  'beneficiary',
  'perpetrator',
  'perpetrator_organisation',
  'accuser',
  'authority',
  'instrument',
  'quantity',
];

/** What a claim says of the incident, as something to compare: an actor by its page, a count by its first number. */
function sameness(claim: PublicClaim): string {
  if (claim.object) return claim.object.slug;
  const text = claim.predicate === 'date' ? `${claim.dateFrom}/${claim.dateTo}` : (claim.value ?? '');
  const number = claim.predicate === 'quantity' ? /\d[\d.,]*/.exec(text)?.[0].replace(/[.,](?=\d{3})/g, '') : undefined;
  return number ?? text.toLowerCase();
}

function sureness({ evidence }: PublicClaim): number {
  return ['denied', 'alleged', 'asserted'].indexOf(evidence.stance);
}

/** What is told under one name, equal values once. */
function toldOf(claims: readonly PublicClaim[], predicate: string): PublicClaim[] {
  const values = new Map<string, PublicClaim>();
  for (const claim of claims) {
    const known = values.get(sameness(claim));
    // Of several passages the surest speaks for all.
    const surer = known !== undefined && sureness(claim) > sureness(known);
    if (claim.predicate === predicate && (!known || surer)) values.set(sameness(claim), claim);
  }
  return [...values.values()];
}

/** A value that sources tell, and, where none asserts it, that they only allege or deny it. */
function Value({ claim, context }: { claim: PublicClaim; context: ViewContext }) {
  const { object, evidence } = claim;
  return (
    <>
      {object ? <a href={context.to(actorPath(object))}>{object.name}</a> : valueLabel(claim, context)}{' '}
      {evidence.stance !== 'asserted' && (
        <span class={`stance-${evidence.stance}`}>{stanceLabel(evidence, context)}</span>
      )}
    </>
  );
}

/** One incident: what is told of it, source by source where there are several, each thing with its sentences. */
export function IncidentView({ data, context }: { data: IncidentData; context: ViewContext }) {
  const { t, to, language } = context;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t.incidents, path: to('/incident') }]} context={context} />
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{incidentKindLabel(data.kind, context)}</span>
          {data.date && <span>{formatDate(data.date, language)}</span>}
          <Where place={data.place} country={data.country} context={context} />
        </p>
        <h1>{data.name}</h1>
        {data.summary && <p>{data.summary}</p>}
      </header>
      <div class="stacked">
        <Facts data={data} context={context} />
        <Comparison data={data} context={context} />
        <Sentences data={data} context={context} />
      </div>
      <p class="explore-ways">
        <a href={to(explorePath({ ...EVERYTHING, view: 'graph', actor: data.slug }))}>
          {fill(t.exploreOnward, { name: data.name })}
        </a>
      </p>
    </>
  );
}

function Facts({ data, context }: { data: IncidentData; context: ViewContext }) {
  const map = mapOf(data, context);
  const groups = ORDER.map((predicate) => ({ predicate, told: toldOf(data.claims, predicate) }));
  return (
    <div class={map ? 'with-map' : undefined}>
      {map && <div class="coverage" dangerouslySetInnerHTML={{ __html: map }} />}
      <dl class="incident-told">
        {groups.map(({ predicate, told }) =>
          told.length === 0 ? null : (
            <div>
              <dt>{predicateLabel(predicate, context)}</dt>
              {told.map((claim) => (
                <dd>
                  <Value claim={claim} context={context} />{' '}
                  <a
                    class="hint"
                    href={context.to(claimPath(claim.id))}
                    aria-label={`${context.t.exploreSentence}: ${predicateLabel(predicate, context)}`}
                  >
                    {context.t.exploreSentence}
                  </a>
                </dd>
              ))}
            </div>
          ),
        )}
      </dl>
    </div>
  );
}

/** The point where it happened, as exact as is known; else where the country lies. */
function mapOf({ point, place, country, claims }: IncidentData, context: ViewContext): string | null {
  const { language, t, to } = context;
  if (!point || point.precision === 'country')
    return country ? locatorMap([country], fill(t.countryMapOf, { name: countryName(country, language) })) : null;
  const told = claims.find(({ predicate }) => predicate === 'place')?.object;
  const label = `${place}: ${t[`explorePrecision_${point.precision}`]}`;
  const inner = drawPoints([
    { ...point, country: null, n: 1, label, href: told ? to(actorPath(told)) : to('/incident') },
  ]);
  return `<svg class="point-map" viewBox="0 0 ${POINT_MAP.width} ${POINT_MAP.height}" role="group" aria-label="${t.exploreView_map}">${inner}</svg><p class="hint">${t[`explorePrecision_${point.precision}`]}</p>`;
}

interface Teller {
  source: EvidenceSource;
  claims: PublicClaim[];
}

/** Who tells of it, the earliest first. */
function tellers(claims: readonly PublicClaim[]): Teller[] {
  const all = new Map<string, Teller>();
  for (const claim of claims) {
    const { source } = claim.evidence;
    const known = all.get(source.path);
    if (known) known.claims.push(claim);
    else all.set(source.path, { source, claims: [claim] });
  }
  return [...all.values()].sort((a, b) => (a.source.publishedAt ?? '').localeCompare(b.source.publishedAt ?? ''));
}

/** Whether those who tell a thing tell it differently; who is silent doesn't count. */
function differs(all: readonly Teller[], predicate: string): boolean {
  const told = all
    .map(({ claims }) => toldOf(claims, predicate).map(sameness).sort().join('\n'))
    .filter((one) => one !== '');
  return new Set(told).size > 1;
}

/** What each source tells, side by side; nothing where there is only one. */
function Comparison({ data, context }: { data: IncidentData; context: ViewContext }) {
  const { t, language } = context;
  const all = tellers(data.claims);
  if (all.length < 2) return null;
  const rows = ORDER.filter((predicate) => all.some(({ claims }) => toldOf(claims, predicate).length > 0));
  return (
    <section>
      <h2 class="side-title" id="compare">
        {t.incidentCompare}
      </h2>
      <p class="hint">{t.incidentCompareHint}</p>
      <div class="compare" {...{ tabIndex: 0, role: 'region', 'aria-labelledby': 'compare' }}>
        <table>
          <thead>
            <tr>
              <td />
              {all.map(({ source }) => (
                <th scope="col">
                  <span lang={source.language}>{source.title}</span>
                  {source.publishedAt && <span class="hint"> {formatDate(source.publishedAt, language)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((predicate) => {
              const marked = differs(all, predicate);
              return (
                <tr class={marked ? 'differs' : undefined}>
                  <th scope="row">
                    {predicateLabel(predicate, context)}
                    {marked && <strong class="hint"> {t.incidentDiffers}</strong>}
                  </th>
                  {all.map(({ claims }) => (
                    <Told claims={toldOf(claims, predicate)} context={context} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Told({ claims, context }: { claims: PublicClaim[]; context: ViewContext }) {
  if (claims.length === 0) return <td class="hint">{context.t.incidentNotTold}</td>;
  return (
    <td>
      {claims.map((claim) => (
        <p>
          <a href={passageAddress(claim.id, claim.evidence)}>{claim.object?.name ?? valueLabel(claim, context)}</a>{' '}
          <span class={`stance-${claim.evidence.stance}`}>{stanceLabel(claim.evidence, context)}</span>
        </p>
      ))}
    </td>
  );
}

function Sentences({ data, context }: { data: IncidentData; context: ViewContext }) {
  const { t, language } = context;
  const passages = new Map(
    data.claims.map((claim) => [`${claim.evidence.source.path} ${claim.evidence.start} ${claim.evidence.end}`, claim]),
  );
  return (
    <section>
      <h2 class="side-title">{t.incidentSources}</h2>
      <p class="hint">{t.onRecordHint}</p>
      <ul class="claims">
        {[...passages.values()].map(({ id, evidence }) => (
          <li>
            <blockquote lang={evidence.source.language}>{evidence.quote}</blockquote>
            <p class="hint">
              {evidence.attribution && <span>{evidence.attribution} · </span>}
              <a href={passageAddress(id, evidence)} lang={evidence.source.language}>
                {evidence.source.title}
              </a>
              {evidence.source.publishedAt && <span> · {formatDate(evidence.source.publishedAt, language)}</span>}
              {evidence.part === 'analysis' && <span> · {t.analysis}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
