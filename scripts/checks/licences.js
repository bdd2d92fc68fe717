// The licences of what Trama installs with it. `node scripts/checks/licences.js --write` renews the list in NOTICE.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/root.js';

/** Licences under which a dependency may be shipped beside a program under the MIT licence. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  // libvips, a shared library that sharp loads; used as it is.
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
]);

const begin = '<!-- packages: begin -->';
const end = '<!-- packages: end -->';
const notice = join(root, 'NOTICE.md');

/** Name → licence of every package that `npm install trama` brings, for any platform, from package-lock.json. */
function shippedLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
  return new Map(
    shipped
      .map(([place, { license }]) => [place.replace(/^.*node_modules\//, ''), license ?? 'unknown'])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** @returns {string[]} packages whose licence does not allow shipping, and a list in NOTICE.md that is out of date */
export function findLicenceFaults() {
  const licences = shippedLicences();
  const faults = [...licences]
    .filter(([, licence]) => !licence.split(/ AND | OR |[()]/).every((part) => part === '' || allowed.has(part)))
    .map(([name, licence]) => `${name}: the licence ${licence} is not in the list of scripts/checks/licences.js`);
  const text = readFileSync(notice, 'utf8');
  if (!text.includes(list(licences)))
    faults.push('NOTICE.md lists other packages than package-lock.json: node scripts/checks/licences.js --write');
  return faults;
}

/** One line a licence, the packages in order of name. */
function list(licences) {
  const names = new Map();
  for (const [name, licence] of licences) names.set(licence, [...(names.get(licence) ?? []), name]);
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, packages]) => `- **${licence}**: ${packages.join(', ')}`)
    .join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && process.argv.includes('--write')) {
  const text = readFileSync(notice, 'utf8');
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  writeFileSync(notice, `${before}${begin}\n${list(shippedLicences())}\n${end}${after}`);
}
