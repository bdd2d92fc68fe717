/** One piece of a WXR channel, cut out of the stream so that what is broken in it cannot harm the next one. */
export type WxrUnit =
  | { kind: 'channel' | 'author' | 'term' | 'item'; xml: string; line: number }
  | { kind: 'broken'; line: number; reason: string; isItem: boolean };

/** Longest unit, in UTF-16 units: a larger item fails alone. */
const MAX_UNIT_LENGTH = 20_000_000;
/** The channel's own fields stand before its first unit; more text than this in front of it is not kept. */
const MAX_CHANNEL_LENGTH = 262_144;
/** Text is scanned in batches of at least this length, growing with what is pending, so that time stays linear. */
const BATCH = 65_536;
/** Longest opening of a unit that a batch may cut in two. */
const TAIL = 512;

const NAMES: Record<string, 'author' | 'term' | 'item'> = {
  item: 'item',
  'wp:author': 'author',
  'wp:category': 'term',
  'wp:tag': 'term',
  'wp:term': 'term',
};
const START = /<(item|wp:author|wp:category|wp:tag|wp:term)(?=[\s>])|<!--|<!\[CDATA\[/g;
/** An item as WordPress opens one: so sure a sign that even inside an unclosed CDATA section the next item begins. */
const NEXT_ITEM = /<item(?:\s[^<>]{0,200})?>\s{0,100}<(?:title|link|pubDate|guid|wp:post_id)\b/;
const END: Record<string, RegExp> = Object.fromEntries(
  Object.keys(NAMES).map((name) => [name, new RegExp(`<!\\[CDATA\\[|</${name}\\s*>|<item(?=[\\s>])`, 'g')]),
);

interface Scan {
  buffer: string;
  /** Line of the buffer's first character. */
  line: number;
  /** The channel's fields so far; null once they were given. */
  channel: string | null;
  /** True while the rest of an item that was too large is passed over. */
  passing: boolean;
}

/** Cuts a stream of text into units; memory is bounded by the largest unit allowed. Never throws for bad input. */
export async function* splitUnits(texts: AsyncIterable<string>): AsyncGenerator<WxrUnit> {
  const scan: Scan = { buffer: '', line: 1, channel: '', passing: false };
  let pending: string[] = [];
  let length = 0;
  for await (const text of texts) {
    pending.push(text);
    length += text.length;
    if (length < Math.max(BATCH, scan.buffer.length / 2)) continue;
    scan.buffer += pending.join('');
    pending = [];
    length = 0;
    yield* takeUnits(scan, false);
  }
  scan.buffer += pending.join('');
  yield* takeUnits(scan, true);
  if (scan.channel !== null) yield { kind: 'channel', xml: scan.channel, line: 1 };
}

function* takeUnits(scan: Scan, atEnd: boolean): Generator<WxrUnit> {
  for (;;) {
    if (scan.passing && !passOver(scan)) return;
    const start = findStart(scan, atEnd);
    if (start === null) return;
    if (scan.channel !== null) {
      yield { kind: 'channel', xml: scan.channel, line: 1 };
      scan.channel = null;
    }
    const unit = takeUnit(scan, start, atEnd);
    if (unit === null) return;
    yield unit;
  }
}

/** Moves the buffer to the next unit and names it; null when none begins in what there is. */
function findStart(scan: Scan, atEnd: boolean): string | null {
  START.lastIndex = 0;
  for (let match = START.exec(scan.buffer); match !== null; match = START.exec(scan.buffer)) {
    const name = match[1];
    if (name !== undefined) {
      drop(scan, match.index);
      return name;
    }
    const close = scan.buffer.indexOf(match[0] === '<!--' ? '-->' : ']]>', match.index);
    if (close < 0 && !atEnd && scan.buffer.length - match.index < MAX_CHANNEL_LENGTH) {
      drop(scan, match.index);
      return null;
    }
    if (close >= 0) START.lastIndex = close;
  }
  drop(scan, atEnd ? scan.buffer.length : Math.max(0, scan.buffer.length - TAIL));
  return null;
}

/** Cuts the unit that the buffer begins with; null when its end has not come yet. */
function takeUnit(scan: Scan, name: string, atEnd: boolean): WxrUnit | null {
  const { line } = scan;
  const { end, whole } = findEnd(scan.buffer, name);
  if (end !== null) {
    const xml = scan.buffer.slice(0, end);
    drop(scan, end);
    if (!whole) return broken(line, name, `<${name}> is not closed: what follows it begins inside it`);
    if (xml.length > MAX_UNIT_LENGTH) return tooLarge(line, name);
    return { kind: NAMES[name] ?? 'item', xml, line };
  }
  if (!atEnd && scan.buffer.length <= MAX_UNIT_LENGTH) return null;
  const next = NEXT_ITEM.exec(scan.buffer.slice(1));
  drop(scan, next === null ? scan.buffer.length : next.index + 1);
  if (atEnd) return broken(line, name, `the file ends inside <${name}>, or a CDATA section of it is never closed`);
  scan.passing = next === null;
  return tooLarge(line, name);
}

/** Where the unit ends; `whole` is false where another item begins before its end. */
function findEnd(buffer: string, name: string): { end: number | null; whole: boolean } {
  const pattern = END[name] as RegExp;
  pattern.lastIndex = name.length + 1;
  for (let match = pattern.exec(buffer); match !== null; match = pattern.exec(buffer)) {
    if (match[0].startsWith('</')) return { end: pattern.lastIndex, whole: true };
    if (match[0].startsWith('<item')) return { end: match.index, whole: false };
    const close = buffer.indexOf(']]>', match.index);
    if (close < 0) break;
    const next = itemInside(buffer.slice(match.index, close), buffer.startsWith('<![CDATA[', close + 3));
    if (next !== null) return { end: match.index + next, whole: false };
    pattern.lastIndex = close + 3;
  }
  return { end: null, whole: false };
}

/**
 * Where the next item begins inside what looks like a CDATA section, when the section was never closed. An article
 * that quotes a feed is told from that by having no CDATA opening of its own after it (or by splitting it, as
 * WordPress does: `]]]]><![CDATA[>`).
 */
function itemInside(section: string, splitHere: boolean): number | null {
  if (splitHere || !section.includes('<item')) return null;
  const next = NEXT_ITEM.exec(section);
  return next !== null && section.includes('<![CDATA[', next.index) ? next.index : null;
}

/** Passes over the rest of an item that was too large; false when its end has not come yet. */
function passOver(scan: Scan): boolean {
  const close = scan.buffer.indexOf('</item>');
  const next = NEXT_ITEM.exec(scan.buffer)?.index ?? -1;
  const ends = [close < 0 ? -1 : close + '</item>'.length, next].filter((index) => index >= 0);
  scan.passing = ends.length === 0;
  drop(scan, scan.passing ? Math.max(0, scan.buffer.length - TAIL) : Math.min(...ends));
  return !scan.passing;
}

/** Lets go of the buffer's first characters, counting their lines; before the first unit they are the channel's. */
function drop(scan: Scan, length: number): void {
  const gone = scan.buffer.slice(0, length);
  if (scan.channel !== null) scan.channel = (scan.channel + gone).slice(0, MAX_CHANNEL_LENGTH);
  for (let at = gone.indexOf('\n'); at >= 0; at = gone.indexOf('\n', at + 1)) scan.line += 1;
  scan.buffer = scan.buffer.slice(length);
}

function broken(
  line: number,
  name: string,
  what: string,
  remedy = 'export it again or close the element by hand',
): WxrUnit {
  return { kind: 'broken', line, reason: `Broken XML: ${what}; ${remedy}.`, isItem: name === 'item' };
}

function tooLarge(line: number, name: string): WxrUnit {
  const what = `<${name}> is larger than ${MAX_UNIT_LENGTH / 1_000_000} million characters`;
  return broken(line, name, what, 'import its text as a file of its own');
}
