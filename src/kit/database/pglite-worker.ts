/**
 * The embedded database, in a thread of its own so that pages from the cache never wait for a query.
 * Only raw bytes of the PostgreSQL wire protocol cross the thread: parsed results would lose their error class in
 * structured clone, and a failed query would arrive as a success.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';

/** What the worker is asked: a batch of protocol messages, or one of its own questions. */
export type WorkerRequest = { id: number; batch: Uint8Array } | { id: number; ask: 'fsyncs' | 'close' };
/** What the worker answers. */
export type WorkerReply =
  | { ready: true; hooked: boolean }
  | { failed: string }
  | { id: number; reply: Uint8Array }
  | { id: number; fsyncs: number }
  | { id: number; closed: true }
  | { id: number; error: string };

interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
}

const port = parentPort!;
let fsyncs = 0;

/**
 * As shipped PGlite starts with -F and its file system has no fsync at all, so a commit never reaches the disk.
 * The hook's place is undocumented and moved between 0.5.14 and 0.5.16: the caller proves that it works.
 */
function hookFsync(module: unknown): boolean {
  const found = module as { NODEFS?: NodeFileSystem; FS?: { filesystems?: { NODEFS?: NodeFileSystem } } };
  const nodefs = found.NODEFS ?? found.FS?.filesystems?.NODEFS;
  if (!nodefs) return false;
  nodefs.stream_ops.fsync = (stream) => {
    fsyncs++;
    fs.fsyncSync(stream.nfd);
    return 0;
  };
  return true;
}

function openPglite(folder: string): Promise<PGlite> {
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=64MB', '-c', 'max_wal_size=256MB'],
  ];
  return PGlite.create(folder, { startParams, extensions: { pg_trgm, unaccent } });
}

async function start(folder: string): Promise<void> {
  const database = await openPglite(folder);
  // biome-ignore lint/complexity/useLiteralKeys: the field is not part of the public type
  const hooked = hookFsync((database as unknown as Record<string, unknown>)['Module']);
  port.on('message', (request: WorkerRequest) => answer(database, request));
  port.postMessage({ ready: true, hooked } satisfies WorkerReply);
}

async function answer(database: PGlite, request: WorkerRequest): Promise<void> {
  const { id } = request;
  try {
    if ('batch' in request) {
      // Not execProtocolRaw: it parses every reply and keeps the result for ever.
      const pieces: Uint8Array[] = [];
      await database.execProtocolRawStream(request.batch, { onRawData: (piece) => pieces.push(piece.slice()) });
      const reply = Uint8Array.from(Buffer.concat(pieces));
      port.postMessage({ id, reply } satisfies WorkerReply, [reply.buffer]);
    } else if (request.ask === 'fsyncs') port.postMessage({ id, fsyncs } satisfies WorkerReply);
    else {
      await database.close();
      port.postMessage({ id, closed: true } satisfies WorkerReply);
    }
  } catch (error) {
    port.postMessage({ id, error: String(error) } satisfies WorkerReply);
  }
}

/** As a program of its own: makes a new database in a folder, sees it safe on the disk and ends. */
async function make(folder: string): Promise<void> {
  await (await openPglite(folder)).close();
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = fs.openSync(path.join(entry.parentPath, entry.name), 'r');
    fs.fsyncSync(file);
    fs.closeSync(file);
  }
}

if (isMainThread) await make(process.argv[2] ?? '');
else start(workerData as string).catch((error) => port.postMessage({ failed: String(error) } satisfies WorkerReply));
