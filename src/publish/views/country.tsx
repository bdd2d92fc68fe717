import { countryName } from '../../text/index.ts';
import {
  Breadcrumb,
  countrySlug,
  drawPoints,
  fill,
  formatDate,
  Pager,
  POINT_MAP,
  StoryRiver,
  type ViewContext,
} from '../../ui/index.ts';
import { schemaLabel } from '../actor-words.ts';
import type { ExploreData, ListData } from '../data.ts';
import { actorPath, claimPath } from '../entity-paths.ts';
import { type CountryRecord, countryRecord } from '../explore/country-record.ts';
import { pointsOf, TimePicture } from '../explore/explore-pictures.tsx';
import { incidentKindLabel } from '../explore/labels.ts';
import { EVERYTHING, EXPLORE_VIEWS, explorePath } from '../explore/selection.ts';
import { articleCount } from './front.tsx';
import { FeedLinks, ListSide, listCrumbs, pagingOf } from './list.tsx';

/** Rows of each part; the rest is in explore. */
const MOST_ACTORS = 20;
const MOST_INCIDENTS = 12;
const MOST_DATED = 20;

interface Props {
  articles: ListData;
  record: ExploreData;
  code: string;
  context: ViewContext;
}

/** A country: where and when what is on record happened, who is linked with it, and the articles. */
export function CountryView({ articles, record, code, context }: Props) {
  const name = countryName(code, context.language);
  const told = countryRecord(record, code);
  return (
    <>
      <Breadcrumb crumbs={listCrumbs(articles.subject, context)} context={context} />
      <header class="page-head">
        <h1>{name}</h1>
        <p>
          {articleCount(articles.articles, context)}
          <FeedLinks data={articles} context={context} />
        </p>
      </header>
      <div class="with-side">
        <div class="stacked">
          {record.total > 0 && <Record told={told} record={record} code={code} name={name} context={context} />}
          <section>
            <h2 class="side-title">{context.t.countryArticles}</h2>
            <StoryRiver stories={articles.stories} context={context} level={3} />
            <Pager paging={pagingOf(articles, context)} context={context} />
          </section>
        </div>
        <ListSide data={articles} context={context} title={name} />
      </div>
    </>
  );
}

interface RecordProps {
  told: CountryRecord;
  record: ExploreData;
  code: string;
  name: string;
  context: ViewContext;
}

function Record({ told, record, code, name, context }: RecordProps) {
  const { t, to } = context;
  const selection = { ...EVERYTHING, country: code };
  return (
    <>
      <section>
        <h2 class="side-title">{fill(t.countryRecord, { name })}</h2>
        <p class="explore-ways">
          {fill(t.exploreClaims, { n: record.total })}
          {EXPLORE_VIEWS.map((view) => (
            <>
              {' · '}
              <a href={to(explorePath({ ...selection, view }))}>{t[`exploreView_${view}`]}</a>
            </>
          ))}
        </p>
        <CountryMap told={told} code={code} context={context} />
      </section>
      <Present told={told} name={name} context={context} />
      <Incidents told={told} code={code} context={context} />
      {told.dated.length > 0 && (
        <section>
          <h2 class="side-title">{t.exploreView_timeline}</h2>
          <TimePicture data={{ ...record, claims: told.dated.slice(0, MOST_DATED) }} context={context} />
        </section>
      )}
    </>
  );
}

/** Only where something nearer than the country is told: the outline alone stands at the side. */
function CountryMap({ told, code, context }: { told: CountryRecord; code: string; context: ViewContext }) {
  const near = told.places.filter(({ precision }) => precision !== 'country' && precision !== 'filed');
  if (near.length === 0) return null;
  const path = explorePath({ ...EVERYTHING, view: 'map', country: code });
  const points = pointsOf(near, context, ({ place }) => context.to(place ? actorPath(place) : path));
  const svg = `<svg class="point-map" viewBox="0 0 ${POINT_MAP.width} ${POINT_MAP.height}" role="group" aria-label="${context.t.exploreView_map}">${drawPoints(points)}</svg>`;
  return <figure class="points" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function Present({ told, name, context }: { told: CountryRecord; name: string; context: ViewContext }) {
  const { t, to } = context;
  if (told.present.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{fill(t.countryActors, { name })}</h2>
      <p class="hint">{t.countryActorsHint}</p>
      <ul class="presence">
        {told.present.slice(0, MOST_ACTORS).map(({ actor, years }) => (
          <li>
            <span>
              <a href={to(actorPath(actor))}>{actor.name}</a> <small>{schemaLabel(actor.schema, t)}</small>
            </span>
            <span>
              {years.map(({ year, claim }) => (
                <a
                  href={to(claimPath(claim.id))}
                  aria-label={`${actor.name}, ${year ?? t.undated}: ${t.exploreSentence}`}
                >
                  {year ?? t.undated}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Incidents({ told, code, context }: { told: CountryRecord; code: string; context: ViewContext }) {
  const { t, to, language } = context;
  if (told.incidents.length === 0) return null;
  return (
    <section>
      <h2 class="side-title">{t.incidents}</h2>
      <ul class="presence">
        {told.incidents.slice(0, MOST_INCIDENTS).map((one) => (
          <li>
            <span>
              <a href={to(actorPath(one))}>{one.name}</a>{' '}
              <small>
                {incidentKindLabel(one.incident?.kind ?? '', context)}
                {one.incident?.country === null && ` · ${t.placeNotTold}`}
              </small>
            </span>
            <span>{one.incident?.date ? formatDate(one.incident.date, language) : t.undated}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={to(`/incident?country=${countrySlug(code)}`)}>{t.more}</a>
      </p>
    </section>
  );
}
