const LONGEST = 80;

/** Text -> the part of an address: lower-case ASCII words joined by hyphens, at most 80 characters; '' if none is left. */
export function slugOf(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/['’]/g, '').toLowerCase();
  const slug = words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > LONGEST / 2 ? cut : LONGEST);
}
