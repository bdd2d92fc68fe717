/** Finds the members of a tar (POSIX.1 pax, GNU, v7) in one pass, without keeping their bytes. */
import { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { isAsset, isHidden, LEFT_OUT, type newTally } from './member-filter.ts';
import { readMemberName, showName } from './member-name.ts';
import type { OpenBytes } from './types.ts';

/** Where a member's bytes lie in the tar. */
export interface TarMember {
  path: string;
  start: number;
  size: number;
}

/** The members in the order of the tar, what could not be taken, and the error that ended the pass, if any. */
export interface TarIndex {
  members: TarMember[];
  failures: { path: string; reason: string }[];
  error: unknown;
}

/** tar-stream tells where a member's bytes begin, but its types don't. */
type PlacedHeader = Header & { byteOffset: number };

/** Reads the headers of a tar. Never throws: what came before an error is in the index. */
export async function indexTar(
  open: OpenBytes,
  maxMembers: number,
  tally: ReturnType<typeof newTally>,
): Promise<TarIndex> {
  const index: TarIndex = { members: [], failures: [], error: null };
  const reader = extract();
  const bytes = Readable.from(open(), { objectMode: false });
  bytes.on('error', (error) => reader.destroy(error));
  bytes.pipe(reader);
  try {
    for await (const entry of reader) {
      const member = takeMember(entry.header, index, tally);
      for await (const _chunk of entry);
      // Only now is it known that the member is whole.
      if (member) index.members.push(member);
      if (index.members.length >= maxMembers) throw new Error(`it holds more than ${maxMembers} files`);
    }
  } catch (error) {
    index.error = error;
  } finally {
    bytes.destroy();
    reader.destroy();
  }
  return index;
}

function takeMember(header: Header, index: TarIndex, tally: ReturnType<typeof newTally>): TarMember | null {
  const name = readMemberName(header.name);
  const type = header.type ?? 'unknown';
  if (type === 'directory' || (type === 'file' && header.name.endsWith('/'))) return null;
  const fail = (reason: string): null => {
    index.failures.push({ path: showName(header.name), reason });
    return null;
  };
  if ('reason' in name) return fail(name.reason);
  if (type === 'symlink' || type === 'link') {
    if (!leadsOut(name.path, header.linkname ?? '', type)) tally.add(LEFT_OUT.link);
    else fail('It is a link that leads out of the archive and was not followed.');
    return null;
  }
  if (type !== 'file' && type !== 'contiguous-file') return fail(`It is no plain file (${type}) and was not read.`);
  if (isHidden(name.path)) tally.add(LEFT_OUT.hidden);
  else if (isAsset(name.path)) tally.add(LEFT_OUT.asset);
  else return { path: name.path, start: (header as PlacedHeader).byteOffset, size: header.size ?? 0 };
  return null;
}

/** A symbolic link is relative to its own folder, a hard link to the archive's. */
function leadsOut(path: string, target: string, type: 'symlink' | 'link'): boolean {
  if (target.startsWith('/')) return true;
  let depth = type === 'symlink' ? path.split('/').length - 1 : 0;
  for (const part of target.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
