/** How surely the first bytes are an HTML page, 0–1, by their tags, then by type and name. */
export function sniffHtml(head: Uint8Array, name: string, contentType: string | null): number {
  const text = Buffer.from(head.subarray(0, 16_384)).toString('latin1').replaceAll('\0', '');
  if (/^\W{0,3}\s*<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)?<(rss|feed|rdf:RDF)\b/i.test(text)) return 0;
  const start = text.replace(/^(?:ï»¿|\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/i, '');
  if (/^(<!doctype\s+html|<html[\s>])/i.test(start)) return 0.95;
  const typed = /\b(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '');
  const named = /\.(x?html?|mhtml)$/i.test(name);
  const tags = /<(html|head|body|title|meta|article|main|div|p|h1|frameset)[\s>]/i.test(text);
  if (tags && (typed || named)) return 0.9;
  if (typed || named) return 0.6;
  return /^<(head|body|title|meta|article|main|div|p|h1|section|table)[\s>]/i.test(start) ? 0.5 : 0;
}
