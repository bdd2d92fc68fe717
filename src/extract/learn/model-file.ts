import { createHash } from 'node:crypto';

/** What a model's file says of itself. */
export interface ModelInfo {
  name: string;
  version: number;
  /** Whatever else belongs to the model and is small: settings, thresholds, where the data came from. */
  [key: string]: unknown;
}

type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** A model as read: what it says of itself, the SHA-256 of its content, its arrays by name. */
export interface ModelFile {
  info: ModelInfo;
  hash: string;
  arrays: Record<string, Numbers>;
}

const KINDS = { Int8Array, Uint8Array, Int16Array, Int32Array, Float32Array, Float64Array } as const;
const MAGIC = 'TRAMA-M1';

/**
 * One file: the magic (8 bytes), SHA-256 of all that follows it (32), the length of the header (4, little-endian), the
 * header as JSON (`info`, and `[name, kind, length]` of each array), then the arrays in that order, each at a multiple
 * of 8 bytes, little-endian.
 */
export function packModel(info: ModelInfo, arrays: Record<string, Numbers>): Uint8Array {
  const listed = Object.entries(arrays).map(([name, array]) => [name, array.constructor.name, array.length]);
  const header = Buffer.from(JSON.stringify({ info, arrays: listed }));
  const parts: Uint8Array[] = [header, new Uint8Array(padding(44 + header.length))];
  for (const array of Object.values(arrays)) {
    parts.push(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      new Uint8Array(padding(array.byteLength)),
    );
  }
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const body = Buffer.concat([length, ...parts]);
  return Buffer.concat([Buffer.from(MAGIC), createHash('sha256').update(body).digest(), body]);
}

/** Reads what packModel made. Throws when the bytes are something else, are cut off, or were changed. */
export function unpackModel(bytes: Uint8Array, name: string): ModelFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < 44 || buffer.toString('latin1', 0, 8) !== MAGIC) throw new Error(`${name} is not a model file.`);
  const hash = buffer.toString('hex', 8, 40);
  if (createHash('sha256').update(buffer.subarray(40)).digest('hex') !== hash) {
    throw new Error(`${name} is damaged: its content does not match its checksum. Restore it from the release.`);
  }
  const headerEnd = 44 + buffer.readUInt32LE(40);
  const { info, arrays: listed } = JSON.parse(buffer.toString('utf8', 44, headerEnd)) as {
    info: ModelInfo;
    arrays: [string, keyof typeof KINDS, number][];
  };
  // A copy that begins at a multiple of 8, as the arrays must.
  const content = Uint8Array.from(buffer.subarray(headerEnd + padding(headerEnd)));
  const arrays: Record<string, Numbers> = {};
  let at = 0;
  for (const [key, kind, length] of listed) {
    const array = new KINDS[kind](content.buffer, at, length);
    arrays[key] = array;
    at += array.byteLength + padding(array.byteLength);
  }
  return { info, hash, arrays };
}

function padding(length: number): number {
  return (8 - (length % 8)) % 8;
}
