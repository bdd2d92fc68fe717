import findMyWay from 'find-my-way';
import type { Page, PageHandler } from '../../kit/index.ts';
import type { PublicSite } from '../create-site.ts';

/** Asks the site for an address as a reader would, without a server. */
export function askSite({
  routes,
  fallback,
}: Pick<PublicSite, 'routes' | 'fallback'>): (address: string) => Promise<Page> {
  const router = findMyWay({ maxParamLength: 500 });
  // The handlers that find-my-way takes are called by it alone; ours are in the store that goes with a route.
  for (const { path, handler } of routes) router.on('GET', path, () => undefined, { handler });
  return async (address) => {
    const { pathname, search, searchParams } = new URL(address, 'http://mirror.invalid');
    const found = router.find('GET', `${pathname}${search}`);
    const handler = (found?.store as { handler: PageHandler } | undefined)?.handler ?? fallback;
    const params = Object.fromEntries(Object.entries(found?.params ?? {}).map(([name, value]) => [name, value ?? '']));
    return handler({ path: pathname, query: searchParams, params });
  };
}
