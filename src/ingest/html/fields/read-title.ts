import { plainKey } from '../content/page-context.ts';
import { type Element, elements, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import type { Found, PageSource } from './page-source.ts';
import { textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

const MOST_HEADINGS = 30;

/** Longest title looked at, in UTF-16 units. */
const LONGEST = 600;

/** Lines between a title and a site's name. */
const SEPARATOR = /\s+[|•·–—\-»›:~]+\s+|\s*[|»›•]\s*|:\s+/;

/**
 * The headline. The page's own heading is trusted where the head of the page confirms it; else JSON-LD, Open Graph and
 * `<title>`, each without the site's name. Null when the page gives none at all.
 */
export function readTitle(source: PageSource): Found<string> | null {
  const claims = claimedTitles(source);
  const sites = siteNames(source);
  const headings = pageHeadings(source.root).filter((heading) => !sites.includes(plainKey(heading.value)));
  const best = claims[0];
  if (!best) return headings[0] ?? null;
  const confirmed = headings.filter((heading) => claims.some((claim) => agrees(heading.value, claim.value)));
  const texts = claims.map((claim) => claim.value);
  const cleaned = { value: withoutSite(best.value, sites, texts), from: best.from };
  const near = headings.find((heading) => heading.from === 'h1' && isNear(heading.value, cleaned.value));
  if (confirmed[0] && (confirmed[0].from === 'h1' || !near)) return confirmed[0];
  return near && !holdsMore(near.value, cleaned.value) ? near : cleaned;
}

/** Whether a heading speaks of the same thing as a claim, worded otherwise. */
function isNear(heading: string, claim: string): boolean {
  const left = new Set(plainKey(heading).split(' '));
  const right = new Set(plainKey(claim).split(' '));
  const both = [...left].filter((word) => right.has(word) && word.length > 2).length;
  return both >= 2 && both >= Math.min(left.size, right.size) * 0.3 && left.size >= right.size * 0.3;
}

/** Whether a heading is the claim with a date or a byline run into it. */
function holdsMore(heading: string, claim: string): boolean {
  const own = plainKey(heading);
  const other = plainKey(claim);
  if (!own.includes(other)) return false;
  return /\b(posted|published|by|min read|por)\b|\d{4}/i.test(own.replace(other, ' '));
}

/** What the head of the page says its title is, most trusted first. */
function claimedTitles(source: PageSource): Found<string>[] {
  const { article, meta } = source;
  const claims: [string | null, string][] = [
    [article && textIn(article.headline), 'JSON-LD headline'],
    [metaContent(meta, 'og:title'), 'meta og:title'],
    [metaContent(meta, 'twitter:title'), 'meta twitter:title'],
    [metaContent(meta, 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'sailthru.title'), 'meta title'],
    [meta.title, '<title>'],
    [article && textIn(article.name), 'JSON-LD name'],
  ];
  return claims
    .filter((claim): claim is [string, string] => claim[0] !== null && claim[0].trim() !== '')
    .map(([value, from]) => ({ value: tidy(decodeEntities(value.slice(0, 4 * LONGEST))), from }));
}

/** Headings that may be the headline: h1 first, then elements marked as headline, then h2. */
function pageHeadings(root: Element): Found<string>[] {
  const found: { rank: number; value: string; from: string }[] = [];
  for (const element of elements(root)) {
    const rank = headingRank(element);
    if (rank === 9) continue;
    const value = tidy(textOf(element, 2000));
    if (value !== '' && value.length < 500)
      found.push({ rank, value, from: rank === 1 ? 'marked headline' : element.tag });
    if (found.length >= MOST_HEADINGS) break;
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ value, from }) => ({ value, from }));
}

function headingRank(element: Element): number {
  if (element.tag === 'h1') return 0;
  if (element.tag === 'meta' || element.tag === 'body' || element.tag === 'html') return 9;
  if (element.attrs.itemprop === 'headline') return 1;
  if (element.tag === 'h2') return 2;
  return /\b(entry|post|article|page|story)-?title\b|\bheadline\b/.test(element.attrs.class ?? '') ? 2 : 9;
}

/** Whether a heading is what a claim says, the claim's site name and small additions set aside. */
function agrees(heading: string, claim: string): boolean {
  const own = plainKey(heading);
  const other = plainKey(claim);
  if (own.length < 3) return false;
  if (own === other) return true;
  for (const match of claim.matchAll(new RegExp(SEPARATOR, 'g'))) {
    if (plainKey(claim.slice(0, match.index)) === own && own.length >= other.length * 0.35) return true;
    if (plainKey(claim.slice(match.index + match[0].length)) === own && own.length >= other.length * 0.55) return true;
  }
  return false;
}

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
    host?.split('.')[0] ?? null,
  ]
    .filter((name): name is string => typeof name === 'string' && name.length > 2)
    .map(plainKey);
}

/** Cuts the site's name off a title: where it is known, where another claim ends there, else a short last piece. */
function withoutSite(title: string, sites: string[], claims: string[]): string {
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
  if (
    sites.some(
      (site) =>
        site === key ||
        compact(site) === compact(key) ||
        key.startsWith(site) ||
        (key.length > 4 && site.startsWith(key)),
    )
  )
    return before;
  if (/[|•»›]/.test(last[0]) && key.split(' ').length <= 4 && plainKey(before).split(' ').length >= 2) return before;
  const first = matches[0]!;
  const head = plainKey(title.slice(0, first.index));
  return sites.some((site) => site === head) ? title.slice(first.index + first[0].length) : title;
}

function compact(key: string): string {
  return key.replace(/ /g, '');
}

function tidy(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}
