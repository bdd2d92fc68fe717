/** One answer to a reader: a page, a feed, a picture. */
export interface Page {
  status: number;
  /** Content-Type with its charset. */
  type: string;
  body: string | Buffer;
  /**
   * What the page was made of: `article:ID`, `entity:ID`, or all of a kind (`article:*`). A change of any of them
   * takes the page out of the cache. An empty list: nothing in the database.
   */
  keys: string[];
  /** More headers, such as Location or Link. */
  headers?: Record<string, string>;
  /** Whether the page may be kept in the cache. Only pages with status 200 ever are. */
  cacheable: boolean;
  /** Seconds for which browsers need not ask again; 0 (the default): they always revalidate. `immutable`: for ever. */
  freshFor?: number | 'immutable';
}

/** What a page is asked for with. Nothing that identifies a reader. */
export interface PageRequest {
  /** Path as sent, still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Parts of the path that the route names, decoded. */
  params: Record<string, string>;
}

/** Makes the page that a request asks for. */
export type PageHandler = (request: PageRequest) => Promise<Page>;

/** One line of a route table: a pattern as find-my-way writes them (`/country/:slug`, `/*`), GET and HEAD. */
export interface Route {
  path: string;
  handler: PageHandler;
}
