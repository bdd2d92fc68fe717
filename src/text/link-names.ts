import { escapeHtml } from './escape-html.ts';
import { toUtf16 } from './position.ts';

/** A name that stands in a body's text at one or several places (code points of `bodyText`), and where it leads. */
export interface NameLink {
  places: readonly { start: number; end: number }[];
  href: string;
  /** One line on who it is, shown while the link is pointed at or focused. */
  card: string;
}

/** Elements whose words are no part of the text, as in `bodyText`. */
const NO_TEXT = new Set(['figure', 'figcaption', 'caption']);
/** Elements in which nothing is linked. */
const NO_LINKS = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'code']);
/** Elements that do not part words. */
const INLINE = new Set('a abbr b cite code del em i ins mark q s small span strong sub sup time u'.split(' '));
const PIECES = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>|[^<]+/gi;
/** Of a name that stands often, this many places are tried. */
const MOST_PLACES = 8;
/** Characters before a name that must be the same in text and HTML. */
const CONTEXT = 3;

/** The words of the HTML one after another, and where each run of them stands in it. UTF-16 units. */
interface Words {
  plain: string;
  runs: { at: number; from: number; length: number; linked: boolean }[];
}

/**
 * A clean body with each name linked once: at its first place outside headings, links and captions. Needs no tree: a name
 * is found by counting how often its letters stand before it. Where text and HTML can't be matched for sure, nothing is
 * linked. Time grows with the length times the number of names.
 */
export function linkNames(html: string, text: string, names: readonly NameLink[]): string {
  if (names.length === 0) return html;
  const words = readWords(html);
  const offset = /[\ud800-\udfff]/.test(text) ? (n: number) => toUtf16(text, n) : (n: number) => n;
  const spots = names.flatMap((name) => firstSpot(name, words, text, offset) ?? []).sort((a, b) => a.from - b.from);
  let [out, last] = ['', 0];
  for (const { from, to, name } of spots) {
    if (from < last) continue;
    out += `${html.slice(last, from)}<a class="actor" href="${escapeHtml(name.href)}" data-card="${escapeHtml(name.card)}">${html.slice(from, to)}</a>`;
    last = to;
  }
  return out + html.slice(last);
}

function readWords(html: string): Words {
  const words: Words = { plain: '', runs: [] };
  let [silent, fixed] = [0, 0];
  for (const match of html.matchAll(PIECES)) {
    const [piece, slash, tag] = match;
    if (tag === undefined) {
      if (silent > 0) continue;
      words.runs.push({ at: words.plain.length, from: match.index, length: piece.length, linked: fixed > 0 });
      words.plain += piece.replace(/\s/g, ' ');
      continue;
    }
    const step = slash ? -1 : 1;
    const name = tag.toLowerCase();
    if (NO_TEXT.has(name)) silent = Math.max(0, silent + step);
    if (NO_LINKS.has(name)) fixed = Math.max(0, fixed + step);
    if (!INLINE.has(name)) words.plain += '\n';
  }
  return words;
}

interface Spot {
  from: number;
  to: number;
  name: NameLink;
}

function firstSpot(name: NameLink, words: Words, text: string, offset: (n: number) => number): Spot | null {
  for (const place of name.places.slice(0, MOST_PLACES)) {
    const [start, end] = [offset(place.start), offset(place.end)];
    const surface = text.slice(start, end);
    const at = surface === '' ? -1 : nth(words.plain, surface, countBefore(text, surface, start));
    if (at < 0 || ending(words.plain, at) !== ending(text, start)) continue;
    const run = words.runs.find((one) => one.at <= at && at + surface.length <= one.at + one.length);
    if (run && !run.linked) return { from: run.from + at - run.at, to: run.from + at - run.at + surface.length, name };
  }
  return null;
}

/** The last characters before a position in its block. */
function ending(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - CONTEXT), at)
      .split('\n')
      .at(-1) ?? ''
  ).trimStart();
}

function countBefore(text: string, words: string, before: number): number {
  let n = 0;
  for (let at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + 1)) n++;
  return n;
}

/** Where `words` stands for the n-th time, from 0; -1 when it does not. */
function nth(text: string, words: string, n: number): number {
  let at = text.indexOf(words);
  for (let i = 0; i < n && at >= 0; i++) at = text.indexOf(words, at + 1);
  return at;
}
