import { Command, CommanderError } from 'commander';
import { type CommandContext, EXIT, UserError } from './context.ts';

/** Adds commands to the program. */
type Register = (program: Command, context: CommandContext) => void;

/** Who brings which commands. Loaded when asked for: a start has no use for what the other commands are made of. */
const GROUPS: { commands: string[]; load: () => Promise<Register> }[] = [
  { commands: ['start', 'serve'], load: async () => (await import('./serve.ts')).registerServe },
  { commands: ['import'], load: async () => (await import('./import.ts')).registerImport },
  { commands: ['parse'], load: async () => (await import('./parse.ts')).registerParse },
  { commands: ['extract'], load: async () => (await import('./extract.ts')).registerExtract },
  { commands: ['suggest'], load: async () => (await import('./suggest.ts')).registerSuggest },
  { commands: ['suggestions'], load: async () => (await import('./suggestions.ts')).registerSuggestions },
  { commands: ['review'], load: async () => (await import('./review.ts')).registerReview },
  { commands: ['search', 'reindex'], load: async () => (await import('./search.ts')).registerSearch },
  { commands: ['claims', 'claim'], load: async () => (await import('./claim.ts')).registerClaim },
  { commands: ['entities'], load: async () => (await import('./entities.ts')).registerEntities },
  { commands: ['incidents'], load: async () => (await import('./incidents.ts')).registerIncidents },
  {
    commands: ['inbox', 'votes', 'uses', 'notices'],
    load: async () => (await import('./readers.ts')).registerReaders,
  },
  { commands: ['accounts'], load: async () => (await import('./accounts.ts')).registerAccounts },
  { commands: ['proofs'], load: async () => (await import('./proofs.ts')).registerProofs },
  { commands: ['documents'], load: async () => (await import('./documents.ts')).registerDocuments },
  { commands: ['article'], load: async () => (await import('./article.ts')).registerArticle },
  { commands: ['doctor'], load: async () => (await import('./doctor.ts')).registerDoctor },
  { commands: ['backup', 'restore'], load: async () => (await import('./backup.ts')).registerBackup },
  { commands: ['erase'], load: async () => (await import('./erase.ts')).registerErase },
  { commands: ['export'], load: async () => (await import('./export.ts')).registerExport },
  { commands: ['mcp'], load: async () => (await import('./mcp.ts')).registerMcp },
  { commands: ['migrate'], load: async () => (await import('./migrate.ts')).registerMigrate },
];

/**
 * The command with its subcommands, for running it and for documenting it.
 *
 * @param only the subcommand that is wanted; without it, or with one that does not exist, all of them
 */
export async function createProgram(context: CommandContext, version: string, only?: string): Promise<Command> {
  const program = new Command('trama')
    .description(
      "Turns a newsroom's reporting on organised crime into a public database in which every fact shows its sentence.",
    )
    .version(version)
    .showHelpAfterError('(try --help)')
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: context.err });
  const wanted = GROUPS.filter(({ commands }) => only !== undefined && commands.includes(only));
  for (const register of await Promise.all((wanted.length > 0 ? wanted : GROUPS).map(({ load }) => load())))
    register(program, context);
  return program;
}

/** Runs one command line (without `node trama`). Gives the exit code; never throws. */
export async function runCli(args: string[], context: CommandContext, version: string): Promise<number> {
  let code: number = EXIT.done;
  const setExitCode = (value: number) => {
    code = value;
    context.setExitCode(value);
  };
  try {
    const program = await createProgram({ ...context, setExitCode }, version, args[0]);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

function explain(error: unknown, context: CommandContext): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UserError) {
    context.err(`trama: ${error.message}\n`);
    return error.exitCode;
  }
  const known = explainDatabase(error) ?? explainSystem(error);
  if (known) {
    context.err(`trama: ${known}\n`);
    return EXIT.input;
  }
  context.err(`trama: an internal error, please report it\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.internal;
}

/** Errors of the database that are not ours: what it was given (SQLSTATE 22, 23), a full disk (53100), its end (57P01). */
function explainDatabase(error: unknown): string | null {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (/^Connection terminated|not queryable$/.test(message))
    return 'the database went away in the middle of this: what it acknowledged is stored. Start it again (or make room, if the disk is full), then run the same command again';
  if (code === '57P01' || code === '53100') return message;
  if (code === '42501') return `the database user may not do this (${message}): make it the owner of the database`;
  if (code === '0A000' || code === '58P01')
    return `the database lacks something that Trama needs (${message}): install PostgreSQL's contrib package on its server`;
  if (code === '40P01' || code === '40001' || code === '53300')
    return `the database is busy (${message}): run the same command again`;
  if (!code || !/^2[23]...$/.test(code)) return null;
  return `the database refused this: ${message}`;
}

function explainSystem(error: unknown): string | null {
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return `the disk is full${path ? ` (${path})` : ''}: make room, then run the same command again; what was stored stays`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${path ?? message}: no permission; choose another place or change its owner`;
  if (code === 'ENOENT') return `${path ?? message}: not found`;
  if (code === 'EISDIR' || code === 'ENOTDIR' || code === 'EEXIST') return `${message}: choose another place`;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ETIMEDOUT')
    return `the connection was lost (${message}): run the same command again when the other side is back; what was stored stays`;
  return null;
}
