import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Static, TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { UserError } from '../../kit/index.ts';
import type { PublicSite } from '../create-site.ts';
import { askSite } from '../mirror/find-route.ts';
import { twinPath } from '../public-page.ts';

/** A JSON twin's status and body, as its address answered. */
interface Twin {
  status: number;
  body: string;
}

/** The read API of a site: this one's or another's. */
export interface ReadApi {
  /** Scheme and host, without a slash at the end. */
  origin(): string;
  /** @param address path with `.json` and its parameters */
  read(address: string): Promise<Twin>;
}

/** What a twin has no answer to, in words for whoever asked. */
export class NoAnswer extends Error {}

/** Seconds that another site has for one answer, and the bytes that are taken of it. */
const REMOTE_SECONDS = 20;
const REMOTE_BYTES = 8_000_000;

/** The read API of a site in this process, asked without a server. */
export function ownApi(site: Pick<PublicSite, 'routes' | 'fallback'>, origin: () => string): ReadApi {
  const ask = askSite(site);
  return {
    origin,
    read: async (address) => {
      const { status, body } = await ask(address);
      return { status, body: String(body) };
    },
  };
}

/** The read API of another site that runs Trama, at its public address. Throws `UserError` for what is no address. */
export function remoteApi(address: string): ReadApi {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UserError(`'${address}' is no address of a site, such as https://news.example`, 2);
  const { origin } = new URL(address);
  return {
    origin: () => origin,
    read: async (path) => {
      const signal = AbortSignal.timeout(REMOTE_SECONDS * 1000);
      const headers = { accept: 'application/json, application/problem+json' };
      const response = await fetch(origin + path, { signal, headers }).catch((error: unknown) => {
        throw new NoAnswer(`${origin} can't be reached: ${reasonOf(error)}`);
      });
      return { status: response.status, body: await readAtMost(response, REMOTE_BYTES) };
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function readAtMost(response: Response, most: number): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of Readable.fromWeb(response.body as ReadableStream<Uint8Array>)) {
    bytes += chunk.length;
    if (bytes > most) throw new NoAnswer(`the answer is longer than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The data of a page.
 *
 * @param path of the page, without `.json`
 * @param query parameters; those that are undefined are left out
 * @throws NoAnswer when there is none, or none of this shape
 */
export async function readData<T extends TSchema>(
  api: ReadApi,
  schema: T,
  path: string,
  query: Record<string, string | number | undefined> = {},
): Promise<Static<T>> {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const parameters = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  const { status, body } = await api.read(twinPath(path) + parameters);
  const answer = parse(body);
  if (status === 404) throw new NoAnswer(`there is nothing public at ${path}${parameters}`);
  if (status !== 200) throw new NoAnswer(`${path} answered ${status}: ${answer.detail ?? answer.title ?? 'no reason'}`);
  if (!Value.Check(schema, answer.data)) throw new NoAnswer(`${path} answered in a shape that this version can't read`);
  return answer.data;
}

function parse(body: string): { data?: unknown; detail?: string; title?: string } {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    return {};
  }
}
