import { cleanCharacters } from '../../text/index.ts';

/** What was read of a document's file. */
export interface DocumentText {
  /** MIME type. */
  type: string;
  /** The text of each page as it will stand for ever. */
  pages: string[];
  /** What the file says of itself; null where it says nothing. */
  title: string | null;
  url: string | null;
  /** EDTF. */
  date: string | null;
  /** ISO 639-1. */
  language: string | null;
  /** What could not be read, and what was cut. */
  notes: string[];
}

/** Bounds of one document: what is larger is refused, or cut with a note where it is one page alone. */
export const DOCUMENT_LIMITS = {
  /** Bytes of the file. */
  bytes: 200_000_000,
  pages: 5000,
  /** UTF-16 units of one page, and of all. */
  pageLength: 200_000,
  length: 20_000_000,
  /** Unpacked bytes of a Word file's text. */
  unpacked: 200_000_000,
  /** Milliseconds that reading may take, and megabytes of heap. */
  time: 180_000,
  heapMb: 1024,
} as const;

/** A document that can't be kept: the words say why, and what to do. */
export class DocumentError extends Error {}

/** Text of one page: clean characters, plain line ends, no spaces at line ends, at most one empty line in a row. */
export function cleanPage(text: string): string {
  const lines = cleanCharacters(text.replace(/\r\n?|\u2028|\u2029/g, '\n')).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Characters after which a text without pages is parted, at the end of a line. */
const SECTION = 5000;

/** Parts a text that has no pages of its own, at the ends of lines, so that each part can be pointed at and shown. */
export function partText(text: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const line of cleanPage(text).split('\n')) {
    if (length > 0 && length + line.length > SECTION) {
      parts.push(part.join('\n'));
      part = [];
      length = 0;
    }
    part.push(line);
    length += line.length + 1;
  }
  return [...parts, part.join('\n')].map((one) => one.replace(/^\n+|\n+$/g, ''));
}

/** Checks the bounds of what was read; pages that are too long are cut with a note. Throws `DocumentError`. */
export function boundPages(pages: readonly string[], notes: string[]): string[] {
  if (pages.length > DOCUMENT_LIMITS.pages)
    throw new DocumentError(`it has ${pages.length} pages; at most ${DOCUMENT_LIMITS.pages}: split the file`);
  const bounded = pages.map((page, i) => {
    if (page.length <= DOCUMENT_LIMITS.pageLength) return page;
    notes.push(`page ${i + 1} is longer than ${DOCUMENT_LIMITS.pageLength} characters and was cut`);
    return page.slice(0, DOCUMENT_LIMITS.pageLength).toWellFormed();
  });
  const length = bounded.reduce((sum, page) => sum + page.length, 0);
  if (length > DOCUMENT_LIMITS.length)
    throw new DocumentError(`its text has ${length} characters; at most ${DOCUMENT_LIMITS.length}: split the file`);
  if (length === 0) notes.push('no text was found: it may be scanned; recognise its text (OCR) first to quote from it');
  return bounded;
}
