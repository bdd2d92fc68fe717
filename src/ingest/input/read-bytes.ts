/** Passes over bytes: the first of them, their hash and length, their unpacking within limits. */
import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { constants, crc32, createGunzip } from 'node:zlib';
import xz from 'xz-decompress';
import { InputError } from './input-error.ts';
import { HEAD_BYTES, type InputLimits } from './limits.ts';
import type { OpenBytes } from './types.ts';

/** The first `bytes` bytes, or all when there are fewer. An error counts as the end when anything was read before it. */
export async function readHead(open: OpenBytes, bytes: number = HEAD_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of open()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  } catch (error) {
    if (length === 0) throw error;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}

/** What one pass over a file tells. */
export interface Measured {
  /** SHA-256 of the bytes read, hexadecimal. */
  hash: string;
  head: Uint8Array;
  /** Bytes read. */
  length: number;
  /** CRC-32 of the bytes read. */
  crc: number;
  /** What ended the pass before the end of the file, or null. */
  error: unknown;
}

/** Reads everything once, in constant memory. An error ends the pass and is handed back with what came before. */
export async function measure(open: OpenBytes): Promise<Measured> {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let length = 0;
  let crc = 0;
  let error: unknown = null;
  try {
    for await (const chunk of open()) {
      if (length < HEAD_BYTES) heads.push(chunk.subarray(0, HEAD_BYTES - length));
      hash.update(chunk);
      crc = crc32(chunk, crc);
      length += chunk.length;
    }
  } catch (caught) {
    error = caught;
  }
  return { hash: hash.digest('hex'), head: Buffer.concat(heads), length, crc, error };
}

/** The first `bytes` bytes of a source whose rest can't be read; an error after them isn't met. */
export const upTo = (open: OpenBytes, bytes: number): OpenBytes =>
  async function* () {
    let left = bytes;
    if (left === 0) return;
    for await (const chunk of open()) {
      yield chunk.subarray(0, left);
      left -= Math.min(left, chunk.length);
      if (left === 0) return;
    }
  };

/** Hands on the bytes unpacked from `packed` bytes until they pass what `limits` allow. Throws an `InputError` then. */
export async function* bounded(
  bytes: AsyncIterable<Uint8Array>,
  packed: number,
  limits: InputLimits,
): AsyncIterable<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    refuseBomb(length, packed, limits);
    if (length > limits.maxMemberBytes) throw new InputError(tooLong(limits.maxMemberBytes), 'limit');
    yield chunk;
  }
}

/** Throws an `InputError` when `unpacked` bytes are more than `packed` bytes may become. */
export function refuseBomb(unpacked: number, packed: number, limits: InputLimits): void {
  if (unpacked <= limits.bombFreeBytes || unpacked <= packed * limits.maxExpansionRatio) return;
  throw new InputError(
    `It unpacks to more than ${limits.maxExpansionRatio} times its size, as archives made to fill a disk do; ` +
      'if you trust it, unpack it yourself and name the folder.',
    'limit',
  );
}

const tooLong = (bytes: number): string =>
  `It is longer than ${Math.floor(bytes / 1024 ** 2).toLocaleString('en')} MB, the limit for one file; split it.`;

/**
 * Unpacks gzip (RFC 1952), all members of it. With `tolerant`, data that ends too early gives all that can be unpacked
 * and no error.
 */
export const gunzip =
  (open: OpenBytes, tolerant = false): OpenBytes =>
  () => {
    const unpacker = createGunzip(tolerant ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
    // The error of either side comes out of the iteration.
    pipeline(Readable.from(open(), { objectMode: false }), unpacker, () => undefined);
    return unpacker;
  };

/** Unpacks xz. The decoder handles one stream at a time: read it to its end before another is begun. */
export async function* unxz(open: OpenBytes): AsyncIterable<Uint8Array> {
  const reader = new xz.XzReadableStream(toWebStream(open())).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw xzError(error);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function xzError(error: unknown): InputError {
  const message = error instanceof Error ? error.message : String(error);
  if (/code 8\b|null/.test(message)) {
    return new InputError('It ends too early: the xz data is cut off; copy it again from its source.', 'truncated');
  }
  if (/code [26]\b/.test(message)) {
    return new InputError('Its xz data has a checksum or a filter that is not supported; unpack it yourself first.');
  }
  if (/code [34]\b/.test(message))
    return new InputError('Its xz data needs too much memory; unpack it yourself first.');
  return new InputError(`Its xz data is damaged (${message}); copy it again from its source.`);
}

/** By hand: `Readable.toWeb` throws outside of every promise when it is cancelled between two chunks. */
function toWebStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
