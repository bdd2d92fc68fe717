// npm test: installs and builds what is missing, runs every test once, and says the sum alone on the last line.
// Arguments are Vitest's: `npm test -- src/text` runs the tests of one folder.
import { requireNode } from './lib/node-version.js';

requireNode();
const { mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { tmpdir } = await import('node:os');
const { join } = await import('node:path');
const { ensureInstalled } = await import('./lib/install.js');
const { ensureBuilt } = await import('./lib/build.js');
const { ensureChromium } = await import('./lib/chromium.js');
const { run } = await import('./lib/run.js');
const { describeCounts } = await import('./lib/count-reporter.js');
const { root } = await import('./lib/root.js');

await ensureInstalled();
await ensureBuilt();
const chromium = await ensureChromium();
if (!process.env.TEST_DATABASE_URL) {
  console.error('TEST_DATABASE_URL is not set: the database tests run on the embedded database alone.');
}

const folder = mkdtempSync(join(tmpdir(), 'trama-test-'));
const countsFile = join(folder, 'counts.json');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { code } = await run(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  show: true,
  env: { ...process.env, TRAMA_TEST_COUNTS: countsFile, ...(chromium && { CHROMIUM_PATH: chromium }) },
});
const counts = readCounts();
rmSync(folder, { recursive: true, force: true });

console.log(describeCounts(counts));
process.exitCode = code !== 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** Vitest that ended without a count (killed, or its settings are wrong) is a failure of its own. */
function readCounts() {
  try {
    return JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
