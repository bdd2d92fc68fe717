import { isSearch, mirrorFile, relativeLink } from './mirror-address.ts';

/** A page of the mirror: its HTML with links to files, and the addresses of the site that it needs. */
export interface Rewritten {
  html: string;
  links: string[];
}

/** Attributes that hold one address. Values are in double quotes: our renderer and the sanitiser write no others. */
const ADDRESS = /(<(\w+)[^>]*?\s)?\b(href|src|action|poster)="(\/(?!\/)[^"]*)"/g;
const SRCSET = /\bsrcset="([^"]*)"/g;

/** Twins and feeds are named by their whole address, which here is that of a file. */
const ALTERNATES = /<link rel="alternate" type="application\/(?:json|rss\+xml|atom\+xml|feed\+json)"[^>]*>/g;
/** A page opened from a disk may not preload. */
const PRELOADS = /<link rel="preload"[^>]*>/g;

/**
 * Makes every address on the site relative to the page's own file, so that the mirror works on any server, in any folder
 * and without a server; what a mirror can't have leads to `origin`, the live site.
 */
export function rewriteLinks(html: string, file: string, origin: string): Rewritten {
  const links = new Set<string>();
  const local = (escaped: string) => {
    const address = escaped.replaceAll('&amp;', '&');
    const [plain = '', fragment] = address.split('#');
    const target = mirrorFile(plain || '/');
    if (target === null) return isSearch(plain.split('?')[0] ?? '') ? null : escapeAttribute(origin + address);
    links.add(plain);
    const link = plain === '' ? '' : relativeLink(file, target);
    return escapeAttribute(fragment === undefined ? link : `${link}#${fragment}`);
  };
  const rewritten = html
    .replace(PRELOADS, '')
    .replace(ALTERNATES, (link) => link.replace(`href="${origin}/`, 'href="/'))
    .replace(ADDRESS, (whole, before: string | undefined, _tag, name: string, address: string) => {
      const link = local(address);
      // A search with words already in it: the mirror's own page takes them from the address.
      const found = link ?? searchLink(address, file);
      return found === null ? whole : `${before ?? ''}${name}="${found}"`;
    })
    .replace(SRCSET, (_, set: string) => {
      const sources = set.split(/,\s+/).map((one) => {
        const [address = '', width = ''] = one.trim().split(/\s+/);
        return address.startsWith('/') ? `${local(address) ?? address} ${width}`.trim() : one;
      });
      return `srcset="${sources.join(', ')}"`;
    });
  return { html: rewritten, links: [...links] };
}

function searchLink(escaped: string, file: string): string | null {
  const [path = '', query = ''] = escaped.replaceAll('&amp;', '&').split('?');
  const target = mirrorFile(path);
  return target === null ? null : escapeAttribute(`${relativeLink(file, target)}${query ? `?${query}` : ''}`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
