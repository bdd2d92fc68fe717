/** Takes pictures and other files out of the folder or zip that an article was imported from. */
import { open, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describeError, InputError } from './input-error.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readMemberName } from './member-name.ts';
import { indexZip, openZipFile, readEntry } from './zip-directory.ts';

/** The files beside an imported article. */
export interface Companions {
  /**
   * The bytes of the file at `path`, relative to the root, or null when there is none. Throws an `InputError` when the
   * path leaves the root, the file is longer than `maxBytes`, or it can't be read.
   */
  read(path: string, maxBytes: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/**
 * Opens the `root` of an `InputFile`, a folder or a zip. Null for what can't be opened again, such as a tar, whose
 * pictures are not copied.
 */
export async function openCompanions(root: string): Promise<Companions | null> {
  const handle = await open(root).catch(() => null);
  if (!handle) return null;
  try {
    if ((await handle.stat()).isDirectory()) return folderCompanions(await realpath(root));
    const magic = (await handle.read(Buffer.alloc(4), 0, 4, 0)).buffer;
    return magic.toString('latin1') === 'PK\x03\x04' ? await zipCompanions(root) : null;
  } finally {
    await handle.close();
  }
}

function folderCompanions(root: string): Companions {
  return {
    async read(path, maxBytes) {
      const full = await realpath(join(root, safePath(path))).catch(() => null);
      if (full === null) return null;
      const way = relative(root, full);
      if (way === '..' || way.startsWith(`..${sep}`))
        throw new InputError('It is a link that leads out of the folder.');
      const file = await open(full).catch((error: unknown) => {
        throw new InputError(describeError(error));
      });
      try {
        const found = await file.stat();
        if (!found.isFile()) return null;
        return await collect(file.createReadStream({ autoClose: false }), maxBytes);
      } finally {
        await file.close();
      }
    },
    close: async () => undefined,
  };
}

async function zipCompanions(root: string): Promise<Companions> {
  const zip = await openZipFile({ path: root });
  const { entries } = await indexZip(zip, DEFAULT_LIMITS.maxMembers);
  return {
    async read(path, maxBytes) {
      const entry = entries.get(safePath(path));
      return entry ? collect(readEntry(zip, entry, DEFAULT_LIMITS)(), maxBytes) : null;
    },
    close: async () => zip.close(),
  };
}

function safePath(path: string): string {
  const name = readMemberName(path);
  if ('reason' in name) throw new InputError(name.reason);
  return name.path;
}

async function collect(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) throw new InputError(`It is longer than ${maxBytes} bytes.`, 'limit');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
