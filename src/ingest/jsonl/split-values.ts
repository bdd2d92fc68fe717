/** One JSON object of a file, as text (and read, where that was done on the way), or what stands in the place of one. */
export type JsonPiece = { text: string; line: number; json?: unknown } | { problem: string; line: number };

/** Longest object, in UTF-16 units; a longer one fails alone. */
const MAX_VALUE_LENGTH = 20_000_000;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, NEWLINE, COMMA] = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '\n',
  ',',
].map((character) => character.charCodeAt(0)) as [number, number, number, number, number, number, number, number];

interface Scan {
  buffer: string;
  /** Where the scan goes on in the buffer. */
  at: number;
  line: number;
  /** Only blanks since the line began; then the column of its first other character. */
  column: number;
  blankSoFar: boolean;
  /** The open object; null between objects. `depth` counts its open braces and brackets. */
  open: { start: number; line: number; column: number | null } | null;
  depth: number;
  inString: boolean;
  /** The last character was a backslash that escapes the next one. */
  escaping: boolean;
  /** A stray character was reported; nothing more is until the next object. */
  straying: boolean;
  /** The rest of a too long object is passed over. */
  passing: boolean;
}

/**
 * Cuts a stream of text into its outermost JSON objects: one a line, in one list, or one after another. What is broken
 * costs no more than its own object where lines begin objects: no JSON string holds a line end, so that an opening
 * brace in the column of the open object's own begins the next one.
 */
export async function* splitValues(texts: AsyncIterable<string>): AsyncGenerator<JsonPiece> {
  const scan: Scan = {
    buffer: '',
    at: 0,
    line: 1,
    column: 0,
    blankSoFar: true,
    open: null,
    depth: 0,
    inString: false,
    escaping: false,
    straying: false,
    passing: false,
  };
  for await (const text of texts) {
    scan.buffer += text;
    yield* takeValues(scan, false);
    trim(scan);
  }
  yield* takeValues(scan, true);
  if (scan.open !== null)
    yield { problem: 'The file ends inside this object; the end is missing.', line: scan.open.line };
}

function* takeValues(scan: Scan, atEnd: boolean): Generator<JsonPiece> {
  while (scan.at < scan.buffer.length) {
    const piece = scan.open === null ? between(scan, atEnd) : inside(scan);
    if (piece === 'wait') return;
    if (piece !== null) yield piece;
  }
}

/** Lets go of what was read; an object that is still open stays. */
function trim(scan: Scan): void {
  const keep = scan.open === null || scan.passing ? scan.at : scan.open.start;
  scan.buffer = scan.buffer.slice(keep);
  scan.at -= keep;
  if (scan.open !== null) scan.open.start -= keep;
}

function between(scan: Scan, atEnd: boolean): JsonPiece | 'wait' | null {
  const code = scan.buffer.charCodeAt(scan.at);
  if (code === OPEN) return openObject(scan, atEnd);
  const stray =
    code !== COMMA && code !== OPEN_LIST && code !== CLOSE_LIST && code > 32 && code !== 0xfeff && code !== 0xa0;
  const { line } = scan;
  step(scan, code);
  if (!stray || scan.straying) return null;
  scan.straying = true;
  return { problem: `Expected an object '{…}' and found '${String.fromCharCode(code)}'; it was passed over.`, line };
}

/** A whole line that is one object is taken at once; anything else is scanned character by character. */
function openObject(scan: Scan, atEnd: boolean): JsonPiece | 'wait' | null {
  scan.straying = false;
  if (scan.blankSoFar) {
    const newline = scan.buffer.indexOf('\n', scan.at);
    if (newline < 0 && !atEnd && scan.buffer.length - scan.at < 65_536) return 'wait';
    const text = scan.buffer.slice(scan.at, newline < 0 ? scan.buffer.length : newline).replace(/[\s,]+$/u, '');
    const json = (newline >= 0 || atEnd) && text.length <= MAX_VALUE_LENGTH ? readWhole(text) : undefined;
    if (json !== undefined) {
      const piece = { text, line: scan.line, json };
      scan.at += text.length;
      scan.blankSoFar = false;
      return piece;
    }
  }
  scan.open = { start: scan.at, line: scan.line, column: scan.blankSoFar ? scan.column : null };
  scan.depth = 0;
  scan.inString = false;
  scan.escaping = false;
  return null;
}

function readWhole(text: string): unknown {
  if (!text.endsWith('}')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Scans on in the open object until it ends, is found broken, or the buffer ends. */
function inside(scan: Scan): JsonPiece | null {
  const { buffer } = scan;
  const open = scan.open!;
  while (scan.at < buffer.length) {
    const code = buffer.charCodeAt(scan.at);
    if (code === OPEN && scan.blankSoFar && scan.column === open.column && scan.at > open.start) return abandon(scan);
    const escaped = scan.escaping;
    scan.escaping = scan.inString && !escaped && code === BACKSLASH;
    step(scan, code);
    if (code === QUOTE && !escaped) scan.inString = !scan.inString;
    else if (code === NEWLINE) scan.inString = false;
    else if (!scan.inString && (code === OPEN || code === OPEN_LIST)) scan.depth += 1;
    else if (!scan.inString && (code === CLOSE || code === CLOSE_LIST)) scan.depth -= 1;
    if (scan.depth === 0) return closeObject(scan);
    if ((scan.at & 0xffff) === 0 && !scan.passing && scan.at - open.start > MAX_VALUE_LENGTH) return tooLong(scan);
  }
  return tooLong(scan);
}

function step(scan: Scan, code: number): void {
  scan.at += 1;
  if (code === NEWLINE) {
    scan.line += 1;
    scan.column = 0;
    scan.blankSoFar = true;
  } else if (scan.blankSoFar && (code === 32 || code === 9)) scan.column += 1;
  else if (code !== 13) scan.blankSoFar = false;
}

function closeObject(scan: Scan): JsonPiece | null {
  const { start, line } = scan.open!;
  const text = scan.buffer.slice(start, scan.at);
  scan.open = null;
  if (!scan.passing) return { text, line };
  scan.passing = false;
  return null;
}

function abandon(scan: Scan): JsonPiece | null {
  const { line } = scan.open!;
  scan.open = null;
  if (!scan.passing) return { problem: 'This object is not closed: the next one begins inside it.', line };
  scan.passing = false;
  return null;
}

function tooLong(scan: Scan): JsonPiece | null {
  const open = scan.open!;
  if (scan.passing || scan.at - open.start <= MAX_VALUE_LENGTH) return null;
  scan.passing = true;
  return { problem: `This object is longer than ${MAX_VALUE_LENGTH / 1_000_000} million characters.`, line: open.line };
}
