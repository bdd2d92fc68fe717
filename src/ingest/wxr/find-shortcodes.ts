import { tagSkipper } from './html-tokens.ts';

/** A shortcode as written: `[name a="b" c]`, `[name /]` or `[/name]`. */
export interface Shortcode {
  name: string;
  /** Names in lower case; an attribute without a name is under its place: `0`, `1`, … */
  attributes: Map<string, string>;
  closing: boolean;
  selfClosing: boolean;
  /** True for `[[name]]`, by which WordPress shows a shortcode instead of running it. */
  escaped: boolean;
  /** UTF-16 stretch in the source. */
  start: number;
  end: number;
  /** Index of the closing shortcode in the list, where there is one. */
  closedBy: number | null;
}

/** Longest shortcode read, brackets included. */
const MAX_LENGTH = 8000;
const NAME = /\[(\/?)([a-zA-Z][\w-]{0,60})(?=[\s\]/=:])/y;
const ATTRIBUTE = /([\w-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

/** All shortcodes outside tags and comments (WordPress, shortcodes.php), paired with their closings, in linear time. */
export function findShortcodes(html: string): Shortcode[] {
  const found: Shortcode[] = [];
  const skip = tagSkipper(html);
  const mark = /[[<]/g;
  for (let match = mark.exec(html); match !== null; match = mark.exec(html)) {
    const at = match.index;
    if (match[0] === '<') {
      mark.lastIndex = skip(at) ?? at + 1;
      continue;
    }
    const shortcode = readShortcode(html, at);
    if (shortcode === null) continue;
    found.push(shortcode);
    mark.lastIndex = shortcode.end;
  }
  pair(found);
  return found;
}

function readShortcode(html: string, at: number): Shortcode | null {
  const escaped = html[at + 1] === '[';
  const start = escaped ? at + 1 : at;
  NAME.lastIndex = start;
  const head = NAME.exec(html);
  if (head === null) return null;
  const close = findBracket(html, NAME.lastIndex);
  if (close === null) return null;
  const inside = html.slice(NAME.lastIndex, close);
  return {
    name: (head[2] ?? '').toLowerCase(),
    attributes: readAttributes(inside),
    closing: head[1] === '/',
    selfClosing: inside.trimEnd().endsWith('/'),
    escaped: escaped && html[close + 1] === ']',
    start: escaped && html[close + 1] === ']' ? at : start,
    end: close + (escaped && html[close + 1] === ']' ? 2 : 1),
    closedBy: null,
  };
}

/** The bracket that ends a shortcode: outside quotes, before another one opens. */
function findBracket(html: string, from: number): number | null {
  const limit = Math.min(html.length, from + MAX_LENGTH);
  let quote = '';
  for (let at = from; at < limit; at += 1) {
    const character = html[at] as string;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === ']') return at;
    else if (character === '[') return null;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return null;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const bare = source.replace(/^=/, '').replace(/\/\s*$/, '');
  const straight = /=\s?["']/.test(bare) ? bare : bare.replace(/&quot;|&#822[01];|&#8243;|[“”″]/g, '"');
  for (const match of straight.matchAll(ATTRIBUTE)) {
    const name = match[1]?.toLowerCase() ?? String(attributes.size);
    attributes.set(name, match.slice(2).find((value) => value !== undefined) ?? '');
  }
  return attributes;
}

/** Joins each closing to the last open shortcode of its name; what opened in between stays single. */
function pair(shortcodes: Shortcode[]): void {
  const stack: number[] = [];
  const open = new Map<string, number>();
  for (const [index, shortcode] of shortcodes.entries()) {
    if (shortcode.escaped || (shortcode.selfClosing && !shortcode.closing)) continue;
    if (!shortcode.closing) {
      stack.push(index);
      open.set(shortcode.name, (open.get(shortcode.name) ?? 0) + 1);
    } else if ((open.get(shortcode.name) ?? 0) > 0) closeTop(shortcodes, stack, open, index);
  }
}

function closeTop(shortcodes: Shortcode[], stack: number[], open: Map<string, number>, closing: number): void {
  const { name } = shortcodes[closing] as Shortcode;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const shortcode = shortcodes[top] as Shortcode;
    open.set(shortcode.name, (open.get(shortcode.name) ?? 1) - 1);
    if (shortcode.name !== name) continue;
    shortcode.closedBy = closing;
    return;
  }
}
