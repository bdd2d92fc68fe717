import http from 'node:http';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isDatabaseAway } from './database-away.ts';
import type { FormHandler, Page, PageHandler, Route } from './page.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { allowanceField, createRequestCounter, policyField, type RequestLimit } from './request-limit.ts';
import { isForeign } from './same-site.ts';
import { comeBack, finish, type Rendered, send, sendPage } from './send-page.ts';
import { limitBodies, registerPart, type ServerPart } from './server-part.ts';

/** A running HTTP server. */
export interface HttpServer {
  /** Listens and gives the address: `http://127.0.0.1:4000`. Errors carry Node's codes, such as EADDRINUSE. */
  listen(host: string, port: number): Promise<string>;
  /** Ends after the running requests, at most `patienceMs`. */
  close(patienceMs: number): Promise<void>;
  cache: PageCache;
}

/** What a server is made of. */
export interface ServerOptions {
  routes: readonly Route[];
  /** Answers every path that no route has. */
  fallback: PageHandler;
  /**
   * What a reader sees when an address can't be read (400) or takes nothing (405), who has asked for too much (429), when
   * a page fails (500), or the server has too much to do or no database (503).
   */
  errorPage: (status: ErrorStatus, path: string) => Page;
  /** Whether a path is of data, which programs of any site may read and whose making is limited. */
  isData?: (path: string) => boolean;
  /** How many data may be made for one network; what is in memory isn't counted. */
  dataLimit?: RequestLimit | null;
  cacheBytes: number;
  /** How many proxies stand in front: so many addresses of X-Forwarded-For, from its end, are believed. */
  proxies?: number;
  /** Parts with rules of their own, such as the desk. */
  parts?: readonly ServerPart[];
  /** Called with each unexpected error and the path at which it happened. */
  onError: (error: unknown, path: string) => void;
}

/** Errors that have a page of their own. */
export type ErrorStatus = 400 | 405 | 429 | 500 | 503;

/** Pages rendered at the same time; more are told to come back, so that a flood can't fill the memory. */
const MOST_RENDERING = 256;
const LONGEST_CACHED_ADDRESS = 512;
/** How long headers, and then the body of a form, may take to arrive; parts may give bodies longer. */
const BODY_MS = 30_000;
const LONGEST_REQUEST_MS = 1_800_000;

/**
 * A server for readers. Cached pages are answered before anything else looks at the request; the same page asked for
 * by many at once is rendered once. No request is logged: an address and a time could identify a reader.
 */
export async function createHttpServer(options: ServerOptions): Promise<HttpServer> {
  const cache = createPageCache(options.cacheBytes);
  const app = Fastify({
    serverFactory: (handler) =>
      http.createServer({ requestTimeout: LONGEST_REQUEST_MS, headersTimeout: BODY_MS }, (request, response) => {
        if (!sendCached(cache, request, response)) handler(request, response);
      }),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
    bodyLimit: 64 * 1024,
    trustProxy: (_address: string, hop: number) => hop < (options.proxies ?? 0),
    forceCloseConnections: 'idle',
  });
  await app.register(helmet, SECURITY);
  limitBodies(app, BODY_MS);
  const answer = renderOnce(options, cache);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  // Before the routes, which take up the handler that is there when they are made.
  const refuseMethod = (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('allow', 'GET, HEAD');
    return sendPage(reply, options.errorPage(405, pathOf(request.url)));
  };
  app.setErrorHandler((error, request, reply) => {
    // Known to whoever watches for changes; a line for each reader would only fill the log.
    const path = pathOf(request.url);
    if (isDatabaseAway(error)) return comeBack(reply, options.errorPage(503, path));
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    // A body that can't be read, of a method that nothing takes.
    if (status < 500 && request.is404 && request.method !== 'GET' && request.method !== 'HEAD')
      return refuseMethod(request, reply);
    if (status >= 500) options.onError(error, request.url);
    return sendPage(reply, status < 500 ? { ...options.errorPage(400, path), status } : options.errorPage(500, path));
  });
  for (const { path, handler, submit } of options.routes) {
    app.get(path, answer(handler));
    if (submit) app.post(path, takeForm(submit));
  }
  for (const part of options.parts ?? []) await registerPart(app, part);
  const fallback = answer(options.fallback);
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return fallback(request, reply);
    if (request.method === 'OPTIONS' && options.isData?.(pathOf(request.url))) return mayRead(reply);
    return refuseMethod(request, reply);
  });
  await app.ready();
  return {
    cache,
    listen: (host, port) => app.listen({ host, port }),
    close: (patienceMs) => closeApp(app, patienceMs),
  };
}

/** Nothing is loaded from elsewhere, nothing runs, nobody frames a page, no referrer tells where a reader was. */
const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: false,
};

async function closeApp(app: FastifyInstance, patienceMs: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  timer.unref();
  await app.close();
  clearTimeout(timer);
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? '';

/** Lets a script of another site send a validator along (Fetch, 'CORS-preflight request'). */
function mayRead(reply: FastifyReply): FastifyReply {
  return reply
    .code(204)
    .headers({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'if-none-match',
      'access-control-max-age': '86400',
    })
    .send();
}

function renderOnce(options: ServerOptions, cache: PageCache) {
  const { dataLimit: limit = null, isData = () => false } = options;
  const counter = limit && createRequestCounter(limit);
  const running = new Map<string, Promise<Rendered>>();
  const render = async (handler: PageHandler, request: FastifyRequest, reply: FastifyReply): Promise<Rendered> => {
    const since = cache.version();
    const path = pathOf(request.url);
    const query = new URLSearchParams(request.url.slice(path.length + 1));
    const page = await handler({ path, query, params: request.params as Record<string, string> });
    const rendered = finish(page, reply);
    if (limit && isData(path)) rendered.headers['ratelimit-policy'] = policyField(limit);
    const keep = page.cacheable && page.status === 200 && request.url.length <= LONGEST_CACHED_ADDRESS;
    if (keep) cache.put(request.url, rendered, since);
    return rendered;
  };
  return (handler: PageHandler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url);
    const allowance = counter && isData(path) ? counter(request.ip) : null;
    const more: Record<string, string> = allowance ? { ratelimit: allowanceField(allowance) } : {};
    if (allowance && !allowance.ok) {
      reply.headers({ ...more, 'retry-after': String(allowance.seconds) });
      return sendPage(reply, options.errorPage(429, path));
    }
    let job = running.get(request.url);
    if (!job) {
      if (running.size >= MOST_RENDERING) return comeBack(reply, options.errorPage(503, path));
      job = render(handler, request, reply).finally(() => running.delete(request.url));
      running.set(request.url, job);
    }
    const rendered = await job;
    reply.hijack();
    send(request.raw, reply.raw, rendered, rendered.status, more);
    return reply;
  };
}

/**
 * Forms come from our own pages: a browser says where one comes from (Fetch Metadata, Origin), and another site's is
 * refused. A client that says neither is no browser, and nobody's cookie goes with it.
 */
function takeForm(submit: FormHandler) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (isForeign(request)) return reply.code(403).type('text/plain').send('This form was sent from another site.\n');
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const params = request.params as Record<string, string>;
    const page = await submit({ path: pathname, query: searchParams, params, form, address: request.ip });
    return sendPage(reply, { ...page, freshFor: 'never' });
  };
}

function sendCached(cache: PageCache, request: http.IncomingMessage, response: http.ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const page = cache.get(request.url ?? '');
  if (!page) return false;
  send(request, response, page, 200);
  return true;
}
