import type { Parser } from './draft.ts';
import { isBinary } from './input/index.ts';

/**
 * The parser that is surest of a file by its first bytes, name and type; null when none is at all, and for binary
 * files. Of `page.html.gz`, which is unpacked by now, the parsers see the name `page.html`.
 */
export function sniffFormat(
  head: Uint8Array,
  name: string,
  contentType: string | null,
  parsers: readonly Parser[],
): Parser | null {
  if (isBinary(head)) return null;
  const unpacked = name.replace(/\.(?:gz|xz)$/i, '').replace(/[?#].*$/s, '');
  let best: Parser | null = null;
  let most = 0;
  for (const parser of parsers) {
    const sure = parser.sniff(head, unpacked, contentType);
    if (sure > most) [best, most] = [parser, sure];
  }
  return best;
}
