import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { ExportAbout, ExportFile, Lines } from './exporter.ts';

/** Bytes of a file, and whether a piece stands in it. */
export interface FileState {
  bytes: number;
  pieces: number;
}

/** A finished file, as the manifest has it. */
export interface WrittenFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** The files of an export while it is written. */
export interface ExportFiles {
  add(lines: Lines): Promise<void>;
  /** Everything so far on disk; what is told here is where `openFiles` may go on. */
  save(): Promise<Record<string, FileState>>;
  finish(): Promise<WrittenFile[]>;
  close(): Promise<void>;
}

interface OpenFile extends FileState {
  shape: ExportFile;
  handle: fs.promises.FileHandle;
  hash: Hash;
  waiting: string[];
  length: number;
}

/** Text that waits for one write, in UTF-16 units. */
const BATCH = 256_000;

/**
 * Opens the files of a format in `folder`: new ones with their heads, or, with `states`, those that an earlier run left,
 * cut back to what was saved then.
 *
 * @throws Error when a file is shorter than was saved
 */
export async function openFiles(
  folder: string,
  shapes: readonly ExportFile[],
  about: ExportAbout,
  states: Record<string, FileState> | null,
): Promise<ExportFiles> {
  const files = new Map<string, OpenFile>();
  for (const shape of shapes) {
    const state = states?.[shape.name];
    const file = state ? await reopen(folder, shape, state) : await create(folder, shape);
    files.set(shape.name, file);
    if (!state) await put(file, shape.head?.(about) ?? '');
  }
  const all = [...files.values()];
  return {
    async add(lines) {
      for (const [name, text] of lines) {
        const file = files.get(name);
        if (file === undefined) throw new Error(`the format does not name its file ${name}`);
        await put(file, file.pieces++ > 0 && file.shape.between ? file.shape.between + text : text);
      }
    },
    async save() {
      for (const file of all) {
        await flush(file);
        await file.handle.datasync();
      }
      return Object.fromEntries(all.map(({ shape, bytes, pieces }) => [shape.name, { bytes, pieces }]));
    },
    async finish() {
      const written: WrittenFile[] = [];
      for (const file of all) {
        await put(file, file.shape.tail ?? '');
        await flush(file);
        await file.handle.sync();
        written.push({ name: file.shape.name, bytes: file.bytes, sha256: file.hash.digest('hex') });
      }
      return written;
    },
    async close() {
      for (const { handle } of all) await handle.close();
    },
  };
}

async function create(folder: string, shape: ExportFile): Promise<OpenFile> {
  const handle = await fs.promises.open(path.join(folder, shape.name), 'w');
  return { shape, handle, hash: createHash('sha256'), waiting: [], length: 0, bytes: 0, pieces: 0 };
}

async function reopen(folder: string, shape: ExportFile, { bytes, pieces }: FileState): Promise<OpenFile> {
  const file = path.join(folder, shape.name);
  if (fs.statSync(file).size < bytes) throw new Error(`${file} is shorter than it was`);
  await fs.promises.truncate(file, bytes);
  const hash = createHash('sha256');
  for await (const piece of fs.createReadStream(file)) hash.update(piece as Buffer);
  const handle = await fs.promises.open(file, 'a');
  return { shape, handle, hash, waiting: [], length: 0, bytes, pieces };
}

async function put(file: OpenFile, text: string): Promise<void> {
  file.waiting.push(text);
  file.length += text.length;
  if (file.length >= BATCH) await flush(file);
}

async function flush(file: OpenFile): Promise<void> {
  const bytes = Buffer.from(file.waiting.join(''));
  file.waiting = [];
  file.length = 0;
  file.hash.update(bytes);
  file.bytes += bytes.length;
  await file.handle.writeFile(bytes);
}
