import path from 'node:path';
import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { datasetName, EXPORTERS, type ExportCounts, writeExport } from '../exchange/index.ts';
import type { Db } from '../kit/index.ts';
import { assetAddress, type MirrorSummary, writeMirror } from '../publish/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { createProgress } from './progress.ts';
import { deskConfig, programVersion, siteDeps } from './site-deps.ts';

/** `trama export`: the public database in the formats of other tools. */
export function registerExport(program: Command, context: CommandContext): void {
  const formats = [...EXPORTERS.map(({ name }) => name), SITE];
  withData(program.command('export'))
    .description('write all that readers may see, each fact with its sentence, into a folder for other programs')
    .addOption(
      new Option(
        '--format <format>',
        [...EXPORTERS, { name: SITE, says: SITE_SAYS }].map(({ name, says }) => `${name}: ${says}`).join('; '),
      )
        .choices(formats)
        .makeOptionMandatory(),
    )
    .option(
      '--selection <query>',
      'part of it alone, as an address of /explore has it: country=colombia&from=2020; takes country, kind, topic, from, to, actor',
    )
    .option(
      '--whole',
      'with ftm or wxr: also what readers may not see, drafts, withdrawn articles, actors and suggested facts: for the newsroom itself',
    )
    .requiredOption('--out <folder>', 'where to; an earlier export there is replaced when the new one is whole')
    .action((flags: ExportOptions) => (flags.format === SITE ? exportSite : exportRecords)(context, flags));
}

interface ExportOptions extends DataOptions {
  format: string;
  out: string;
  selection?: string;
  whole?: true;
}

/** The format that is no file of records but the whole public site. */
const SITE = 'site';
const SITE_SAYS = 'the whole public site as plain files, for any web server or none; again, it rewrites what changed';

/** The site's public address, without which sources and live links lead nowhere. */
function originOf({ SITE_URL }: Config): string {
  if (SITE_URL) return SITE_URL;
  throw new UserError("SITE_URL is not set: sources need the site's public address, such as https://news.example", 2);
}

async function exportRecords(context: CommandContext, flags: ExportOptions): Promise<void> {
  const config = configOf(context, flags);
  const exporter = EXPORTERS.find(({ name }) => name === flags.format);
  if (!exporter) throw new Error(`no format ${flags.format}`);
  const about = (origin: string, { SITE_NAME, SITE_LICENCE }: Config) => ({
    origin,
    publisher: SITE_NAME,
    dataset: datasetName(SITE_NAME),
    licence: SITE_LICENCE,
    selection: flags.selection ?? null,
    ...(flags.whole ? { whole: true as const } : {}),
  });
  const origin = originOf(config);
  const target = path.resolve(flags.out);
  const progress = createProgress(context, 0);
  const summary = await withDatabase(config, 'export', async ({ db }) =>
    writeExport(db, exporter, target, about(origin, await deskConfig(config, db)), {
      progress: (items, what) => progress.update(items, 0, what),
    }),
  );
  progress.end();
  context.out(flags.json ? `${JSON.stringify(summary)}\n` : `${target} written: ${countsInWords(summary.counts)}\n`);
}

async function exportSite(context: CommandContext, flags: ExportOptions): Promise<void> {
  const config = configOf(context, flags);
  if (flags.whole) throw new UserError('a mirror is what readers see: leave out --whole', 2);
  if (flags.selection) throw new UserError('a mirror is of the whole site: leave out --selection', 2);
  const origin = originOf(config);
  const target = path.resolve(flags.out);
  const progress = createProgress(context, 0);
  const summary = await withDatabase(config, 'export', async ({ db }) => {
    const deps = mirrorDeps(await deskConfig(config, db), db, origin);
    return writeMirror(deps, target, (pages, waiting) => progress.update(pages, waiting, 'files'));
  });
  progress.end();
  context.out(flags.json ? `${JSON.stringify(summary)}\n` : `${target}: ${mirrorInWords(summary)}\n`);
}

function mirrorDeps(config: Config, db: Db, origin: string) {
  const deps = siteDeps(config, db);
  return {
    ...deps,
    site: { ...deps.site, origin },
    version: programVersion(),
    searchScript: assetAddress(deps.assetsDir)('mirror-search.js'),
  };
}

/** What was done, and every link that leads nowhere. */
function mirrorInWords({ files, written, removed, bytes, broken }: MirrorSummary): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const links = broken.length === 0 ? 'all links lead somewhere' : `${broken.length} links lead nowhere`;
  const list = broken.slice(0, 20).map(({ page, address }) => `\n  ${page} → ${address}`);
  return `${files} files, ${written} written (${size}), ${removed} removed; ${links}${list.join('')}`;
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
