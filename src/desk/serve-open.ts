import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusyError, deviceName } from '../accounts/index.ts';
import { isForeign, sendPage } from '../kit/index.ts';
import { interfaceLanguage, viewContext } from '../ui/index.ts';
import { sessionCookie } from './cookie.ts';
import { messagePage } from './desk-page.tsx';
import type { Desk } from './desk-types.ts';
import type { OpenPage, OpenRequest } from './open-pages.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** Answers GET of a page before the desk. */
export function serveOpen(desk: Desk, page: OpenPage): Handler {
  return async (request, reply) => sendPage(reply, await page.show(desk, openRequest(desk, request)));
}

/** Answers its POST: from our own pages alone. */
export function serveOpenForm(desk: Desk, page: OpenPage): Handler {
  return async (raw, reply) => {
    const request = openRequest(desk, raw);
    const { t } = request;
    if (fromElsewhere(raw))
      return sendPage(reply, messagePage(request, { title: t.deskForged, text: t.deskForgedText, status: 403 }));
    const form = raw.body instanceof URLSearchParams ? raw.body : new URLSearchParams();
    try {
      return await sendPage(reply, await page.take(desk, { ...request, form }));
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      const busy = { title: t.signInBusy, text: t.signInBusyText, status: 503, headers: { 'retry-after': '5' } };
      return sendPage(reply, messagePage(request, busy));
    }
  };
}

/** A request of somebody who is not signed in, in the language that the address or else the browser asks for. */
export function openRequest(desk: Desk, raw: FastifyRequest): OpenRequest {
  const { pathname, searchParams } = new URL(raw.url, 'http://localhost');
  const wanted = searchParams.get('language') ?? raw.headers['accept-language'] ?? '';
  const language = interfaceLanguage(wanted, desk.site.language);
  return {
    desk,
    language,
    t: viewContext(desk.site, language).t,
    path: pathname,
    query: searchParams,
    params: raw.params as Record<string, string>,
    origin: originOf(desk, raw),
    secret: sessionCookie(raw.headers.cookie),
    address: raw.ip,
    device: deviceName(raw.headers['user-agent'] ?? ''),
  };
}

/** Whether a form was sent from elsewhere, or by a browser that does not say from where: on the desk's pages it would. */
export function fromElsewhere(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': from, origin } = request.headers;
  return isForeign(request) || (from === undefined && origin === 'null');
}

/** The desk as the browser reaches it: as the settings say, or, where they say nothing, as it was asked for. */
export function originOf({ config, origin }: Desk, { host }: FastifyRequest): string {
  return config.DESK_URL || config.SITE_URL || !URL.canParse(`http://${host}`) ? origin : `http://${host}`;
}
