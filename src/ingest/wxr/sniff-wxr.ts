/** How surely the first bytes are a WordPress export: its namespace or version element, in any encoding of ASCII's width. */
export function sniffWxr(head: Uint8Array): number {
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1').replaceAll('\0', '');
  if (/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(text) || text.includes('<wp:wxr_version>'))
    return 1;
  if (/<wp:(?:post_id|post_type|base_blog_url|author_login)>/.test(text)) return 0.9;
  return text.includes('WordPress eXtended RSS') ? 0.8 : 0;
}
