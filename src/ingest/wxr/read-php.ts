/**
 * A value that PHP's `serialize` wrote. Arrays become maps, in order. Objects are never made: `object` names their
 * class and their properties are passed over; references give null.
 */
export type PhpValue = null | boolean | number | string | { object: string } | Map<string | number, PhpValue>;

/** Largest value read, in bytes; deepest nesting; most values in all. Beyond any of them nothing is read. */
const MAX_PHP_BYTES = 4_000_000;
const MAX_DEPTH = 64;
const MAX_VALUES = 200_000;
/** How far from its stated end a string's real end is looked for, in bytes, when line ends were converted. */
const MAX_DRIFT = 4096;

interface Cursor {
  bytes: Buffer;
  at: number;
  values: number;
  repaired: boolean;
}

/**
 * Reads a serialised PHP value (PHP manual, `serialize`; string lengths count UTF-8 bytes). Where a string's length is
 * wrong because line ends or the encoding were converted after export, its end is found by what must follow it, and
 * `repaired` is true. Undefined when the text is no such value or exceeds the limits; never throws.
 */
export function readPhp(text: string): { value: PhpValue; repaired: boolean } | undefined {
  if (text.length > MAX_PHP_BYTES || !/^\s*(?:[aOC]:\d+:|s:\d+:"|[ibd]:|N;)/.test(text)) return undefined;
  const cursor: Cursor = { bytes: Buffer.from(text.trim(), 'utf8'), at: 0, values: 0, repaired: false };
  const value = readValue(cursor, 0);
  if (value === undefined || cursor.at !== cursor.bytes.length) return undefined;
  return { value, repaired: cursor.repaired };
}

function readValue(cursor: Cursor, depth: number): PhpValue | undefined {
  cursor.values += 1;
  if (depth > MAX_DEPTH || cursor.values > MAX_VALUES) return undefined;
  const type = String.fromCharCode(cursor.bytes[cursor.at] ?? 0);
  if (type === 'N') return takeLiteral(cursor, 'N;') ? null : undefined;
  if (!takeLiteral(cursor, `${type}:`)) return undefined;
  switch (type) {
    case 'b':
    case 'i':
    case 'd':
      return readScalar(cursor, type);
    case 's': {
      const string = readString(cursor);
      return string !== undefined && takeLiteral(cursor, ';') ? string : undefined;
    }
    case 'a':
      return readArray(cursor, depth);
    case 'O':
      return readObject(cursor, depth);
    case 'R':
    case 'r':
      return takeNumber(cursor, ';') === undefined ? undefined : null;
    default:
      return undefined;
  }
}

function readScalar(cursor: Cursor, type: string): PhpValue | undefined {
  const text = takeUntil(cursor, ';', 40);
  if (text === undefined) return undefined;
  if (type === 'b') return text === '1' || text === '0' ? text === '1' : undefined;
  if (/^-?\d+$/.test(text)) return Number(text);
  if (type === 'i') return undefined;
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
  return /^(?:-?INF|NAN)$/.test(text) ? null : undefined;
}

/** `N:"bytes"`, where N may be wrong. */
function readString(cursor: Cursor): string | undefined {
  const length = takeNumber(cursor, ':');
  if (length === undefined || !takeLiteral(cursor, '"')) return undefined;
  const end = findStringEnd(cursor, cursor.at + length);
  if (end === undefined) return undefined;
  const text = cursor.bytes.toString('utf8', cursor.at, end);
  cursor.at = end + 1;
  return text;
}

/** The stated end if a quote stands there; else the nearest place where a string can end. */
function findStringEnd(cursor: Cursor, stated: number): number | undefined {
  if (canEnd(cursor.bytes, stated)) return stated;
  cursor.repaired = true;
  for (let drift = 1; drift <= MAX_DRIFT; drift += 1) {
    if (stated - drift >= cursor.at && canEnd(cursor.bytes, stated - drift)) return stated - drift;
    if (canEnd(cursor.bytes, stated + drift)) return stated + drift;
  }
  return undefined;
}

/** A string ends with `";` before the end, a closing brace or another value; a class name with `":`. */
function canEnd(bytes: Buffer, at: number): boolean {
  if (bytes[at] !== 0x22) return false;
  const after = bytes.toString('latin1', at + 1, at + 4);
  return /^;(?:$|\}|N;|[abdisOCRr]:)/.test(after) || /^:\d/.test(after);
}

function readArray(cursor: Cursor, depth: number): Map<string | number, PhpValue> | undefined {
  const count = takeNumber(cursor, ':');
  if (count === undefined || count > MAX_VALUES || !takeLiteral(cursor, '{')) return undefined;
  const map = new Map<string | number, PhpValue>();
  for (let index = 0; index < count; index += 1) {
    const key = readValue(cursor, depth + 1);
    const value = typeof key === 'string' || typeof key === 'number' ? readValue(cursor, depth + 1) : undefined;
    if (value === undefined) return undefined;
    map.set(key as string | number, value);
  }
  return takeLiteral(cursor, '}') ? map : undefined;
}

/** `O:len:"Class":count:{…}`: read over, so that what follows keeps its place; nothing of it is made. */
function readObject(cursor: Cursor, depth: number): PhpValue | undefined {
  const name = readString(cursor);
  if (name === undefined || !takeLiteral(cursor, ':')) return undefined;
  return readArray(cursor, depth) === undefined ? undefined : { object: name };
}

function takeLiteral(cursor: Cursor, literal: string): boolean {
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + literal.length) !== literal) return false;
  cursor.at += literal.length;
  return true;
}

function takeNumber(cursor: Cursor, until: string): number | undefined {
  const text = takeUntil(cursor, until, 12);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function takeUntil(cursor: Cursor, until: string, limit: number): string | undefined {
  const stretch = cursor.bytes.toString('latin1', cursor.at, cursor.at + limit);
  const length = stretch.indexOf(until);
  if (length < 0) return undefined;
  cursor.at += length + until.length;
  return stretch.slice(0, length);
}
