/** One named file, from its first bytes to the files inside it. */
import { describeError, isTruncation } from './input-error.ts';
import { LEFT_OUT } from './member-filter.ts';
import { openTar } from './open-tar.ts';
import { openZip } from './open-zip.ts';
import { bounded, gunzip, measure, readHead, unxz, upTo } from './read-bytes.ts';
import { foreignPacking, isBinary, sniffContainer } from './sniff-container.ts';
import { createSpool, type Spool } from './spool.ts';
import type { InputContext, InputFile, InputItem, OpenBytes, OpenMember, Source } from './types.ts';

type Tally = Parameters<OpenMember>[1];

/**
 * Opens a file that the user named or that lies in a folder. `tally` counts binary files of a folder, which are left
 * out; without it they are given, so that the user learns that a file named by hand can't be read. Never throws.
 */
export async function* openSource(
  source: Source,
  tally: Tally | null,
  context: InputContext,
): AsyncIterable<InputItem> {
  try {
    const head = await readHead(source.open, 512);
    const container = sniffContainer(head);
    const foreign = foreignPacking(head);
    if (container === 'zip') yield* openZip(source, context, openMember);
    else if (container === 'tar') yield* openTar(source, { size: source.size, error: null }, context, openMember);
    else if (container !== null) yield* openPacked(source, container, false, tally, context);
    else if (foreign)
      yield failure(source, `It is ${foreign}, which Trama doesn't open; unpack it and name the folder.`);
    else yield* openPlain(source, tally, context);
  } catch (error) {
    yield failure(source, describeError(error));
  }
}

/** Why an archive in an archive isn't opened: each level multiplies what a bomb can unpack to. */
const NESTED = 'It is an archive inside an archive, which is not opened; unpack the outer one and name its folder.';

/** One member of an archive: plain, or packed once more by gzip or xz. Never throws. */
async function* openMember(source: Source, tally: Tally, context: InputContext): AsyncIterable<InputItem> {
  try {
    const container = sniffContainer(await readHead(source.open, 512));
    if (container === null) yield* openPlain(source, tally, context);
    else if (container === 'gzip' || container === 'xz') yield* openPacked(source, container, true, tally, context);
    else yield failure(source, NESTED);
  } catch (error) {
    yield failure(source, describeError(error));
  }
}

const failure = (source: Source, reason: string): InputItem => ({
  failure: { file: source.name, place: '', reason },
});

/** A file as it is: one pass for its hash, then it is given. What came before an error is given, then the error. */
async function* openPlain(source: Source, tally: Tally | null, context: InputContext): AsyncIterable<InputItem> {
  const open: OpenBytes = () => bounded(source.open(), Number.POSITIVE_INFINITY, context.limits);
  yield* giveFile(source, open, open, tally);
}

async function* giveFile(
  source: Source,
  strict: OpenBytes,
  tolerant: OpenBytes,
  tally: Tally | null,
): AsyncIterable<InputItem> {
  let found = await measure(strict);
  const { error } = found;
  const cut = error !== null && isTruncation(error);
  if (cut) found = await measure(tolerant);
  if (error === null || (cut && found.length > 0)) {
    if (tally && isBinary(found.head)) return tally.add(LEFT_OUT.binary);
    const open = error === null ? strict : upTo(tolerant, found.length);
    yield { ...describe(source), size: source.size, hash: found.hash, head: found.head, bytes: again(open) };
  }
  if (error !== null) yield failure(source, describeError(error));
}

const describe = ({
  name,
  url,
  contentType,
  root,
  hints,
}: Source): Pick<InputFile, 'name' | 'url' | 'contentType' | 'root' | 'hints'> => ({
  name,
  url,
  contentType,
  root,
  ...(hints ? { hints } : {}),
});

const again = (open: OpenBytes): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => open()[Symbol.asyncIterator](),
});

/** Something packed by gzip or xz: one file, or a tar where `nested` doesn't forbid it. */
async function* openPacked(
  source: Source,
  container: 'gzip' | 'xz',
  nested: boolean,
  tally: Tally | null,
  context: InputContext,
): AsyncIterable<InputItem> {
  const packed = source.size ?? Number.POSITIVE_INFINITY;
  const unpack = (tolerant: boolean): OpenBytes => {
    const bytes: OpenBytes = container === 'xz' ? () => unxz(source.open) : gunzip(source.open, tolerant);
    return () => bounded(bytes(), packed, context.limits);
  };
  const inside = sniffContainer(await readHead(unpack(true), 512));
  if (inside !== null && (nested || inside !== 'tar')) yield failure(source, NESTED);
  else if (inside === null && container === 'gzip') yield* giveFile(source, unpack(false), unpack(true), tally);
  else yield* openSpooled(source, unpack, inside === 'tar', tally, context);
}

/** Unpacks once into a spool: a tar, to read its members in any order; xz, because unpacking it is slow. */
async function* openSpooled(
  source: Source,
  unpack: (tolerant: boolean) => OpenBytes,
  isTar: boolean,
  tally: Tally | null,
  context: InputContext,
): AsyncIterable<InputItem> {
  const spool = createSpool(context.limits.spoolMemoryBytes, context.temporaryFolder);
  try {
    const error = await fill(spool, unpack(false));
    if (error !== null && !isTruncation(error)) return yield failure(source, describeError(error));
    if (error !== null) {
      await spool.clear();
      await fill(spool, unpack(true));
    }
    const unpacked = { ...source, open: spool.slice(0, spool.length()), slice: spool.slice, size: spool.length() };
    if (isTar) return yield* openTar(unpacked, { size: source.size, error }, context, openMember);
    yield* giveFile({ ...unpacked, size: source.size }, unpacked.open, unpacked.open, tally);
    if (error !== null) yield failure(source, describeError(error));
  } finally {
    await spool.close();
  }
}

/** Fills the spool; gives the error that ended it, or null. An error of the disk is thrown. */
export async function fill(spool: Spool, open: OpenBytes): Promise<unknown> {
  const bytes = open()[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await bytes.next().catch((error: unknown) => ({ error }));
      if ('error' in next) return next.error;
      if (next.done) return null;
      await spool.append(next.value);
    }
  } finally {
    await bytes.return?.().catch(() => undefined);
  }
}
