/** The members of a zip (PKWARE APPNOTE 6.3), in order of name, read where they lie. */
import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { describeError, InputError } from './input-error.ts';
import type { InputLimits } from './limits.ts';
import { byCodeUnit, companionTest, isAsset, isHidden, LEFT_OUT, newTally } from './member-filter.ts';
import { readMemberName, showName } from './member-name.ts';
import { REPEATED } from './open-tar.ts';
import { bounded, refuseBomb } from './read-bytes.ts';
import type { InputContext, InputItem, OpenBytes, OpenMember, Source } from './types.ts';

/** A zip's directory: its files by path, what could not be taken, and the error that ended the reading, if any. */
export interface ZipIndex {
  entries: Map<string, Entry>;
  failures: { path: string; reason: string }[];
  error: unknown;
}

/** Reads a zip; `source.random` says where it lies. */
export async function* openZip(
  source: Source,
  context: InputContext,
  openMember: OpenMember,
): AsyncIterable<InputItem> {
  const fail = (path: string, reason: string): InputItem => ({
    failure: { file: path === '' ? source.name : `${source.name}/${path}`, place: '', reason },
  });
  const zip = await openZipFile(source.random);
  try {
    const index = await indexZip(zip, context.limits.maxMembers);
    for (const { path, reason } of index.failures) yield fail(path, reason);
    const office = index.entries.has('[Content_Types].xml') || index.entries.has('mimetype');
    if (office) return yield fail('', 'It is an office document or an e-book; save it as a web page or as text first.');
    yield* openEntries(source, zip, index, context, openMember);
    if (index.error !== null) yield fail('', zipError(index.error));
  } finally {
    if ('path' in (source.random ?? {})) zip.close();
  }
}

async function* openEntries(
  source: Source,
  zip: ZipFile,
  index: ZipIndex,
  context: InputContext,
  openMember: OpenMember,
): AsyncIterable<InputItem> {
  const tally = newTally(source.name);
  const isCompanion = companionTest(index.entries.keys());
  let unpacked = 0;
  for (const path of [...index.entries.keys()].sort(byCodeUnit)) {
    const entry = index.entries.get(path)!;
    const name = `${source.name}/${path}`;
    if (isHidden(path)) tally.add(LEFT_OUT.hidden);
    else if (isAsset(path)) tally.add(LEFT_OUT.asset);
    else if (isCompanion(path)) tally.add(LEFT_OUT.companion);
    else {
      try {
        // Members may overlap, each of them harmless and all of them a bomb.
        unpacked += entry.uncompressedSize;
        refuseBomb(unpacked, source.size ?? Number.POSITIVE_INFINITY, context.limits);
      } catch (error) {
        yield { failure: { file: name, place: '', reason: describeError(error) } };
        break;
      }
      const member = {
        name,
        url: null,
        contentType: null,
        root: source.root ?? source.name,
        slice: null,
        random: null,
      };
      yield* openMember(
        { ...member, size: entry.compressedSize, open: readEntry(zip, entry, context.limits) },
        tally,
        context,
      );
    }
  }
  yield* tally.items();
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
      const raw = entryName(entry);
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
function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const flags = isUtf8(raw) ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag;
  return yauzl.getFileNameLowLevel(flags, raw, entry.extraFields, false);
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

function zipError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of central directory/i.test(message)) {
    return 'The zip ends too early (its directory is missing); copy it again from its source.';
  }
  if (error instanceof InputError || (error instanceof Error && 'code' in error)) return describeError(error);
  return `Its zip is damaged (${message.slice(0, 120)}); copy it again from its source.`;
}
