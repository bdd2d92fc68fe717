import { escapeHtml } from '../../text/index.ts';
import type { ViewContext } from '../../ui/index.ts';
import type { CorrectionsData } from '../data.ts';
import { feedLinks, type Loader } from '../public-page.ts';
import { CORRECTIONS_PAGE, readCorrections } from '../queries/read-corrections.ts';
import type { FeedEntry } from '../queries/read-entries.ts';
import { CorrectionsView } from '../views/corrections.tsx';
import { sliceOf, withCursor } from './cursor-of.ts';
import { localHead } from './lists.tsx';

const KEYS = ['correction:*', 'article:*'];

/** Every correction, clarification and editor's note, and the feed of them. */
export const corrections: Loader = async (visit) => {
  const { deps, query, context, format } = visit;
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const slice = await sliceOf(visit, page, CORRECTIONS_PAGE);
  if ('type' in slice) return slice;
  const found = await readCorrections(deps.db, slice);
  const data = await withCursor(visit, { ...found, data: { ...found.data, page, pageSize: slice.size } });
  if (format !== 'html' && format !== 'json') {
    const { t, to, site } = context;
    const feed = { title: `${site.name}: ${t.corrections}`, description: t.correctionsIntro, path: to('/corrections') };
    return {
      type: 'feed',
      keys: KEYS,
      feed: { ...feed, entries: data.corrections.map((one) => entryOf(one, context)) },
    };
  }
  return {
    type: 'page',
    data,
    keys: KEYS,
    page: (view) => ({
      plainPath: '/corrections',
      head: localHead('/corrections', view.t.corrections, view, {
        description: view.t.correctionsIntro,
        feeds: feedLinks(view.to('/corrections'), view.t.corrections),
      }),
      main: <CorrectionsView data={data} context={view} />,
    }),
  };
};

function entryOf(
  { id, kind, text, publishedAt, article }: CorrectionsData['corrections'][number],
  { t }: ViewContext,
): FeedEntry {
  const empty = { countries: [], authors: [], sections: [], topics: [], media: [] };
  return {
    ...empty,
    id,
    path: `${article.path}#correction-${id}`,
    title: `${t[`correction_${kind}`]}: ${article.title}`,
    dek: text,
    kind: 'brief',
    language: article.language,
    publishedAt,
    updatedAt: publishedAt,
    excerpt: null,
    html: `<p>${escapeHtml(text)}</p>`,
    licence: null,
  };
}
