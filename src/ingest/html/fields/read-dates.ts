import { findDates } from '../../read-date.ts';
import type { Block } from '../content/find-blocks.ts';
import { elements, textOf } from '../dom/tree.ts';
import { isElsewhere, type NearBlock } from './near-headline.ts';
import type { Found, PageSource } from './page-source.ts';
import { textIn } from './read-json-ld.ts';
import { metaContent } from './read-meta.ts';

/** When the article appeared and when it was last changed, each as precisely as found. */
export interface PageDates {
  published: Found<string> | null;
  updated: Found<string> | null;
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'pubdate',
  'originalpublicationdate',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'blog-date',
  'created',
  'article.published',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
  'revised',
  'parsely-post-updated',
];

const UPDATE_WORD =
  /\b(updated?|modified|revised|reviewed|edited|actualiza\w+|modificad[oa]|atualiza\w+|revisad[oa])\b/i;
const PUBLISH_WORD =
  /\b(posted|published|first published|publicad[oa]|publicaci[óo]n|publica[çc][ãa]o|on|el|em|created|date|fecha|data)\b/i;

/**
 * The dates of a page. Order of trust: JSON-LD, meta elements, microdata, `<time>` and written dates near the headline,
 * the address. Dates in cards, sidebars and comments are never taken: they are other articles'.
 */
export function readDates(source: PageSource, near: NearBlock[]): PageDates {
  const { article, webPage, meta } = source;
  const written = writtenDates(near);
  const publishedClaims: DateClaim[] = [
    [article && textIn(article.datePublished), 'JSON-LD datePublished'],
    [metaContent(meta, ...PUBLISHED), 'meta'],
    [microdata(source, 'datePublished'), 'microdata datePublished'],
    [likelyMeta(source), 'meta'],
    [article && textIn(article.dateCreated), 'JSON-LD dateCreated'],
    [webPage && textIn(webPage.datePublished), 'JSON-LD WebPage datePublished'],
    [microdata(source, 'dateCreated'), 'microdata dateCreated'],
  ];
  const updatedClaims: DateClaim[] = [
    [article && textIn(article.dateModified), 'JSON-LD dateModified'],
    [metaContent(meta, ...UPDATED), 'meta'],
    [microdata(source, 'dateModified'), 'microdata dateModified'],
    [webPage && textIn(webPage.dateModified), 'JSON-LD WebPage dateModified'],
  ];
  const updated = firstDate(updatedClaims) ?? written.updated;
  const published =
    publishedDate(publishedClaims, originalDate(source.blocks) ?? written.published ?? labelledDate(source.blocks)) ??
    addressDate(source.url);
  // Readers take the one date they are shown for the article's own.
  const shown = written.updated ?? updateAtEnd(source.blocks);
  const only = shown && { value: shown.value, from: 'the date of update, the only one shown' };
  return { published: published ?? only, updated: updated ?? shown };
}

const LAST_UPDATE =
  /^(?:page )?(?:last )?(?:updated|modified|reviewed|revised)(?: on)?\s*:?\s|^(?:[úu]ltima (?:actualizaci[óo]n|atualiza[çc][ãa]o)|(?:actualizad|atualizad)[oa])(?: (?:el|em))?\s*:?\s/i;

/** A line that says when the page was last changed, wherever it stands: officials put it at the end. */
function updateAtEnd(blocks: Block[]): Found<string> | null {
  for (const { words, text, element } of blocks) {
    if (words > 12 || !LAST_UPDATE.test(text) || isElsewhere(element)) continue;
    const date = findDates(text).find((found) => !found.ambiguous)?.date;
    if (date) return { value: date, from: 'a line on the last update' };
  }
  return null;
}

/**
 * A stated date in ISO form wins. One in prose ('Jun 24, 2025') is what some builders write whenever the page is
 * touched: a date that readers see near the headline is better.
 */
function publishedDate(claims: DateClaim[], seen: Found<string> | null): Found<string> | null {
  const iso = claims.filter(([text]) => text && /^\d{4}-?\d{2}/.test(text.trim()));
  return firstDate(iso) ?? seen ?? firstDate(claims);
}

const LABEL =
  /^(?:date|fecha|data|(?:date |first |originally )?(?:published|publish date|publication date|posted|publicad[oa]|fecha de publicaci[óo]n|data de publica[çc][ãa]o)(?: (?:on|at|el|em))?)\s*:?$/i;
const ORIGINALLY =
  /\b(?:originally|first) (?:published|posted|appeared)\b[^.]{0,40}$|\bpublicad[oa] originalmente\b[^.]{0,40}$/i;

/** A date behind a label of its own anywhere on the page. */
function labelledDate(blocks: Block[]): Found<string> | null {
  for (const [i, block] of blocks.entries()) {
    if (block.words > 4 || !LABEL.test(block.text)) continue;
    const next = [blocks[i + 1], blocks[i + 2]].find((one) => one && one.words <= 8 && findDates(one.text).length > 0);
    const date = next && findDates(next.text).find((found) => !found.ambiguous)?.date;
    if (date) return { value: date, from: 'labelled date' };
  }
  return null;
}

/** The date in a sentence that says when the piece first appeared. */
function originalDate(blocks: Block[]): Found<string> | null {
  for (const { words, text } of blocks) {
    if (words > 60 || !/originally|first (?:published|posted|appeared)|originalmente/i.test(text)) continue;
    const found = findDates(text).find((one) => !one.ambiguous && ORIGINALLY.test(text.slice(0, one.start)));
    if (found) return { value: found.date, from: 'a sentence on its first publication' };
  }
  return null;
}

/** Earliest content of the meta elements whose names speak of publication in a form not listed. */
function likelyMeta(source: PageSource): string | null {
  const found: string[] = [];
  for (const [name, values] of source.meta.metas) {
    const named = /publi(sh|cat|cad)|pub-?date|posted/.test(name) && !/modif|updat|publisher|expir/.test(name);
    if (named && isoDate(values[0]!)) found.push(values[0]!);
  }
  return found.sort()[0] ?? null;
}

type DateClaim = [string | null | undefined, string];

function firstDate(claims: DateClaim[]): Found<string> | null {
  for (const [text, from] of claims) {
    const value = text ? isoDate(text) : null;
    if (value !== null) return { value, from };
  }
  return null;
}

const FULL_ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/i;

/**
 * An ISO 8601 date out of what a page states: `2021-05-24T09:00:00-03:00` keeps its day, time and zone, since the day
 * that readers saw is the local one; other forms give what they say. Null when it is no date.
 */
function isoDate(text: string): string | null {
  const full = FULL_ISO.exec(text.trim());
  if (full) return fullDate(full[1]!, full[2]!, full[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text.trim());
  const line = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text.slice(0, 300);
  const month = /^(\d{4})[-/](\d{2})$/.exec(line.trim());
  if (month && Number(month[2]) <= 12 && Number(month[2]) > 0) return `${month[1]}-${month[2]}`;
  return findDates(line).find((found) => !found.ambiguous)?.date ?? null;
}

function fullDate(day: string, time: string, zone: string | undefined): string | null {
  const date = findDates(day)[0]?.date ?? null;
  if (date === null || zone === undefined) return date;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const whole = `${date}T${time.length === 5 ? `${time}:00` : time}${offset}`;
  return Number.isNaN(Date.parse(whole)) ? date : whole;
}

function microdata(source: PageSource, name: string): string | null {
  for (const element of source.itemprops.get(name) ?? []) {
    if (isElsewhere(element)) continue;
    const value = element.attrs.content ?? element.attrs.datetime ?? textOf(element, 300);
    if (isoDate(value) !== null) return value;
  }
  return null;
}

/** Dates that readers see near the headline: nearest first, told apart by the words around them. */
function writtenDates(near: NearBlock[]): PageDates {
  const dates: PageDates = { published: null, updated: null };
  for (const { block } of near) {
    if (block.words > 40) continue;
    for (const found of datesIn(block.element, block.text)) {
      const which = found.isUpdate ? 'updated' : 'published';
      dates[which] ??= { value: found.date, from: found.from };
    }
  }
  return dates;
}

function datesIn(
  element: NearBlock['block']['element'],
  text: string,
): { date: string; isUpdate: boolean; from: string }[] {
  const found = findDates(text).filter(
    (date) =>
      !date.ambiguous && (text.length < 120 || PUBLISH_WORD.test(text.slice(Math.max(0, date.start - 30), date.start))),
  );
  const list = found.map((date, i) => {
    const before = text.slice(i === 0 ? 0 : found[i - 1]!.end, date.start);
    return { date: date.date, isUpdate: UPDATE_WORD.test(before), from: 'date near the headline' };
  });
  if (list.length > 0) return list;
  for (const inner of elements(element)) {
    if (inner.tag !== 'time' || !inner.attrs.datetime || text.length > 300) continue;
    const date = isoDate(inner.attrs.datetime);
    if (date) return [{ date, isUpdate: UPDATE_WORD.test(text), from: 'time element near the headline' }];
  }
  return [];
}

/** A date in the path of the address: `/2021/05/24/` or `/2021/05/`. */
function addressDate(url: string | null): Found<string> | null {
  const path = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-])/.exec(url ?? '');
  if (!path) return null;
  return { value: [path[1], path[2], path[3]].filter(Boolean).join('-'), from: 'the address' };
}
