import type { Command } from 'commander';
import { copyDatabase, migrate, openDatabase } from '../kit/index.ts';
import { refreshSearch } from '../search/index.ts';
import { type CommandContext, configOf, type DataOptions, EXIT, UserError, withData } from './context.ts';
import { createProgress } from './progress.ts';

/** `trama migrate`: brings the schema up to date, or copies everything to PostgreSQL. */
export function registerMigrate(program: Command, context: CommandContext): void {
  withData(program.command('migrate'))
    .description('bring the database up to date; with --to, copy everything to an empty PostgreSQL database')
    .option('--to <url>', 'postgres://user:secret@host/name')
    .action(async (flags: DataOptions & { to?: string }) => {
      const config = configOf(context, flags);
      const source = await openDatabase({
        dataDir: config.DATA_DIR,
        databaseUrl: config.DATABASE_URL,
        command: 'migrate',
      });
      try {
        const applied = await migrate(source.db);
        if (!flags.to)
          return context.out(
            flags.json
              ? `${JSON.stringify({ applied })}\n`
              : `up to date${applied.length > 0 ? `: ${applied.join(', ')}` : ''}\n`,
          );
        if (!/^postgres(?:ql)?:\/\//.test(flags.to))
          throw new UserError('--to must be an address such as postgres://user:secret@host/name', EXIT.usage);
        const rows = await copyTo(context, source.db, config.DATA_DIR, flags.to);
        context.out(
          flags.json
            ? `${JSON.stringify({ rows })}\n`
            : `${rows} rows copied. Start with DATABASE_URL set to use it; kept pictures stay in ${config.DATA_DIR}.\n`,
        );
      } finally {
        await source.close();
      }
    });
}

async function copyTo(
  context: CommandContext,
  source: Parameters<typeof copyDatabase>[0],
  dataDir: string,
  url: string,
): Promise<number> {
  const target = await openDatabase({ dataDir, databaseUrl: url, command: 'migrate' });
  const progress = createProgress(context, 0);
  try {
    await migrate(target.db);
    const rows = await copyDatabase(source, target.db, (done, table) => progress.update(done, 0, table));
    if (rows === null)
      throw new UserError('the target database is not empty: create a new one, so that nothing is overwritten');
    while ((await refreshSearch(target.db)) > 0);
    return rows;
  } finally {
    progress.end();
    await target.close();
  }
}
