import { type CleanBody, cleanBody, cleanLine, countriesIn, countryCode } from '../text/index.ts';
import { detectLanguage } from './detect-language.ts';
import type { ArticleDraft, DraftMedia, RawArticle } from './draft.ts';
import { guessKind } from './guess-kind.ts';

/** Longest values kept, in characters; what is longer is cut with a note. */
const LONGEST = { title: 1000, dek: 4000, label: 200, licence: 4000, address: 2000 };
const MOST_LABELS = 200;

/**
 * A raw article -> a draft: its HTML cleaned, its text, parts and language derived, its labels, addresses and dates
 * checked. Pure. What could not be used is left out with a note; nothing else of the article is lost. `detect`: tells the
 * language of a text; who knows it need not ask.
 */
export function completeDraft(
  raw: RawArticle,
  { detect = detectLanguage }: { detect?: (text: string) => string | null } = {},
): ArticleDraft {
  const notes = [...raw.notes];
  const url = address(raw.url, notes);
  const body = cleanBody(raw.html, url);
  noteRemovals(body, notes);
  const title = titleOf(raw, body, notes);
  const sections = labels(raw.sections);
  const topics = labels(raw.topics);
  return {
    title,
    dek: dekOf(raw.dek, body.text, notes),
    kind: raw.kind ?? guessKind(sections) ?? 'news',
    sections,
    authors: labels(raw.authors),
    publishedAt: dateOf(raw.publishedAt, 'publication date', notes),
    updatedAt: dateOf(raw.updatedAt, 'date of update', notes),
    language: languageOf(raw.language, detect(body.text), body.text, notes),
    translations: (raw.translations ?? []).map((other) => ({ ...other, url: address(other.url, notes) })),
    licence: cut(raw.licence ?? '', LONGEST.licence) || null,
    url,
    countries: countriesOf(raw, sections, topics, title, notes),
    topics,
    parts: body.parts.map(({ role, heading, paragraphs }) => ({ role, heading, paragraphs })),
    html: body.html,
    text: body.text,
    media: mediaOf(raw, body.html),
    sources: (raw.sources ?? []).map((source) => ({ ...source, url: address(source.url, notes) })),
    redirects: raw.redirects ?? [],
    status: raw.status ?? 'published',
    comments: raw.comments ?? [],
    asOf: dateOf(raw.asOf, 'date of the snapshot', notes),
    origin: raw.origin,
    notes,
  };
}

function noteRemovals({ removed, flattened }: CleanBody, notes: string[]): void {
  const counts = Object.entries(removed).map(([name, count]) => `${count} ${name}`);
  if (counts.length > 0) notes.push(`left out of the body, or made a plain link: ${counts.join(', ')}`);
  if (flattened) notes.push('the body was nested too deeply and lost its mark-up');
}

function titleOf(raw: RawArticle, body: CleanBody, notes: string[]): string {
  const title = cut(raw.title, LONGEST.title);
  if (title) return title;
  const opening = body.text.split('\n', 1)[0]?.slice(0, 120).trim();
  notes.push(opening ? 'no title: its opening words stand for it' : 'no title and no text');
  return opening || raw.origin.id.slice(0, LONGEST.label) || 'Untitled';
}

/** A summary that only repeats the opening (as feeds make them) is no summary. */
function dekOf(dek: string | null | undefined, text: string, notes: string[]): string | null {
  const line = cut(dek ?? '', LONGEST.dek);
  if (!line) return null;
  const words = line.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)$/u, '');
  if (!text.replace(/\s+/g, ' ').startsWith(words)) return line;
  notes.push('the summary repeats the opening words and was left out');
  return null;
}

function languageOf(
  declared: string | null | undefined,
  detected: string | null,
  text: string,
  notes: string[],
): string {
  const named = declared ? canonicalLanguage(declared) : null;
  if (!named) {
    if (detected) notes.push(`language ${detected} detected from the text`);
    return detected ?? 'und';
  }
  if (detected && detected !== named && text.length > 400) {
    notes.push(`declared to be in ${named}, but the text is in ${detected}`);
    return detected;
  }
  return named;
}

/** `en-US`, `EN_us` -> `en`: regions of a language would only split lists and facets. */
function canonicalLanguage(tag: string): string | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language;
  } catch {
    return null;
  }
}

const DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

function dateOf(date: string | null | undefined, what: string, notes: string[]): string | null {
  if (!date) return null;
  const year = Number(date.slice(0, 4));
  if (DATE.test(date) && !Number.isNaN(Date.parse(date)) && year >= 1400 && year <= 9998) return date;
  notes.push(`${what} '${date.slice(0, 60)}' can't be read and was left out`);
  return null;
}

function countriesOf(raw: RawArticle, sections: string[], topics: string[], title: string, notes: string[]): string[] {
  const codes = (names: readonly string[]) => names.flatMap((name) => countryCode(name) ?? []);
  const tagged = new Set([...codes(raw.countries ?? []), ...codes(sections), ...codes(topics)]);
  if (tagged.size > 0) return [...tagged];
  const guessed = countriesIn(title).slice(0, 8);
  if (guessed.length > 0) notes.push(`countries ${guessed.join(', ')} guessed from the title`);
  return guessed;
}

/** Pictures that stand in the body but that the parser did not name are added. */
function mediaOf(raw: RawArticle, html: string): DraftMedia[] {
  const media = (raw.media ?? []).filter(({ url }) => url.length > 0 && url.length <= LONGEST.address && mayLoad(url));
  const known = new Set(media.map(({ url }) => url));
  for (const [tag] of html.matchAll(/<img [^>]*>/g)) {
    const url = attribute(tag, 'src');
    if (!url || known.has(url) || url.length > LONGEST.address) continue;
    known.add(url);
    const size = (name: string) => Number(attribute(tag, name)) || null;
    media.push({
      url,
      kind: 'image',
      alt: attribute(tag, 'alt'),
      caption: null,
      credit: null,
      licence: null,
      width: size('width'),
      height: size('height'),
      role: 'body',
    });
  }
  return media.slice(0, MOST_LABELS);
}

/** A web address or a path: any other scheme (`javascript:`, `data:`, `file:`) could act when a reader follows it. */
function mayLoad(url: string): boolean {
  return URL.canParse(url)
    ? /^https?:/i.test(new URL(url).protocol)
    : !/^[\s\p{Cc}]*[a-z][\s\p{Cc}a-z0-9+.-]*:/iu.test(url);
}

/** An attribute of a tag in clean HTML, whose attributes are always quoted. */
function attribute(tag: string, name: string): string | null {
  const value = tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  return value === undefined ? null : value.replace(/&#x26;|&amp;/g, '&').replace(/&#x22;|&quot;/g, '"');
}

function address(url: string | null | undefined, notes: string[]): string | null {
  if (!url) return null;
  if (URL.canParse(url) && /^https?:/i.test(url) && url.length <= LONGEST.address) return new URL(url).href;
  notes.push(`address '${url.slice(0, 100)}' is no web address and was left out`);
  return null;
}

function labels(names: readonly string[] | undefined): string[] {
  const cleaned = (names ?? []).map((name) => cut(name, LONGEST.label)).filter((name) => name !== '');
  return [...new Set(cleaned)].slice(0, MOST_LABELS);
}

function cut(text: string, most: number): string {
  const line = cleanLine(text);
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}
