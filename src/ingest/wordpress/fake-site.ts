/** A WordPress site for tests: answers as the REST API handbook says, and as badly as real sites do. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post of the made-up site; what is left out is filled in. */
export interface FakePost {
  id: number;
  /** Local time of the site, which is GMT here. */
  modified: string;
  type?: 'post' | 'page';
  title?: string;
  content?: string;
  excerpt?: string;
  locked?: boolean;
  more?: Record<string, unknown>;
}

/** How the site behaves; change it between requests. */
export interface FakeSite {
  address: string;
  posts: FakePost[];
  /** Addresses asked for, path and query. */
  asked: string[];
  /** Says no to `modified_after`, as WordPress did before 5.7. */
  isOld: boolean;
  /** Most posts that it can give at once before it fails with 500. */
  strength: number;
  /** Status of every answer of the API; 200 by default. */
  status: number;
  /** Has no REST API at all. */
  hidesApi: boolean;
  /** HTML of the home page; without it, one that names the API. */
  home: string | null;
  /** Called before each answer about posts. */
  onAsk: () => void;
  close(): void;
}

/** Starts a site on the loopback. */
export async function startFakeSite(posts: FakePost[]): Promise<FakeSite> {
  const server: Server = createServer((request, response) => answer(site, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const site: FakeSite = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posts,
    asked: [],
    isOld: false,
    strength: 1000,
    status: 200,
    hidesApi: false,
    home: null,
    onAsk: () => undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

function answer(site: FakeSite, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', site.address);
  site.asked.push(`${url.pathname}${url.search}`);
  const json = (status: number, value: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
  if (url.pathname === '/' || url.pathname === '/a-story/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' });
    response.end(
      site.home ?? `<html><head><link rel='https://api.w.org/' href='${site.address}wp-json/' /></head></html>`,
    );
  } else if (url.pathname === '/feed/') {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.end(
      '<rss version="2.0"><channel><title>L</title><item><title>From the feed</title></item></channel></rss>',
    );
  } else if (site.hidesApi) json(404, {});
  else if (site.status !== 200 && url.pathname.startsWith('/wp-json/wp/')) {
    json(site.status, { code: 'rest_forbidden', message: 'Only for those signed in.' });
  } else if (url.pathname === '/wp-json/')
    json(200, { name: 'L', home: site.address, namespaces: ['oembed/1.0', 'wp/v2'] });
  else if (url.pathname === '/wp-json/wp/v2/categories') json(200, CATEGORIES);
  else if (url.pathname === '/wp-json/wp/v2/types') json(200, TYPES);
  else if (/\/wp\/v2\/(posts|pages)$/.test(url.pathname)) answerPosts(site, url, response, json);
  else json(404, { code: 'rest_no_route', message: 'No route was found.' });
}

const CATEGORIES = [
  { id: 2, name: 'News', slug: 'news', parent: 0 },
  { id: 3, name: 'Briefs &amp; notes', slug: 'briefs', parent: 2 },
];

const TYPES = {
  post: { rest_base: 'posts', rest_namespace: 'wp/v2' },
  page: { rest_base: 'pages', rest_namespace: 'wp/v2' },
  attachment: { rest_base: 'media', rest_namespace: 'wp/v2' },
  wp_block: { rest_base: 'blocks', rest_namespace: 'wp/v2' },
};

function answerPosts(
  site: FakeSite,
  url: URL,
  response: ServerResponse,
  json: (status: number, value: unknown) => void,
): void {
  site.onAsk();
  const ask = (name: string): string => url.searchParams.get(name) ?? '';
  const type = url.pathname.endsWith('/pages') ? 'page' : 'post';
  const [size, page] = [Number(ask('per_page')), Number(ask('page') || 1)];
  const [after, before] = site.isOld ? ['', ''] : [ask('modified_after'), ask('modified_before')];
  const found = site.posts
    .filter((post) => (post.type ?? 'post') === type)
    .filter(({ modified }) => (!after || modified > after) && (!before || modified < before))
    .map((post) => ({ post, tie: Math.sin(post.id * page) }))
    .sort((a, b) => inOrder(ask('orderby'), a, b))
    .map(({ post }) => post);
  const pages = Math.ceil(found.length / size);
  const part = found.slice((page - 1) * size, page * size);
  const isTooFar = page > Math.max(1, pages);
  if (isTooFar) json(400, { code: 'rest_post_invalid_page_number', message: 'Too far.' });
  if (!isTooFar && part.length > site.strength)
    json(500, { code: 'internal_server_error', message: 'Allowed memory exhausted.' });
  if (isTooFar || part.length > site.strength) return;
  response.setHeader('x-wp-total', found.length).setHeader('x-wp-totalpages', pages);
  json(
    200,
    part.map((post) => toRest(site, post)),
  );
}

/** A database gives equal times in any order, and in another one for the next page. */
function inOrder(orderby: string, a: { post: FakePost; tie: number }, b: { post: FakePost; tie: number }): number {
  if (orderby === 'id') return a.post.id - b.post.id;
  return a.post.modified.localeCompare(b.post.modified) || a.tie - b.tie;
}

function toRest(site: FakeSite, post: FakePost): Record<string, unknown> {
  const type = post.type ?? 'post';
  return {
    id: post.id,
    date_gmt: '2021-05-24T11:17:25',
    modified: post.modified,
    modified_gmt: post.modified,
    status: 'publish',
    type,
    link: `${site.address}2021/05/story-${post.id}/`,
    title: { rendered: post.title ?? `Story ${post.id}` },
    content: { rendered: post.content ?? `<p>Words of story ${post.id}.</p>`, protected: post.locked ?? false },
    excerpt: { rendered: post.excerpt ?? '', protected: false },
    _embedded: {
      author: [{ id: 1, name: 'Ana Torrealba' }],
      'wp:term': [
        [{ taxonomy: 'category', slug: 'briefs', name: 'Briefs &amp; notes' }],
        [{ taxonomy: 'post_tag', slug: 'ports', name: 'Ports' }],
      ],
    },
    ...post.more,
  };
}
