/**
 * Positions count Unicode code points in the database, the files and the API, as PostgreSQL and the W3C's
 * TextPositionSelector do; strings here count UTF-16 units. These functions convert at that border.
 */

const ASTRAL = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Length of `text` in code points. */
export function codePointLength(text: string): number {
  const pairs = text.match(ASTRAL);
  return text.length - (pairs ? pairs.length : 0);
}

/** UTF-16 index -> code point position in `text`. */
export function toCodePoints(text: string, index: number): number {
  return codePointLength(text.slice(0, index));
}

/** Code point position -> UTF-16 index in `text`; positions past the end give the text's length. */
export function toUtf16(text: string, position: number): number {
  if (text.search(ASTRAL) < 0) return Math.min(position, text.length);
  let index = 0;
  for (let left = position; left > 0 && index < text.length; left--) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** The stretch of `text` between two code point positions. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return text.slice(toUtf16(text, start), toUtf16(text, end));
}
