import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Page, type ServerPart, sendPage } from '../../../kit/index.ts';
import type { Desk } from '../../desk-types.ts';
import { ARTICLE_ROUTES } from './articles.ts';
import { IMPORT_ROUTES } from './imports.ts';
import { type Body, refuse, serveWrite, whoWrites } from './serve-write.ts';
import { SUGGESTION_ROUTES } from './suggestions.ts';
import type { WriteRoute } from './write-route.ts';

/** Everything that a program with a key may do. */
export const WRITE_ROUTES: readonly WriteRoute[] = [...ARTICLE_ROUTES, ...SUGGESTION_ROUTES, ...IMPORT_ROUTES];

const PREFIX = '/api/v1';
const BODY_LIMIT = 6_000_000;
const IMPORT_LIMIT = 64_000_000;
const BODY_MS = 60_000;
const LINES = /^application\/(?:x-ndjson|jsonl|x-jsonlines)/;

/** The API for writing, to be mounted in a server under `/api/v1`. */
export function createWriteApi(desk: Desk): ServerPart {
  return {
    prefix: PREFIX,
    contentSecurityPolicy: "default-src 'none'",
    bodyLimit: BODY_LIMIT,
    bodyMs: BODY_MS,
    register: (app) => register(app, desk),
  };
}

async function register(app: FastifyInstance, desk: Desk): Promise<void> {
  const folder = path.join(desk.dataDir, 'uploads-api');
  // What a crash left.
  await fs.promises.rm(folder, { recursive: true, force: true });
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, { text: body }),
  );
  app.addContentTypeParser(LINES, (request, payload, done) => {
    keepBody(folder, request, payload).then((body) => done(null, body), done);
  });
  for (const route of WRITE_ROUTES) {
    const takesLines = LINES.test(route.body?.type ?? '');
    app.route({
      method: route.method.toUpperCase(),
      url: route.path.slice(PREFIX.length).replace(/\{(\w+)\}/g, ':$1'),
      bodyLimit: takesLines ? IMPORT_LIMIT : BODY_LIMIT,
      // Nothing long is taken from who has no key for it.
      onRequest: async (request, reply) => {
        const holder = await whoWrites(desk, route, request);
        if ('body' in holder) return sendPage(reply, holder);
      },
      preValidation: async (request, reply) => {
        const given = (request.body ?? {}) as Body;
        if (route.body && (given.file === undefined) === takesLines)
          return sendPage(reply, refuse({ status: 415, detail: `Send ${route.body.type}.` }, request.url));
      },
      handler: serveWrite(desk, route),
    });
  }
  app.setNotFoundHandler((request, reply) => sendPage(reply, refuseAddress(request)));
  app.setErrorHandler((error, request, reply) => {
    // A body that can't be read, of a method that nothing takes.
    if (request.is404) return sendPage(reply, refuseAddress(request));
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) throw error;
    return sendPage(reply, refuse({ status, detail: (error as Error).message }, request.url));
  });
}

/** No such address, or none that takes this method. */
function refuseAddress({ url, method }: FastifyRequest): Page {
  const [at = ''] = url.split('?', 1);
  const takes = WRITE_ROUTES.filter(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(at));
  const allow = takes.map((one) => one.method.toUpperCase()).join(', ');
  return allow
    ? refuse({ status: 405, detail: `${method} is not taken here, but ${allow}.` }, url, { allow })
    : refuse({ status: 404, detail: 'There is no such address; see /api.' }, url);
}

/** Keeps a long body in a file, within its limit. */
async function keepBody(folder: string, request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<Body> {
  await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of payload) {
      bytes += piece.length;
      if (bytes > (request.routeOptions.bodyLimit ?? IMPORT_LIMIT))
        throw Object.assign(new Error(`The body is longer than ${IMPORT_LIMIT / 1_000_000} MB.`), { statusCode: 413 });
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(counted, fs.createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await fs.promises.rm(file, { force: true });
    throw error;
  }
  if (bytes === 0) await fs.promises.rm(file, { force: true });
  return bytes === 0 ? {} : { file, hash: hash.digest() };
}
