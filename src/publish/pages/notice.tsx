import { type Notice, readNotice } from '../../audience/index.ts';
import type { Loader } from '../public-page.ts';
import { NoticeView } from '../views/notices.tsx';
import { localHead } from './lists.tsx';

/** A page of the newsroom's own. */
export const notice: Loader = async ({ deps, params }) => {
  const found = await readNotice(deps.db, params.slug ?? '');
  if (!found?.published) return { type: 'missing' };
  return {
    type: 'page',
    data: found,
    keys: [`notice:${found.id}`],
    page: (context) => ({
      plainPath: `/notice/${found.slug}`,
      head: localHead(`/notice/${found.slug}`, found.title, context, {
        description: found.text.slice(0, 200),
        jsonLd: found.kind === 'job' ? [jobPosting(found, context.site.name)] : [],
      }),
      main: <NoticeView notice={found} context={context} />,
    }),
  };
};

/** schema.org JobPosting. */
function jobPosting({ title, html, ends, place, starts }: Notice, newsroom: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: html,
    hiringOrganization: { '@type': 'Organization', name: newsroom },
    ...(starts ? { datePosted: starts } : {}),
    ...(ends ? { validThrough: ends } : {}),
    ...(place ? { jobLocation: { '@type': 'Place', address: place } } : {}),
  };
}
