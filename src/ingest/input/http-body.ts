/** The body of an http(s) answer: unpacked, counted, and closed whatever happens. */
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { httpError } from './http-error.ts';
import { InputError } from './input-error.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { refuseBomb } from './read-bytes.ts';

/** How one body is read. */
export interface BodyLimits {
  /** Bytes as sent, and as unpacked. */
  maxBytes: number;
  /** Milliseconds that the whole exchange had, for the error's sentence. */
  timeoutMs: number;
  /** Closes the connection. */
  close: () => Promise<void>;
}

/** The error for an answer that is too long. */
export const tooMuch = (maxBytes: number): InputError => {
  const amount = maxBytes < 2 ** 20 ? `${maxBytes} bytes` : `${Math.floor(maxBytes / 2 ** 20)} MB`;
  return new InputError(
    `The server sends more than ${amount}, the limit; fetch it yourself and name the file.`,
    'limit',
  );
};

/** Unpacks a body as its Content-Encoding says (RFC 9110, 8.4). Throws `InputError`s; closes the connection at the end. */
export async function* readBody(body: Readable, encoding: string, limits: BodyLimits): AsyncIterable<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  const counted = async function* (): AsyncIterable<Uint8Array> {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      packed += chunk.length;
      if (packed > limits.maxBytes) throw tooMuch(limits.maxBytes);
      yield chunk;
    }
  };
  try {
    for await (const chunk of unpack(counted(), encoding)) {
      unpacked += chunk.length;
      if (unpacked > limits.maxBytes) throw tooMuch(limits.maxBytes);
      refuseBomb(unpacked, packed, DEFAULT_LIMITS);
      yield chunk;
    }
  } catch (error) {
    throw httpError(error, limits.timeoutMs);
  } finally {
    await limits.close();
  }
}

/** Encodings are listed in the order in which they were applied; more than three are no honest server's. */
function unpack(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 3) throw new InputError('The server packed its answer more than three times; nothing was read.');
  return names.reduceRight((packed, name) => unpackOne(packed, name), bytes);
}

function unpackOne(bytes: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const unpacker =
    name === 'gzip' || name === 'x-gzip'
      ? createGunzip()
      : name === 'deflate'
        ? createInflate()
        : name === 'br'
          ? createBrotliDecompress()
          : null;
  if (!unpacker)
    throw new InputError(`The server packed its answer as '${name.slice(0, 20)}', which nobody asked for.`);
  // The error of either side comes out of the iteration.
  pipeline(Readable.from(bytes, { objectMode: false }), unpacker, () => undefined);
  return unpacker;
}
