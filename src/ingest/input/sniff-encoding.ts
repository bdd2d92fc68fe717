/**
 * Which encoding a file is in, before its bytes are decoded: byte-order mark, then what the server, the XML
 * declaration or the page says, in the order of the WHATWG's HTML standard (13.2.3.2) and of RFC 7303.
 */
import iconv from 'iconv-lite';

/** How many bytes at the start are searched for a declaration (the standard asks for 1,024; real pages need more). */
export const ENCODING_HEAD_BYTES = 8192;

/** What is known of a file's encoding from its first bytes. */
export interface EncodingGuess {
  /** Lower-case name: `utf-8`, `windows-1252`, `utf-16le`, … */
  encoding: string;
  /** What said so; `none` when nothing did and UTF-8 is tried. */
  from: 'byte-order mark' | 'Content-Type' | 'XML declaration' | 'meta' | 'zero bytes' | 'none';
  /** Length of the byte-order mark, to be left out. */
  skip: number;
  /** A declared name that is not a known encoding, or null. */
  unknown: string | null;
}

/** WHATWG labels that mean another encoding than the one they name (Encoding standard, 4.2). */
const LABELS: Record<string, string> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
};

/** Encodings that iconv-lite knows and that are no text encoding of a file. */
const NOT_TEXT = new Set(['base64', 'hex', 'binary', 'utf-7', 'utf7', 'utf-7-imap', 'utf7imap']);

/** The encoding a label stands for, in lower case, or null when it is unknown. */
function resolveLabel(label: string): string | null {
  const name = label.trim().toLowerCase();
  const encoding = LABELS[name] ?? name;
  return !NOT_TEXT.has(encoding) && iconv.encodingExists(encoding) ? encoding : null;
}

/** Reads the encoding off the first bytes of a file; `contentType` is the header as sent, or null. */
export function sniffEncoding(head: Uint8Array, contentType: string | null): EncodingGuess {
  const mark = byteOrderMark(head);
  if (mark) return { ...mark, from: 'byte-order mark', unknown: null };
  const zeros = zeroPattern(head);
  if (zeros) return { encoding: zeros, from: 'zero bytes', skip: 0, unknown: null };
  let unknown: string | null = null;
  for (const [from, label] of declarations(head, contentType)) {
    const encoding = resolveLabel(label);
    if (encoding === null) unknown ??= label;
    // A page whose declaration can be read byte by byte isn't UTF-16, whatever the declaration says.
    else return { encoding: /^utf-?(16|32)/.test(encoding) ? 'utf-8' : encoding, from, skip: 0, unknown };
  }
  return { encoding: 'utf-8', from: 'none', skip: 0, unknown };
}

function byteOrderMark(head: Uint8Array): { encoding: string; skip: number } | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 ? { encoding: 'utf-32le', skip: 4 } : { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', skip: 4 };
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte. Scattered zeros are not that. */
function zeroPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(head.length, 1024) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function* declarations(head: Uint8Array, contentType: string | null): Iterable<[EncodingGuess['from'], string]> {
  const sent = contentType && /charset\s*=\s*["']?\s*([\w.:+-]{1,40})/i.exec(contentType)?.[1];
  if (sent) yield ['Content-Type', sent];
  const text = Buffer.from(head.subarray(0, ENCODING_HEAD_BYTES)).toString('latin1');
  const xml = /^\s{0,100}<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:+-]{1,40})/i.exec(text)?.[1];
  if (xml) yield ['XML declaration', xml];
  const meta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:+-]{1,40})/i.exec(text)?.[1];
  if (meta) yield ['meta', meta];
}
