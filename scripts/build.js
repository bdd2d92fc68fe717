// npm run build: bundles the program and the style sheet into dist/.
import { requireNode } from './lib/node-version.js';

requireNode();
const { ensureInstalled } = await import('./lib/install.js');
const { build } = await import('./lib/build.js');
const { withProgress } = await import('./lib/run.js');

await ensureInstalled();
try {
  await withProgress('Building', build);
} catch (error) {
  if (!error.errors) console.error(`\nThe build failed: ${error.message}`);
  process.exitCode = 1;
}
