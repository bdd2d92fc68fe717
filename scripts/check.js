// npm run check [NAME …]: types, lint, the dependency rule, dead code, and the rules of our own. Fails if any does.
import { requireNode } from './lib/node-version.js';

requireNode();
const { ensureInstalled } = await import('./lib/install.js');
await ensureInstalled();

const { run } = await import('./lib/run.js');
const { findUndocumented } = await import('./checks/documented.js');
const { findLicenceFaults } = await import('./checks/licences.js');
const { findLockFaults, findLongFiles, findMachinePaths } = await import('./checks/tracked-files.js');

const tool = (file, ...args) => {
  return () => run(process.execPath, [`node_modules/${file}`, ...args]);
};
const rule = (find) => async () => {
  const faults = find();
  return { code: faults.length > 0 ? 1 : 0, output: faults.join('\n') };
};

/** Each check by its name: what it runs, giving an exit code and what to show when that is not 0. */
const checks = {
  types: tool(
    'typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    'node_modules/.cache/types.tsbuildinfo',
  ),
  lint: tool('@biomejs/biome/bin/biome', 'ci', '--colors=off'),
  layers: tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test', 'bench', '--output-type', 'err'),
  'dead code': tool('knip/bin/knip.js', '--no-progress'),
  documented: rule(() => findUndocumented()),
  'file length': rule(() => findLongFiles()),
  'machine paths': rule(() => findMachinePaths()),
  licences: rule(() => findLicenceFaults()),
  'lock file': rule(() => findLockFaults()),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

const failed = [];
const queue = Object.keys(checks).filter((name) => wanted.length === 0 || wanted.includes(name));
await Promise.all([work(), work()]);
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks pass');
process.exitCode = failed.length > 0 ? 1 : 0;

/** Takes checks off the queue until it is empty; two at a time, as CI has two cores. */
async function work() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const started = Date.now();
    const { code, output } = await checks[name]();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)${code === 0 ? '' : `\n${output.trimEnd()}\n`}`,
    );
    if (code !== 0) failed.push(name);
  }
}
