import type { Command } from 'commander';
import { outsideSettings } from './ask-model.ts';
import { type CommandContext, configOf, EXIT, UserError } from './context.ts';
import { countTo } from './options.ts';

interface ExtractFlags {
  format: string;
  lang: string;
  schema: string;
  workers?: number;
}

/** `trama extract`: a filter from texts to suggestions, for any batch engine. */
export function registerExtract(program: Command, context: CommandContext): void {
  program
    .command('extract [path...]')
    .description('print who and what texts speak of, each with its passage, as JSON lines; stores nothing')
    .option('--format <format>', 'text, html, jsonl; auto tells it by the first bytes', 'auto')
    .option('--lang <language>', 'the language of all texts: en, es, pt; auto as each says, or else guessed', 'auto')
    .option('--schema <schema>', 'trama; muc4 and relations answer the tasks of those data sets', 'trama')
    .option('--workers <n>', 'threads; as many as there are cores if not given', countTo(256))
    .option('--json', 'print JSON lines (always so)')
    .action(async (paths: string[], flags: ExtractFlags) => {
      choose('--format', flags.format, ['auto', 'text', 'html', 'jsonl']);
      choose('--lang', flags.lang, ['auto', 'en', 'es', 'pt']);
      choose('--schema', flags.schema, ['trama', 'muc4', 'relations']);
      const { runExtract } = await import('./run-extract.ts');
      const config = configOf(context, {});
      const failed = await runExtract(context, paths, {
        ...flags,
        allowPrivate: config.ALLOW_PRIVATE_ADDRESSES,
        outside: outsideSettings(config),
      });
      if (failed > 0) context.setExitCode(EXIT.input);
    });
}

function choose(option: string, value: string, known: string[]): void {
  if (!known.includes(value)) throw new UserError(`${option} ${value}: choose ${known.join(', ')}`, EXIT.usage);
}
