/** Deepest nesting that is parsed as it stands; the HTML parser beneath recurses and slows down beyond it. */
const DEEPEST = 200;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option)$/i;
const WRAPPERS =
  /<\/?(?:div|span|font|b|i|u|s|em|strong|big|small|code|tt|nobr|a|center|article|main|aside)\b[^<>]*>/gi;

/**
 * HTML whose naive nesting exceeds 200 elements -> the same text without wrappers, or without any tag.
 * Other HTML is returned as it is. Linear in its length.
 */
export function limitDepth(html: string): { html: string; flattened: boolean } {
  if (deepest(html) <= DEEPEST) return { html, flattened: false };
  const unwrapped = html.replace(WRAPPERS, ' ');
  if (deepest(unwrapped) <= DEEPEST) return { html: unwrapped, flattened: true };
  const paragraphs = html
    .replace(/<[^<>]*>/g, '\n')
    .replace(/</g, '&lt;')
    .split(/\s*\n\s*\n\s*/);
  return { html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'), flattened: true };
}

function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (VOID.test(name ?? '')) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) most = depth;
  }
  return most;
}
