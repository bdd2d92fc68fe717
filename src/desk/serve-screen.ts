import type { FastifyReply, FastifyRequest } from 'fastify';
import { formToken, isFormToken, readSession, type Session } from '../accounts/index.ts';
import { type Page, sendFile, sendPage, UserError } from '../kit/index.ts';
import { interfaceLanguage, viewContext } from '../ui/index.ts';
import { clearSessionCookie, sessionCookie } from './cookie.ts';
import { jsonPage, messagePage, type ShellRequest, seeOther } from './desk-page.tsx';
import type { Desk, DeskFile, DeskFormRequest, DeskPage, DeskRequest } from './desk-types.ts';
import { faultWords } from './fault-words.ts';
import { endedPage } from './pages/ended.tsx';
import { readUpload, type Upload } from './read-upload.ts';
import { fromElsewhere, openRequest, originOf } from './serve-open.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers GET of a screen: sign-in first, then permission, then the screen. */
export function serveScreen(desk: Desk, page: DeskPage): Handler {
  return async (request, reply) => {
    const found = await whoAsks(desk, request);
    if (!found) return sendPage(reply, toSignIn(desk, request));
    const refused = refuse(page, found.request);
    return sendPage(reply, refused ?? (await saying(found.request, () => page.show(desk, found.request))));
  };
}

/** Answers GET of a file: the same questions first. */
export function serveDeskFile(desk: Desk, file: DeskFile): Handler {
  return async (request, reply) => {
    const found = await whoAsks(desk, request);
    if (!found) return sendPage(reply, toSignIn(desk, request));
    const refused = refuse(file, found.request);
    if (refused) return sendPage(reply, refused);
    const place = file.find(desk, found.request);
    if (place && (await sendFile(request, reply, place))) return reply;
    const { t } = found.request;
    return sendPage(
      reply,
      messagePage(found.request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 }),
    );
  };
}

/** Answers POST to a screen: session, origin, token and permission are checked before anything is read into it. */
export function serveForm(desk: Desk, page: DeskPage, to: { uploads: string; bodyLimit: number }): Handler {
  return async (request, reply) => {
    const found = await whoAsks(desk, request);
    if (!found) return sendPage(reply, sessionEnded(desk, request));
    const refused = fromElsewhere(request) ? forged(found.request, request) : refuse(page, found.request);
    if (refused) return sendPage(reply, isJson(request) ? jsonPage({ error: 'forbidden' }, refused.status) : refused);
    const header = request.headers['x-csrf'];
    const isAllowed = (form: URLSearchParams) =>
      isFormToken(found.secret, typeof header === 'string' ? header : (form.get('csrf') ?? ''));
    const upload = await readBody(request, to, isAllowed);
    try {
      if (!isAllowed(upload.form)) return sendPage(reply, forged(found.request, request));
      upload.form.delete('csrf');
      const { form, files } = upload;
      const json = (request.body as { json?: unknown } | undefined)?.json ?? null;
      const answer = await take(page, { ...found.request, form, files, json });
      await desk.changed();
      return sendPage(reply, answer);
    } finally {
      await upload.clear();
    }
  };
}

async function readBody(
  request: FastifyRequest,
  { uploads, bodyLimit }: { uploads: string; bodyLimit: number },
  isAllowed: (form: URLSearchParams) => boolean,
): Promise<Upload> {
  if (request.isMultipart()) return readUpload(request, uploads, bodyLimit, isAllowed);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  return { form, files: [], clear: async () => undefined };
}

async function take(page: DeskPage, request: DeskFormRequest): Promise<Page> {
  const answer = async () =>
    (await page.take?.(request.desk, request)) ?? messagePage(request, { title: '', text: '', status: 405 });
  return saying(request, answer, request.json !== null);
}

/** What a person can mend is said to them; everything else is the server's to report. */
async function saying(request: DeskRequest, work: () => Promise<Page>, asJson = false): Promise<Page> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const text = faultWords(error, request.t);
    return asJson
      ? jsonPage({ error: text }, 422)
      : messagePage(request, { title: request.t.deskRefused, text, status: 422 });
  }
}

/** The request as screens know it, and the session's secret; null when nobody is signed in. */
async function whoAsks(desk: Desk, raw: FastifyRequest): Promise<{ request: DeskRequest; secret: string } | null> {
  const secret = sessionCookie(raw.headers.cookie);
  const session: Session | null = secret ? await readSession(desk.db, secret, desk.now()) : null;
  if (!secret || session?.stage !== 'full') return null;
  const { user } = session;
  const language = interfaceLanguage(user.language, desk.site.language);
  const { pathname, searchParams } = new URL(raw.url, 'http://localhost');
  const request = {
    desk,
    user,
    language,
    t: viewContext(desk.site, language).t,
    path: pathname,
    query: searchParams,
    params: raw.params as Record<string, string>,
    origin: originOf(desk, raw),
    csrf: formToken(secret),
  };
  return { request, secret };
}

function refuse(page: Pick<DeskPage, 'permission' | 'fresh'>, request: DeskRequest): Page | null {
  const { user, t, path, query } = request;
  if (!user.can(page.permission))
    return messagePage(request, { title: t.deskForbidden, text: t.deskForbiddenText, status: 403 });
  if (!page.fresh || user.fresh) return null;
  return seeOther(`/desk/confirm?next=${encodeURIComponent(path + (query.size > 0 ? `?${query}` : ''))}`);
}

function forged(request: ShellRequest, raw: FastifyRequest): Page {
  const { t } = request;
  if (isJson(raw)) return jsonPage({ error: 'forged' }, 403);
  return messagePage(request, { title: t.deskForged, text: t.deskForgedText, status: 403 });
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\b/.test(request.headers['content-type'] ?? '');
}

function toSignIn(desk: Desk, request: FastifyRequest): Page {
  const next = request.url === '/desk' ? '' : `?next=${encodeURIComponent(request.url)}`;
  const stale = sessionCookie(request.headers.cookie) ? clearSessionCookie(desk) : {};
  return seeOther(`/desk/sign-in${next}`, stale);
}

/** Nothing that somebody wrote is lost because the session ended meanwhile: the page shows it. */
function sessionEnded(desk: Desk, request: FastifyRequest): Page {
  if (isJson(request)) return jsonPage({ error: 'signed-out' }, 401);
  const form =
    request.body instanceof URLSearchParams && !fromElsewhere(request) ? request.body : new URLSearchParams();
  return endedPage(openRequest(desk, request), form);
}

/** Answers what no screen has: 404 within the desk. */
export function missingPage(desk: Desk): Handler {
  return async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path.length > 1 && path.endsWith('/')) return sendPage(reply, seeOther(path.replace(/\/+$/, '')));
    const found = await whoAsks(desk, request);
    if (!found) return sendPage(reply, toSignIn(desk, request));
    const { t } = found.request;
    return sendPage(
      reply,
      messagePage(found.request, { title: t.notFoundTitle, text: t.deskMissingText, status: 404 }),
    );
  };
}
