/** Asks a WordPress REST API, patiently: sites are small, busy and full of plug-ins. */
import type { Fetched, FetchOptions } from '../input/index.ts';

/** How a site is reached; `fetchBounded` with its settings, or a stand-in for it. */
export type SiteFetch = (address: string, options?: FetchOptions) => Promise<Fetched>;

/** An answer of the API. */
export interface RestAnswer {
  status: number;
  /** Parsed JSON, or null when the body is none. */
  body: unknown;
  headers: Record<string, string>;
  /** Address after redirects. */
  url: string;
}

/** What the reader of a site is given. */
export interface RestClient {
  /** Root of the API, such as `https://example.org/wp-json/` or `https://example.org/?rest_route=/`. */
  root: string;
  fetch: SiteFetch;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/** Bytes of one answer: a hundred long articles with what is embedded stay far below. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** Milliseconds for one answer. */
const ANSWER_TIMEOUT_MS = 120_000;
/** Times that a busy server is asked again. */
const MAX_RETRIES = 3;
/** Longest pause that a server is granted, in seconds. */
const MAX_PAUSE = 60;

/** Address of a route, such as `wp/v2/posts`, with its parameters, for either kind of root. */
export function restAddress(root: string, route: string, parameters: Record<string, string> = {}): string {
  const url = new URL(root);
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = `${url.pathname.replace(/\/+$/, '')}/${route}`;
  else url.searchParams.set('rest_route', `${plain.replace(/\/+$/, '')}/${route}`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Asks for JSON; a busy server (429, 503) is asked again after the pause it names. Throws `InputError`s of the network. */
export async function askJson(client: Omit<RestClient, 'root'>, address: string): Promise<RestAnswer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await client.fetch(address, {
      headers: { accept: 'application/json' },
      maxBytes: MAX_ANSWER_BYTES,
      timeoutMs: ANSWER_TIMEOUT_MS,
    });
    if ((answer.status === 429 || answer.status === 503) && tries < MAX_RETRIES) {
      await answer.discard();
      await client.wait(1000 * pauseOf(answer.headers['retry-after'], tries));
      continue;
    }
    const { status, headers, url } = answer;
    return { status, headers, url, body: await readJson(answer.bytes) };
  }
}

/** Retry-After in seconds (RFC 9110, 10.2.3); without it 2, 4, 8. */
const pauseOf = (header: string | undefined, tries: number): number =>
  Math.min(MAX_PAUSE, header && /^\d{1,6}$/.test(header) ? Number(header) : 2 ** (tries + 1));

/** Some plug-ins print warnings before the JSON, some a byte-order mark. */
async function readJson(bytes: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  for (const start of [0, text.search(/^[[{]/m)]) {
    try {
      if (start >= 0) return JSON.parse(text.slice(start));
    } catch {}
  }
  return null;
}
