import { plainKey } from '../content/page-context.ts';
import type { PageSource } from './page-source.ts';
import { textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

/** Lines between a title and a site's name. */
export const SEPARATOR = /\s+[|•·–—\-»›:~]+\s+|\s*[|»›•]\s*|:\s+/;

/** Parts of host names that say what kind of site it is, not which. */
const COMMON_LABELS = new Set('blog news shop store help docs support com org net gov edu gob info'.split(' '));

/** Names by which the site calls itself. */
export function siteNames(source: PageSource): string[] {
  const { meta, graph, article } = source;
  const publisher = article && textIn(article.publisher);
  const host = source.url && URL.canParse(source.url) ? new URL(source.url).hostname.replace(/^www\./, '') : null;
  const sites = graph.nodes
    .filter((node) => /WebSite|Organization/.test(String(node['@type'])))
    .map((node) => textIn(node.name));
  return [
    metaContent(meta, 'og:site_name', 'application-name', 'twitter:app:name:iphone'),
    publisher,
    ...sites,
    host,
    ...(host?.split('.').slice(0, -1) ?? []).filter((label) => !COMMON_LABELS.has(label)),
  ]
    .filter((name): name is string => typeof name === 'string' && name.length > 2)
    .map(plainKey);
}

/** Cuts the site's name off a title: where it is known, where another claim ends there, else a short last piece. */
export function withoutSite(title: string, sites: string[], claims: string[]): string {
  let rest = title;
  for (;;) {
    const cut = cutOnce(rest, sites, claims);
    if (cut === rest) return rest;
    rest = cut;
  }
}

function cutOnce(title: string, sites: string[], claims: string[]): string {
  const matches = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
  const last = matches.at(-1);
  if (!last) return title;
  const before = title.slice(0, last.index);
  const after = title.slice(last.index + last[0].length);
  if (claims.some((claim) => plainKey(claim) === plainKey(before))) return before;
  const key = plainKey(after);
  if (sites.some((site) => names(site, key))) return before;
  if (/[|•»›]/.test(last[0]) && key.split(' ').length <= 4 && plainKey(before).split(' ').length >= 2) return before;
  const first = matches[0]!;
  const head = plainKey(title.slice(0, first.index));
  return sites.some((site) => site === head) ? title.slice(first.index + first[0].length) : title;
}

/** Whether the last piece of a title is a site's name, also shortened, lengthened or as its host writes it. */
function names(site: string, piece: string): boolean {
  const own = compact(site);
  const other = compact(piece);
  if (own === other || `${piece} `.startsWith(`${site} `) || (piece.length > 4 && site.startsWith(piece))) return true;
  const [short, long] = own.length < other.length ? [own, other] : [other, own];
  return short.length > 4 && short.length > long.length * 0.5 && (long.startsWith(short) || long.endsWith(short));
}

function compact(key: string): string {
  return key.replace(/ /g, '');
}
