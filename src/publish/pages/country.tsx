import type { ListData } from '../data.ts';
import { EVERYTHING } from '../explore/selection.ts';
import type { Loader } from '../public-page.ts';
import { readExplore } from '../queries/read-explore.ts';
import { CountryView } from '../views/country.tsx';
import { countryList } from './lists.tsx';

/** Claims on a country's page; all of them are in explore. */
const MOST_CLAIMS = 200;

/** A country: what is on record there, and its articles; its later pages and feeds are lists of articles alone. */
export const country: Loader = async (visit) => {
  const list = await countryList(visit);
  if (list.type !== 'page') return list;
  const articles = list.data as ListData;
  const { subject } = articles;
  if (articles.page > 1 || subject.type !== 'country') return list;
  const record = await readExplore(visit.deps.db, { ...EVERYTHING, country: subject.code }, MOST_CLAIMS);
  const { claims, actors, total } = record;
  return {
    ...list,
    within: [`country:${subject.code}`, `record:${subject.code}`],
    data: { ...articles, record: { total, claims, actors } },
    page: (context) => ({
      ...list.page(context),
      main: <CountryView articles={articles} record={record} code={subject.code} context={context} />,
    }),
  };
};
