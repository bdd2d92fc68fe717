import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  editEntity,
  eraseEntity,
  findDuplicates,
  judgeName,
  listEntities,
  makeEntity,
  markNotSame,
  mergeEntities,
  openNames,
  protectEntity,
  showEntity,
  unmergeEntity,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { countTo, print, withBy } from './options.ts';
import { describeEntity } from './show-entity.ts';

interface Deciding extends DataOptions {
  by: string;
  reason?: string | null;
}

type Database = Parameters<typeof showEntity>[0];

/** `trama entities …`: actors and places: who they are, what they are called, and which of them are the same. */
export function registerEntities(program: Command, context: CommandContext): void {
  const group = program.command('entities').description('actors and places: names, merges, links of names in articles');
  const on = <T>(flags: DataOptions, work: (db: Database) => Promise<T>) =>
    withDatabase(configOf(context, flags), 'entities', ({ db }) => work(db));
  const decided = (command: Command) =>
    withBy(withData(command)).option('--reason <text>', 'why, kept with the decision');
  const said = (flags: DataOptions, result: object, text: string) =>
    context.out(flags.json ? `${JSON.stringify(result)}\n` : `${text}\n`);

  withData(group.command('list'))
    .description('actors and places, those with most claims first')
    .option('--q <words>', 'part of a name')
    .option('--schema <schema>', 'Person, Organization, PublicBody … alone')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { q?: string; schema?: string; limit: number }) => {
      const { q = null, schema = null, limit } = flags;
      const rows = await on(flags, (db) => listEntities(db, { q, schema, limit }));
      print(
        context,
        flags,
        rows,
        (one) => `${one.slug}  ${one.caption} (${one.schema}): ${one.claims} claims, ${one.articles} articles`,
      );
    });
  withData(group.command('show <entity>'))
    .description('names, claims and decisions, now or as of a past day')
    .option('--as-of <day>', 'as it stood at the end of that day (UTC): 2026-05-24', isoDay)
    .action(async (name: string, flags: DataOptions & { asOf?: string }) => {
      const shown = await on(flags, (db) => showEntity(db, name, flags.asOf ?? null));
      said(flags, shown, describeEntity(shown));
    });
  decided(group.command('create <name>'))
    .description('make an actor by hand')
    .requiredOption('--schema <schema>', 'Person, Organization, PublicBody …')
    .action(async (name: string, flags: Deciding & { schema: string }) => {
      const made = await on(flags, (db) => makeEntity(db, name, flags.schema, flags.by));
      said(flags, made, `${made.slug} (${made.schema})`);
    });
  registerEdit(decided(group.command('edit <entity>')), context);
  decided(group.command('merge <entity> <into>'))
    .description('two are one: everything of the first is told of the second; its address leads there')
    .action(async (loser: string, winner: string, { by, reason = null, ...flags }: Deciding) => {
      const done = await on(flags, (db) => mergeEntities(db, { loser, winner, by, reason }));
      said(
        flags,
        done,
        `${done.loser.slug} is now part of ${done.winner.slug}: ${done.claims} claims, ${done.mentions} articles`,
      );
    });
  decided(group.command('unmerge <entity>'))
    .description('take a merge back exactly; the slug of the merged one')
    .action(async (name: string, { by, reason = null, ...flags }: Deciding) => {
      const done = await on(flags, (db) => unmergeEntity(db, { name, by, reason }));
      said(flags, done, `${done.loser.slug} stands for itself again: ${done.claims} claims, ${done.mentions} articles`);
    });
  withData(group.command('duplicates'))
    .description('pairs that may be one, with reasons, the surest first')
    .option('--limit <n>', 'how many', countTo(1_000), 30)
    .action(async (flags: DataOptions & { limit: number }) => {
      const rows = await on(flags, (db) => findDuplicates(db, flags.limit));
      print(
        context,
        flags,
        rows,
        ({ a, b, reasons, score, together }) =>
          `${Math.round(score * 100)} %  ${a.slug} (${a.caption}) = ${b.slug} (${b.caption})?\n  ${[...reasons, ...(together > 0 ? [`named together in ${together} articles`] : [])].join('; ')}`,
      );
    });
  decided(group.command('not-same <entity> <other>'))
    .description('two are different: they are not proposed again')
    .action(async (one: string, other: string, { by, reason = null, ...flags }: Deciding) => {
      await on(flags, (db) => markNotSame(db, { one, other, by, reason }));
      said(flags, { one, other, same: false }, `${one} and ${other} are not the same`);
    });
  decided(group.command('protect <entity>'))
    .description('take a minor or a victim out of public view, or show them again')
    .addOption(
      new Option('--as <what>', 'why they are protected').choices(['minor', 'victim', 'nobody']).makeOptionMandatory(),
    )
    .action(
      async (name: string, { by, reason = null, as, ...flags }: Deciding & { as: 'minor' | 'victim' | 'nobody' }) => {
        const done = await on(flags, (db) => protectEntity(db, name, as === 'nobody' ? null : as, { by, reason }));
        said(
          flags,
          { ...done, protection: as },
          as === 'nobody' ? `${done.slug} is shown again` : `${done.slug} is out of public view`,
        );
      },
    );
  decided(group.command('erase <entity>'))
    .description("remove somebody's words from the database for good, as a law or court orders; needs a reason")
    .option('--yes', 'it is meant: this can not be undone')
    .action(async (name: string, { by, reason = null, yes, ...flags }: Deciding & { yes?: boolean }) => {
      if (!yes) throw new UserError('an erasure can not be undone: say --yes');
      const done = await on(flags, (db) => eraseEntity(db, name, { by, reason }));
      said(
        flags,
        done,
        `erased: ${done.names} names, ${done.claims} claims, ${done.suggestions} suggestions; the record of it is ${done.id}`,
      );
    });
  registerNames(group, context, decided);
}

function registerEdit(command: Command, context: CommandContext): void {
  command
    .description('change what an editor says of an actor')
    .option('--caption <name>', 'what its page is called')
    .option('--schema <schema>', 'what it is')
    .option('--summary <text>', 'one or two sentences at the head of its page')
    .option('--note <text>', 'for editors alone')
    .option('--countries <codes>', 'ISO 3166-1 alpha-2, with commas: CO,VE', (text: string) =>
      text.split(',').map((one) => one.trim()),
    )
    .option('--alias <name...>', 'names to be added')
    .option('--checked <day>', 'when somebody last looked at it all: 2026-05-24', isoDay)
    .option('--deceased', 'the person is dead')
    .action(async (name: string, flags: EditFlags) => {
      const { caption, schema, summary, note, countries, alias, checked, deceased, by, reason = null } = flags;
      const given = { caption, schema, summary, note, countries, deceased, aliases: alias, lastChecked: checked };
      const edit = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const done = await withDatabase(configOf(context, flags), 'entities', ({ db }) =>
        editEntity(db, name, edit, { by, reason }),
      );
      context.out(flags.json ? `${JSON.stringify(done)}\n` : `${done.slug} (${done.schema}): ${done.caption}\n`);
    });
}

interface EditFlags extends Deciding {
  caption?: string;
  schema?: string;
  summary?: string;
  note?: string;
  countries?: string[];
  alias?: string[];
  checked?: string;
  deceased?: boolean;
}

function registerNames(group: Command, context: CommandContext, decided: (command: Command) => Command): void {
  withData(group.command('names'))
    .description('names of people in articles that wait for an editor: until then they are no links')
    .option('--schema <schema>', 'names of another kind')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { schema?: string; limit: number }) => {
      const rows = await withDatabase(configOf(context, flags), 'entities', ({ db }) =>
        openNames(db, { schema: flags.schema ?? null, limit: flags.limit }),
      );
      print(
        context,
        flags,
        rows,
        (one) =>
          `${one.name}${one.role ? `, ${one.role}` : ''} (${one.schema}): ${one.articles} articles, ${one.path}\n  …${one.words.replace(/\s+/g, ' ')}…${one.candidate ? `\n  may be ${one.candidate.slug} (${one.candidate.caption})` : ''}`,
      );
    });
  decided(group.command('name <name>'))
    .description('say whom a name in articles means; its links follow')
    .option('--is <entity>', 'the slug of the actor that it means')
    .option('--new', 'make an actor of it')
    .option('--nobody', 'nobody of whom the database should speak')
    .option('--schema <schema>', 'what the actor that is made is', 'Person')
    .option('--article <article>', 'in this article alone: its path, slug or id')
    .action(
      async (
        name: string,
        flags: Deciding & { is?: string; new?: boolean; nobody?: boolean; schema: string; article?: string },
      ) => {
        const chosen = [flags.is, flags.new && 'new', flags.nobody && null].filter(
          (one) => one !== undefined && one !== false,
        );
        if (chosen.length !== 1) throw new UserError('say one of --is, --new and --nobody');
        const { by, reason = null, schema, article = null } = flags;
        const actor = (chosen[0] as string | null | undefined) ?? null;
        const done = await withDatabase(configOf(context, flags), 'entities', ({ db }) =>
          judgeName(db, { name, actor, schema, article, by, reason }),
        );
        context.out(
          flags.json
            ? `${JSON.stringify(done)}\n`
            : `'${name}' means ${done.slug ?? 'nobody'} in ${done.articles} articles\n`,
        );
      },
    );
}

function isoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('a day such as 2026-05-24');
  return text;
}
