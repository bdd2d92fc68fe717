/** A zip's directory and the bytes of its entries (PKWARE APPNOTE 6.3). */
import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { describeError, InputError } from './input-error.ts';
import type { InputLimits } from './limits.ts';
import { readMemberName, showName } from './member-name.ts';
import { REPEATED } from './open-tar.ts';
import { bounded } from './read-bytes.ts';
import type { OpenBytes, Source } from './types.ts';

/** A zip's directory: its files by path, what could not be taken, and the error that ended the reading, if any. */
export interface ZipIndex {
  entries: Map<string, Entry>;
  failures: { path: string; reason: string }[];
  error: unknown;
}

/** Opens the zip's directory. Throws an `InputError` when there is none. */
export async function openZipFile(random: Source['random']): Promise<ZipFile> {
  if (random === null) throw new InputError('It can only be read once from its start.');
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  try {
    return 'path' in random
      ? await yauzl.openPromise(random.path, options)
      : await yauzl.fromFdPromise(await random.descriptor(), options);
  } catch (error) {
    throw new InputError(zipError(error));
  }
}

/** Reads the whole directory, at most `maxMembers` files. Never throws. A repeated name counts as its last entry. */
export async function indexZip(zip: ZipFile, maxMembers: number): Promise<ZipIndex> {
  const index: ZipIndex = { entries: new Map(), failures: [], error: null };
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = zipName(entry.fileNameRaw, entry.generalPurposeBitFlag, entry.extraFields);
      const name = readMemberName(raw);
      if (raw.endsWith('/')) continue;
      const reason = 'reason' in name ? name.reason : specialEntry(entry);
      if (reason !== null || 'reason' in name) index.failures.push({ path: showName(raw), reason: reason ?? '' });
      else {
        if (index.entries.has(name.path)) index.failures.push({ path: name.path, reason: REPEATED });
        index.entries.set(name.path, entry);
      }
      if (index.entries.size > maxMembers) throw new InputError(`It holds more than ${maxMembers} files; split it.`);
    }
  } catch (error) {
    index.error = error;
  }
  return index;
}

/** Many programs write UTF-8 names without saying so; the format's own default is code page 437. */
export function zipName(raw: Buffer, bits: number, extraFields: Entry['extraFields']): string {
  return yauzl.getFileNameLowLevel(isUtf8(raw) ? bits | 0x800 : bits, raw, extraFields, false);
}

/** Why an entry can't be read, or null: encrypted, packed in an unknown way, a link or a device. */
function specialEntry(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'It is encrypted; unpack the archive with its password and name the folder.';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    return `It is packed by method ${entry.compressionMethod}, which is not supported; pack it with deflate.`;
  }
  // Unix keeps the file's type in the upper half (APPNOTE 4.4.15; S_IFMT of stat.h).
  const type = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0;
  if (type === 0xa000) return 'It is a link and was not followed.';
  return type === 0 || type === 0x8000 ? null : 'It is no plain file and was not read.';
}

/** The bytes of one entry, within limits and checked against its checksum. Throws `InputError`s. */
export const readEntry = (zip: ZipFile, entry: Entry, limits: InputLimits): OpenBytes =>
  async function* () {
    let crc = 0;
    try {
      const stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of bounded(stream, entry.compressedSize, limits)) {
        crc = crc32(chunk, crc);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof InputError ? error : new InputError(zipError(error));
    }
    if (crc !== entry.crc32) throw new InputError('Its content is damaged (wrong checksum); copy the archive again.');
  };

/** One sentence for an error of the zip's reader. */
export function zipError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of central directory/i.test(message)) {
    return 'The zip ends too early (its directory is missing); copy it again from its source.';
  }
  if (error instanceof InputError || (error instanceof Error && 'code' in error)) return describeError(error);
  return `Its zip is damaged (${message.slice(0, 120)}); copy it again from its source.`;
}
