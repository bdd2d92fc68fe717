/** Reads http(s) addresses that users and files name, without being led into private networks or without end. */
import { type Dispatcher, request } from 'undici';
import { type AddressGuard, checkUrl, guardedAgent, newGuard } from './guarded-agent.ts';
import { readBody, tooMuch } from './http-body.ts';
import { httpError } from './http-error.ts';
import { InputError } from './input-error.ts';
import { HTTP_TIMEOUT_MS, MAX_HTTP_BYTES, MAX_REDIRECTS } from './limits.ts';

/** Settings of `fetchBounded`. */
export interface FetchOptions {
  /** Whether private, loopback and other special addresses may be read. Default false. */
  allowPrivate?: boolean;
  /** Bytes of the body, as sent and as unpacked. Default `MAX_HTTP_BYTES`. */
  maxBytes?: number;
  /** Milliseconds for everything: redirects, headers and body. Default `HTTP_TIMEOUT_MS`. */
  timeoutMs?: number;
  /** Default `MAX_REDIRECTS`. */
  maxRedirects?: number;
  /** Further request headers; `authorization` and `cookie` are not sent on to another site. */
  headers?: Record<string, string>;
  /** What the server said last time: it may answer 304 then. */
  known?: { etag: string | null; lastModified: string | null } | null;
  signal?: AbortSignal;
  /** Replaces the guard made of `allowPrivate`. */
  guard?: AddressGuard;
}

/** An answer of whatever status. Read `bytes` to the end, or call `discard`. */
export interface Fetched {
  status: number;
  /** Address after redirects, without credentials. */
  url: string;
  /** Lower-case names; repeated headers joined by a comma. */
  headers: Record<string, string>;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  /** The body, unpacked. Throws an `InputError` when it passes a limit or breaks off. */
  bytes: AsyncIterable<Uint8Array>;
  /** Drops the body and closes the connection. */
  discard(): Promise<void>;
}

interface Exchange {
  options: FetchOptions;
  guard: AddressGuard;
  agent: Dispatcher;
  signal: AbortSignal;
  maxBytes: number;
  timeoutMs: number;
}

/**
 * Fetches an address. Every address that a name leads to is checked, also after redirects, and the connection goes to
 * the checked one (no DNS rebinding). Throws an `InputError` with a clear sentence: refused, unreachable, too slow, too
 * many redirects, too long.
 */
export async function fetchBounded(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const timeoutMs = options.timeoutMs ?? HTTP_TIMEOUT_MS;
  const guard = options.guard ?? newGuard(options.allowPrivate ?? false);
  const agent = guardedAgent(guard, Math.min(timeoutMs, 30_000));
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  const maxBytes = options.maxBytes ?? MAX_HTTP_BYTES;
  const exchange: Exchange = { options, guard, agent, signal, maxBytes, timeoutMs };
  try {
    const { response, url } = await follow(parseAddress(address), exchange);
    return toFetched(response, url, exchange);
  } catch (error) {
    await agent.destroy();
    throw httpError(error, timeoutMs);
  }
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new InputError('It is no complete web address; write it as https://…', 'refused');
  return new URL(address);
}

async function follow(start: URL, exchange: Exchange): Promise<{ response: Dispatcher.ResponseData; url: URL }> {
  const limit = exchange.options.maxRedirects ?? MAX_REDIRECTS;
  let url = start;
  for (let hop = 0; hop <= limit; hop += 1) {
    checkUrl(url, exchange.guard);
    const response = await request(bare(url), {
      dispatcher: exchange.agent,
      signal: exchange.signal,
      headers: requestHeaders(url, start, exchange.options),
    });
    const location = header(response.headers.location);
    if (![301, 302, 303, 307, 308].includes(response.statusCode) || location === null) return { response, url };
    response.body.on('error', () => undefined).destroy();
    if (!URL.canParse(location, url.href))
      throw new InputError('The server sends on to an address that is none.', 'refused');
    url = new URL(location, url);
  }
  throw new InputError(`The server sends on more than ${limit} times; name the last address.`, 'redirects');
}

const bare = (url: URL): URL => {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  copy.hash = '';
  return copy;
};

function requestHeaders(url: URL, start: URL, options: FetchOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': 'Trama',
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
    ...options.headers,
  };
  const { known } = options;
  if (known?.etag) headers['if-none-match'] = known.etag;
  if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
  if (url.origin !== start.origin) {
    for (const name of Object.keys(headers)) if (/^(authorization|cookie)$/i.test(name)) delete headers[name];
  } else if (start.username !== '') {
    const credentials = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`;
    headers.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }
  return headers;
}

const header = (value: string | string[] | undefined): string | null =>
  value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;

function toFetched(response: Dispatcher.ResponseData, url: URL, exchange: Exchange): Fetched {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name] = header(value) ?? '';
  const { maxBytes, timeoutMs } = exchange;
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooMuch(maxBytes);
  response.body.on('error', () => undefined);
  const close = async (): Promise<void> => {
    response.body.destroy();
    await exchange.agent.destroy();
  };
  return {
    status: response.statusCode,
    url: bare(url).href,
    headers,
    contentType: headers['content-type'] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    bytes: readBody(response.body, headers['content-encoding'] ?? '', { maxBytes, timeoutMs, close }),
    discard: close,
  };
}

/** Settings of `postBounded`. */
export interface PostOptions {
  headers: Record<string, string>;
  /** Whether private, loopback and other special addresses may be told. */
  allowPrivate: boolean;
  /** Milliseconds for everything. */
  timeoutMs: number;
}

/**
 * Sends a body to an address by POST, and gives the status of the answer; what else it says is not read. Every address
 * that the name leads to is checked, the connection goes to the checked one, and no redirect is followed. Throws an
 * `InputError` with a clear sentence: refused, unreachable, too slow.
 */
export async function postBounded(address: string, body: string, options: PostOptions): Promise<number> {
  const { headers, allowPrivate, timeoutMs } = options;
  const guard = newGuard(allowPrivate);
  const agent = guardedAgent(guard, timeoutMs);
  try {
    const url = parseAddress(address);
    checkUrl(url, guard);
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await request(bare(url), { dispatcher: agent, signal, method: 'POST', headers, body });
    response.body.on('error', () => undefined).destroy();
    return response.statusCode;
  } catch (error) {
    throw httpError(error, timeoutMs);
  } finally {
    await agent.destroy();
  }
}
