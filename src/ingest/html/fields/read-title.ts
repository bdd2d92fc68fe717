import { plainKey } from '../content/page-context.ts';
import { type Element, elements, textOf } from '../dom/tree.ts';
import { decodeEntities } from './decode-entities.ts';
import type { Found, PageSource } from './page-source.ts';
import { textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';
import { SEPARATOR, siteNames, withoutSite } from './site-name.ts';

const MOST_HEADINGS = 30;

/** Longest title looked at, in UTF-16 units. */
const LONGEST = 600;

/** Letters of a word that must agree for two wordings of a title to be thought near. */
const STEM = 5;

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
  const bare = claims.map(({ value, from }) => ({ value: withoutSite(value, sites, texts), from }));
  const cleaned = bare[0]!;
  const firstNear = (letters: number) =>
    headings.find((heading) => heading.from === 'h1' && isNear(heading.value, cleaned.value, letters));
  const near = firstNear(LONGEST);
  if (confirmed[0] && (confirmed[0].from === 'h1' || !near || near.place > confirmed[0].place))
    return withYear(confirmed[0], bare);
  const other = near ?? firstNear(STEM);
  if (!other || holdsMore(other.value, cleaned.value) || isRunTogether(other.value, texts)) return cleaned;
  return isOfAddress(bare, other.value, source.url) ? cleaned : withYear(other, bare);
}

/** The heading, or what several claims make of it when all they add is the year: it tells editions apart. */
function withYear(heading: Found<string>, claims: Found<string>[]): Found<string> {
  const own = plainKey(heading.value);
  const longer = claims.filter(({ value }) => {
    const key = plainKey(value);
    return key.startsWith(`${own} `) && /^(?:(?:in|for|en|em|de) )?(?:19|20)\d\d$/.test(key.slice(own.length + 1));
  });
  return longer.length > 1 ? longer[0]! : heading;
}

/** Whether a heading holds two texts without a space between them, as spans on lines of their own give it. */
function isRunTogether(heading: string, claims: string[]): boolean {
  const seams = heading.match(/[\p{L}\p{N}]*\p{Ll}{3}\p{Lu}\p{Ll}[\p{L}\p{N}]*/gu) ?? [];
  return seams.some((word) => !claims.some((claim) => claim.includes(word)));
}

/**
 * Whether the page's address was made from the claim and not from the heading: it has all words of the address, and
 * either a second claim says the same or the heading lacks half of them. Headings of forms and offers are told so.
 */
function isOfAddress(claims: Found<string>[], heading: string, url: string | null): boolean {
  const words = addressWords(url);
  const [first, ...others] = claims.map((claim) => plainKey(claim.value));
  if (words.length < 3 || !first) return false;
  const share = (text: string) => {
    const own = stems(text, STEM);
    return words.filter((word) => own.has(word)).length / words.length;
  };
  if (share(first) < 1 || share(heading) === 1) return false;
  return share(heading) <= 0.5 || others.includes(first);
}

/** Stems of the words of the longest piece of an address's path. */
function addressWords(url: string | null): string[] {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  const pieces = path.split('/').map((piece) => plainKey(piece.replace(/\.\w{2,5}$/, '')));
  const longest = pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
  return [...stems(longest, STEM)].filter((stem) => stem.length > 2);
}

/** Whether a heading speaks of the same thing as a claim, worded otherwise; words compared by their first `letters`. */
function isNear(heading: string, claim: string, letters: number): boolean {
  const left = stems(heading, letters);
  const right = stems(claim, letters);
  const both = [...left].filter((stem) => right.has(stem) && stem.length > 2).length;
  return both >= 2 && both >= Math.min(left.size, right.size) * 0.3 && left.size >= right.size * 0.3;
}

/** Words cut to their first letters, so that 'workspace' meets 'workstation' and plurals meet singulars. */
function stems(text: string, letters: number): Set<string> {
  return new Set(
    plainKey(text)
      .split(' ')
      .map((word) => word.slice(0, letters)),
  );
}

/** Whether a heading is the claim with a date or a byline run into it; 'Room-by-Room' is no byline. */
function holdsMore(heading: string, claim: string): boolean {
  const own = plainKey(heading);
  const other = plainKey(claim);
  if (!own.includes(other)) return false;
  const rest = own.replace(other, ' ');
  return (
    /\b(posted|published|min read)\b|\d{4}/.test(rest) ||
    /(?:^|[^\p{L}-])(?:[Bb]y|[Pp]or|BY|POR)\s+\p{Lu}/u.test(heading)
  );
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

/** A heading with its place among the headings of the page, 0-based. */
interface Heading extends Found<string> {
  place: number;
}

/** Headings that may be the headline: h1 first, then elements marked as headline, then h2. */
function pageHeadings(root: Element): Heading[] {
  const found: (Heading & { rank: number })[] = [];
  for (const element of elements(root)) {
    const rank = headingRank(element);
    if (rank === 9) continue;
    const value = tidy(textOf(element, 2000));
    if (value !== '' && value.length < 500)
      found.push({ rank, value, from: rank === 1 ? 'marked headline' : element.tag, place: found.length });
    if (found.length >= MOST_HEADINGS) break;
  }
  return found.sort((a, b) => a.rank - b.rank);
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

function tidy(text: string): string {
  return text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}
