import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * Runs a command in the checkout and keeps what it prints.
 * @param {string} command an executable
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} options `show` passes the output on as it comes
 * @returns {Promise<{ code: number, output: string }>} 127 when the command cannot be started
 */
export function run(command, args, { show = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (bytes) => {
      output += bytes;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/** Runs npm itself: the one that started this script when there is one, else the one on the PATH. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args]);
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args]) : run('npm', args);
}

/**
 * Says what takes a while, and how long it took: one line, with the seconds counted up on a terminal.
 * @template T
 * @param {string} what such as 'Installing the packages'
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  const terminal = process.stderr.isTTY === true;
  process.stderr.write(`${what} …${terminal ? '' : '\n'}`);
  const tick = terminal ? setInterval(() => process.stderr.write(`\r${what} … ${seconds()} s`), 500) : undefined;
  try {
    const result = await work();
    process.stderr.write(terminal ? `\r${what} … ${seconds()} s\n` : `  done in ${seconds()} s\n`);
    return result;
  } finally {
    clearInterval(tick);
  }
}
