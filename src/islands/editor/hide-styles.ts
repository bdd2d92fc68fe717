/// <reference lib="dom" />

/** Where styles stand while a paste is read. */
export const STYLE = 'data-style';

/**
 * Puts the styles of HTML under another name. The page's policy forbids them, and the browser would weigh and report each
 * one of a paste, of which there are thousands, though they are only read.
 */
export function hideStyles(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

/** Selector of elements whose style has some words in it, hidden or not. */
export function styled(...words: string[]): string {
  return words.flatMap((one) => [`[style*="${one}"]`, `[${STYLE}*="${one}"]`]).join(', ');
}

/** Parses HTML where nothing of it loads, runs or is shown. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(hideStyles(html), 'text/html');
}
