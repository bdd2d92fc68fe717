/** The members of a zip, in order of name, read where they lie. */
import { describeError } from './input-error.ts';
import { byCodeUnit, companionTest, isAsset, isHidden, LEFT_OUT, newTally } from './member-filter.ts';
import { refuseBomb } from './read-bytes.ts';
import { salvageZip } from './salvage-zip.ts';
import type { InputContext, InputItem, OpenMember, Source, ZipMember } from './types.ts';
import { indexZip, openZipFile, readEntry, zipError } from './zip-directory.ts';

/** Reads a zip; `source.random` says where it lies. One without its directory gives the files that are whole. */
export async function* openZip(
  source: Source,
  context: InputContext,
  openMember: OpenMember,
): AsyncIterable<InputItem> {
  const fail = (path: string, reason: string): InputItem => ({
    failure: { file: path === '' ? source.name : `${source.name}/${path}`, place: '', reason },
  });
  const zip = await openZipFile(source.random).catch((error: unknown) => ({ error }));
  if ('error' in zip) {
    const found = await salvageZip(source, context.limits);
    yield* openMembers(source, found, context, openMember);
    return yield fail('', `${describeError(zip.error)} ${found.size} files that are whole were read.`);
  }
  try {
    const index = await indexZip(zip, context.limits.maxMembers);
    for (const { path, reason } of index.failures) yield fail(path, reason);
    const office = index.entries.has('[Content_Types].xml') || index.entries.has('mimetype');
    if (office) return yield fail('', 'It is an office document or an e-book; save it as a web page or as text first.');
    const members = new Map<string, ZipMember>();
    for (const [path, entry] of index.entries) {
      const open = readEntry(zip, entry, context.limits);
      members.set(path, { packed: entry.compressedSize, unpacked: entry.uncompressedSize, open });
    }
    yield* openMembers(source, members, context, openMember);
    if (index.error !== null) yield fail('', zipError(index.error));
  } finally {
    if ('path' in (source.random ?? {})) zip.close();
  }
}

async function* openMembers(
  source: Source,
  members: ReadonlyMap<string, ZipMember>,
  context: InputContext,
  openMember: OpenMember,
): AsyncIterable<InputItem> {
  const tally = newTally(source.name);
  const isCompanion = companionTest(members.keys());
  let unpacked = 0;
  for (const path of [...members.keys()].sort(byCodeUnit)) {
    const member = members.get(path)!;
    if (isHidden(path)) tally.add(LEFT_OUT.hidden);
    else if (isAsset(path)) tally.add(LEFT_OUT.asset);
    else if (isCompanion(path)) tally.add(LEFT_OUT.companion);
    else {
      const inner = memberSource(source, path, member);
      try {
        // Members may overlap, each of them harmless and all of them a bomb.
        unpacked += member.unpacked;
        refuseBomb(unpacked, source.size ?? Number.POSITIVE_INFINITY, context.limits);
      } catch (error) {
        yield { failure: { file: inner.name, place: '', reason: describeError(error) } };
        break;
      }
      yield* openMember(inner, tally, context);
    }
  }
  yield* tally.items();
}

const memberSource = (archive: Source, path: string, member: ZipMember): Source => ({
  name: `${archive.name}/${path}`,
  open: member.open,
  size: member.packed,
  url: null,
  contentType: null,
  root: archive.root ?? archive.name,
  slice: null,
  random: null,
});
