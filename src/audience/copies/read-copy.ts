import { Parser } from 'htmlparser2';
import { flattenDeepTags } from '../../ingest/index.ts';
import { fold } from '../../text/index.ts';

/** A page that is said to hold a copy, as far as the check needs it. */
export interface CopyPage {
  /** Its words, folded, in the order of the source. */
  words: string[];
  /** Where links lead, each with the number of words before it. */
  links: { href: string; word: number }[];
  /** Address that the page names as the original of its content. */
  canonical: string | null;
}

/** Elements whose words nobody reads. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);
const WORD = /[\p{L}\p{N}]+/gu;
const MOST_LINKS = 5_000;

/** Reads a page; `canonical` and links are absolute. Linear, however deep it nests. */
export function readCopy(html: string, address: string): CopyPage {
  const pieces: string[] = [];
  let length = 0;
  let silent = 0;
  let canonical: string | null = null;
  const marks: { href: string; at: number }[] = [];
  const add = (text: string) => {
    pieces.push(text);
    length += text.length;
  };
  const parser = new Parser({
    onopentag(name, { href, rel }) {
      if (SILENT.has(name)) silent++;
      const leads = href === undefined ? null : absolute(href, address);
      if (name === 'link' && leads && /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? '')) canonical ??= leads;
      if (name === 'a' && leads && marks.length < MOST_LINKS) marks.push({ href: leads, at: length });
      if (!INLINE.has(name)) add(' ');
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      if (!INLINE.has(name)) add(' ');
    },
    ontext(text) {
      if (silent === 0) add(text);
    },
  });
  // The parser's time grows with the square of the depth.
  parser.end(flattenDeepTags(html).html);
  return { ...wordsOf(pieces.join(''), marks), canonical };
}

/** Elements that end no word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
  'font',
]);

function wordsOf(text: string, marks: readonly { href: string; at: number }[]): Omit<CopyPage, 'canonical'> {
  const words: string[] = [];
  const links: CopyPage['links'] = [];
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    for (let mark = marks[next]; mark && mark.at <= match.index; mark = marks[++next])
      links.push({ href: mark.href, word: words.length });
    words.push(fold(match[0]));
  }
  for (const { href } of marks.slice(next)) links.push({ href, word: words.length });
  return { words, links };
}

/** The words of a text as a page's are read. */
export const foldedWords = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => fold(word));

function absolute(href: string, base: string): string | null {
  return URL.canParse(href, base) ? new URL(href, base).href : null;
}
