import type { Db } from '../../kit/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import type { ExploreData } from '../data.ts';
import { localHead } from '../pages/lists.tsx';
import { type Answer, feedLinks, type Loader, twinPath } from '../public-page.ts';
import { readEntriesAt } from '../queries/read-entries.ts';
import { readExplore } from '../queries/read-explore.ts';
import { EmbedView, ExploreView, embedTitle } from './explore-view.tsx';
import { EVERYTHING, explorePath, readSelection, selectionQuery } from './selection.ts';

/** What the pages are made of: any claim, and any article that tells one. */
export const EXPLORE_KEYS = ['entity:*', 'article:*'];

/** The graph alone runs a script, our own, which asks this server for more of the graph. */
const WITH_SCRIPT =
  "default-src 'none';script-src 'self';connect-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** Of one actor: what is told of it, and of those that it is linked with; of anything else: what is told, and by which articles. */
export function exploreWithin({ start, q, country, kind, topic }: ExploreData): string[] {
  const closer = start && !q && !country && !kind && !topic;
  return closer ? [`actor:${start.slug}`, `near:${start.slug}`] : ['any:article', 'any:actor'];
}

/** The newest articles that tell what a selection holds, as a feed. `path`: of the page that it is the feed of. */
export async function exploreFeed(
  db: Db,
  data: ExploreData,
  title: string,
  path: string,
  { site }: ViewContext,
): Promise<Answer> {
  const paths = data.claims.flatMap(({ evidence: { source } }) => (source.type === 'article' ? [source.path] : []));
  const entries = await readEntriesAt(db, [...new Set(paths)]);
  return {
    type: 'feed',
    keys: EXPLORE_KEYS,
    within: [...exploreWithin(data), 'any:words'],
    feed: { title: `${site.name}: ${title}`, description: site.description, path, entries },
  };
}

/** One selection of the database, as a list, a graph, a map or a timeline. An unknown actor is missing. */
export const explore: Loader = async ({ deps, query, context, format }) => {
  const data = await readExplore(deps.db, readSelection(query));
  if (data.actor && !data.start) return { type: 'missing' };
  if (format !== 'html' && format !== 'json')
    return exploreFeed(deps.db, data, embedTitle(data, context), context.to(explorePath(data)), context);
  const known = data.start?.slug ?? null;
  if (data.actor !== known) return { type: 'moved', to: context.to(explorePath({ ...data, actor: known })) };
  const plain = explorePath(data);
  return {
    type: 'page',
    data,
    keys: EXPLORE_KEYS,
    within: exploreWithin(data),
    headers: data.view === 'graph' && deps.site.graphScript ? { 'content-security-policy': WITH_SCRIPT } : undefined,
    page: (context) => {
      const twin = twinPath(context.to('/explore'));
      return {
        plainPath: plain,
        current: '/explore',
        head: {
          ...localHead('/explore', plain === '/explore' ? context.t.explore : embedTitle(data, context), context, {
            description: context.t.exploreHint,
            feeds: feedLinks(context.to('/explore'), context.t.explore, plain.slice('/explore'.length)),
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
