import { countryName } from '../../text/index.ts';
import { Breadcrumb, countrySlug, fill, formatNumber, Pager, type ViewContext } from '../../ui/index.ts';
import { countUpTo } from '../actor-words.ts';
import { type ExploreData, type ExploreFacet, MOST_LINKS } from '../data.ts';
import { GraphPicture, MapPicture, TimePicture } from './explore-pictures.tsx';
import { FactList, LinkTable, Onward, PlaceTable } from './explore-tables.tsx';
import { GraphScript } from './graph-script.tsx';
import { anyKindLabel } from './labels.ts';
import { ACTOR_KINDS, EXPLORE_VIEWS, explorePath, type Selection } from './selection.ts';

interface Props {
  data: ExploreData;
  context: ViewContext;
}

/** The database as a whole: what is selected, the way it is shown, and ways to take it along. */
export function ExploreView({ data, context }: Props) {
  const { t } = context;
  return (
    <>
      <Breadcrumb crumbs={[]} context={context} />
      <header class="page-head">
        <h1>{t.explore}</h1>
        <p>{t.exploreHint}</p>
      </header>
      <ViewChoice data={data} context={context} />
      <Filters data={data} context={context} />
      <Chosen data={data} context={context} />
      <Counts data={data} context={context} />
      <Picture data={data} context={context} />
      <TakeAlong data={data} context={context} />
      {data.view === 'graph' && <GraphScript context={context} />}
    </>
  );
}

/** The same without the ways to change it, for a frame on another page. */
export function EmbedView({ data, context }: Props) {
  const { t, site, to } = context;
  return (
    <>
      <h1 class="embed-title">{embedTitle(data, context)}</h1>
      <Picture data={data} context={context} />
      <p class="embed-foot">
        <a href={to(explorePath(data))} target="_blank" rel="noopener">
          {fill(t.exploreOpen, { site: site.name })}
        </a>
      </p>
    </>
  );
}

/** `Explore · Map · Honduras · Incidents`: what is selected, in words. */
export function embedTitle(data: ExploreData, context: ViewContext): string {
  const words = chips(data, context).map(({ label }) => label);
  return [context.t.explore, context.t[`exploreView_${data.view}`], ...words].join(' · ');
}

function Picture({ data, context }: Props) {
  const { t, to } = context;
  if (data.claims.length === 0 && data.next === null) return <p class="empty">{t.exploreNone}</p>;
  switch (data.view) {
    case 'graph':
      return (
        <>
          <GraphPicture data={data} context={context} />
          <Onward data={data} context={context} />
          <LinkTable data={data} context={context} />
        </>
      );
    case 'map':
      return (
        <>
          <MapPicture data={data} context={context} />
          <PlaceTable data={data} context={context} />
        </>
      );
    case 'timeline':
      return <TimePicture data={data} context={context} />;
    case 'list':
      return (
        <>
          <FactList data={data} context={context} />
          <Pager paging={paging(data, (page) => to(explorePath({ ...data, page })))} context={context} />
        </>
      );
  }
}

function paging({ page, next }: ExploreData, at: (page: number) => string) {
  return { page, newer: page > 1 ? at(page - 1) : null, older: next === null ? null : at(next) };
}

function ViewChoice({ data, context }: Props) {
  const { t, to } = context;
  return (
    <nav class="view-choice" aria-label={t.exploreView}>
      <ul>
        {EXPLORE_VIEWS.map((view) => (
          <li>
            <a
              href={to(explorePath({ ...data, view, page: 1 }))}
              aria-current={view === data.view ? 'page' : undefined}
            >
              {t[`exploreView_${view}`]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Option {
  value: string;
  label: string;
  n: number | null;
}

function Select(props: { name: string; label: string; any: string; options: Option[]; chosen: string | null }) {
  const { name, label, any, options, chosen } = props;
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{any}</option>
        {options.map(({ value, label: text, n }) => (
          <option value={value} selected={value === chosen}>
            {n === null ? text : `${text} (${n})`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Values of a facet as options, the chosen one among them even if nothing has it. */
function options(facet: ExploreFacet[], chosen: string | null, name: (value: string, label: string | null) => string) {
  const all = facet.map(({ value, label, n }): Option => ({ value, label: name(value, label), n }));
  const missing = chosen !== null && !facet.some(({ value }) => value === chosen);
  return missing ? [...all, { value: chosen, label: name(chosen, null), n: null }] : all;
}

function Filters({ data, context }: Props) {
  const { t, to, language } = context;
  const kinds = options(data.kinds, data.kind, (value) => anyKindLabel(value, context));
  const countries = options(data.countries, data.country, (value) => countryName(value, language));
  const topics = options(data.topics, data.topic, (value, label) => label ?? value);
  const isActor = ({ value }: Option) => ACTOR_KINDS.some((one) => one === value);
  return (
    <form class="explore-filters" action={to('/explore')} method="get">
      {data.view !== 'list' && <input type="hidden" name="view" value={data.view} />}
      {data.actor && <input type="hidden" name="actor" value={data.actor} />}
      {data.actor && data.hops === 2 && <input type="hidden" name="hops" value="2" />}
      <label>
        <span>{t.exploreWords}</span>
        <input type="search" name="q" value={data.q} maxLength={80} />
      </label>
      <Select
        name="kind"
        label={t.kindOfThing}
        any={t.exploreAnyKind}
        options={[...kinds.filter(isActor), ...kinds.filter((one) => !isActor(one))]}
        chosen={data.kind}
      />
      <Select
        name="country"
        label={t.facet_country}
        any={t.exploreAnyCountry}
        options={countries.map((one) => ({ ...one, value: countrySlug(one.value) }))}
        chosen={data.country && countrySlug(data.country)}
      />
      <Select name="topic" label={t.facet_topic} any={t.exploreAnyTopic} options={topics} chosen={data.topic} />
      <Year name="from" label={t.exploreFrom} value={data.from} hint={data.years?.first ?? null} />
      <Year name="to" label={t.exploreTo} value={data.to} hint={data.years?.last ?? null} />
      <button type="submit">{t.show}</button>
    </form>
  );
}

function Year(props: { name: string; label: string; value: number | null; hint: number | null }) {
  return (
    <label class="year">
      <span>{props.label}</span>
      <input
        type="text"
        inputMode="numeric"
        pattern="[12][0-9]{3}"
        size={6}
        name={props.name}
        value={props.value ?? ''}
        placeholder={props.hint === null ? undefined : String(props.hint)}
      />
    </label>
  );
}

/** What narrows the selection, each with the selection without it. */
function chips(data: ExploreData, context: ViewContext): { label: string; without: Selection }[] {
  const { t, language } = context;
  const all: { label: string; without: Selection }[] = [];
  const add = (label: string | null, change: Partial<Selection>) =>
    label && all.push({ label, without: { ...data, page: 1, ...change } });
  if (data.actor) add(fill(t.exploreStart, { name: data.start?.name ?? data.actor }), { actor: null, hops: 1 });
  if (data.q) add(`“${data.q}”`, { q: '' });
  if (data.kind) add(anyKindLabel(data.kind, context), { kind: null });
  if (data.country) add(countryName(data.country, language), { country: null });
  if (data.topic) add(data.topics.find(({ value }) => value === data.topic)?.label ?? data.topic, { topic: null });
  if (data.from !== null) add(`${t.exploreFrom} ${data.from}`, { from: null });
  if (data.to !== null) add(`${t.exploreTo} ${data.to}`, { to: null });
  return all;
}

function Chosen({ data, context }: Props) {
  const { t, to } = context;
  const all = chips(data, context);
  if (all.length === 0) return null;
  return (
    <div class="chosen-row">
      <ul class="chosen" aria-label={t.filters}>
        {all.map(({ label, without }) => (
          <li>
            <a href={to(explorePath(without))} aria-label={fill(t.removeFilter, { name: label })}>
              {label} ×
            </a>
          </li>
        ))}
      </ul>
      {data.actor && (
        <ul class="steps" aria-label={t.exploreSteps}>
          {([1, 2] as const).map((hops) => (
            <li>
              <a
                href={to(explorePath({ ...data, hops, page: 1 }))}
                aria-current={hops === data.hops ? 'true' : undefined}
              >
                {t[`exploreSteps_${hops}`]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Counts({ data, context }: Props) {
  const { t, to, language } = context;
  const n = (value: number) => formatNumber(value, language);
  const hidden = data.total - data.showable > 0 && data.view !== 'list';
  const drawn = Math.min(data.claims.length, data.showable);
  return (
    <p class="hint explore-counts">
      <span>{fill(data.more ? t.exploreClaimsMore : t.exploreClaims, { n: n(data.total) })}</span>
      {data.start && data.view === 'graph' && (
        <a href={to(explorePath({ ...data, view: 'list', hops: 1, page: 1 }))}>
          {data.start.name}: {fill(t.exploreLinks, { n: countUpTo(data.start.links, MOST_LINKS, context) })}
        </a>
      )}
      {data.view !== 'list' && drawn < data.total && (
        <span>{fill(t.exploreShown, { shown: n(drawn), n: n(data.total) })}</span>
      )}
      {hidden && data.view !== 'list' && (
        <a href={to(explorePath({ ...data, view: 'list', page: 1 }))}>{t[`exploreNotShown_${data.view}`]}</a>
      )}
    </p>
  );
}

/** The downloads of a view: a picture where there is one. */
const DOWNLOADS = ['csv', 'geojson', 'graphml', 'svg', 'json'] as const;

function TakeAlong({ data, context }: Props) {
  const { t, to, site } = context;
  const address = site.origin + to(explorePath(data));
  const frame = `<iframe src="${site.origin}${to(explorePath(data, '/embed/explore')).replaceAll('&', '&amp;')}" width="100%" height="640" loading="lazy" title="${embedTitle(data, context).replaceAll('"', '&quot;')}"></iframe>`;
  return (
    <section class="take">
      <h2 class="side-title">{t.exploreTake}</h2>
      <p>
        {t.exploreLink}: <a href={to(explorePath(data))}>{address}</a>
      </p>
      <p>
        {t.exploreDownload}:{' '}
        {DOWNLOADS.filter((format) => format !== 'svg' || data.view !== 'list').map((format) => (
          <>
            <a href={to(explorePath(data, `/explore.${format}`))}>{format.toUpperCase()}</a>{' '}
          </>
        ))}
      </p>
      <details>
        <summary>{t.exploreEmbed}</summary>
        <pre>
          <code>{frame}</code>
        </pre>
      </details>
    </section>
  );
}
