#!/usr/bin/env node
// The command `trama`: from the npm package, where dist/ is ready, or from a checkout, where it may have to be built.
import { existsSync } from 'node:fs';

const inCheckout = existsSync(new URL('../scripts/lib/build.js', import.meta.url));
if (inCheckout) {
  const { requireNode } = await import('../scripts/lib/node-version.js');
  requireNode();
  const { ensureInstalled } = await import('../scripts/lib/install.js');
  const { ensureBuilt } = await import('../scripts/lib/build.js');
  await ensureInstalled();
  await ensureBuilt();
}
await import('../dist/main.js');
