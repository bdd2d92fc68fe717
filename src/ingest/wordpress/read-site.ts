/** A WordPress site, from its address to files that the importer reads like any other. */
import { createHash } from 'node:crypto';
import type { InputItem, InputOptions } from '../input/index.ts';
import { findApi, isHomeOf, namedApi, namedFeeds, type SitePage } from './find-api.ts';
import { listPosts } from './list-posts.ts';
import { askJson, type RestClient, restAddress, type SiteFetch } from './rest-client.ts';
import {
  asArray,
  asObject,
  asText,
  type RestDocument,
  type RestParent,
  type RestPost,
  readRestPost,
} from './rest-types.ts';

/** Types that are machinery of the site, not something to read (wp-includes/post.php, create_initial_post_types). */
const MACHINERY =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|elementor_.*|e-.*|jetpack.*|acf-.*|product.*|shop_.*|popup.*|mailpoet.*|feedback)$/;
const MAX_TYPES = 30;
/** Categories remembered for the paths of sections. */
const MAX_TERMS = 20_000;
/** Letters of one file given to the importer; a batch with more is split. */
const MAX_DOCUMENT = 16_000_000;

/** What a site needs from outside. */
export interface SiteOptions extends Pick<InputOptions, 'knownState'> {
  fetch: SiteFetch;
  wait(milliseconds: number): Promise<void>;
}

/** What a web page turned out to be: a site to be read as a whole, a feed to be read instead, or just a page. */
export type SiteKind = { items: AsyncIterable<InputItem> } | { feed: string } | null;

/**
 * Tells what stands behind a page that the user named. The home page of a WordPress site gives all its posts, or those
 * changed since `knownState` for each route; a home page without REST API gives the feed it names; any other page null.
 */
export async function openSite(page: SitePage, options: SiteOptions): Promise<SiteKind> {
  const named = namedApi(page);
  const isHome = named ? isHomeOf(page, named) : new URL(page.url).pathname.replace(/index\.php$/, '') === '/';
  if (!isHome) return null;
  const api = await findApi(page, options);
  if (api)
    return { items: readSite({ root: api.root, fetch: options.fetch, wait: options.wait }, api.home, page, options) };
  const feed = namedFeeds(page)[0];
  return feed ? { feed } : null;
}

/** All posts, pages and posts of the site's own types, as documents of many posts each. */
async function* readSite(
  client: RestClient,
  home: string,
  page: SitePage,
  options: SiteOptions,
): AsyncIterable<InputItem> {
  const terms = await readTerms(client);
  for (const base of await readTypes(client)) {
    const name = restAddress(client.root, `wp/v2/${base}`).replaceAll('%2F', '/');
    const known = await options.knownState?.(name);
    const since = /^\d{4}-\d\d-\d\dT/.test(known?.lastModified ?? '') ? known?.lastModified : null;
    for await (const batch of listPosts(client, `wp/v2/${base}`, since ?? null)) {
      if ('posts' in batch) yield* toFiles(name, home, batch.posts, terms);
      else yield { failure: { file: name, place: '', reason: `${batch.problem} ${adviceFor(batch.status, page)}` } };
    }
  }
}

function adviceFor(status: number | null, page: SitePage): string {
  if (status !== 401 && status !== 403) return 'What was read before stays; try again later.';
  const feed = namedFeeds(page)[0];
  return `Let it be read, or import an export${feed ? ` or its feed (${feed})` : ''} instead.`;
}

/** Routes of the types to read; posts and pages where the site doesn't tell its types. */
async function readTypes(client: RestClient): Promise<string[]> {
  const answer = await askJson(client, restAddress(client.root, 'wp/v2/types')).catch(() => null);
  const types = Object.entries(asObject(answer?.status === 200 ? answer.body : null));
  const bases = types
    .filter(([type, value]) => !MACHINERY.test(type) && (asText(asObject(value).rest_namespace) || 'wp/v2') === 'wp/v2')
    .map(([, value]) => asText(asObject(value).rest_base))
    .filter((base) => /^[\w-]{1,60}$/.test(base));
  return [...new Set(['posts', 'pages', ...bases])].slice(0, MAX_TYPES);
}

/** Categories with their parents; an embedded term doesn't name its parent. */
async function readTerms(client: RestClient): Promise<RestParent[]> {
  const found: { id: unknown; parent: unknown; slug: string; name: string }[] = [];
  for (let page = 1; found.length < MAX_TERMS; page += 1) {
    const parameters = { per_page: '100', page: String(page), _fields: 'id,name,slug,parent' };
    const answer = await askJson(client, restAddress(client.root, 'wp/v2/categories', parameters)).catch(() => null);
    const list = asArray(answer?.status === 200 ? answer.body : null).map(asObject);
    for (const { id, parent, slug, name } of list) found.push({ id, parent, slug: asText(slug), name: asText(name) });
    if (list.length < 100) break;
  }
  const slugs = new Map(found.map(({ id, slug }) => [id, slug]));
  return found.map(({ parent, slug, name }) => ({ taxonomy: 'category', slug, name, parent: slugs.get(parent) ?? '' }));
}

function* toFiles(
  name: string,
  home: string,
  values: readonly unknown[],
  terms: readonly RestParent[],
): Iterable<InputItem> {
  let posts: RestPost[] = [];
  let length = 0;
  for (const value of values) {
    const post = readRestPost(value);
    if (!post) {
      const place = `post ${String(asObject(value).id ?? '?').slice(0, 20)}`;
      yield {
        failure: { file: name, place, reason: 'The site gives it without a number or an address, so it was left out.' },
      };
      continue;
    }
    if (length > 0 && length + post.content.length > MAX_DOCUMENT) {
      yield toFile(name, home, posts, terms);
      [posts, length] = [[], 0];
    }
    posts.push(post);
    length += post.content.length;
  }
  if (posts.length > 0) yield toFile(name, home, posts, terms);
}

/** Only the sections that the posts need are kept, so that the same posts make the same file. */
function toFile(name: string, home: string, posts: RestPost[], terms: readonly RestParent[]): InputItem {
  const document: RestDocument = { tramaWordPress: 1, home, terms: ancestorsOf(posts, terms), posts };
  const bytes = Buffer.from(JSON.stringify(document));
  const last = posts
    .map(({ modified }) => modified)
    .sort()
    .at(-1);
  return {
    name,
    url: home,
    contentType: 'application/json',
    bytes: { [Symbol.asyncIterator]: () => once(bytes) },
    size: null,
    hash: createHash('sha256').update(bytes).digest('hex'),
    head: bytes.subarray(0, 65536),
    root: null,
    hints: { etag: null, lastModified: last || null },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function ancestorsOf(posts: readonly RestPost[], terms: readonly RestParent[]): RestParent[] {
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const needed = new Map<string, RestParent>();
  const waiting = posts
    .flatMap((post) => post.terms)
    .filter(({ taxonomy }) => taxonomy === 'category')
    .map(({ slug }) => slug);
  for (let slug = waiting.pop(); slug !== undefined; slug = waiting.pop()) {
    const term = bySlug.get(slug);
    if (!term || needed.has(slug)) continue;
    needed.set(slug, term);
    if (term.parent) waiting.push(term.parent);
  }
  return [...needed.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
