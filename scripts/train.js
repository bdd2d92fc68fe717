// npm run train [NAME …]: makes the models anew; see scripts/lib/run-folder.js.
import { runFolder } from './lib/run-folder.js';

await runFolder('training', 'training');
