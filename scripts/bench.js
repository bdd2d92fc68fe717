// npm run bench [NAME …]: bundles bench/NAME.ts and runs it; without a name, every bench in turn.
// What follows `--` goes to the bench: `npm run bench search -- --articles 20000`.
import { requireNode } from './lib/node-version.js';

requireNode();
const { readdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { ensureInstalled } = await import('./lib/install.js');
const { ensureBuilt } = await import('./lib/build.js');
const { run } = await import('./lib/run.js');
const { root } = await import('./lib/root.js');

await ensureInstalled();
await ensureBuilt();

const known = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
const given = process.argv.slice(2);
const options = given.findIndex((word) => word.startsWith('-'));
const names = options < 0 ? given : given.slice(0, options);
const unknown = names.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : known) await runBench(name);
}

async function runBench(name) {
  const { build } = await import('esbuild');
  // Inside node_modules, so that the bundle finds the packages.
  const outfile = join(root, 'node_modules/.cache/trama-bench', `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`./bench/${name}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  console.log(`\n# ${name}`);
  const { code } = await run(process.execPath, [outfile, ...(options < 0 ? [] : given.slice(options))], { show: true });
  if (code !== 0) process.exitCode = code;
}
