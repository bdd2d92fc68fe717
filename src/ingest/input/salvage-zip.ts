/** Finds the whole files of a zip whose directory is lost, by the headers in front of them (APPNOTE 4.3.7). */
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { InputLimits } from './limits.ts';
import { readMemberName } from './member-name.ts';
import { bounded, readHead } from './read-bytes.ts';
import type { OpenBytes, Source, ZipMember } from './types.ts';
import { zipName } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;

/** The fields of one local header that matter here. */
interface LocalHeader {
  name: string;
  flags: number;
  method: number;
  packed: number;
  /** Bytes from the header's start to the data. */
  length: number;
}

/**
 * Walks from header to header until one is broken or cut off. Encrypted files, unknown methods, zip64 sizes and names
 * that leave the archive are passed over. Never throws.
 */
export async function salvageZip(source: Source, limits: InputLimits): Promise<Map<string, ZipMember>> {
  const found = new Map<string, ZipMember>();
  const { slice, size } = source;
  if (!slice || size === null) return found;
  let at = 0;
  while (at + 30 <= size && found.size < limits.maxMembers) {
    const header = await readLocalHeader(slice, at, size).catch(() => null);
    if (!header) break;
    const start = at + header.length;
    const data = slice(start, size - start);
    const streamed = (header.flags & 8) !== 0 && header.packed === 0;
    const packed = streamed ? await deflatedLength(data, size - start, limits) : header.packed;
    if (packed === null || start + packed > size) break;
    const name = readMemberName(header.name);
    if ('path' in name && !header.name.endsWith('/') && (header.flags & 1) === 0) {
      const member = memberOf(slice(start, packed), packed, header.method, limits);
      if (member) found.set(name.path, member);
    }
    at = start + packed + (header.flags & 8 ? await descriptorLength(slice(start + packed, 4)) : 0);
  }
  return found;
}

async function readLocalHeader(
  slice: NonNullable<Source['slice']>,
  at: number,
  size: number,
): Promise<LocalHeader | null> {
  const fixed = Buffer.from(await readHead(slice(at, 30), 30));
  if (fixed.length < 30 || fixed.readUInt32LE(0) !== LOCAL_HEADER) return null;
  const nameLength = fixed.readUInt16LE(26);
  const length = 30 + nameLength + fixed.readUInt16LE(28);
  const packed = fixed.readUInt32LE(18);
  if (at + length > size || packed === 0xffffffff) return null;
  const flags = fixed.readUInt16LE(6);
  const raw = Buffer.from(await readHead(slice(at + 30, nameLength), nameLength));
  return { name: zipName(raw, flags, []), flags, method: fixed.readUInt16LE(8), packed, length };
}

function memberOf(data: OpenBytes, packed: number, method: number, limits: InputLimits): ZipMember | null {
  if (method === 0) return { packed, unpacked: packed, open: data };
  if (method !== 8) return null;
  return { packed, unpacked: 0, open: () => bounded(inflate(data), packed, limits) };
}

function inflate(data: OpenBytes): ReturnType<typeof createInflateRaw> {
  const unpacker = createInflateRaw();
  // The error of either side comes out of the iteration.
  pipeline(Readable.from(data(), { objectMode: false }), unpacker, () => undefined);
  return unpacker;
}

/** How many bytes a deflate stream takes whose length isn't written in front of it; null when it is broken or a bomb. */
async function deflatedLength(data: OpenBytes, left: number, limits: InputLimits): Promise<number | null> {
  const unpacker = inflate(data);
  try {
    for await (const _chunk of bounded(unpacker, left, limits));
    return unpacker.bytesWritten;
  } catch {
    return null;
  }
}

/** Checksum and two sizes follow streamed data, with or without a signature in front (APPNOTE 4.3.9). */
async function descriptorLength(open: OpenBytes): Promise<number> {
  const head = Buffer.from(await readHead(open, 4).catch(() => new Uint8Array(0)));
  return head.length === 4 && head.readUInt32LE(0) === DESCRIPTOR ? 16 : 12;
}
