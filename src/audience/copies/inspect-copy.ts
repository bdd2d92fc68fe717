import { sentences } from '../../text/index.ts';
import { type CopyPage, foldedWords, readCopy } from './read-copy.ts';

/** An article whose copies are looked at. */
export interface CopiedArticle {
  title: string;
  text: string;
  authors: string[];
  newsroom: string;
  /** Every address at which it is known. */
  addresses: string[];
}

/** What a copy has of what a licence with attribution asks (see `republishText`). */
export interface CopyReport {
  /** Sentences of the article that stand in the copy, and how many it has (those of six words and more). */
  found: number;
  of: number;
  /** A link to the original before the copied text, and after it. */
  top: boolean;
  bottom: boolean;
  /** The newsroom's name stands beside the text. */
  newsroom: boolean;
  /** The authors' names do; null when the article has none. */
  authors: boolean | null;
  /** The page names the original as its canonical address. */
  canonical: boolean;
}

/** A sentence that is shorter says too little to know it by. */
const LEAST_WORDS = 6;
const MOST_SENTENCES = 400;
/** Words before and after the copied text that belong to it: headline, byline, credits. */
const AROUND = 120;
/** So many of its first or last words, and at most a quarter of all, are still its top or its bottom. */
const EDGE = 40;

/** Compares a page with the article that it is said to be a copy of. */
export function inspectCopy(html: string, address: string, article: CopiedArticle): CopyReport {
  const page = readCopy(html, address);
  const wanted = sentencesOf(article.text);
  const stretch = findStretch(page, wanted);
  const canonical = page.canonical !== null && isOurs(page.canonical, article.addresses);
  const nothing = { top: false, bottom: false, newsroom: false, authors: article.authors.length > 0 ? false : null };
  if (!stretch) return { found: 0, of: wanted.length, ...nothing, canonical };
  const links = page.links.filter(({ href }) => isOurs(href, article.addresses)).map(({ word }) => word);
  const edge = Math.min(EDGE, (stretch.end - stretch.start) / 4);
  const near = ` ${page.words.slice(Math.max(0, stretch.start - AROUND), stretch.end + AROUND).join(' ')} `;
  const names = (name: string) => near.includes(` ${foldedWords(name).join(' ')} `);
  return {
    found: stretch.found,
    of: wanted.length,
    top: links.some((word) => word >= stretch.start - AROUND && word <= stretch.start + edge),
    bottom: links.some((word) => word >= stretch.end - edge && word <= stretch.end + AROUND),
    newsroom: names(article.newsroom),
    authors: article.authors.length > 0 ? article.authors.every(names) : null,
    canonical,
  };
}

function sentencesOf(text: string): string[] {
  const all = sentences(text).map(({ start, end }) => foldedWords(text.slice(start, end)));
  return all
    .filter((words) => words.length >= LEAST_WORDS)
    .slice(0, MOST_SENTENCES)
    .map((words) => ` ${words.join(' ')} `);
}

/** From the first word of a sentence of the article to the last, in words; null when none of it stands there. */
function findStretch(
  { words }: CopyPage,
  wanted: readonly string[],
): { start: number; end: number; found: number } | null {
  const joined = ` ${words.join(' ')} `;
  const places = wanted
    .map((sentence) => ({ at: joined.indexOf(sentence), length: sentence.length }))
    .filter(({ at }) => at >= 0);
  if (places.length === 0) return null;
  const wordsUntil = (at: number) => joined.slice(0, at).split(' ').length - 1;
  return {
    start: wordsUntil(Math.min(...places.map(({ at }) => at))),
    end: wordsUntil(Math.max(...places.map(({ at, length }) => at + length - 1))),
    found: places.length,
  };
}

/** The same page of the same site: scheme, `www.`, query, fragment and the last slash don't matter. */
function isOurs(href: string, addresses: readonly string[]): boolean {
  const key = keyOf(href);
  return key !== null && addresses.some((one) => keyOf(one) === key);
}

function keyOf(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { host, pathname, protocol } = new URL(href);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}
