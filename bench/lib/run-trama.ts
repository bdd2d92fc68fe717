import { spawn } from 'node:child_process';
import path from 'node:path';

const MAIN = path.resolve('dist/main.js');

/** Runs a command of the built program to its end; throws with its words when it fails. */
export async function runTrama(
  args: string[],
  environment: Record<string, string>,
): Promise<{ out: string; seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`trama ${args.join(' ')} ended with ${code}: ${err}`);
  return { out, seconds: (performance.now() - started) / 1000 };
}

/** Starts the server and gives its addresses, the seconds until it was up, and how to stop it. */
export async function startServer(environment: Record<string, string>) {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', '--port', '0'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.once('exit', () => child.kill('SIGKILL'));
  type Said = { address: string; firstAdministrator?: string };
  const { address, firstAdministrator = '' } = await new Promise<Said>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(JSON.parse(String(data))));
    child.once('close', () => reject(new Error('the server ended')));
  });
  await fetch(address);
  const seconds = (performance.now() - started) / 1000;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, firstAdministrator, seconds, pid: child.pid ?? 0, stop };
}
