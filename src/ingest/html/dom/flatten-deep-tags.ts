/** Nesting that is kept. Real pages stay below 100; unclosed tags count too, hence the room. */
export const MAX_DEPTH = 1_000;

const VOID_TAGS = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

/** Elements that end by themselves where the next begins: left unclosed by the thousand, they nest no deeper. */
const SELF_ENDING = new Set('p li dt dd td th tr option html body head'.split(' '));

/** Elements whose content is text up to their end tag. */
const RAW_ENDS = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp'].map((tag) => [tag, new RegExp(`</${tag}`, 'gi')]),
);

const NAME = /[a-z][^\s/>]{0,40}/iy;

/**
 * Takes out the tags that nest deeper than `MAX_DEPTH`, their text staying, since parsers take quadratic time over
 * them. One pass; gives the string itself when nothing nests that deep.
 */
export function flattenDeepTags(html: string): { html: string; dropped: number } {
  const kept: string[] = [];
  let depth = 0;
  let dropped = 0;
  let copied = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const closing = html.charCodeAt(at + 1) === 47;
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    let next = at + 1;
    if (name === undefined) {
      if (html.startsWith('<!--', at)) next = endOf(html, '-->', at + 4);
    } else if (SELF_ENDING.has(name)) {
      next = at + 1;
    } else if (closing) {
      if (depth > MAX_DEPTH) ({ copied, dropped, next } = drop(html, kept, at, copied, dropped));
      depth = Math.max(0, depth - 1);
    } else if (RAW_ENDS.has(name)) {
      next = endOfRaw(html, RAW_ENDS.get(name)!, at + 1);
    } else if (!VOID_TAGS.has(name)) {
      depth++;
      if (depth > MAX_DEPTH) ({ copied, dropped, next } = drop(html, kept, at, copied, dropped));
    }
    at = html.indexOf('<', next);
  }
  if (dropped === 0) return { html, dropped };
  kept.push(html.slice(copied));
  return { html: kept.join(''), dropped };
}

function drop(html: string, kept: string[], at: number, copied: number, dropped: number) {
  kept.push(html.slice(copied, at));
  const end = endOf(html, '>', at);
  return { copied: end, dropped: dropped + 1, next: end };
}

/** Position after the next `mark`, the end of the string when there is none. */
function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOfRaw(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : html.length;
}
