#!/usr/bin/env node
// The command `trama`: from the npm package, where dist/ is ready, or from a checkout, where it may have to be built.
import { existsSync } from 'node:fs';
import { requireNode } from '../scripts/lib/node-version.js';

requireNode();
const inCheckout = existsSync(new URL('../scripts/lib/build.js', import.meta.url));
if (inCheckout) {
  const { ensureInstalled } = await import('../scripts/lib/install.js');
  const { ensureBuilt } = await import('../scripts/lib/build.js');
  await ensureInstalled();
  await ensureBuilt();
}
await import('../dist/main.js');
