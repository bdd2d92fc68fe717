import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { type Duplex, duplexPair } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Arbiter, createArbiter, readyState } from './arbiter.ts';
import type { WorkerReply, WorkerRequest } from './pglite-worker.ts';
import { serveProtocol } from './serve-protocol.ts';

/** A running embedded database. */
export interface Embedded {
  /** A new connection of this process, as pg's `stream` option wants it. */
  stream(): Duplex;
  /** fsync calls so far: each commit must raise it. */
  fsyncs(): Promise<number>;
  /** Calls back after each batch of another process, whose changes this one's caches don't know of. */
  onForeignActivity(callback: () => void): void;
  /** Waits for the connections of other processes (at most `patienceMs`), then closes the files. */
  close(patienceMs: number): Promise<void>;
}

/**
 * Opens PGlite on `folder` in a worker thread and listens on `socket` (mode 0600) for other processes of the same
 * user. The caller holds the folder's lock.
 */
export async function startEmbedded(folder: string, socket: string, workerUrl: URL): Promise<Embedded> {
  if (!fs.existsSync(folder)) await makeFolder(folder, workerUrl);
  const worker = await startWorker(folder, workerUrl);
  const arbiter = createArbiter(async (batch) => {
    const reply = (await worker.ask({ batch })).reply as Uint8Array;
    if (mustBeReady(batch, reply) && readyState(reply) === null) throw new Error(worker.breakDown(panicOf(reply)));
    return reply;
  });
  let foreign = () => {};
  const server = await listen(socket, arbiter, () => foreign()).catch(async (error) => {
    await worker.ask({ ask: 'close' }).catch(() => undefined);
    await worker.terminate();
    throw error;
  });
  return {
    stream: () => innerStream(arbiter),
    fsyncs: async () => (await worker.ask({ ask: 'fsyncs' })).fsyncs as number,
    onForeignActivity: (callback) => {
      foreign = callback;
    },
    close: async (patienceMs) => {
      await server.close(patienceMs);
      await worker.ask({ ask: 'close' }).catch(() => undefined);
      await worker.terminate();
    },
  };
}

/**
 * Makes a new database in a process of its own: it takes 900 MB for three seconds, which a thread would not give back.
 * It is made beside its place and moved there whole, so that one that was cut off is never taken for a database.
 */
async function makeFolder(folder: string, workerUrl: URL): Promise<void> {
  const beside = `${folder}.new`;
  fs.rmSync(beside, { recursive: true, force: true });
  const child = spawn(process.execPath, [fileURLToPath(workerUrl), beside], { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (data) => {
    words = (words + data).slice(-2000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`a new database could not be made: ${words.trim() || `process ended with ${code}`}`);
  fs.renameSync(beside, folder);
}

type Question = { batch: Uint8Array } | { ask: 'fsyncs' | 'close' };
type Answer = { reply?: Uint8Array; fsyncs?: number; closed?: true };

async function startWorker(folder: string, workerUrl: URL) {
  const worker = new Worker(workerUrl, { workerData: folder });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let last = 0;
  let broken: string | null = null;
  const breakDown = (why: string): string => {
    broken ??= `the embedded database stopped (${why}): most often the disk is full. What was acknowledged is safe; make room and start again`;
    return broken;
  };
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      broken ??= reason;
      reject(new Error(reason));
      for (const call of waiting.values()) call.reject(new Error(reason));
      waiting.clear();
    };
    worker.on('error', (error) => fail(`the embedded database stopped: ${error.message}`));
    worker.on('exit', () => fail('the embedded database stopped'));
    worker.on('message', (message: WorkerReply) => {
      if ('ready' in message) return resolve();
      if ('failed' in message) {
        void worker.terminate();
        return fail(message.failed);
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (!('error' in message)) return call?.resolve(message);
      // Refused statements come back as protocol messages; an exception means that the database itself has stopped.
      const reason = breakDown(message.error);
      call?.reject(new Error(reason));
      fail(reason);
    });
  });
  const ask = (question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      if (broken) return reject(new Error(broken));
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...question } satisfies WorkerRequest);
    });
  return { ask, breakDown, terminate: () => worker.terminate() };
}

/** A query or a Sync is answered by ReadyForQuery, unless COPY begins (G); only a server that died is silent. */
function mustBeReady(batch: Uint8Array, reply: Uint8Array): boolean {
  const asks = batch[0] === 0x51 || (batch[batch.length - 5] === 0x53 && batch[batch.length - 1] === 4);
  return asks && reply[0] !== 0x47;
}

/** The message (field M) of the error with which the server ended. */
function panicOf(reply: Uint8Array): string {
  return /\0M([^\0]*)\0/.exec(Buffer.from(reply).toString())?.[1] ?? 'it gave no answer';
}

function innerStream(arbiter: Arbiter): Duplex {
  const [outer, inner] = duplexPair();
  serveProtocol(inner, arbiter.connect());
  const connect = () => {
    queueMicrotask(() => outer.emit('connect'));
    return outer;
  };
  // Like a socket: when the other side has ended, this one closes, and pg fails what still waits on it.
  outer.once('end', () => outer.destroy());
  const nothing = () => outer;
  return Object.assign(outer, { connect, setNoDelay: nothing, setKeepAlive: nothing, ref: nothing, unref: nothing });
}

async function listen(socket: string, arbiter: Arbiter, onActivity: () => void) {
  fs.rmSync(socket, { force: true });
  const open = new Set<net.Socket>();
  const server = net.createServer((stream) => {
    open.add(stream);
    stream.once('close', () => open.delete(stream));
    const lease = arbiter.connect();
    const run = async (batch: Uint8Array) => {
      try {
        return await lease.run(batch);
      } finally {
        onActivity();
      }
    };
    serveProtocol(stream, { run, release: lease.release });
  });
  const mask = process.umask(0o177);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve)).finally(() =>
    process.umask(mask),
  );
  const close = async (patienceMs: number) => {
    server.close();
    const until = Date.now() + patienceMs;
    while (open.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    for (const stream of open) stream.destroy();
    fs.rmSync(socket, { force: true });
  };
  return { close };
}
