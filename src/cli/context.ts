import path from 'node:path';
import type { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { migrate, type OpenDatabase, openDatabase, UserError } from '../kit/index.ts';

export { UserError };

/** How a command ends: see docs/operate.md. */
export const EXIT = { done: 0, internal: 1, usage: 2, input: 3 } as const;

/** What every command is given. */
export interface CommandContext {
  environment: Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
  /** Resolves when what was written has left the memory; without it, writing never waits. */
  drained?(): Promise<void>;
  /** Whether progress lines can be redrawn. */
  isTerminal: boolean;
  /** Sets the exit code without ending the process. */
  setExitCode(code: number): void;
}

/** Options that every command on the database has. */
export interface DataOptions {
  data?: string;
  json?: boolean;
}

/** Adds `--data` and `--json`. */
export function withData(command: Command): Command {
  return command
    .option('--data <folder>', 'the data folder, instead of DATA_DIR')
    .option('--json', 'print JSON for programs');
}

/** The settings, with `--data` in place of DATA_DIR. */
export function configOf(context: CommandContext, options: DataOptions): Config {
  const config = readConfig(context.environment);
  return options.data ? { ...config, DATA_DIR: options.data } : config;
}

/** The data folder, absolute. */
export function dataFolder(config: Config): string {
  return path.resolve(config.DATA_DIR);
}

/** Opens the database, brings its schema up to date, runs `work` and closes it whatever happens. */
export async function withDatabase<T>(
  config: Config,
  command: string,
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({
    dataDir: config.DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    command,
    poolSize: config.DATABASE_POOL,
  });
  try {
    await migrate(database.db);
    return await work(database);
  } finally {
    await database.close();
  }
}
