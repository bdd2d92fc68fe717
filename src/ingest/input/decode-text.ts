/** Bytes of any encoding to well-formed text: no NUL, no lone surrogate, every doubt noted. */
import iconv from 'iconv-lite';
import { decodeUtf8, newUtf8State } from './decode-utf8.ts';
import { ENCODING_HEAD_BYTES, type EncodingGuess, sniffEncoding } from './sniff-encoding.ts';

/** Text with the encoding it was read in and one sentence for each thing that was guessed, repaired or removed. */
export interface DecodedText {
  text: string;
  /** Lower-case name of the encoding: `utf-8`, `windows-1252`, `utf-16le`, … */
  encoding: string;
  notes: string[];
}

/** Turns chunks of bytes into text; `finish` closes the stream and tells what was found. */
interface TextDecoding {
  write(chunk: Uint8Array): string;
  finish(): DecodedText;
}

/**
 * Decodes a whole file. Order of trust: byte-order mark, the charset of `contentType`, XML declaration, `<meta charset>`;
 * without any, UTF-8, where bytes that are no UTF-8 are read as windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const decoding = startDecoding(sniffEncoding(bytes, contentType), bytes);
  const start = decoding.write(bytes);
  const end = decoding.finish();
  return { ...end, text: start + end.text };
}

/**
 * Decodes a stream in memory that doesn't grow with it, under the same rules as `decodeText`.
 * Notes are added to `notes`, if given, when the stream ends.
 */
export async function* decodeStream(
  bytes: AsyncIterable<Uint8Array>,
  contentType: string | null,
  notes: string[] = [],
): AsyncIterable<string> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let decoding: TextDecoding | null = null;
  const begin = (): string => {
    const head = Buffer.concat(waiting);
    waiting = [];
    decoding = startDecoding(sniffEncoding(head, contentType), head);
    return decoding.write(head);
  };
  for await (const chunk of bytes) {
    if (decoding !== null) {
      const text = (decoding as TextDecoding).write(chunk);
      if (text !== '') yield text;
      continue;
    }
    waiting.push(chunk);
    length += chunk.length;
    if (length >= ENCODING_HEAD_BYTES) yield begin();
  }
  if (decoding === null) yield begin();
  const end = (decoding as unknown as TextDecoding).finish();
  notes.push(...end.notes);
  if (end.text !== '') yield end.text;
}

function startDecoding(guess: EncodingGuess, head: Uint8Array): TextDecoding {
  const notes = guess.unknown ? [`The declared encoding '${guess.unknown}' is unknown and was ignored.`] : [];
  if (guess.encoding !== 'utf-8' && isMultibyteUtf8(head, guess)) {
    notes.push(`Read as UTF-8, which its bytes are, though the ${guess.from} says ${guess.encoding}.`);
    return utf8Decoding({ ...guess, encoding: 'utf-8' }, notes);
  }
  return guess.encoding === 'utf-8' ? utf8Decoding(guess, notes) : otherDecoding(guess, notes);
}

/** Whether bytes said to be in a one-byte encoding are UTF-8 beyond ASCII: chance almost never makes them so. */
function isMultibyteUtf8(head: Uint8Array, guess: EncodingGuess): boolean {
  if (!/^(windows-125|iso-?8859|macintosh)/.test(guess.encoding)) return false;
  const state = newUtf8State();
  decodeUtf8(head, state, false);
  return state.multibyte && state.repaired === 0;
}

function utf8Decoding(guess: EncodingGuess, notes: string[]): TextDecoding {
  const state = newUtf8State();
  const cleaner = newCleaner();
  let skip = guess.skip;
  return {
    write(chunk) {
      const body = skip > 0 ? chunk.subarray(skip) : chunk;
      skip = 0;
      return cleaner.clean(decodeUtf8(body, state, false), false);
    },
    finish() {
      const text = cleaner.clean(decodeUtf8(new Uint8Array(0), state, true), true);
      const old = !state.multibyte && state.repaired > 0;
      if (old) notes.push(`Read as windows-1252: ${declared(guess)}, and its bytes are no UTF-8.`);
      else if (state.repaired > 0) notes.push(`${state.repaired} bytes were no UTF-8 and were read as windows-1252.`);
      return { text, encoding: old ? 'windows-1252' : 'utf-8', notes: [...notes, ...cleaner.notes()] };
    },
  };
}

const declared = (guess: EncodingGuess): string =>
  guess.from === 'none' ? 'no encoding is declared' : `the ${guess.from} says UTF-8`;

function otherDecoding(guess: EncodingGuess, notes: string[]): TextDecoding {
  const decoder = iconv.getDecoder(guess.encoding, { stripBOM: false });
  const cleaner = newCleaner();
  let skip = guess.skip;
  return {
    write(chunk) {
      const body = Buffer.from(chunk.buffer, chunk.byteOffset + skip, chunk.length - skip);
      skip = 0;
      return cleaner.clean(decoder.write(body), false);
    },
    finish() {
      const text = cleaner.clean(decoder.end() ?? '', true);
      return { text, encoding: guess.encoding, notes: [...notes, ...cleaner.notes()] };
    },
  };
}

/** Removes NULs and replaces lone surrogates, also where a pair is cut by the end of a chunk. */
function newCleaner() {
  let held = '';
  let nuls = 0;
  let surrogates = 0;
  return {
    clean(chunk: string, last: boolean): string {
      let text = held + chunk;
      held = '';
      if (!last && /[\ud800-\udbff]$/.test(text.slice(-1))) {
        held = text.slice(-1);
        text = text.slice(0, -1);
      }
      if (text.includes('\0')) {
        const without = text.replaceAll('\0', '');
        nuls += text.length - without.length;
        text = without;
      }
      return text.replace(/\p{Surrogate}/gu, () => {
        surrogates += 1;
        return '\ufffd';
      });
    },
    notes(): string[] {
      const found: string[] = [];
      if (nuls > 0) found.push(`${nuls} NUL characters were removed.`);
      if (surrogates > 0) found.push(`${surrogates} halves of characters (lone surrogates) were replaced by U+FFFD.`);
      return found;
    },
  };
}
