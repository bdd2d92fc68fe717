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
        jsonLd: markup(found, context.site.name),
      }),
      main: <NoticeView notice={found} context={context} />,
    }),
  };
};

function markup(found: Notice, newsroom: string): object[] {
  if (found.kind === 'job') return [jobPosting(found, newsroom)];
  return found.kind === 'event' && found.starts ? [eventOf(found, newsroom)] : [];
}

/** schema.org Event. */
function eventOf({ title, text, starts, ends, place, link }: Notice, newsroom: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    description: text.slice(0, 500),
    startDate: starts,
    ...(ends ? { endDate: ends } : {}),
    ...(place ? { location: { '@type': 'Place', name: place, address: place } } : {}),
    ...(link ? { url: link } : {}),
    organizer: { '@type': 'Organization', name: newsroom },
  };
}

/** schema.org JobPosting. */
function jobPosting({ title, html, ends, place, starts, postedOn }: Notice, newsroom: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: html,
    hiringOrganization: { '@type': 'Organization', name: newsroom },
    datePosted: postedOn ?? starts,
    ...(ends ? { validThrough: ends } : {}),
    ...(place ? { jobLocation: { '@type': 'Place', address: place } } : {}),
  };
}
