import type { Command } from 'commander';
import { type CommandContext, configOf, EXIT } from './context.ts';

/** `trama parse`: what the parsers find, one JSON object a line; failures go to standard error. */
export function registerParse(program: Command, context: CommandContext): void {
  program
    .command('parse <path...>')
    .description('print what the parsers find in files, folders, archives or addresses, as JSON lines; stores nothing')
    .option('--format <format>', 'the format of all the files; auto tells it by the first bytes', 'auto')
    .option('--json', 'print JSON lines (always so)')
    .action(async (paths: string[], flags: { format: string }) => {
      const config = configOf(context, {});
      // The parsers and their libraries are loaded only by the commands that read files.
      const { checkFormat, runParse } = await import('./run-parse.ts');
      const options = { format: checkFormat(flags.format), allowPrivate: config.ALLOW_PRIVATE_ADDRESSES };
      if ((await runParse(context, paths, options)) > 0) context.setExitCode(EXIT.input);
    });
}
