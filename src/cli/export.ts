import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXPORTERS, type ExportCounts, writeExport } from '../exchange/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { createProgress } from './progress.ts';

/** `trama export`: the public database in the formats of other tools. */
export function registerExport(program: Command, context: CommandContext): void {
  const formats = EXPORTERS.map(({ name }) => name);
  withData(program.command('export'))
    .description('write all that readers may see, each fact with its sentence, into a folder for other programs')
    .addOption(
      new Option('--format <format>', EXPORTERS.map(({ name, says }) => `${name}: ${says}`).join('; '))
        .choices(formats)
        .makeOptionMandatory(),
    )
    .option(
      '--selection <query>',
      'part of it alone, as an address of /explore has it: country=colombia&from=2020; takes country, kind, topic, from, to, actor',
    )
    .requiredOption('--out <folder>', 'where to; an earlier export there is replaced when the new one is whole')
    .action(async (flags: DataOptions & { format: string; out: string; selection?: string }) => {
      const config = configOf(context, flags);
      const exporter = EXPORTERS.find(({ name }) => name === flags.format);
      if (!exporter) throw new Error(`no format ${flags.format}`);
      if (!config.SITE_URL)
        throw new UserError(
          "SITE_URL is not set: sources need the site's public address, such as https://news.example",
          2,
        );
      const about = {
        origin: config.SITE_URL,
        publisher: config.SITE_NAME,
        dataset:
          config.SITE_NAME.toLowerCase()
            .replace(/[^a-z0-9]+/g, '_')
            .replace(/^_+|_+$/g, '') || 'trama',
        licence: config.SITE_LICENCE,
        selection: flags.selection ?? null,
      };
      const target = path.resolve(flags.out);
      const progress = createProgress(context, 0);
      const summary = await withDatabase(config, 'export', ({ db }) =>
        writeExport(db, exporter, target, about, (items, what) => progress.update(items, 0, what)),
      );
      progress.end();
      context.out(
        flags.json ? `${JSON.stringify(summary)}\n` : `${target} written: ${countsInWords(summary.counts)}\n`,
      );
    });
}

/** What it holds; facts always with how many have their sources. */
function countsInWords({
  facts,
  factsWithSources,
  passages: _passages,
  labels: _labels,
  ...others
}: ExportCounts): string {
  const told = facts > 0 ? [`${facts} facts, ${factsWithSources} with their sources`] : [];
  return (
    [...told, ...Object.entries(others).flatMap(([name, n]) => (n > 0 ? [`${n} ${name}`] : []))].join(', ') ||
    'nothing is public'
  );
}
