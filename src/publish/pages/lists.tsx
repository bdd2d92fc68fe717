import { countryName } from '../../text/index.ts';
import {
  countryOfSlug,
  countrySlug,
  localPath,
  offeredLanguages,
  type PageHead,
  type ViewContext,
} from '../../ui/index.ts';
import type { IndexData, ListData } from '../data.ts';
import { breadcrumbList, organization, webSite } from '../json-ld.ts';
import { type Answer, feedLinks, type Loader, twinPath, type Visit } from '../public-page.ts';
import { readEntries } from '../queries/read-entries.ts';
import { readFront } from '../queries/read-front.ts';
import { orderSections, readArchive, readCountries, readTerms } from '../queries/read-index.ts';
import {
  LAST_LIST_PAGE,
  LIST_SIZE,
  type ListChoice,
  type ListFilters,
  NO_FILTERS,
  readList,
} from '../queries/read-list.ts';
import { pageOf } from '../search-address.ts';
import { FrontView } from '../views/front.tsx';
import { ArchiveView, IndexView } from '../views/indexes.tsx';
import { ListView, listCrumbs, listPath, listTitle } from '../views/list.tsx';
import { sliceOf, withCursor } from './cursor-of.ts';

/** What lists are made of: any change of an article may change them. */
const LIST_KEYS = ['article:*', 'entity:*'];

/** What a list holds, for `Page.within`; of everything nothing closer can be said. */
function withinOf(choice: ListChoice): string[] | undefined {
  switch (choice.type) {
    case 'latest':
      return undefined;
    case 'country':
      return [`country:${choice.code}`];
    case 'archive':
      return [
        choice.month === null ? `year:${choice.year}` : `month:${choice.year}-${String(choice.month).padStart(2, '0')}`,
      ];
    default:
      return [`${choice.type}:${choice.slug}`];
  }
}

/** The head of a page that exists in every language of the interface. */
export function localHead(
  plainPath: string,
  title: string,
  context: ViewContext,
  more: Partial<PageHead> = {},
): PageHead {
  const path = context.to(plainPath);
  const languages = offeredLanguages(context.site).map((language) => ({
    language,
    path: localPath(context.site, language, plainPath),
  }));
  return {
    title,
    description: context.site.description,
    path,
    translations: [...languages, { language: 'x-default', path: plainPath }],
    json: twinPath(path),
    ...more,
  };
}

/** The front page, and the feed of everything. */
export const front: Loader = async (visit) => {
  const { deps, language, format } = visit;
  if (isFeed(format)) return listFeed(visit, { type: 'latest' });
  const data = await readFront(deps.db, language, deps.site.language);
  return {
    type: 'page',
    data,
    keys: LIST_KEYS,
    within: ['any:article', 'any:actor'],
    page: (context) => ({
      plainPath: '/',
      head: localHead('/', context.site.name, context, {
        feeds: feedLinks(context.to('/'), context.site.name),
        jsonLd: [organization(context.site), webSite(context)],
      }),
      main: <FrontView data={data} context={context} />,
    }),
  };
};

/** A section, topic or author. */
export function termList(type: 'section' | 'topic' | 'author'): Loader {
  return (visit) => listOf(visit, { type, slug: visit.params.slug ?? '' });
}

/** A country; its code alone leads to its page. */
export const countryList: Loader = async (visit) => {
  const slug = visit.params.slug ?? '';
  const code = countryOfSlug(slug);
  if (!code) return { type: 'missing' };
  if (countrySlug(code) !== slug) return { type: 'moved', to: visit.context.to(`/country/${countrySlug(code)}`) };
  return listOf(visit, { type: 'country', code });
};

/** A year or a month of the archive. */
export const archiveList: Loader = async (visit) => {
  const year = Number(visit.params.year);
  const month = visit.params.month === undefined ? null : Number(visit.params.month);
  const isYear = /^\d{4}$/.test(visit.params.year ?? '') && year >= 1000;
  const isMonth = month === null || (/^\d\d$/.test(visit.params.month ?? '') && month >= 1 && month <= 12);
  return isYear && isMonth ? listOf(visit, { type: 'archive', year, month }) : { type: 'missing' };
};

/** A list of articles: as a page, its data or a feed. */
export async function listOf(visit: Visit, choice: ListChoice): Promise<Answer> {
  const { deps, language, query, format } = visit;
  if (isFeed(format)) return listFeed(visit, choice);
  const page = pageOf(query, LAST_LIST_PAGE);
  const slice = await sliceOf(visit, page, LIST_SIZE);
  if ('type' in slice) return slice;
  const filters = format === 'json' ? filtersOf(query) : NO_FILTERS;
  const found = await readList(deps.db, choice, { ...slice, filters }, language, deps.site.language);
  // Nor is there anything to say of a byline that no article has any more.
  const mayBeEmpty = choice.type !== 'archive' && choice.type !== 'author';
  if (!found || (found.data.articles === 0 && !mayBeEmpty && filters === NO_FILTERS)) return { type: 'missing' };
  const data = await withCursor(visit, { ...found, data: { ...found.data, page, pageSize: slice.size } });
  if (format === 'html' && page > 1 && data.stories.length === 0) return { type: 'missing' };
  return { type: 'page', data, keys: LIST_KEYS, within: withinOf(choice), page: (context) => listPage(data, context) };
}

/** What an address narrows a list to; it has been checked. */
function filtersOf(query: URLSearchParams): ListFilters {
  const [kind, language, topic, from, to] = ['kind', 'language', 'topic', 'from', 'to'].map((name) => query.get(name));
  const country = countryOfSlug(query.get('country') ?? '');
  const all = { kind: kind ?? null, language: language ?? null, topic: topic ?? null, country };
  return { ...all, from: from ?? null, to: to ?? null };
}

function listPage(data: ListData, context: ViewContext) {
  const { subject } = data;
  const plain = listPath(subject);
  const title = listTitle(subject, context);
  const head = localHead(plain, title, context, {
    description: `${title} · ${context.site.tagline}`,
    noindex: data.articles === 0,
    feeds: subject.type === 'archive' ? [] : feedLinks(context.to(plain), `${context.site.name}: ${title}`),
    jsonLd: [breadcrumbList(listCrumbs(subject, context), { label: title, path: context.to(plain) }, context)],
  });
  const paged =
    data.page > 1 ? { ...head, path: `${head.path}?page=${data.page}`, json: `${head.json}?page=${data.page}` } : head;
  const current = subject.type === 'country' ? '/country' : plain;
  return { plainPath: plain, current, head: paged, main: <ListView data={data} context={context} /> };
}

function isFeed(format: Visit['format']): boolean {
  return format !== 'html' && format !== 'json';
}

async function listFeed(visit: Visit, choice: ListChoice): Promise<Answer> {
  const { deps, context } = visit;
  const found = await readEntries(deps.db, choice, visit.language, deps.site.language);
  if (!found) return { type: 'missing' };
  const name = choice.type === 'country' ? countryName(choice.code, visit.language) : found.name;
  const title = name ? `${context.site.name}: ${name}` : context.site.name;
  return {
    type: 'feed',
    keys: LIST_KEYS,
    within: withinOf(choice)?.map((one) => `feed:${one}`) ?? ['any:words'],
    feed: { title, description: context.site.description, path: context.to(visit.path), entries: found.entries },
  };
}

/** All sections, topics or authors. */
export function termIndex(table: 'section' | 'topic' | 'author'): Loader {
  const type = `${table}s` as const;
  return async ({ deps }) => {
    const all = await readTerms(deps.db, table);
    const entries = table === 'section' ? orderSections(all, deps.site) : all;
    const data: IndexData = { type, entries };
    return {
      type: 'page',
      data,
      keys: LIST_KEYS,
      within: ['any:article'],
      page: (context) => ({
        plainPath: `/${table}`,
        current: `/${table}`,
        head: localHead(`/${table}`, context.t[type], context),
        main: <IndexView data={data} context={context} />,
      }),
    };
  };
}

/** All countries, on a map and as a list. */
export const countryIndex: Loader = async ({ deps, language }) => {
  const countries = await readCountries(deps.db);
  const entries = countries.map(({ code, articles }) => ({
    slug: countrySlug(code),
    name: countryName(code, language),
    articles,
  }));
  const data: IndexData = { type: 'countries', entries };
  return {
    type: 'page',
    data,
    keys: LIST_KEYS,
    within: ['any:article'],
    page: (context) => ({
      plainPath: '/country',
      current: '/country',
      head: localHead('/country', context.t.countries, context),
      main: <IndexView data={data} codes={countries.map(({ code }) => code)} context={context} />,
    }),
  };
};

/** The archive by year and month. */
export const archiveIndex: Loader = async ({ deps }) => {
  const data = await readArchive(deps.db);
  return {
    type: 'page',
    data,
    keys: LIST_KEYS,
    within: ['any:article'],
    page: (context) => ({
      plainPath: '/archive',
      current: '/archive',
      head: localHead('/archive', context.t.archive, context),
      main: <ArchiveView data={data} context={context} />,
    }),
  };
};
