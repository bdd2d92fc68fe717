import fs from 'node:fs';
import path from 'node:path';
import type { ExtractorFiles } from '../extract/index.ts';
import { packageRoot } from '../kit/index.ts';

/** The package's own data files, for extractors. */
export function packageFiles(): ExtractorFiles {
  return { read: (file) => fs.readFileSync(path.join(packageRoot(), file)) };
}
