/** An address of a feed as an absolute http(s) address; null when it is none, even against `base`. */
export function resolveAddress(address: string | null | undefined, base: string | null): string | null {
  const trimmed = address?.trim();
  if (!trimmed || trimmed.length > 4000) return null;
  const resolved = URL.canParse(trimmed) ? new URL(trimmed) : relative(trimmed, base);
  return resolved !== null && /^https?:$/.test(resolved.protocol) ? resolved.href : null;
}

function relative(address: string, base: string | null): URL | null {
  return base !== null && URL.canParse(address, base) ? new URL(address, base) : null;
}

/** The relative addresses in `href` and `src` of an HTML text, made absolute against `base` (xml:base). */
export function absolutiseHtml(html: string, base: string): string {
  return html.replace(/(\s(?:href|src)\s*=\s*)(["'])([^"'<>]{1,2000})\2/giu, (whole, start, quote, address) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(address)) return whole;
    const resolved = resolveAddress(address.replace(/&amp;/g, '&'), base);
    return resolved === null ? whole : `${start}${quote}${resolved.replace(/&/g, '&amp;')}${quote}`;
  });
}
