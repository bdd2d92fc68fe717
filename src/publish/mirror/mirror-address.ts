import { INTERFACE_LANGUAGES } from '../../ui/index.ts';

/** Parts of the site that need a server: forms, frames, machines. Their links lead to the live site. */
const LIVE = new Set([
  'vote',
  'write',
  'receipt',
  'republish',
  'follow',
  'oembed',
  'embed',
  'desk',
  'api',
  'mcp',
  'reconcile',
  'search',
]);

/** Queries that have a page of their own; every other combination of filters is on the live site alone. */
const KEPT: readonly RegExp[] = [
  /^$/,
  /^page=\d{1,4}$/,
  /^print(?:=)?$/,
  /^view=(?:graph|map|timeline)$/,
  /^view=graph&actor=[\w%-]+$/,
];

const PREFIX = new RegExp(`^/(?:${INTERFACE_LANGUAGES.join('|')})(?=/|$|\\.)`);

/** A path without the prefix of its language. */
function bare(path: string): string {
  return path.replace(PREFIX, '') || '/';
}

/** Whether an address is the search of the site, in whatever language. */
export function isSearch(path: string): boolean {
  return bare(path) === '/search';
}

/**
 * File of the mirror for an address of the site (`/country/peru?page=2` -> `country/peru/page-2/index.html`); null for
 * what a mirror can't have. Queries become folders, so that any web server, or none, finds the files.
 */
export function mirrorFile(address: string): string | null {
  const { pathname, search } = new URL(address, 'http://mirror.invalid');
  const [first = ''] = bare(pathname).split('/').filter(Boolean);
  if (isSearch(pathname)) return search === '' ? `${trimmed(pathname)}/index.html` : null;
  const query = search.slice(1).replace(/=$/, '');
  if (LIVE.has(first.replace(/\.\w+$/, '')) || !KEPT.some((one) => one.test(query))) return null;
  const folder = query.replace(/&?(\w+)=?/g, '-$1-').replace(/^-|-$/g, '');
  const extension = /\.[a-z\d]{2,7}$/.exec(pathname)?.[0];
  const path = trimmed(decoded(pathname));
  if (path.split('/').some((part) => part === '..' || part.includes('\0'))) return null;
  if (extension && !pathname.endsWith('/')) return folder ? insert(path, extension, folder) : path;
  return [path, folder, 'index.html'].filter(Boolean).join('/');
}

/** `a/b.json` and `page-2` -> `a/b/page-2.json`. */
function insert(path: string, extension: string, folder: string): string {
  return `${path.slice(0, -extension.length)}/${folder}${extension}`;
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The way from one file of the mirror to another, as a link: `../country/peru/index.html`. */
export function relativeLink(from: string, to: string): string {
  const steps = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < steps.length && shared < target.length - 1 && steps[shared] === target[shared]) shared++;
  const up = '../'.repeat(steps.length - shared);
  return up + target.slice(shared).map(encodeURIComponent).join('/');
}
