/** What a reader's program gets at an address. */
export interface Crawled {
  status: number;
  headers: Headers;
  body: Buffer;
}

/** Addresses with a query that are asked for, of one path. */
const MOST_QUERIES = 4;

/**
 * Asks for everything of a site that its pages, feeds, sitemaps and twins name, and whatever these name: as a robot that
 * reads every format and forgets no address. Addresses elsewhere, forms and the desk are left out.
 */
export async function crawl(origin: string, seeds: readonly string[], most = 4000): Promise<Map<string, Crawled>> {
  const found = new Map<string, Crawled>();
  const queries = new Map<string, number>();
  const waiting = [...seeds];
  const seen = new Set(seeds);
  const add = (address: string) => {
    if (!URL.canParse(address, origin)) return;
    const url = new URL(address, origin);
    if (url.origin !== origin || url.pathname.startsWith('/desk')) return;
    const path = url.pathname + url.search;
    if (seen.has(path)) return;
    const count = (queries.get(url.pathname) ?? 0) + (url.search ? 1 : 0);
    if (count > MOST_QUERIES) return;
    queries.set(url.pathname, count);
    seen.add(path);
    waiting.push(path);
  };
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    const response = await fetch(origin + path, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    found.set(path, { status: response.status, headers: response.headers, body });
    const to = response.headers.get('location');
    if (to) add(to);
    const type = response.headers.get('content-type') ?? '';
    if (/html|xml|json|javascript|css|text/.test(type))
      for (const address of addressesIn(body.toString(), path)) add(address);
  }
  return found;
}

/** Everything in a text that may be an address: attributes, elements of feeds, strings of JSON, `url()` of CSS. */
function addressesIn(text: string, at: string): string[] {
  const plain = text.replaceAll('&amp;', '&').replaceAll('&#x26;', '&').replaceAll('\\/', '/');
  const found = [
    ...plain.matchAll(/\b(?:href|src|content|url|poster)\s*=\s*["']([^"'\s]+)["']/g),
    ...plain.matchAll(/<(?:loc|link|guid|id|url|comments)\b[^>]*>(?:<!\[CDATA\[)?([^<\s\]]+)/g),
    ...plain.matchAll(/"((?:https?:\/\/|\/)[^"\s]{0,2000})"/g),
    ...plain.matchAll(/\burl\(["']?([^)"']+)/g),
  ].map(([, address = '']) => address);
  const sets = [...plain.matchAll(/\bsrcset\s*=\s*"([^"]+)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(/\s/, 1)[0] ?? ''),
  );
  return [...found, ...sets].flatMap((address) => {
    if (/^(?:data|mailto|javascript|tel):/.test(address)) return [];
    return URL.canParse(address, `http://x${at}`)
      ? [address.startsWith('/') || /^https?:/.test(address) ? address : new URL(address, `http://x${at}`).pathname]
      : [];
  });
}
