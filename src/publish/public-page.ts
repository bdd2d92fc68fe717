import type { Db, Problem } from '../kit/index.ts';
import type { SearchQuery, SearchResult } from '../search/index.ts';
import type { FeedLink, InterfaceLanguage, Page, Site, ViewContext } from '../ui/index.ts';
import type { Cursors } from './api/cursors.ts';
import type { Operation } from './api/describe-api.ts';
import type { PageApi } from './api/page-api.ts';
import type { FindArticle } from './queries/find-article.ts';
import type { FeedEntry } from './queries/read-entries.ts';

/** What the public site is made with. */
export interface PublishDeps {
  db: Db;
  /** Everything of the site but its menu, which comes from the database. */
  site: Omit<Site, 'menu'>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Whether search engines may list profiles of people. */
  indexPeople(): boolean;
  /** Folder of kept pictures. */
  mediaDir: string;
  /** Folder of the exports for readers; null where none are offered. */
  exportsDir: string | null;
  /** Folder of the style sheet and fonts as built. */
  assetsDir: string;
  now(): Date;
  /**
   * Keeps the answers of loaders while one state of the database is shown from beginning to end: a page and its twin, and
   * the three feeds of a list, are of one answer. Absent where the database changes between requests.
   */
  remember?(key: string, load: () => Promise<Answer>): Promise<Answer>;
  /** What the API can be asked for beside the pages' twins. */
  moreOperations?: readonly Operation[];
}

/** The same with what the site itself keeps between requests. */
export interface SiteDeps extends PublishDeps {
  findArticle: FindArticle;
  cursors: Cursors;
}

/** How a page is asked for: `print` and the like are in the query. */
export type Format = 'html' | 'json' | 'rss' | 'atom' | 'jsonfeed';

/** One request, read. `path` has neither language prefix nor format. */
export interface Visit {
  deps: SiteDeps;
  context: ViewContext;
  language: InterfaceLanguage;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  format: Format;
  /** Of a JSON twin: what it takes and gives; null of what no route has. */
  api: PageApi | null;
}

/** A feed, before it is written in one of three formats. */
export interface Feed {
  title: string;
  description: string;
  /** Path of the page that it is the feed of, and of the feed itself. */
  path: string;
  entries: FeedEntry[];
}

/** What a page's loader gives: the view data, and how it is shown. */
export type Answer =
  | {
      type: 'page';
      data: object;
      keys: string[];
      within?: string[];
      page: (context: ViewContext) => Page;
      status?: number;
      cacheable?: boolean;
      /** More headers of the page itself, not of its twin. */
      headers?: Record<string, string>;
      language?: InterfaceLanguage;
    }
  | { type: 'feed'; feed: Feed; keys: string[]; within?: string[] }
  | { type: 'moved'; to: string }
  | { type: 'problem'; problem: Problem }
  | { type: 'missing' };

/** One page of the site: what is loaded for a visit. */
export type Loader = (visit: Visit) => Promise<Answer>;

/** The three feeds of a page at `path` (with its language prefix). */
export function feedLinks(path: string, title: string, query = ''): FeedLink[] {
  const base = path === '/' ? '' : path;
  return [
    { type: 'rss', title: `${title} (RSS)`, path: `${base}/feed.xml${query}` },
    { type: 'atom', title: `${title} (Atom)`, path: `${base}/atom.xml${query}` },
    { type: 'json', title: `${title} (JSON)`, path: `${base}/feed.json${query}` },
  ];
}

/** Path of the JSON twin of a page. */
export function twinPath(path: string): string {
  const bare = path.replace(/\/$/, '');
  return bare === '' ? '/index.json' : `${bare}.json`;
}
