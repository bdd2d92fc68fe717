import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.js';

/** Every file of the checkout that git tracks, or would if it were added; in a copy without git, none. */
export function trackedFiles() {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
  } catch {
    return [];
  }
}

const isText = (file) => !/\.(woff2?|png|jpe?g|webp|avif|gif|ico|gz|xz|zip|tar|pdf|docx|wasm|bin)$/.test(file);

/** @returns {string[]} source files of more than 400 lines, the limit at which a file has to be divided */
export function findLongFiles(limit = 400) {
  return trackedFiles()
    .filter((file) => /^(src|test|bench|scripts|bin)\/.*\.(tsx?|js|css)$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit)
    .map(({ file, lines }) => `${file} has ${lines} lines, ${limit} at most`);
}

/** @returns {string[]} places where a tracked file names a folder of the machine it was written on */
export function findMachinePaths() {
  const own = [root, homedir(), dirname(root)].filter((path) => path !== '/' && path !== tmpdir());
  const pattern = new RegExp(
    `(?<![\\w.~-])(?:${own.map(escapeRegExp).join('|')}|/home/\\w+|/Users/\\w+)(?=[/\\s'"\`]|$)`,
    'm',
  );
  return trackedFiles()
    .filter(isText)
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = pattern.exec(text);
      return found ? [`${file}:${text.slice(0, found.index).split('\n').length} names the folder ${found[0]}`] : [];
    });
}

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * @returns {string[]} what ties package-lock.json to one registry, leaves a package without its checksum, or makes
 * `npm ci` refuse it: an optional package without an entry. (One that the registry at hand doesn't offer, for another
 * platform, has an entry without a checksum.)
 */
export function findLockFaults() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .flatMap(([place, { resolved, integrity, link, inBundle, optional, optionalDependencies = {} }]) => [
      ...(resolved ? [`package-lock.json: ${place} names a registry (resolved)`] : []),
      ...(integrity || link || inBundle || optional ? [] : [`package-lock.json: ${place} has no checksum (integrity)`]),
      ...Object.keys(optionalDependencies)
        .filter((name) => !placesFor(place, name).some((candidate) => candidate in packages))
        .map((name) => `package-lock.json: ${name}, optional for ${place}, has no entry: npm ci would refuse the file`),
    ]);
}

/** Where Node looks for a package from `place`: its own node_modules and those of the folders above. */
function placesFor(place, name) {
  const steps = place.split('/node_modules/');
  return [
    ...steps.map((_, i) => `${steps.slice(0, i + 1).join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
}
