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
  /**
   * The same said more closely, for a mirror of the site, which can compare what stood where before: `section:SLUG`,
   * `article:ID`, `actor:SLUG` … A change that touches none of them leaves the page as it is. Absent: `keys` say it.
   */
  within?: string[];
  /** More headers, such as Location or Link. */
  headers?: Record<string, string>;
  /** Whether the page may be kept in the cache. Only pages with status 200 ever are. */
  cacheable: boolean;
  /**
   * Seconds for which browsers need not ask again; 0 (the default): they always revalidate. `immutable`: for ever;
   * `never`: nobody keeps it, since it is for one reader.
   */
  freshFor?: number | 'immutable' | 'never';
}

/** What a page is asked for with. Nothing that identifies a reader. */
export interface PageRequest {
  /** Path as sent, still percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Parts of the path that the route names, decoded. */
  params: Record<string, string>;
}

/** What a form of a page sends. */
export interface FormRequest extends PageRequest {
  /** The fields, as `application/x-www-form-urlencoded`. */
  form: URLSearchParams;
  /** The reader's network address, for limits on what one may send; never to be kept. */
  address: string;
}

/** Takes what a form sends, and gives the page that follows. */
export type FormHandler = (request: FormRequest) => Promise<Page>;

/** Makes the page that a request asks for. */
export type PageHandler = (request: PageRequest) => Promise<Page>;

/** One line of a route table: a pattern as find-my-way writes them (`/country/:slug`, `/*`), GET and HEAD. */
export interface Route {
  path: string;
  handler: PageHandler;
  /** Takes forms sent to the same path (POST); without it, they are refused. */
  submit?: FormHandler;
}
