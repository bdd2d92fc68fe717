import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './run.js';

// The first has no windows, and takes a third of the time: the others draw one for every person of a test.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, else the first one on the PATH or in a usual place.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...onPath, ...places].find((path) => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a Chromium, on Debian as root installing the package; without one, says what to install. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await withProgress('Installing Debian’s chromium for the browser tests (once)', async () => installOnDebian());
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'No Chromium: the browser tests are skipped. Install chromium-headless-shell or chromium (or set CHROMIUM_PATH to one) and run this again.',
  );
  return undefined;
}

function installOnDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '--yes', '--quiet', '--no-install-recommends', 'fonts-liberation'];
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  const either = () => apt(...install, 'chromium-headless-shell') || apt(...install, 'chromium');
  return either() || (apt('update', '--quiet') && either());
}
