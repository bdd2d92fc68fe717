import { createInterface } from 'node:readline';
import v8 from 'node:v8';
import { type Command, Option } from 'commander';
import { ENTITY_SCHEMATA, TABLE_FIELDS } from '../knowledge/index.ts';
import { ACTOR_FORMATS } from './actor-formats.ts';
import {
  type CommandContext,
  configOf,
  type DataOptions,
  dataFolder,
  EXIT,
  UserError,
  withData,
  withDatabase,
} from './context.ts';
import type { ImportSummary } from './run-import.ts';

interface ImportFlags extends DataOptions {
  format: string;
  dryRun?: boolean;
  media: string;
  columns?: string;
  kind: string;
  encoding?: string;
  yes?: boolean;
}

/** `trama import`: stores what the parsers find; resumable, and repeating it changes nothing. */
export function registerImport(program: Command, context: CommandContext): void {
  withData(program.command('import <path...>'))
    .description(
      'store what files, folders, archives, web addresses or standard input (-) hold; doing it again changes nothing',
    )
    .option('--format <format>', 'the format of all the files; auto tells it by the first bytes', 'auto')
    .option('--dry-run', 'say what would be stored, without storing it')
    .option('--media <how>', 'link: leave pictures where they are; copy: keep them in the data folder', 'link')
    .option(
      '--columns <columns>',
      `of a table of actors, which column is what, as name=Nombre,country=País,alias=#7: ${TABLE_FIELDS.join(', ')}`,
    )
    .option('--yes', 'take what the headings of a table seem to say, without asking')
    .addOption(
      new Option('--kind <kind>', 'of actors whose table does not say').choices(ENTITY_SCHEMATA).default('LegalEntity'),
    )
    .option('--encoding <name>', 'of a table, such as windows-1252; told from its bytes when left out')
    .action(async (paths: string[], flags: ImportFlags) => {
      if (flags.media !== 'link' && flags.media !== 'copy')
        throw new UserError(`--media ${flags.media}: choose link or copy`, EXIT.usage);
      const config = configOf(context, flags);
      keepMemoryFlat();
      // The parsers and their libraries are loaded only by the commands that read files.
      const [{ checkFormat }, { runImport }] = await Promise.all([import('./run-parse.ts'), import('./run-import.ts')]);
      const format = checkFormat(flags.format, ACTOR_FORMATS);
      const summary = await withDatabase(config, 'import', ({ db }) =>
        runImport(context, db, paths, {
          ...flags,
          format,
          table: {
            columns: flags.columns ?? null,
            kind: flags.kind,
            encoding: flags.encoding ?? null,
            confirm: flags.yes
              ? async () => true
              : canAsk(context, paths)
                ? (question) => ask(context, question)
                : null,
          },
          folder: dataFolder(config),
          allowPrivate: config.ALLOW_PRIVATE_ADDRESSES,
          linkConfidence: config.SUGGEST ? config.LINK_CONFIDENCE : null,
        }),
      );
      context.out(flags.json ? `${JSON.stringify(summary)}\n` : describe(summary));
      if (summary.failed > 0) context.setExitCode(EXIT.input);
    });
}

/** Whether somebody sits at the terminal to answer: not where standard input is what is imported. */
function canAsk(context: CommandContext, paths: readonly string[]): boolean {
  return context.isTerminal && process.stdin.isTTY === true && !paths.includes('-');
}

async function ask(context: CommandContext, question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin });
  context.err(question);
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve('n'));
  });
  lines.close();
  return /^\s*(?:y|yes|s|sí|si|sim)\s*$/i.test(answer);
}

/**
 * Has dead objects collected when the heap has grown by a quarter, not, as V8 would, when it is several times as large:
 * batches outlive the young generation, and a long import would hold hundreds of megabytes of stored ones. Concerns
 * this process alone, and its database thread.
 */
function keepMemoryFlat(): void {
  v8.setFlagsFromString('--heap-growing-percent=25');
}

function describe(summary: ImportSummary): string {
  const { read, created, updated, unchanged, skipped, failed, seconds, articlesPerSecond, report } = summary;
  const { suggestions, suggestedClaims } = summary;
  const lines = [
    `${read} items read in ${seconds} s (${Math.round(articlesPerSecond)}/s): ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed`,
  ];
  if (suggestedClaims > 0)
    lines.push(
      `${suggestedClaims} relations are suggested claims: no sentence carries them yet, so readers see none of them (trama claim list)`,
    );
  if (suggestions > 0) lines.push(`${suggestions} suggestions wait for a decision`);
  if (report) lines.push(`what was skipped or failed, and why: ${report}`);
  return `${lines.join('\n')}\n`;
}
