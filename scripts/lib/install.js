import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
import { runNpm, withProgress } from './run.js';

/**
 * Whether node_modules holds what package-lock.json asks for. npm's own record of what it installed
 * (node_modules/.package-lock.json, written last) is the stamp, so an install by hand counts as well
 * and an interrupted one does not. Packages for other platforms are optional and may be missing.
 */
export function isInstalled(folder = root) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || present[place]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs the packages of package-lock.json if they are not there; ends the process when npm fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const { code, output } = await withProgress('Installing the packages (once)', () =>
    runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (code === 0) return;
  console.error(
    `${output.trim()}\n\nnpm could not install the packages (above). If this machine has no network now, connect it\n` +
      'for the first start; afterwards none is needed. Then run the same command again.',
  );
  process.exit(1);
}
