import { actorJsonLd, breadcrumbList } from '../json-ld.ts';
import { feedLinks, type Loader } from '../public-page.ts';
import { readActor } from '../queries/read-actor.ts';
import { readEntriesById } from '../queries/read-entries.ts';
import { ActorView } from '../views/actor.tsx';
import { localHead } from './lists.tsx';

/** Last page of claims, so that nobody makes the database count to the end of a far one. */
const LAST_PAGE = 100;

/** An actor's profile; as a feed, the articles that name it. */
export const actor: Loader = async ({ deps, params, query, context, language, format }) => {
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const found = await readActor(deps.db, params.slug ?? '', page, language, deps.site.language);
  if (!found) return { type: 'missing' };
  if ('movedTo' in found) return { type: 'moved', to: context.to(`/actor/${found.movedTo}`) };
  const { id, articleIds, ...data } = found;
  const plain = `/actor/${data.slug}`;
  const keys = [`entity:${id}`, 'entity:*', 'article:*'];
  const within = [`actor:${data.slug}`, `tells:${data.slug}`];
  const title = `${context.site.name}: ${data.name}`;
  if (format !== 'html' && format !== 'json') {
    const entries = await readEntriesById(deps.db, articleIds);
    return {
      type: 'feed',
      keys,
      within,
      feed: { title, description: context.site.description, path: context.to(plain), entries },
    };
  }
  const isPerson = data.schema === 'Person';
  return {
    type: 'page',
    data,
    keys,
    within,
    page: (view) => ({
      plainPath: plain,
      current: '/actor',
      head: localHead(plain, data.name, view, {
        description: data.summary ?? view.site.description,
        noindex: page > 1 || (isPerson && !deps.indexPeople()),
        feeds: feedLinks(view.to(plain), title),
        jsonLd: [actorJsonLd(data, view), breadcrumbList([], { label: data.name, path: view.to(plain) }, view)],
      }),
      main: <ActorView data={data} context={view} />,
    }),
  };
};
