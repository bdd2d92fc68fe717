import { INCIDENT_KINDS } from '../../extract/index.ts';
import { countryOfSlug, countrySlug } from '../../ui/index.ts';
import { exploreFeed } from '../explore/explore-page.tsx';
import { EVERYTHING } from '../explore/selection.ts';
import { breadcrumbList } from '../json-ld.ts';
import { feedLinks, type Loader } from '../public-page.ts';
import { readExplore } from '../queries/read-explore.ts';
import { INCIDENTS_PAGE, type IncidentChoice, readIncident, readIncidents } from '../queries/read-incidents.ts';
import { pageOf } from '../search-address.ts';
import { IncidentsView, incidentsPath } from '../views/incident.tsx';
import { IncidentView } from '../views/incident-page.tsx';
import { sliceOf, withCursor } from './cursor-of.ts';
import { localHead } from './lists.tsx';

/** What incidents are made of. */
const KEYS = ['entity:*', 'article:*'];
/** Last page of the list, so that nobody makes the database count to the end of a far one. */
const LAST_PAGE = 200;

/** What an address such as `?kind=seizure&country=bolivia&year=2008&page=2` asks for; what makes no sense is left out. */
function choiceOf(query: URLSearchParams): IncidentChoice {
  const kind = query.get('kind');
  const year = query.get('year') ?? '';
  return {
    kind: INCIDENT_KINDS.some(({ id }) => id === kind) ? kind : null,
    country: countryOfSlug(query.get('country') ?? ''),
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

/** Incidents, newest first, narrowed by kind, country and year. */
export const incidents: Loader = async (visit) => {
  const { deps, query, context, format } = visit;
  const choice = choiceOf(query);
  const page = pageOf(query, LAST_PAGE);
  const own = incidentsPath({ ...choice, page: 1, country: choice.country && countrySlug(choice.country) });
  if (format !== 'html' && format !== 'json') {
    const { kind, country, year } = choice;
    const told = await readExplore(
      deps.db,
      { ...EVERYTHING, kind: kind ?? 'Event', country, from: year, to: year },
      200,
    );
    return exploreFeed(deps.db, told, context.t.incidents, context.to(own), context);
  }
  const slice = await sliceOf(visit, page, INCIDENTS_PAGE);
  if ('type' in slice) return slice;
  const found = await readIncidents(deps.db, choice, slice);
  const data = await withCursor(visit, { ...found, data: { ...found.data, page, pageSize: slice.size } });
  const plain = incidentsPath({ ...choice, page, country: choice.country && countrySlug(choice.country) });
  return {
    type: 'page',
    data,
    keys: KEYS,
    within: ['any:article', 'any:actor'],
    page: (context) => ({
      plainPath: plain,
      current: '/incident',
      head: {
        ...localHead('/incident', context.t.incidents, context, {
          noindex: plain !== '/incident',
          feeds: feedLinks(context.to('/incident'), context.t.incidents, own.slice('/incident'.length)),
        }),
        path: context.to(plain),
      },
      main: <IncidentsView data={data} context={context} />,
    }),
  };
};

/** One incident. */
export const incident: Loader = async ({ deps, params, context }) => {
  const found = await readIncident(deps.db, params.slug ?? '');
  if (!found) return { type: 'missing' };
  if ('movedTo' in found) return { type: 'moved', to: context.to(`/incident/${found.movedTo}`) };
  const { id, ...data } = found;
  const plain = `/incident/${data.slug}`;
  return {
    type: 'page',
    data,
    keys: [`entity:${id}`, ...KEYS],
    within: [`actor:${data.slug}`],
    page: (view) => ({
      plainPath: plain,
      current: '/incident',
      head: localHead(plain, data.name, view, {
        jsonLd: [
          breadcrumbList(
            [{ label: view.t.incidents, path: view.to('/incident') }],
            { label: data.name, path: view.to(plain) },
            view,
          ),
        ],
      }),
      main: <IncidentView data={data} context={view} />,
    }),
  };
};
