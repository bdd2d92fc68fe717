import type { ParsedItem } from '../draft.ts';
import { wxrParser } from './index.ts';

/** Parses a text or bytes as one file, handed over in chunks of `size` bytes. */
export async function parseAll(source: string | Uint8Array, name = 'test.xml', size = 65_536): Promise<ParsedItem[]> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const items: ParsedItem[] = [];
  for await (const item of wxrParser.parse({ name, url: null, contentType: null, bytes: chunks() })) items.push(item);
  return items;
}

/** The articles among what was parsed. */
export function drafts(items: readonly ParsedItem[]) {
  return items.flatMap((item) => ('draft' in item ? [item.draft] : []));
}

/** A channel around items, its site being `https://test.example`. */
export function channel(items: string): string {
  const head = '<title>Prueba</title><wp:base_blog_url>https://test.example</wp:base_blog_url>';
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel>${head}\n${items}</channel></rss>\n`;
}

/** A published post. `more` is XML inside the item. */
export function post(id: number, content: string, more = ''): string {
  const fields = `<title>Nota ${id}</title><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>`;
  return `<item>${fields}<content:encoded><![CDATA[${content}]]></content:encoded>${more}</item>\n`;
}

/** A picture. */
export function picture(id: number, parent = 0): string {
  const fields = `<title>foto</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>`;
  const url = `<wp:attachment_url>https://test.example/${id}.jpg</wp:attachment_url>`;
  return `<item>${fields}<wp:post_parent>${parent}</wp:post_parent>${url}</item>\n`;
}
