/** UTF-8 with its usual damage: bytes that are no UTF-8 are read as windows-1252, which is what they nearly always are. */
import { isUtf8 } from 'node:buffer';

/** Windows-1252's characters for bytes 0x80 to 0x9F (Encoding standard, index windows-1252); five are undefined. */
const WINDOWS_1252_HIGH =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** What has been met so far in a stream; one record a stream. */
export interface Utf8State {
  /** Bytes of a character cut by the end of the last chunk, at most three. */
  rest: Uint8Array;
  /** Whether a character beyond ASCII was met as proper UTF-8. */
  multibyte: boolean;
  /** Bytes that were no UTF-8. */
  repaired: number;
}

/** A state to begin a stream with. */
export const newUtf8State = (): Utf8State => ({ rest: new Uint8Array(0), multibyte: false, repaired: 0 });

/** Decodes the next chunk; with `last`, also a character that was cut (U+FFFD). Linear in the chunk's length. */
export function decodeUtf8(chunk: Uint8Array, state: Utf8State, last: boolean): string {
  const bytes = state.rest.length > 0 ? Buffer.concat([state.rest, chunk]) : chunk;
  const end = last ? bytes.length : bytes.length - cutTail(bytes);
  state.rest = bytes.slice(end);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, end);
  if (!isUtf8(whole)) return repair(whole, state, last);
  const text = whole.toString('utf8');
  if (!state.multibyte && text.length !== whole.length) state.multibyte = true;
  return text;
}

/** How many bytes at the end begin a character that isn't complete yet: 0 to 3. */
function cutTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

const sequenceLength = (lead: number): number =>
  lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;

function repair(bytes: Buffer, state: Utf8State, last: boolean): string {
  const out: string[] = [];
  let good = 0;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = validLength(bytes, at);
    if (length > 0) {
      state.multibyte = true;
      at += length;
      continue;
    }
    out.push(bytes.toString('utf8', good, at));
    const [text, used] = repairAt(bytes, at, last && state.multibyte);
    out.push(text);
    state.repaired += used;
    at += used;
    good = at;
  }
  out.push(bytes.toString('utf8', good));
  return out.join('');
}

/** Length of the valid UTF-8 sequence at `at`, or 0 (RFC 3629, section 4). */
function validLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const length = sequenceLength(lead);
  if (length === 1 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i += 1) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}

function repairAt(bytes: Buffer, at: number, utf8AtEnd: boolean): [text: string, used: number] {
  const unit = surrogateAt(bytes, at);
  if (unit !== null) {
    const low = unit < 0xdc00 ? surrogateAt(bytes, at + 3) : null;
    return low !== null && low >= 0xdc00 ? [String.fromCharCode(unit, low), 6] : ['\ufffd', 3];
  }
  // The last character of a file of UTF-8, cut short: nothing is known of it.
  if (utf8AtEnd && sequenceLength(bytes[at]!) > bytes.length - at) return ['\ufffd', bytes.length - at];
  const byte = bytes[at]!;
  return [byte < 0xa0 ? WINDOWS_1252_HIGH[byte - 0x80]! : String.fromCharCode(byte), 1];
}

/** A surrogate written as three bytes, as some old databases do (CESU-8), or null. */
function surrogateAt(bytes: Buffer, at: number): number | null {
  const [lead, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (lead !== 0xed || second === undefined || third === undefined) return null;
  if (second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80) return null;
  return 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
}
