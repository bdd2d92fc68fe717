import { shownHost } from '../config.ts';
import { createDesk, createWriteApi, type Desk } from '../desk/index.ts';
import { createHttpServer, type ErrorStatus, type Log, type Page, type Route } from '../kit/index.ts';

/** What the desk needs of the public site: style sheets, scripts and kept pictures. */
const SHARED = ['/assets/:file', '/media/:file'];
const PATIENCE_MS = 10_000;
const CACHE_BYTES = 8 * 1024 * 1024;

/** Serves the desk at an address of its own (DESK_HOST, DESK_PORT): nothing of the public site but what it needs. */
export async function serveDeskApart(
  desk: Desk,
  site: { routes: Route[]; errorPage(status: ErrorStatus, path: string): Page },
  log: Log,
): Promise<{ address: string; close(): Promise<void> }> {
  const { config } = desk;
  const server = await createHttpServer({
    routes: site.routes.filter(({ path }) => SHARED.includes(path)),
    parts: [createDesk(desk), createWriteApi(desk)],
    fallback: async ({ path }) => elsewhere(path),
    errorPage: site.errorPage,
    proxies: config.PROXIES,
    cacheBytes: CACHE_BYTES,
    onError: (error, at) => log.error({ err: error, path: at }, 'a page of the desk failed'),
  });
  const address = await server.listen(config.DESK_HOST, config.DESK_PORT ?? 0);
  return {
    address: `http://${shownHost(config.DESK_HOST)}:${new URL(address).port}`,
    close: () => server.close(PATIENCE_MS),
  };
}

/** Whoever comes to the bare address means the desk; nothing else is here. */
function elsewhere(path: string): Page {
  const type = 'text/plain; charset=utf-8';
  const base = { type, keys: [], cacheable: false };
  return path === '/'
    ? { ...base, status: 302, body: 'The desk is at /desk\n', headers: { location: '/desk' } }
    : { ...base, status: 404, body: 'Not found\n' };
}
