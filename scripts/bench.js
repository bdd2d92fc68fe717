// npm run bench [NAME …]: measures speed and cost; see scripts/lib/run-folder.js.
import { runFolder } from './lib/run-folder.js';

await runFolder('bench', 'bench');
