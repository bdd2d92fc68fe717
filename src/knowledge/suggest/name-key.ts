const MARKS = /\p{M}/gu;

/**
 * What names that differ only in case, accents, kinds of hyphens and quotation marks or spaces have in common:
 * 'Felipe Cáceres' -> 'felipe caceres'. At most 200 characters.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .slice(0, 200);
}
