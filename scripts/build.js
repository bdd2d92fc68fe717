// npm run build: bundles the program and the style sheet into dist/. With --clean nothing of earlier builds is kept.
import { requireNode } from './lib/node-version.js';

requireNode();
const { ensureInstalled } = await import('./lib/install.js');
const { build } = await import('./lib/build.js');
const { withProgress } = await import('./lib/run.js');

await ensureInstalled();
try {
  await withProgress('Building', () => build({ clean: process.argv.includes('--clean') }));
} catch (error) {
  if (!error.errors) console.error(`\nThe build failed: ${error.message}`);
  process.exitCode = 1;
}
