import type { PageApi } from './api/page-api.ts';
import { PAGE_APIS as API, ARTICLE_API } from './api/page-apis.ts';
import { explore } from './explore/explore-page.tsx';
import { actor } from './pages/actor.tsx';
import { actors, sources } from './pages/actors.tsx';
import { claim } from './pages/claim.tsx';
import { corrections } from './pages/corrections.tsx';
import { country } from './pages/country.tsx';
import { publicData } from './pages/data.tsx';
import { articleById, articles, claims } from './pages/data-lists.ts';
import { document } from './pages/document.tsx';
import { incident, incidents } from './pages/incidents.tsx';
import { archiveIndex, archiveList, countryIndex, front, termIndex, termList } from './pages/lists.tsx';
import { notice } from './pages/notice.tsx';
import { about, licence, search } from './pages/others.tsx';
import type { Loader } from './public-page.ts';

/**
 * One page of the site. Each also answers as JSON (`.json`), which `api` describes, in the other languages (`/es/…`),
 * and, with `feed`, as feeds.
 */
export interface PageRoute {
  path: string;
  load: Loader;
  api: PageApi;
  feed?: true;
}

/** Every page that has an address of its own kind; articles are found by the address they were given. */
export const PAGES: readonly PageRoute[] = [
  { path: '/', load: front, api: API.front, feed: true },
  { path: '/section', load: termIndex('section'), api: API.sections },
  { path: '/section/:slug', load: termList('section'), api: API.section, feed: true },
  { path: '/country', load: countryIndex, api: API.countries },
  { path: '/country/:slug', load: country, api: API.country, feed: true },
  { path: '/topic', load: termIndex('topic'), api: API.topics },
  { path: '/topic/:slug', load: termList('topic'), api: API.topic, feed: true },
  { path: '/author', load: termIndex('author'), api: API.authors },
  { path: '/author/:slug', load: termList('author'), api: API.author, feed: true },
  { path: '/archive', load: archiveIndex, api: API.archive },
  { path: '/archive/:year', load: archiveList, api: API.year },
  { path: '/archive/:year/:month', load: archiveList, api: API.month },
  { path: '/search', load: search, api: API.search, feed: true },
  { path: '/actor', load: actors, api: API.actors },
  { path: '/actor/:slug', load: actor, api: API.actor, feed: true },
  { path: '/claim/:id', load: claim, api: API.claim },
  { path: '/incident', load: incidents, api: API.incidents, feed: true },
  { path: '/incident/:slug', load: incident, api: API.incident },
  { path: '/explore', load: explore, api: API.explore, feed: true },
  { path: '/document/:hash', load: document, api: API.document },
  { path: '/source', load: sources, api: API.sources },
  { path: '/corrections', load: corrections, api: API.corrections, feed: true },
  { path: '/data', load: publicData, api: API.data },
  { path: '/notice/:slug', load: notice, api: API.notice },
  { path: '/about', load: about, api: API.about },
  { path: '/licence', load: licence, api: API.licence },
];

/** What there is as data alone, at its path with `.json`. */
export const DATA: readonly PageRoute[] = [
  { path: '/article', load: articles, api: API.articles },
  { path: '/article/:id', load: articleById, api: ARTICLE_API },
  { path: '/claim', load: claims, api: API.claims },
];
