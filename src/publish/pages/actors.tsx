import { countryOfSlug, countrySlug } from '../../ui/index.ts';
import type { Loader } from '../public-page.ts';
import { ACTORS_PAGE, type ActorChoice, readActors } from '../queries/read-actors.ts';
import { readSources } from '../queries/read-sources.ts';
import { ActorsView, actorsPath } from '../views/actors.tsx';
import { SourcesView, sourcesPath } from '../views/sources.tsx';
import { sliceOf, withCursor } from './cursor-of.ts';
import { localHead } from './lists.tsx';

/** Last page of a list, so that nobody makes the database count to the end of a far one. */
const LAST_PAGE = 100;
/** Characters of a search that are looked at. */
const LONGEST = 200;

function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}

function choiceOf(query: URLSearchParams): ActorChoice {
  const schema = query.get('kind') ?? '';
  return {
    q: (query.get('q') ?? '').trim().slice(0, LONGEST),
    schema: /^[A-Za-z]{1,40}$/.test(schema) ? schema : null,
    country: countryOfSlug(query.get('country') ?? ''),
  };
}

/** Actors, those with most facts first, narrowed by name, kind and country. */
export const actors: Loader = async (visit) => {
  const { deps, query } = visit;
  const choice = choiceOf(query);
  const page = pageOf(query);
  const slice = await sliceOf(visit, page, ACTORS_PAGE);
  if ('type' in slice) return slice;
  const found = await readActors(deps.db, choice, slice);
  const data = await withCursor(visit, { ...found, data: { ...found.data, page, pageSize: slice.size } });
  const plain = actorsPath({ ...choice, page, country: choice.country && countrySlug(choice.country) });
  return {
    type: 'page',
    data,
    keys: ['entity:*', 'article:*'],
    within: ['any:article', 'any:actor'],
    page: (context) => ({
      plainPath: plain,
      current: '/actor',
      head: {
        ...localHead('/actor', context.t.actors, context, { noindex: plain !== '/actor' }),
        path: context.to(plain),
      },
      main: <ActorsView data={data} context={context} />,
    }),
  };
};

/** The documents that articles rest on, by who issued them. */
export const sources: Loader = async ({ deps, query }) => {
  const issuer = query.get('issuer')?.slice(0, LONGEST) || null;
  const data = await readSources(deps.db, issuer, pageOf(query));
  if (issuer !== null && data.total === 0) return { type: 'missing' };
  const plain = sourcesPath(issuer, data.page);
  return {
    type: 'page',
    data,
    keys: ['article:*'],
    page: (context) => ({
      plainPath: plain,
      head: {
        ...localHead('/source', issuer ?? context.t.sourcesIndex, context, { noindex: plain !== '/source' }),
        path: context.to(plain),
      },
      main: <SourcesView data={data} context={context} />,
    }),
  };
};
