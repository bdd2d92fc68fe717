import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { cancelOpenApprovals } from '../accounts/index.ts';
import { type BackupSummary, restoreBackup, writeBackup } from '../kit/index.ts';
import { refreshSearch } from '../search/index.ts';
import { type CommandContext, configOf, type DataOptions, dataFolder, withData, withDatabase } from './context.ts';
import { createProgress } from './progress.ts';

/** `trama backup` and `trama restore`: everything in one file, and back. */
export function registerBackup(program: Command, context: CommandContext): void {
  withData(program.command('backup <file>'))
    .description('write everything, database and kept pictures, to one .tar.gz; works while the server runs')
    .action(async (file: string, flags: DataOptions) => {
      const config = configOf(context, flags);
      const progress = createProgress(context, 0);
      const summary = await withDatabase(config, 'backup', ({ db }) =>
        writeBackup(db, path.resolve(file), path.join(dataFolder(config), 'media'), (rows, what) =>
          progress.update(rows, 0, what),
        ),
      );
      progress.end();
      report(context, flags, `${path.resolve(file)} written`, { ...summary, bytes: fs.statSync(file).size });
    });
  withData(program.command('restore <file>'))
    .description('fill an empty database from a backup; all of it or nothing')
    .action(async (file: string, flags: DataOptions) => {
      const config = configOf(context, flags);
      const progress = createProgress(context, 0);
      const summary = await withDatabase(config, 'restore', async ({ db }) => {
        const done = await restoreBackup(
          db,
          path.resolve(file),
          path.join(dataFolder(config), 'media'),
          (rows, what) => progress.update(rows, 0, what),
          (tx) => cancelOpenApprovals(tx, new Date()),
        );
        while ((await refreshSearch(db)) > 0);
        return done;
      });
      progress.end();
      report(context, flags, `${path.resolve(file)} restored`, summary);
    });
}

function report(
  context: CommandContext,
  flags: DataOptions,
  done: string,
  summary: BackupSummary & { bytes?: number },
): void {
  const size = summary.bytes === undefined ? '' : `, ${(summary.bytes / 1e6).toFixed(1)} MB`;
  context.out(
    flags.json ? `${JSON.stringify(summary)}\n` : `${done}: ${summary.rows} rows, ${summary.files} files${size}\n`,
  );
}
