import fs from 'node:fs';
import path from 'node:path';
import type { ExtractorFiles } from '../extract/index.ts';
import { packageRoot } from '../kit/index.ts';

/** The package's own data files, for extractors. `ownEntries`: lines that count as the last of lexicon/actors.jsonl. */
export function packageFiles(ownEntries = ''): ExtractorFiles {
  return {
    read: (file) => {
      const bytes = fs.readFileSync(path.join(packageRoot(), file));
      return file === 'lexicon/actors.jsonl' && ownEntries ? Buffer.concat([bytes, Buffer.from(ownEntries)]) : bytes;
    },
  };
}
