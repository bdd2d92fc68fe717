/** What a file is packed in, from its first bytes: names lie, magic numbers less. */

/** A way of packing that the input layer opens. */
export type Container = 'gzip' | 'xz' | 'zip' | 'tar';

/** The container that begins with `head` (at least 512 bytes where the file has them), or null for a plain file. */
export function sniffContainer(head: Uint8Array): Container | null {
  if (starts(head, [0x1f, 0x8b, 0x08])) return 'gzip';
  if (starts(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00])) return 'xz';
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  return isTar(head) ? 'tar' : null;
}

/** Packers that are recognised only to say what to do. */
const FOREIGN: readonly [name: string, magic: readonly number[]][] = [
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a bzip2 file', [0x42, 0x5a, 0x68]],
  ['a Zstandard file', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** The name of a packing that Trama doesn't open, or null. */
export const foreignPacking = (head: Uint8Array): string | null =>
  FOREIGN.find(([, magic]) => starts(head, magic))?.[0] ?? null;

const starts = (head: Uint8Array, magic: readonly number[]): boolean =>
  head.length >= magic.length && magic.every((byte, i) => head[i] === byte);

/** A tar header's checksum is the sum of its bytes with the checksum itself as spaces (POSIX.1 pax, ustar). */
function isTar(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false;
  const stated = Number.parseInt(
    Buffer.from(head.subarray(148, 156)).toString('latin1').replace(/\0.*$/s, '').trim(),
    8,
  );
  let sum = 8 * 32;
  for (let i = 0; i < 512; i += 1) if (i < 148 || i >= 156) sum += head[i]!;
  return sum === stated;
}

/** Whether bytes are no text in any encoding: control characters that text never has, or scattered zeros. */
export function isBinary(head: Uint8Array): boolean {
  if (head.length >= 2 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)))
    return false;
  const length = Math.min(head.length, 8192);
  let control = 0;
  let zeros = [0, 0];
  for (let i = 0; i < length; i += 1) {
    const byte = head[i]!;
    if (byte === 0) zeros[i & 1]! += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  if (starts(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return true;
  // Every other byte zero is UTF-16; a few stray ones are damage in a text.
  if (zeros[0]! + zeros[1]! > length * 0.3 && Math.min(...zeros) < length * 0.02) zeros = [0, 0];
  return control + zeros[0]! + zeros[1]! > length * 0.02 + (length < 512 ? 0 : 1);
}
