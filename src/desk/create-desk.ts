import fs from 'node:fs';
import path from 'node:path';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { ServerPart } from '../kit/index.ts';
import { DESK_FILES, DESK_PAGES } from './desk-routes.ts';
import type { Desk } from './desk-types.ts';
import { OPEN_PAGES } from './open-pages.ts';
import { UPLOAD_LIMITS } from './read-upload.ts';
import { serveOpen, serveOpenForm } from './serve-open.ts';
import { missingPage, serveDeskFile, serveForm, serveScreen } from './serve-screen.ts';

/** Bytes that a form of the desk may carry: an article with much in it. */
const BODY_LIMIT = 6_000_000;
const BODY_MS = 1_800_000;

/** Scripts of our own alone, talking to this server alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** The desk, to be mounted in a server under `/desk`. */
export function createDesk(desk: Desk): ServerPart {
  return {
    prefix: '/desk',
    contentSecurityPolicy: POLICY,
    bodyLimit: BODY_LIMIT,
    bodyMs: BODY_MS,
    register: (app) => registerDesk(app, desk),
  };
}

async function registerDesk(app: FastifyInstance, desk: Desk): Promise<void> {
  const uploads = path.join(desk.dataDir, 'uploads');
  // What a crash left.
  await fs.promises.rm(uploads, { recursive: true, force: true });
  app.addHook('onRequest', async (_request, reply) => {
    // Browsers then say where a form comes from.
    reply.header('referrer-policy', 'same-origin');
  });
  await addParsers(app);
  for (const page of OPEN_PAGES) {
    app.get(inner(page.path), serveOpen(desk, page));
    app.post(inner(page.path), { bodyLimit: 64 * 1024 }, serveOpenForm(desk, page));
  }
  for (const page of DESK_PAGES) {
    app.get(inner(page.path), serveScreen(desk, page));
    const bodyLimit = page.bodyLimit ?? BODY_LIMIT;
    if (page.take) app.post(inner(page.path), { bodyLimit }, serveForm(desk, page, { uploads, bodyLimit }));
  }
  for (const file of DESK_FILES) app.get(inner(file.path), serveDeskFile(desk, file));
  app.setNotFoundHandler(missingPage(desk));
}

const inner = (address: string) => address.slice('/desk'.length);

async function addParsers(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, { json: JSON.parse(String(body)) });
    } catch {
      done(Object.assign(new Error('no JSON'), { statusCode: 400 }));
    }
  });
}
