/** A stretch of HTML source. Joining the `raw` of all tokens gives the source again. */
export interface HtmlToken {
  kind: 'text' | 'tag' | 'comment';
  raw: string;
  /** Lower-case element name of a tag; '' otherwise. */
  name: string;
  closing: boolean;
}

/** Cuts HTML source into tags, comments and text, in linear time; what is no whole tag is text. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const skip = tagSkipper(html);
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const end = skip(at);
    if (end === null) {
      at += 1;
      continue;
    }
    if (at > from) tokens.push({ kind: 'text', raw: html.slice(from, at), name: '', closing: false });
    tokens.push(tagToken(html.slice(at, end)));
    from = end;
    at = end;
  }
  if (from < html.length) tokens.push({ kind: 'text', raw: html.slice(from), name: '', closing: false });
  return tokens;
}

function tagToken(raw: string): HtmlToken {
  if (raw.startsWith('<!')) return { kind: 'comment', raw, name: '', closing: false };
  const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(raw.slice(0, 80))?.[1] ?? '';
  return { kind: 'tag', raw, name: name.toLowerCase(), closing: raw.startsWith('</') };
}

/**
 * A function that gives the end of the tag or comment that begins at a position, or null where none does. Positions
 * must be asked for in rising order: each search is remembered, so that hostile input costs linear time.
 */
export function tagSkipper(html: string): (at: number) => number | null {
  const next = { '>': finder(html, '>'), '"': finder(html, '"'), "'": finder(html, "'"), '-->': finder(html, '-->') };
  return (at) => {
    if (html.startsWith('<!--', at)) {
      const close = next['-->'](at + 2);
      return close < 0 ? null : close + 3;
    }
    if (!/[a-zA-Z/!]/.test(html[at + 1] ?? '')) return null;
    return tagEnd(html, at, next);
  };
}

/** The `>` that ends a tag is outside quotes; where the quotes don't close, the first one is taken. */
function tagEnd(html: string, at: number, next: Record<'>' | '"' | "'", (from: number) => number>): number | null {
  const first = next['>'](at + 1);
  let close = first;
  for (let from = at + 1; close >= 0; close = next['>'](from)) {
    const open = firstQuote(html, from, close, next);
    if (open === null) return close + 1;
    const shut = html[open - 1] === '=' ? next[html[open] as '"'](open + 1) : open;
    if (shut < 0) break;
    from = shut + 1;
  }
  return first < 0 ? null : first + 1;
}

function firstQuote(html: string, from: number, before: number, next: Record<'"' | "'", (from: number) => number>) {
  const double = next['"'](from);
  const single = next["'"](from);
  const open = double < 0 || (single >= 0 && single < double) ? single : double;
  return open >= 0 && open < before && html[open] !== undefined ? open : null;
}

/** `indexOf` that remembers its last answer, so that asking again from nearby costs nothing. */
function finder(html: string, needle: string): (from: number) => number {
  let asked = -1;
  let found = -1;
  let none = Number.POSITIVE_INFINITY;
  return (from) => {
    if (from >= none) return -1;
    if (asked >= 0 && from >= asked && from <= found) return found;
    const index = html.indexOf(needle, from);
    if (index < 0) none = from;
    else [asked, found] = [from, index];
    return index;
  };
}

/** The attributes of a tag's source, names in lower case, values still escaped; at most 10,000 characters are read. */
export function tagAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const source = raw.slice(0, 10_000).replace(/^<[^\s>]*/, '');
  for (const match of source.matchAll(/([^\s=/>"']{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
}
