import { localHead } from '../pages/lists.tsx';
import type { Loader } from '../public-page.ts';
import { twinPath } from '../public-page.ts';
import { readExplore } from '../queries/read-explore.ts';
import { EmbedView, ExploreView, embedTitle } from './explore-view.tsx';
import { EVERYTHING, explorePath, readSelection, selectionQuery } from './selection.ts';

/** What the pages are made of: any claim, and any article that tells one. */
export const EXPLORE_KEYS = ['entity:*', 'article:*'];

/** One selection of the database, as a list, a graph, a map or a timeline. An unknown actor is missing. */
export const explore: Loader = async ({ deps, query, context: { to } }) => {
  const data = await readExplore(deps.db, readSelection(query));
  if (data.actor && !data.start) return { type: 'missing' };
  const known = data.start?.slug ?? null;
  if (data.actor !== known) return { type: 'moved', to: to(explorePath({ ...data, actor: known })) };
  const plain = explorePath(data);
  return {
    type: 'page',
    data,
    keys: EXPLORE_KEYS,
    page: (context) => {
      const twin = twinPath(context.to('/explore'));
      return {
        plainPath: plain,
        current: '/explore',
        head: {
          ...localHead('/explore', plain === '/explore' ? context.t.explore : embedTitle(data, context), context, {
            description: context.t.exploreHint,
            noindex: plain !== explorePath(EVERYTHING),
          }),
          path: context.to(plain),
          json: plain === '/explore' ? twin : `${twin}?${selectionQuery(data)}`,
        },
        main: <ExploreView data={data} context={context} />,
      };
    },
  };
};

/** The same for a frame on anybody's page. */
export const embed: Loader = async ({ deps, query }) => {
  const data = await readExplore(deps.db, readSelection(query));
  if (data.actor && !data.start) return { type: 'missing' };
  return {
    type: 'page',
    data,
    keys: EXPLORE_KEYS,
    page: (context) => ({
      look: 'embed',
      head: {
        title: embedTitle(data, context),
        description: context.t.exploreHint,
        path: context.to(explorePath(data, '/embed/explore')),
        canonical: context.site.origin + context.to(explorePath(data)),
        noindex: true,
      },
      main: <EmbedView data={data} context={context} />,
    }),
  };
};
