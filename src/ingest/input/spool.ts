/** A place to keep unpacked bytes while they are needed: memory for a little, a temporary file for more. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenBytes, Source } from './types.ts';

const READ_BYTES = 64 * 1024;

/** Bytes appended one after another; any stretch of them can be read as often as needed until `close`. */
export interface Spool {
  /** Bytes appended so far. */
  length(): number;
  append(chunk: Uint8Array): Promise<void>;
  /** Reads `size` bytes from `start`. */
  slice(start: number, size: number): OpenBytes;
  /** Puts everything into a file, if it isn't, and gives its descriptor, for readers that want one. */
  descriptor(): Promise<number>;
  /** Forgets the bytes, to begin again. */
  clear(): Promise<void>;
  /** Forgets the bytes and closes the file; may be called twice. */
  close(): Promise<void>;
}

/**
 * Makes a spool that begins a file in `folder` (default: the system's temporary one) beyond `memoryBytes`.
 * The file has mode 0600 and loses its name at once, so that nothing is left behind even after kill -9.
 */
export function createSpool(memoryBytes: number, folder: string = tmpdir()): Spool {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let file: TemporaryFile | null = null;

  const toFile = async (): Promise<TemporaryFile> => {
    file ??= await openTemporary(join(folder, `trama-${randomUUID()}`));
    for (const chunk of chunks.splice(0)) await file.handle.appendFile(chunk);
    return file;
  };

  const forget = async (): Promise<void> => {
    chunks.length = 0;
    length = 0;
    const old = file;
    file = null;
    await old?.close();
  };

  return {
    length: () => length,
    async append(chunk) {
      length += chunk.length;
      if (file || length > memoryBytes) await (await toFile()).handle.appendFile(chunk);
      else chunks.push(chunk);
    },
    slice: (start, size) => () => (file ? fileSlice(file.handle, start, size) : memorySlice(chunks, start, size)),
    descriptor: async () => (await toFile()).handle.fd,
    clear: forget,
    close: forget,
  };
}

interface TemporaryFile {
  handle: FileHandle;
  close(): Promise<void>;
}

async function openTemporary(path: string): Promise<TemporaryFile> {
  const handle = await open(path, 'wx+', 0o600);
  // Windows may refuse to remove an open file: then it goes when it is closed.
  const removed = await unlink(path).then(
    () => true,
    () => false,
  );
  return {
    handle,
    async close() {
      await handle.close();
      if (!removed) await unlink(path).catch(() => undefined);
    },
  };
}

async function* fileSlice(handle: FileHandle, start: number, size: number): AsyncIterable<Uint8Array> {
  for (let at = start; at < start + size; ) {
    const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, start + size - at));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function* memorySlice(chunks: readonly Uint8Array[], start: number, size: number): AsyncIterable<Uint8Array> {
  let at = 0;
  for (const chunk of chunks) {
    const from = Math.max(0, start - at);
    const to = Math.min(chunk.length, start + size - at);
    if (from < to) yield chunk.subarray(from, to);
    at += chunk.length;
    if (at >= start + size) return;
  }
}

/** What is in a spool, as a file named `name`. */
export const spooledSource = (name: string, spool: Spool): Source => ({
  name,
  open: spool.slice(0, spool.length()),
  size: spool.length(),
  url: null,
  contentType: null,
  root: null,
  slice: spool.slice,
  random: { descriptor: spool.descriptor },
});
