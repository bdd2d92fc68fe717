/** An address of WordPress's own pages: `/category/x/`, `/tag/x/`, with or without `feed/`. */
export interface OldAddress {
  type: 'category' | 'tag' | 'author';
  slug: string;
  feed: boolean;
}

/** Reads a path as one of WordPress's lists; of nested categories the last counts. Null when it is none. */
export function oldAddress(path: string): OldAddress | null {
  const [, type, rest = ''] = /^\/(category|tag|author)\/(.+)$/.exec(path) ?? [];
  if (!type) return null;
  const parts = rest.split('/').filter(Boolean);
  const feed = parts.at(-1) === 'feed';
  const slug = parts.filter((part, i) => part !== 'feed' && parts[i - 1] !== 'page' && part !== 'page').at(-1);
  return slug ? { type: type as OldAddress['type'], slug: decoded(slug), feed } : null;
}

/** The ways in which an address may have been stored: with its query or without, with and without a last slash. */
export function spellings(path: string, query: URLSearchParams): string[] {
  const search = query.size > 0 ? `?${query}` : '';
  const bare = path === '/' ? '/' : path.replace(/\/+$/, '');
  const paths = [path, bare, `${bare === '/' ? '' : bare}/`].flatMap((one) => [one, recoded(one)]);
  // A bare `/?p=12` never falls back on `/`.
  const plain = path === '/' ? [] : paths;
  const ids = ['p', 'page_id', 'attachment_id'].flatMap((name) =>
    query.has(name) ? [`${bare === '/' ? '' : bare}/?${name}=${query.get(name)}`] : [],
  );
  return [...new Set([...paths.map((one) => one + search), ...ids, ...plain])].filter((one) => one.length < 1000);
}

/** The words of an address's last part, as a slug: what the reader was looking for. */
export function wordsOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return decoded(last)
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 100);
}

function recoded(path: string): string {
  return encodeURI(decoded(path));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
