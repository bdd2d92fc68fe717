// What `npm run bench`, `npm run train` and `npm run eval` share: each bundles FOLDER/NAME.ts and runs it; without a name,
// every one in turn. What follows `--` goes to it: `npm run bench search -- --articles 20000`.
import { requireNode } from './node-version.js';

requireNode();
const { readdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { ensureInstalled } = await import('./install.js');
const { ensureBuilt } = await import('./build.js');
const { run } = await import('./run.js');
const { root } = await import('./root.js');

/** Runs what the command line names of a folder, `what` being the word for one of its files. */
export async function runFolder(folder, what) {
  await ensureInstalled();
  await ensureBuilt();
  const known = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const given = process.argv.slice(2);
  const options = given.findIndex((word) => word.startsWith('-'));
  const names = options < 0 ? given : given.slice(0, options);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No ${what} is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of names.length > 0 ? names : known)
    await runOne(folder, name, options < 0 ? [] : given.slice(options));
}

async function runOne(folder, name, options) {
  const { build } = await import('esbuild');
  // Inside node_modules, so that the bundle finds the packages.
  const outfile = join(root, 'node_modules/.cache/trama', folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`./${folder}/${name}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  console.log(`\n# ${name}`);
  const { code } = await run(process.execPath, [outfile, ...options], { show: true });
  if (code !== 0) process.exitCode = code;
}
