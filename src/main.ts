import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { runCli } from './cli/index.ts';
import { packageRoot } from './kit/index.ts';

const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as {
  version: string;
};

// A reader that stops reading (`trama parse … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
// Nor is one that no longer wants to see the progress: the work goes on.
process.stderr.on('error', () => undefined);

const code = await runCli(
  process.argv.slice(2),
  {
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY ?? false,
    setExitCode: () => undefined,
  },
  version,
);
process.exitCode = code;
