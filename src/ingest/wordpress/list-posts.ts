/** Reads all posts of one type in the order in which they were changed, whatever is changed meanwhile. */
import { askJson, type RestAnswer, type RestClient, restAddress } from './rest-client.ts';
import { asArray, asObject, asText } from './rest-types.ts';

/** What comes of one request: posts that had not come before, or why there are none. */
export type PostBatch = { posts: unknown[] } | { problem: string; status: number | null };

/** Posts asked for at once; fewer when a site can't give so many: its memory, or ours, has an end. */
const PAGE_SIZES = [100, 25, 5, 1] as const;
/** Requests for one type of post: 20,000 full ones are two million posts. */
const MAX_REQUESTS = 20_000;
/** Failures in a row after which a site is given up. */
const MAX_FAILURES = 3;

/**
 * How the next request asks. `changes`: by time of change, from the last one seen. `second`: those of one second by
 * number, where a bulk edit changed more than a page of posts in it, since the order of equal times is no order.
 * `all`: everything by number, of a site that doesn't understand `modified_after` (WordPress before 5.7).
 */
type Mode = 'changes' | 'second' | 'all';

interface Place {
  mode: Mode;
  /** Local time of the site after which changes are asked for, `2021-05-24T11:17:25`; null for all. */
  after: string | null;
  page: number;
  /** Index into `PAGE_SIZES`. */
  size: number;
  /** Posts that came already and can come again: number and time of change. */
  seen: Set<string>;
}

/**
 * Asks for posts by time of change. The next request starts at the last time seen instead of the next page: a post that
 * is edited meanwhile moves to the end and comes again, where by pages another one would slip through the gap.
 *
 * @param since time in GMT, from which a day is taken off: the site compares with its own local time.
 */
export async function* listPosts(client: RestClient, route: string, since: string | null): AsyncIterable<PostBatch> {
  const from = since && shift(since, -26 * 3600);
  const place: Place = { mode: 'changes', after: from, page: 1, size: 0, seen: new Set() };
  let failures = 0;
  for (let requests = 0; requests < MAX_REQUESTS && failures < MAX_FAILURES; requests += 1) {
    const answer = await askJson(client, addressOf(client, route, place)).catch((error: unknown) => error as Error);
    if (answer instanceof Error || answer.status !== 200 || !Array.isArray(answer.body)) {
      if (isBeyondLastPage(answer)) {
        if (leaveSecond(place)) continue;
        return;
      }
      if (mayBeTooMuch(answer) && askForLess(place)) continue;
      yield problemOf(answer);
      if (!mayBeTooMuch(answer)) return;
      failures += 1;
      place.page += 1;
      continue;
    }
    failures = 0;
    const fresh = answer.body.filter((post) => !place.seen.has(keyOf(post)) && !(from && modifiedOf(post) < from));
    if (fresh.length > 0) yield { posts: fresh };
    if (!isLast(answer, place)) goOn(place, answer.body);
    else if (!leaveSecond(place)) return;
  }
}

function addressOf(client: RestClient, route: string, place: Place): string {
  const { mode, after } = place;
  const before = mode === 'second' && after !== null ? shift(after, 2) : null;
  return restAddress(client.root, route, {
    orderby: mode === 'changes' ? 'modified' : 'id',
    order: 'asc',
    per_page: String(PAGE_SIZES[place.size]),
    page: String(place.page),
    _embed: 'author,wp:term,wp:featuredmedia',
    ...(mode === 'all' || after === null ? {} : { modified_after: after }),
    ...(before === null ? {} : { modified_before: before }),
  });
}

const keyOf = (post: unknown): string => `${asObject(post).id} ${modifiedOf(post)}`;
const modifiedOf = (post: unknown): string => asText(asObject(post).modified);

/** Moves on to the next request after a full answer. */
function goOn(place: Place, posts: readonly unknown[]): void {
  const first = modifiedOf(posts[0]);
  const last = modifiedOf(posts.at(-1));
  const next = shift(last, -1);
  if (place.mode === 'changes' && next !== null && !(place.after !== null && first < place.after)) {
    for (const post of posts) place.seen.add(keyOf(post));
    // Only what is as new as the next request's beginning can come again.
    place.seen = new Set([...place.seen].filter((key) => key.slice(key.indexOf(' ') + 1) > next));
    if (first === last) [place.mode, place.page] = ['second', 1];
    else place.page = 1;
    place.after = next;
  } else if (place.mode === 'changes') {
    for (const post of posts) place.seen.add(keyOf(post));
    [place.mode, place.page] = ['all', 1];
  } else {
    place.page += 1;
  }
}

/** After the last post of one second: on to the seconds behind it. False in any other mode. */
function leaveSecond(place: Place): boolean {
  if (place.mode !== 'second') return false;
  [place.mode, place.page, place.after] = ['changes', 1, shift(place.after ?? '', 1)];
  return true;
}

function isLast(answer: RestAnswer, place: Place): boolean {
  const pages = Number(answer.headers['x-wp-totalpages'] ?? Number.NaN);
  if (Number.isInteger(pages)) return place.page >= pages;
  return asArray(answer.body).length < (PAGE_SIZES[place.size] ?? 1);
}

const isBeyondLastPage = (answer: RestAnswer | Error): boolean =>
  !(answer instanceof Error) && answer.status === 400 && asText(asObject(answer.body).code).includes('invalid_page');

/** Errors that a smaller question may not meet: the server's own, broken JSON, answers too long or too slow. */
const mayBeTooMuch = (answer: RestAnswer | Error): boolean =>
  answer instanceof Error ? !/private|refuse/.test(answer.message) : answer.status >= 500 || answer.status === 200;

function askForLess(place: Place): boolean {
  if (place.size === PAGE_SIZES.length - 1) return false;
  const before = (place.page - 1) * (PAGE_SIZES[place.size] ?? 1);
  place.size += 1;
  place.page = Math.floor(before / (PAGE_SIZES[place.size] ?? 1)) + 1;
  return true;
}

function problemOf(answer: RestAnswer | Error): PostBatch {
  if (answer instanceof Error) return { problem: answer.message, status: null };
  const said = asText(asObject(answer.body).message)
    .replace(/<[^>]*>/g, '')
    .slice(0, 200);
  const what = answer.status === 200 ? 'answers with something that is no list of posts' : `answers ${answer.status}`;
  return { problem: `The site's REST API ${what}${said ? ` (“${said}”)` : ''}.`, status: answer.status };
}

const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}Z`));

/** A time without zone, moved by so many seconds; null when it is none. */
function shift(time: string, seconds: number): string | null {
  const text = time.slice(0, 19);
  return isTime(text) ? new Date(Date.parse(`${text}Z`) + seconds * 1000).toISOString().slice(0, 19) : null;
}
