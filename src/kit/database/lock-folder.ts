import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UserError } from '../user-error.ts';

/** Who holds a data folder. */
export interface LockHolder {
  pid: number;
  host: string;
  /** Start of the process in clock ticks since boot (Linux), so that a reused pid is not mistaken for it. */
  born: string | null;
  /** The command that runs: `serve`, `import`. */
  command: string;
  /** Unix socket on which the holder answers. */
  socket: string;
}

/** The lock, to be released at the end, or who has it. */
export type LockResult = { release: () => void } | { holder: LockHolder };

const HEARTBEAT_MS = 5_000;
/** A lock of another host whose heartbeat is older than this is taken to be left by a crash. */
const SILENT_MS = 30_000;

/**
 * Takes the exclusive lock of a data folder (`trama.lock`), or says who holds it. A lock left by a crash is
 * recognised: its process is gone, or (for another host, such as an earlier container) its heartbeat has stopped.
 */
export function lockFolder(folder: string, command: string, socket: string): LockResult {
  const file = path.join(folder, 'trama.lock');
  const own: LockHolder = { pid: process.pid, host: os.hostname(), born: bornAt(process.pid), command, socket };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createLock(file, own)) return { release: keepAlive(file) };
    const holder = readHolder(file);
    if (holder && isAlive(holder, file)) return { holder };
    removeStale(file);
  }
  throw new UserError(
    `${file}: the lock can't be taken; try again in half a minute, or remove the file if no Trama process runs on this folder`,
  );
}

/** Who holds the folder now, or null. */
export function lockHolder(folder: string): LockHolder | null {
  const file = path.join(folder, 'trama.lock');
  const holder = readHolder(file);
  return holder && isAlive(holder, file) ? holder : null;
}

/** Creation by link is atomic and never shows a half-written lock. */
function createLock(file: string, holder: LockHolder): boolean {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function keepAlive(file: string): () => void {
  const timer = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // The folder is gone or read-only: the lock can't be refreshed, and the database will say so itself.
    }
  }, HEARTBEAT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (readHolder(file)?.pid === process.pid) fs.rmSync(file, { force: true });
  };
}

function readHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

function isAlive(holder: LockHolder, file: string): boolean {
  if (holder.host !== os.hostname())
    return Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.born === null || holder.born === bornAt(holder.pid);
}

/** Two processes may see the same stale lock: a guard file lets one of them look again and remove it. */
function removeStale(file: string): void {
  const guard = `${file}.stale`;
  try {
    fs.closeSync(fs.openSync(guard, 'wx', 0o600));
  } catch {
    const age = Date.now() - (fs.statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > SILENT_MS) fs.rmSync(guard, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    return;
  }
  try {
    const holder = readHolder(file);
    if (!holder || !isAlive(holder, file)) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { force: true });
  }
}

function bornAt(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
