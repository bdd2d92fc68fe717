import type { Body } from './gzip-body.ts';

/** A rendered page in memory, ready to be sent: headers complete, body compressed once asked for so. */
export interface CachedPage {
  headers: Record<string, string>;
  etag: string;
  body: Body;
  keys: string[];
  /** Milliseconds since the epoch after which the page is rendered again, whatever happened. */
  expires: number;
}

/** Pages by address, each with what it was made of. */
export interface PageCache {
  get(address: string): CachedPage | undefined;
  /** Keeps a page unless something changed since `since` (a `version` taken before its data was read). */
  put(address: string, page: CachedPage, since: number): void;
  /** Takes out every page made of one of these keys; `article:ID` also hits pages made of `article:*`. */
  invalidate(keys: Iterable<string>): void;
  clear(): void;
  /** Grows with every invalidation. */
  version(): number;
  size(): { pages: number; bytes: number };
}

/** A cache that holds at most `maxBytes` of bodies; the pages not asked for longest go first. */
export function createPageCache(maxBytes: number, now: () => number = Date.now): PageCache {
  const pages = new Map<string, CachedPage>();
  const byKey = new Map<string, Set<string>>();
  let bytes = 0;
  let version = 0;

  const remove = (address: string) => {
    const page = pages.get(address);
    if (!page) return;
    pages.delete(address);
    bytes -= weight(address, page);
    for (const key of page.keys) {
      const addresses = byKey.get(key);
      addresses?.delete(address);
      if (addresses?.size === 0) byKey.delete(key);
    }
  };
  const get = (address: string) => {
    const page = pages.get(address);
    if (!page) return undefined;
    if (page.expires < now()) {
      remove(address);
      return undefined;
    }
    pages.delete(address);
    pages.set(address, page);
    return page;
  };
  const put = (address: string, page: CachedPage, since: number) => {
    if (since !== version || weight(address, page) > maxBytes / 4) return;
    remove(address);
    pages.set(address, page);
    bytes += weight(address, page);
    for (const key of page.keys) {
      const addresses = byKey.get(key) ?? new Set();
      byKey.set(key, addresses.add(address));
    }
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) break;
      remove(oldest);
    }
  };
  const invalidate = (keys: Iterable<string>) => {
    version++;
    for (const key of keys) {
      const kind = `${key.split(':', 1)[0]}:*`;
      for (const hit of [key, kind]) for (const address of byKey.get(hit) ?? []) remove(address);
    }
  };
  const clear = () => {
    version++;
    pages.clear();
    byKey.clear();
    bytes = 0;
  };
  return { get, put, invalidate, clear, version: () => version, size: () => ({ pages: pages.size, bytes }) };
}

/** The compressed body is made later: half of the plain one is more than it ever takes. */
function weight(address: string, { body }: CachedPage): number {
  return 1000 + address.length + body.plain.length * (body.compressible ? 1.5 : 1);
}
