import { createHash } from 'node:crypto';
import type http from 'node:http';
import type { FastifyReply } from 'fastify';
import { acceptsGzip, gzipBody } from './gzip-body.ts';
import type { Page } from './page.ts';
import type { CachedPage } from './page-cache.ts';

const CACHE_MS = 600_000;
const RETRY_SECONDS = 5;

/** A page with its headers, ready to be sent. */
export type Rendered = CachedPage & { status: number };

/** Tells whoever asks to come back in a moment. */
export async function comeBack(reply: FastifyReply, page: Page): Promise<FastifyReply> {
  reply.header('retry-after', RETRY_SECONDS);
  return sendPage(reply, page);
}

/** Sends a page that is made for this one request. */
export async function sendPage(reply: FastifyReply, page: Page): Promise<FastifyReply> {
  const rendered = finish(page, reply);
  reply.hijack();
  send(reply.request.raw, reply.raw, rendered, rendered.status);
  return reply;
}

/** Headers and body of a page: all that is the same for everyone who asks for it. */
export function finish(page: Page, reply: FastifyReply): Rendered {
  const plain = typeof page.body === 'string' ? Buffer.from(page.body) : page.body;
  const compressible =
    plain.length > 500 && /^(?:text\/|application\/(?:.*json|.*xml|javascript)|image\/svg)/.test(page.type);
  const fixed = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]);
  const etag = page.headers?.etag ?? `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const headers: Record<string, string> = {
    ...Object.fromEntries(fixed),
    'content-type': page.type,
    'cache-control': cacheControl(page),
    ...(compressible ? { vary: 'accept-encoding' } : {}),
    ...(page.keys.length > 0 && page.status === 200 ? { 'surrogate-key': page.keys.slice(0, 50).join(' ') } : {}),
    ...page.headers,
    etag,
  };
  return {
    status: page.status,
    // A page takes a header away by an empty one.
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    etag,
    body: { plain, compressible, immutable: page.freshFor === 'immutable', gzip: null },
    keys: page.keys,
    expires: Date.now() + CACHE_MS,
  };
}

function cacheControl({ freshFor = 0, status }: Page): string {
  if (status >= 500 || freshFor === 'never') return 'no-store';
  if (freshFor === 'immutable') return 'public, max-age=31536000, immutable';
  return freshFor > 0 ? `public, max-age=${freshFor}` : 'public, no-cache';
}

/** What of a page's headers goes with a 304 (RFC 9110, 15.4.5), so that scripts of other sites get it too. */
function unchanged(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => NOT_MODIFIED.test(name));
  return Object.fromEntries(kept);
}

const NOT_MODIFIED = /^(?:etag|cache-control|vary|access-control-.*|ratelimit-policy)$/;

/**
 * Sends a finished page, as gzip where the client takes it; 304 when the client has it. `more`: headers for this one
 * client.
 */
export function send(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  page: CachedPage,
  status: number,
  more: Record<string, string> = {},
): void {
  if (status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, { ...unchanged(page.headers), ...more });
    return void response.end();
  }
  const small = page.body.compressible && acceptsGzip(String(request.headers['accept-encoding'] ?? ''));
  const write = (body: Buffer) => {
    const headers = {
      ...page.headers,
      ...more,
      'content-length': body.length,
      ...(small ? { 'content-encoding': 'gzip' } : {}),
    };
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const body = small ? gzipBody(page.body) : page.body.plain;
  if (body instanceof Promise) void body.then(write, () => response.destroy());
  else write(body);
}
