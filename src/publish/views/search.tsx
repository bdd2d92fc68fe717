import type { Facet, FacetValue, MarkedText, SearchHit, SearchResult } from '../../search/index.ts';
import { FACETS } from '../../search/index.ts';
import { countryName, toUtf16 } from '../../text/index.ts';
import {
  count,
  DateLine,
  fill,
  formatNumber,
  Icon,
  Kicker,
  kindName,
  languageName,
  Pager,
  SearchBox,
  type ViewContext,
} from '../../ui/index.ts';
import type { SearchData } from '../data.ts';
import { actorPath } from '../entity-paths.ts';
import { searchAddress } from '../search-address.ts';
import { ClaimList } from './claims.tsx';

/** Search: the box, what was found with its passages, and ways to narrow it. */
export function SearchView({ data, context }: { data: SearchData; context: ViewContext }) {
  const { t } = context;
  const asked = data.query.q !== '' || chosen(data).length > 0;
  return (
    <>
      <header class="search-head">
        <h1>{t.searchArchive}</h1>
        <SearchBox context={context} query={data.query.q} />
        <p class="hint">{t.searchHelp}</p>
      </header>
      <Suggestions data={data} context={context} />
      <Chosen data={data} context={context} />
      {asked && <Tools data={data} context={context} />}
      <div class="with-side">
        <div>
          <OnRecord data={data} context={context} />
          {data.hits.length === 0 && <Nothing query={data.query.q} context={context} />}
          <ol class="river" aria-label={t.search}>
            {data.hits.map((hit) => (
              <li>
                <Hit hit={hit} context={context} />
              </li>
            ))}
          </ol>
          <Pager paging={pagingOf(data, context)} context={context} />
        </div>
        <Facets data={data} context={context} />
      </div>
    </>
  );
}

/** Nothing was found: what else a reader can do. */
function Nothing({ query, context: { t, to } }: { query: string; context: ViewContext }) {
  return (
    <>
      <p class="empty">{fill(t.noResults, { query })}</p>
      <p>{t.noResultsHelp}</p>
      <ul class="tags">
        {(
          [
            ['/explore', t.explore],
            ['/actor', t.actors],
            ['/country', t.countries],
            ['/topic', t.topics],
          ] as const
        ).map(([path, label]) => (
          <li>
            <a href={to(path)}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Actors and facts that the words find, before the articles. */
function OnRecord({ data, context }: { data: SearchData; context: ViewContext }) {
  const { t, to } = context;
  return (
    <>
      {data.actors.length > 0 && (
        <section class="found-actors">
          <h2 class="side-title">{t.searchActors}</h2>
          <ul class="tags">
            {data.actors.map((actor) => (
              <li>
                <a href={to(actorPath(actor))}>{actor.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.claims.length > 0 && (
        <section class="found-claims">
          <h2 class="side-title">{t.searchClaims}</h2>
          <ClaimList claims={data.claims} context={context} withSource />
        </section>
      )}
    </>
  );
}

function pagingOf({ query, pages }: SearchResult, context: ViewContext) {
  const to = (page: number) => context.to(searchAddress({ ...query, page }));
  return {
    page: query.page,
    newer: query.page > 1 ? to(query.page - 1) : null,
    older: query.page < pages ? to(query.page + 1) : null,
  };
}

function Suggestions({ data, context }: { data: SearchResult; context: ViewContext }) {
  if (data.suggestions.length === 0) return null;
  return (
    <p class="suggestions">
      {context.t.didYouMean}{' '}
      {data.suggestions.map((q, i) => (
        <>
          {i > 0 && ', '}
          <a href={context.to(searchAddress({ ...data.query, q, page: 1 }))}>{q}</a>
        </>
      ))}
      ?
    </p>
  );
}

function chosen(data: SearchResult): { facet: Facet; value: FacetValue }[] {
  return FACETS.flatMap((facet) =>
    data.facets[facet].filter(({ selected }) => selected).map((value) => ({ facet, value })),
  );
}

function Chosen({ data, context }: { data: SearchResult; context: ViewContext }) {
  const filters = chosen(data);
  if (filters.length === 0) return null;
  return (
    <ul class="chosen" aria-label={context.t.filters}>
      {filters.map(({ facet, value }) => {
        const name = valueName(facet, value, context);
        return (
          <li>
            <a href={context.to(toggled(data, facet, value))} aria-label={fill(context.t.removeFilter, { name })}>
              {name} ×
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Tools({ data, context }: { data: SearchResult; context: ViewContext }) {
  const { t, language, to, site } = context;
  const { query, total } = data;
  const sortLink = (sort: 'relevance' | 'date', label: string) => (
    <a href={to(searchAddress({ ...query, sort, page: 1 }))} aria-current={query.sort === sort ? 'true' : undefined}>
      {label}
    </a>
  );
  return (
    <div class="search-tools">
      <span>
        {data.totalIsExact
          ? count(t, 'results', total, language)
          : fill(t.resultsAbout, { n: formatNumber(total, language) })}
      </span>
      {site.mails && query.q && (
        <a class="feed-link" href={`${to('/follow')}?q=${encodeURIComponent(query.q)}`} rel="nofollow">
          {t.followByMail}
        </a>
      )}
      <a class="feed-link" href={to(searchAddress({ ...query, page: 1 }, '/search/feed.xml'))}>
        <Icon name="feed" /> RSS
      </a>
      <a class="to-filters" href="#filters">
        {t.filters}
      </a>
      {query.q !== '' && (
        <span class="sort">
          {t.sortBy} {sortLink('relevance', t.relevance)} · {sortLink('date', t.newest)}
        </span>
      )}
    </div>
  );
}

function Hit({ hit, context }: { hit: SearchHit; context: ViewContext }) {
  const date =
    hit.publishedAt && hit.publishedPrecision ? cut(hit.publishedAt, hit.publishedPrecision) : hit.publishedAt;
  const kicker = {
    ...hit,
    id: hit.articleId,
    title: hit.title.text,
    dek: null,
    publishedAt: date,
    excerpt: null,
    authors: [],
  };
  const lang = hit.language === 'und' ? undefined : hit.language;
  return (
    <article class="story story-major">
      <Kicker story={kicker} context={context} />
      <h2 lang={lang}>
        <a href={hit.path}>
          <Marked text={hit.title} />
        </a>
      </h2>
      {hit.passages.map((passage) => (
        <p class="passage" lang={lang}>
          {/^\p{Ll}/u.test(passage.text) && '… '}
          <Marked text={passage} />
          {!/[.!?”»"]$/.test(passage.text) && ' …'}
        </p>
      ))}
      <p class="meta">
        <DateLine date={date} context={context} />
      </p>
    </article>
  );
}

const KNOWN = { year: 4, month: 7, day: 10 } as Record<string, number>;

function cut(date: string, precision: string): string {
  return date.slice(0, KNOWN[precision] ?? date.length);
}

/** Text with its matched words marked. */
function Marked({ text: { text, marks } }: { text: MarkedText }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of marks) {
    const from = toUtf16(text, start);
    const to = toUtf16(text, end);
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

function Facets({ data, context }: { data: SearchResult; context: ViewContext }) {
  const { t } = context;
  const shown = FACETS.filter(
    (facet) => data.facets[facet].length > 1 || data.facets[facet].some(({ selected }) => selected),
  );
  if (shown.length === 0) return null;
  return (
    <nav class="facets" id="filters" aria-label={t.filters}>
      {shown.map((facet, i) => (
        <details open={i < 4}>
          <summary>{t[`facet_${facet}`]}</summary>
          <ul>
            {data.facets[facet].slice(0, 10).map((value) => (
              <li>
                <a
                  href={context.to(toggled(data, facet, value))}
                  aria-current={value.selected ? 'true' : undefined}
                  rel="nofollow"
                >
                  {valueName(facet, value, context)}
                </a>
                <span>{formatNumber(value.count, context.language)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

function toggled({ query }: SearchResult, facet: Facet, { value, selected }: FacetValue): string {
  const values = query.filters[facet];
  const next = selected ? values.filter((one) => one !== value) : [...values, value];
  return searchAddress({ ...query, filters: { ...query.filters, [facet]: next }, page: 1 });
}

function valueName(facet: Facet, { value, label }: FacetValue, { t, language }: ViewContext): string {
  if (label) return label;
  if (facet === 'country') return countryName(value, language);
  if (facet === 'kind') return kindName(t, value);
  return facet === 'language' ? languageName(value, language) : value;
}
