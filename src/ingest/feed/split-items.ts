/** One piece of a feed, cut out of the stream so that what is broken in it cannot harm the next one. */
export type FeedPiece =
  | { kind: 'head'; xml: string; line: number }
  | { kind: 'item'; xml: string; line: number }
  /** What stood between and after the items: the last piece. The feed's own fields may stand there too. */
  | { kind: 'tail'; xml: string; line: number }
  | { kind: 'broken'; reason: string; line: number };

/** Longest item, in UTF-16 units; a longer one fails alone. */
const MAX_ITEM_LENGTH = 20_000_000;
/** How much of what stands before the first item, and of what stands outside the items after it, is kept. */
const MAX_HEAD_LENGTH = 262_144;
/** Text is looked at in batches of at least this length, growing with what is pending, so that time stays linear. */
const BATCH = 65_536;
/** Longest opening mark that a batch may cut in two. */
const TAIL = 64;

const OPENING = /<!\[CDATA\[|<!--|<((?:[A-Za-z_][\w.-]{0,30}:)?(?:item|entry))(?=[\s>/])/g;
/** An item as feeds open one: so sure a sign that even inside an unclosed CDATA section the next item begins. */
const NEXT_ITEM = /<(?:item|entry)(?:\s[^<>]{0,200})?>\s{0,100}<(?:title|link|pubDate|guid|id|updated|published)\b/;
const CLOSERS: Record<string, string> = { '<![CDATA[': ']]>', '<!--': '-->' };

interface Scan {
  buffer: string;
  line: number;
  head: string | null;
  /** What stood outside of items since the first one. */
  tail: string;
  /** Where in the buffer the search for the open item's end goes on. */
  searched: number;
  /** Name of the item element that the buffer begins with; null between items. */
  open: string | null;
  /** True while the rest of a too long item is passed over. */
  passing: boolean;
}

/** Cuts a stream of text at its `<item>` or `<entry>` elements; memory is bounded by `MAX_ITEM_LENGTH`. */
export async function* splitItems(texts: AsyncIterable<string>): AsyncGenerator<FeedPiece> {
  const scan: Scan = { buffer: '', line: 1, head: '', tail: '', searched: 0, open: null, passing: false };
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < Math.max(BATCH, scan.buffer.length / 4)) continue;
    scan.buffer += waiting.join('');
    [waiting, length] = [[], 0];
    yield* takePieces(scan, false);
  }
  scan.buffer += waiting.join('');
  yield* takePieces(scan, true);
  yield scan.head === null
    ? { kind: 'tail', xml: scan.tail, line: scan.line }
    : { kind: 'head', xml: scan.head, line: 1 };
}

function* takePieces(scan: Scan, atEnd: boolean): Generator<FeedPiece> {
  for (;;) {
    if (scan.open === null && !findItem(scan, atEnd)) return;
    if (scan.head !== null) {
      yield { kind: 'head', xml: scan.head, line: 1 };
      scan.head = null;
    }
    const piece = takeItem(scan, atEnd);
    if (piece === null) return;
    if (piece !== 'passed') yield piece;
  }
}

/** Moves the buffer to the next item; false when none begins in what there is. */
function findItem(scan: Scan, atEnd: boolean): boolean {
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(scan.buffer); match !== null; match = OPENING.exec(scan.buffer)) {
    if (match[1] !== undefined) {
      drop(scan, match.index);
      scan.open = match[1];
      scan.searched = match[0].length;
      return true;
    }
    const close = scan.buffer.indexOf(CLOSERS[match[0]]!, match.index);
    const mayCome = !atEnd && scan.buffer.length - match.index < MAX_HEAD_LENGTH;
    if (close < 0 && mayCome) {
      drop(scan, match.index);
      return false;
    }
    if (close >= 0) OPENING.lastIndex = close;
  }
  drop(scan, atEnd ? scan.buffer.length : Math.max(0, scan.buffer.length - TAIL));
  return false;
}

/** Cuts the item that the buffer begins with; null when its end has not come yet. */
function takeItem(scan: Scan, atEnd: boolean): FeedPiece | 'passed' | null {
  const { line, passing } = scan;
  const found = findEnd(scan, atEnd);
  if (found !== null) {
    const xml = scan.buffer.slice(0, found.end);
    close(scan, found.end);
    if (passing) return 'passed';
    if (!found.whole) return broken(line, `<${xml.slice(1, 6)}…> is not closed: another item begins inside it`);
    return xml.length > MAX_ITEM_LENGTH ? tooLong(line) : { kind: 'item', xml, line };
  }
  if (atEnd) {
    close(scan, scan.buffer.length);
    return passing ? 'passed' : broken(line, 'the file ends inside an item');
  }
  if (scan.buffer.length <= MAX_ITEM_LENGTH) return null;
  drop(scan, scan.buffer.length - TAIL);
  scan.searched = 0;
  scan.passing = true;
  return passing ? 'passed' : tooLong(line);
}

/** Where the open item ends: at its closing tag outside CDATA, or where another item begins before it. */
function findEnd(scan: Scan, atEnd: boolean): { end: number; whole: boolean } | null {
  const name = scan.open!.replace(/[.]/g, '\\.');
  const pattern = new RegExp(`<!\\[CDATA\\[|<!--|</${name}\\s*>|<${name}(?=[\\s>])|<${name}[^>]{0,500}/>`, 'g');
  pattern.lastIndex = scan.searched;
  const buffer = scan.buffer;
  for (let match = pattern.exec(buffer); match !== null; match = pattern.exec(buffer)) {
    if (match[0].startsWith('</')) return { end: pattern.lastIndex, whole: true };
    const closer = CLOSERS[match[0]];
    if (closer === undefined) return { end: match.index, whole: false };
    const end = buffer.indexOf(closer, pattern.lastIndex);
    if (end < 0) return unclosed(scan, match.index, atEnd);
    const next = nextInside(buffer.slice(match.index, end));
    if (next !== null) return { end: match.index + next, whole: false };
    pattern.lastIndex = end + closer.length;
  }
  scan.searched = Math.max(scan.searched, buffer.length - TAIL);
  return null;
}

/** Where the next item begins inside what looks like one CDATA section, because the section was never closed. */
function nextInside(section: string): number | null {
  if (!section.includes('<![CDATA[', 9)) return null;
  const next = NEXT_ITEM.exec(section);
  return next !== null && section.includes('<![CDATA[', next.index) ? next.index : null;
}

/** A CDATA section or comment whose end has not come: at the end of the file the next item is looked for inside it. */
function unclosed(scan: Scan, at: number, atEnd: boolean): { end: number; whole: boolean } | null {
  scan.searched = at;
  if (!atEnd) return null;
  const next = scan.buffer.indexOf(`<${scan.open}`, at);
  return next < 0 ? null : { end: next, whole: false };
}

function close(scan: Scan, length: number): void {
  drop(scan, length);
  scan.open = null;
  scan.searched = 0;
  scan.passing = false;
}

/** Lets go of the buffer's first characters, counting their lines; before the first item they are the head's. */
function drop(scan: Scan, length: number): void {
  const gone = scan.buffer.slice(0, length);
  if (scan.open === null) keepOutside(scan, gone);
  for (let at = gone.indexOf('\n'); at >= 0; at = gone.indexOf('\n', at + 1)) scan.line += 1;
  scan.buffer = scan.buffer.slice(length);
}

function keepOutside(scan: Scan, text: string): void {
  if (scan.head !== null) scan.head = (scan.head + text).slice(0, MAX_HEAD_LENGTH);
  else if (scan.tail.length < MAX_HEAD_LENGTH) scan.tail += text.slice(0, MAX_HEAD_LENGTH - scan.tail.length);
}

function broken(line: number, what: string): FeedPiece {
  return { kind: 'broken', line, reason: `Broken XML: ${what}; fetch the feed again or mend it by hand.` };
}

function tooLong(line: number): FeedPiece {
  return broken(line, `the item is longer than ${MAX_ITEM_LENGTH / 1_000_000} million characters`);
}
