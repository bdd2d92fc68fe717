import { countryName } from '../../text/index.ts';
import { Breadcrumb, countrySlug, fill, formatNumber, Pager, type ViewContext } from '../../ui/index.ts';
import { cardLine, schemaLabel } from '../actor-words.ts';
import type { ActorsData } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { Choice } from './choice.tsx';

/** Address of the list, narrowed; `country` is what stands in addresses. */
export function actorsPath(choice: { q: string; schema: string | null; country: string | null; page: number }): string {
  const query = new URLSearchParams();
  if (choice.q !== '') query.set('q', choice.q);
  if (choice.schema !== null) query.set('kind', choice.schema);
  if (choice.country !== null) query.set('country', choice.country);
  if (choice.page > 1) query.set('page', String(choice.page));
  return query.size > 0 ? `/actor?${query}` : '/actor';
}

/** Actors, with a form to narrow them. */
export function ActorsView({ data, context }: { data: ActorsData; context: ViewContext }) {
  const { t, to, language } = context;
  const country = data.country && countrySlug(data.country);
  const page = (n: number) => to(actorsPath({ ...data, country, page: n }));
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.actors}</h1>
        <p>{t.actorsHint}</p>
      </header>
      <Filters data={data} context={context} />
      <p class="hint found">{fill(t.actorsFound, { n: formatNumber(data.total, language) })}</p>
      {data.actors.length === 0 && <p class="empty">{t.noActors}</p>}
      <ul class="actor-cards actor-list">
        {data.actors.map((actor) => (
          <li>
            <a href={to(actorPath(actor))}>{actor.name}</a>
            <span class="hint">
              {cardLine(actor, context)}
              {actor.facts > 0 && ` · ${fill(t.factsCount, { n: formatNumber(actor.facts, language) })}`}
            </span>
          </li>
        ))}
      </ul>
      <Pager
        paging={{
          page: data.page,
          newer: data.page > 1 ? page(data.page - 1) : null,
          older: data.page * data.pageSize < data.total ? page(data.page + 1) : null,
        }}
        order="pages"
        context={context}
      />
    </>
  );
}

function Filters({ data, context }: { data: ActorsData; context: ViewContext }) {
  const { t, to, language } = context;
  return (
    <form class="incident-filters" action={to('/actor')} method="get">
      <label>
        <span>{t.actorName}</span>
        <input type="search" name="q" value={data.q} maxLength={200} />
      </label>
      <Choice
        name="kind"
        label={t.facet_schema}
        any={t.any}
        options={data.schemata.map(({ value, n }) => ({ value, label: schemaLabel(value, t), n }))}
        chosen={data.schema}
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
      <button type="submit">{t.show}</button>
    </form>
  );
}
