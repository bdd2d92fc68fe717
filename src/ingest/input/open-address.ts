/** What an http(s) address gives: a file, or behind a home page a whole site. */
import { type Fetched, type FetchOptions, fetchBounded } from './fetch-bounded.ts';
import { statusSentence, withoutCredentials } from './http-error.ts';
import { describeError } from './input-error.ts';
import { fill, openSource } from './open-source.ts';
import { readHead } from './read-bytes.ts';
import { createSpool, type Spool, spooledSource } from './spool.ts';
import type { InputContext, InputItem, InputOptions, OpenSite, Source } from './types.ts';

/** How much of a page is searched for the links that name a site's API and feeds. */
const PAGE_HEAD_BYTES = 512 * 1024;

/** Reads what an address gives into a spool, then opens that like a file. An answer of 304 gives nothing. */
export async function* openAddress(
  address: string,
  options: InputOptions,
  context: InputContext,
): AsyncIterable<InputItem> {
  const name = withoutCredentials(address);
  const fail = (reason: string): InputItem => ({ failure: { file: name, place: '', reason } });
  const spool = createSpool(context.limits.spoolMemoryBytes, context.temporaryFolder);
  try {
    const known = (await options.knownState?.(name)) ?? null;
    const answer = await fetchBounded(address, { ...settingsOf(options), known });
    if (answer.status !== 200) {
      await answer.discard();
      return yield answer.status === 304 ? unchanged(name) : fail(statusSentence(answer.status));
    }
    const error = await fill(spool, () => answer.bytes);
    const site = error === null ? await lookBehind(address, answer, spool, options) : null;
    if (site && 'items' in site) return yield* site.items;
    if (site) {
      const { openSite: _once, ...rest } = options;
      return yield* openAddress(site.feed, rest, context);
    }
    if (error === null || spool.length() > 0) yield* openSource(addressSource(name, answer, spool), null, context);
    if (error !== null) yield fail(describeError(error));
  } catch (error) {
    yield fail(describeError(error));
  } finally {
    await spool.close();
  }
}

const settingsOf = ({ allowPrivate, signal, http }: InputOptions): FetchOptions => ({ allowPrivate, signal, ...http });

async function lookBehind(
  address: string,
  answer: Fetched,
  spool: Spool,
  options: InputOptions,
): Promise<Awaited<ReturnType<OpenSite>>> {
  const isPage = /\bx?html\b/i.test(answer.contentType ?? '');
  if (!options.openSite || !isPage) return null;
  const head = await readHead(spool.slice(0, spool.length()), PAGE_HEAD_BYTES);
  const page = { url: answer.url, headers: answer.headers, html: Buffer.from(head).toString('utf8') };
  return options.openSite(page, siteFetch(address, options), options);
}

/** Reaches the site with the credentials that its address was given with, and never another site with them. */
function siteFetch(address: string, options: InputOptions): Parameters<OpenSite>[1] {
  const start = new URL(address);
  return (wanted, own) => {
    const url = new URL(wanted);
    if (url.origin === start.origin) [url.username, url.password] = [start.username, start.password];
    return fetchBounded(url.href, { ...settingsOf(options), ...own });
  };
}

const addressSource = (name: string, answer: Fetched, spool: Spool): Source => ({
  ...spooledSource(name, spool),
  url: answer.url,
  contentType: answer.contentType,
  hints: { etag: answer.etag, lastModified: answer.lastModified },
});

const unchanged = (file: string): InputItem => ({
  skipped: { file, place: '', reason: 'The server says that it has not changed since it was read.', count: 1 },
});
