// npm run eval [NAME …]: prints every score of what extraction finds; see scripts/lib/run-folder.js.
import { runFolder } from './lib/run-folder.js';

await runFolder('eval', 'evaluation');
