import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** What a finished command left. */
export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

export interface RunOptions {
  environment?: Record<string, string>;
  cwd?: string;
  input?: string;
}

export const ROOT = path.join(import.meta.dirname, '..');
const MAIN = path.join(ROOT, 'dist', 'main.js');

/**
 * Node's machine code for the embedded database: made once and quickly, not made again and better as it is used, which
 * pays only for a server that runs for longer than a test.
 */
const QUICK_START = ['--liftoff-only'];

/** Starts the real program, as `npx trama` does. */
export function spawnTrama(args: string[], { environment = {}, cwd = ROOT }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [...QUICK_START, MAIN, ...args], {
    cwd,
    // Reading for suggestions and exports for readers are work beside: the tests of them ask for them.
    env: { ...process.env, LOG_LEVEL: 'error', SUGGEST: 'no', EXPORT_FORMATS: 'none', ...environment },
    stdio: 'pipe',
  });
}

/** Runs a command to its end. */
export function trama(args: string[], options: RunOptions = {}): Promise<CommandResult> {
  const child = spawnTrama(args, options);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  child.stdin?.end(options.input ?? '');
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** Runs a command that must succeed and gives its JSON (the last line of it). */
export async function tramaJson<T = Record<string, unknown>>(args: string[], options: RunOptions = {}): Promise<T> {
  const { code, out, err } = await trama([...args, '--json'], options);
  if (code !== 0) throw new Error(`trama ${args.join(' ')} ended with ${code}\n${out}\n${err}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? 'null') as T;
}

/** A running server on a free port. */
export interface RunningServer {
  address: string;
  /** Where the first administrator makes an account; only while there is none. */
  firstAdministrator?: string;
  pid: number;
  get(path: string, init?: RequestInit): Promise<{ status: number; text: string; headers: Headers }>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `trama serve` (or `start`) and waits for its address. */
export async function serve(
  environment: Record<string, string>,
  command: 'serve' | 'start' = 'serve',
  port = 0,
): Promise<RunningServer> {
  const child = spawnTrama([command, '--json', '--port', String(port), '--host', '127.0.0.1'], { environment });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let err = '';
  child.stderr?.on('data', (data) => {
    err += data;
  });
  type Said = Pick<RunningServer, 'address' | 'firstAdministrator'>;
  const { address, firstAdministrator } = await new Promise<Said>((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(JSON.parse(String(data))));
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${err}`)));
  });
  const get = async (at: string, init?: RequestInit) => {
    const response = await fetch(address + at, { redirect: 'manual', ...init });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return { address, firstAdministrator, pid: child.pid ?? 0, get, stop };
}
