// npm start: installs and builds what is missing, then serves; loads the sample archive into a new data folder.
import { requireNode } from './lib/node-version.js';

requireNode();
const { ensureInstalled } = await import('./lib/install.js');
const { ensureBuilt } = await import('./lib/build.js');

await ensureInstalled();
await ensureBuilt();

// The program runs in this very process, so that signals reach it and nothing is started twice.
process.argv.splice(2, 0, 'start');
await import('../dist/main.js');
