import { countryName } from '../../text/index.ts';
import { Breadcrumb, countrySlug, fill, formatDate, formatNumber, Pager, type ViewContext } from '../../ui/index.ts';
import type { IncidentEntry, IncidentsData, ValueCount } from '../data.ts';
import { incidentKindLabel } from '../explore/labels.ts';
import { Choice } from './choice.tsx';

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

/** Where an incident happened: its place, and its country as a link. */
export function Where({
  place,
  country,
  context,
}: {
  place: string | null;
  country: string | null;
  context: ViewContext;
}) {
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
          <span>{incidentKindLabel(one.kind, context)}</span>
          <Where place={one.place} country={one.country} context={context} />
        </p>
      </div>
    </li>
  );
}

function Filters({ data, context }: { data: IncidentsData; context: ViewContext }) {
  const { t, to, language } = context;
  const plain = ({ value, n }: ValueCount) => ({ value, label: value, n });
  return (
    <form class="incident-filters" action={to('/incident')} method="get">
      <Choice
        name="kind"
        label={t.kindOfThing}
        any={t.any}
        options={data.kinds.map(({ value, n }) => ({ value, label: incidentKindLabel(value, context), n }))}
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
      <p class="hint found">{fill(t.incidentsFound, { n: formatNumber(data.total, language) })}</p>
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
