import { explore } from './explore/explore-page.tsx';
import { actor } from './pages/actor.tsx';
import { actors, sources } from './pages/actors.tsx';
import { claim } from './pages/claim.tsx';
import { corrections } from './pages/corrections.tsx';
import { country } from './pages/country.tsx';
import { publicData } from './pages/data.tsx';
import { document } from './pages/document.tsx';
import { incident, incidents } from './pages/incidents.tsx';
import { archiveIndex, archiveList, countryIndex, front, termIndex, termList } from './pages/lists.tsx';
import { notice } from './pages/notice.tsx';
import { about, licence, search } from './pages/others.tsx';
import type { Loader } from './public-page.ts';

/** One page of the site. Each also answers as JSON (`.json`), in the other languages (`/es/…`), and, with `feed`, as feeds. */
export interface PageRoute {
  path: string;
  load: Loader;
  feed?: true;
}

/** Every page that has an address of its own kind; articles are found by the address they were given. */
export const PAGES: readonly PageRoute[] = [
  { path: '/', load: front, feed: true },
  { path: '/section', load: termIndex('section') },
  { path: '/section/:slug', load: termList('section'), feed: true },
  { path: '/country', load: countryIndex },
  { path: '/country/:slug', load: country, feed: true },
  { path: '/topic', load: termIndex('topic') },
  { path: '/topic/:slug', load: termList('topic'), feed: true },
  { path: '/author', load: termIndex('author') },
  { path: '/author/:slug', load: termList('author'), feed: true },
  { path: '/archive', load: archiveIndex },
  { path: '/archive/:year', load: archiveList },
  { path: '/archive/:year/:month', load: archiveList },
  { path: '/search', load: search, feed: true },
  { path: '/actor', load: actors },
  { path: '/actor/:slug', load: actor, feed: true },
  { path: '/claim/:id', load: claim },
  { path: '/incident', load: incidents, feed: true },
  { path: '/incident/:slug', load: incident },
  { path: '/explore', load: explore, feed: true },
  { path: '/document/:hash', load: document },
  { path: '/source', load: sources },
  { path: '/corrections', load: corrections, feed: true },
  { path: '/data', load: publicData },
  { path: '/notice/:slug', load: notice },
  { path: '/about', load: about },
  { path: '/licence', load: licence },
];
