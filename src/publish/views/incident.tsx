import { INCIDENT_KINDS } from '../../extract/index.ts';
import { countryName } from '../../text/index.ts';
import {
  Breadcrumb,
  countrySlug,
  fill,
  formatDate,
  formatNumber,
  locatorMap,
  type Messages,
  Pager,
  type ViewContext,
} from '../../ui/index.ts';
import type { IncidentCount, IncidentData, IncidentEntry, IncidentsData, PublicClaim } from '../data.ts';

/** Name of a kind of incident in the interface's language. */
function kindLabel(kind: string, { language }: ViewContext): string {
  const label = INCIDENT_KINDS.find(({ id }) => id === kind)?.label[language] ?? kind;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Address of the list, narrowed; `country` is what stands in addresses. */
export function incidentsPath(choice: {
  kind: string | null;
  country: string | null;
  year: number | null;
  page: number;
}): string {
  const query = new URLSearchParams();
  for (const name of ['kind', 'country', 'year'] as const)
    if (choice[name] !== null) query.set(name, String(choice[name]));
  if (choice.page > 1) query.set('page', String(choice.page));
  return query.size > 0 ? `/incident?${query}` : '/incident';
}

function Where({ place, country, context }: { place: string | null; country: string | null; context: ViewContext }) {
  const name = country && countryName(country, context.language);
  return (
    <>
      {place && place !== name && <span>{place}</span>}
      {country && <a href={context.to(`/country/${countrySlug(country)}`)}>{name}</a>}
    </>
  );
}

function Entry({ one, context }: { one: IncidentEntry; context: ViewContext }) {
  return (
    <li>
      <p class="incident-date">{one.date ? formatDate(one.date, context.language) : context.t.undated}</p>
      <div>
        <h2>
          <a href={context.to(`/incident/${one.slug}`)}>{one.name}</a>
        </h2>
        <p class="hint incident-facts">
          <span>{kindLabel(one.kind, context)}</span>
          <Where place={one.place} country={one.country} context={context} />
        </p>
      </div>
    </li>
  );
}

function Choice(props: {
  name: string;
  label: string;
  any: string;
  options: { value: string; label: string; n: number }[];
  chosen: string | null;
}) {
  const { name, label, any, options, chosen } = props;
  if (options.length === 0) return null;
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map((one) => (
          <option value={one.value} selected={one.value === chosen}>
            {one.label} ({one.n})
          </option>
        ))}
      </select>
    </label>
  );
}

function Filters({ data, context }: { data: IncidentsData; context: ViewContext }) {
  const { t, to, language } = context;
  const plain = ({ value, n }: IncidentCount) => ({ value, label: value, n });
  return (
    <form class="incident-filters" action={to('/incident')} method="get">
      <Choice
        name="kind"
        label={t.facet_kind}
        any={t.any}
        options={data.kinds.map(({ value, n }) => ({ value, label: kindLabel(value, context), n }))}
        chosen={data.kind}
      />
      <Choice
        name="country"
        label={t.facet_country}
        any={t.any}
        options={data.countries.map(({ value, n }) => ({
          value: countrySlug(value),
          label: countryName(value, language),
          n,
        }))}
        chosen={data.country && countrySlug(data.country)}
      />
      <Choice
        name="year"
        label={t.facet_year}
        any={t.any}
        options={data.years.map(plain).sort((a, b) => Number(b.value) - Number(a.value))}
        chosen={data.year === null ? null : String(data.year)}
      />
      <button type="submit">{t.show}</button>
    </form>
  );
}

/** Incidents, newest first. */
export function IncidentsView({ data, context }: { data: IncidentsData; context: ViewContext }) {
  const { t, to, language } = context;
  const country = data.country && countrySlug(data.country);
  const pages = Math.ceil(data.total / data.pageSize);
  const page = (n: number) => to(incidentsPath({ ...data, country, page: n }));
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.incidents}</h1>
        <p>{t.incidentsHint}</p>
      </header>
      <Filters data={data} context={context} />
      <p class="hint">{fill(t.incidentsFound, { n: formatNumber(data.total, language) })}</p>
      {data.incidents.length === 0 && <p class="empty">{t.noIncidents}</p>}
      <ol class="incidents">
        {data.incidents.map((one) => (
          <Entry one={one} context={context} />
        ))}
      </ol>
      <Pager
        paging={{
          page: data.page,
          newer: data.page > 1 ? page(data.page - 1) : null,
          older: data.page < pages ? page(data.page + 1) : null,
        }}
        context={context}
      />
    </>
  );
}

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

function shownValue(claim: PublicClaim, context: ViewContext) {
  if (claim.predicate === 'kind') return kindLabel(claim.value ?? '', context);
  if (claim.predicate === 'date')
    return [claim.dateFrom, claim.dateTo].flatMap((one) => (one ? formatDate(one, context.language) : [])).join(' – ');
  return claim.object ? claim.object.name : (claim.value ?? '');
}

interface Told {
  value: string;
  claims: PublicClaim[];
}

/** What is told under one name, equal values together: where there are several, the sources differ. */
function toldOf(claims: readonly PublicClaim[], predicate: string, context: ViewContext): Told[] {
  const values = new Map<string, Told>();
  for (const claim of claims.filter((one) => one.predicate === predicate)) {
    const value = shownValue(claim, context);
    const known = values.get(value);
    if (known) known.claims.push(claim);
    else values.set(value, { value, claims: [claim] });
  }
  return [...values.values()];
}

function label(t: Messages, predicate: string): string {
  return (t as Record<string, string>)[`role_${predicate}`] ?? predicate.replaceAll('_', ' ');
}

/** One incident: what is told of it, each thing with its sentences. */
export function IncidentView({ data, context }: { data: IncidentData; context: ViewContext }) {
  const { t, to, language } = context;
  const map = data.country
    ? locatorMap([data.country], fill(t.countryMapOf, { name: countryName(data.country, language) }))
    : null;
  const groups = ORDER.map((predicate) => ({ predicate, told: toldOf(data.claims, predicate, context) }));
  const passages = new Map(
    data.claims.map((claim) => [`${claim.evidence.source.path} ${claim.evidence.start} ${claim.evidence.end}`, claim]),
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t.incidents, path: to('/incident') }]} context={context} />
      <header class="page-head">
        <p class="kicker">
          <span class="kind">{kindLabel(data.kind, context)}</span>
          {data.date && <span>{formatDate(data.date, language)}</span>}
          <Where place={data.place} country={data.country} context={context} />
        </p>
        <h1>{data.name}</h1>
        {data.summary && <p>{data.summary}</p>}
      </header>
      <div class={map ? 'with-map' : undefined}>
        {map && <div class="coverage" dangerouslySetInnerHTML={{ __html: map }} />}
        <dl class="incident-told">
          {groups.map(({ predicate, told }) =>
            told.length === 0 ? null : (
              <div>
                <dt>{label(t, predicate)}</dt>
                {told.map(({ value }) => (
                  <dd>{value}</dd>
                ))}
              </div>
            ),
          )}
        </dl>
      </div>
      <section>
        <h2 class="side-title">{t.incidentSources}</h2>
        <p class="hint">{t.onRecordHint}</p>
        <ul class="claims">
          {[...passages.values()].map(({ id, evidence }) => (
            <li>
              <blockquote lang={evidence.source.language}>{evidence.quote}</blockquote>
              <p class="hint">
                {evidence.attribution && <span>{evidence.attribution} · </span>}
                <a href={to(`${evidence.source.path}?claim=${id}#claim-${id}`)}>{evidence.source.title}</a>
                {evidence.source.publishedAt && <span> · {formatDate(evidence.source.publishedAt, language)}</span>}
                {evidence.part === 'analysis' && <span> · {t.analysis}</span>}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
