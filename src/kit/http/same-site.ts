import type { FastifyRequest } from 'fastify';

/**
 * Whether a browser says that another site sent this (Fetch Metadata, Origin). A client that says neither is no
 * browser, and nobody's cookie goes with it.
 */
export function isForeign(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': from, origin } = request.headers;
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  return origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
