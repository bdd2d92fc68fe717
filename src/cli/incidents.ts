import type { Command } from 'commander';
import {
  findSameIncidents,
  listIncidents,
  markNotSame,
  mergeEntities,
  showEntity,
  unmergeEntity,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, withData, withDatabase } from './context.ts';
import { countTo, print, withBy } from './options.ts';
import { describeEntity } from './show-entity.ts';

interface Deciding extends DataOptions {
  by: string;
  reason?: string | null;
}

type Database = Parameters<typeof showEntity>[0];

/** `trama incidents …`: what happened, and which of it is the same told by several articles. */
export function registerIncidents(program: Command, context: CommandContext): void {
  const group = program
    .command('incidents')
    .description('what happened, and what is the same told by several articles');
  const on = <T>(flags: DataOptions, work: (db: Database) => Promise<T>) =>
    withDatabase(configOf(context, flags), 'incidents', ({ db }) => work(db));
  const decided = (command: Command) =>
    withBy(withData(command)).option('--reason <text>', 'why, kept with the decision');

  withData(group.command('list'))
    .description('incidents on record, the newest first')
    .option('--kind <kind>', 'seizure, killing, arrest …')
    .option('--country <code>', 'ISO 3166-1 alpha-2')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { kind?: string; country?: string; limit: number }) => {
      const { kind = null, country = null, limit } = flags;
      const rows = await on(flags, (db) => listIncidents(db, { kind, country: country?.toUpperCase() ?? null, limit }));
      print(
        context,
        flags,
        rows,
        (one) =>
          `${one.slug}  ${one.date ?? 'no date'}, ${one.kind}: ${one.caption} (${one.claims} claims, ${one.articles} articles)`,
      );
    });
  withData(group.command('show <incident>'))
    .description('all that is told of an incident, each thing with its sentences')
    .action(async (name: string, flags: DataOptions) => {
      const shown = await on(flags, (db) => showEntity(db, name));
      context.out(flags.json ? `${JSON.stringify(shown)}\n` : `${describeEntity(shown)}\n`);
    });
  withData(group.command('same'))
    .description('pairs that may be one incident told by several articles, with what differs, the surest first')
    .option('--limit <n>', 'how many', countTo(1_000), 30)
    .action(async (flags: DataOptions & { limit: number }) => {
      const rows = await on(flags, (db) => findSameIncidents(db, flags.limit));
      print(context, flags, rows, ({ a, b, reasons, score, differences }) =>
        [
          `${Math.round(score * 100)} %  ${a.slug} = ${b.slug}?  ${reasons.join(', ')}`,
          ...[a, b].map((one) => `  ${one.caption} (${one.articles.join(', ')})`),
          ...differences.map(
            ({ predicate, a: x, b: y }) => `  ${predicate}: ${x.join('; ') || '–'} | ${y.join('; ') || '–'}`,
          ),
        ].join('\n'),
      );
    });
  decided(group.command('merge <incident> <into>'))
    .description('two are one: their sources stand side by side, whatever they tell differently')
    .action(async (loser: string, winner: string, { by, reason = null, ...flags }: Deciding) => {
      const done = await on(flags, (db) => mergeEntities(db, { loser, winner, by, reason }));
      context.out(flags.json ? `${JSON.stringify(done)}\n` : `${done.loser.slug} is now part of ${done.winner.slug}\n`);
    });
  decided(group.command('split <incident>'))
    .description('take a merge back; the slug of the merged one')
    .action(async (name: string, { by, reason = null, ...flags }: Deciding) => {
      const done = await on(flags, (db) => unmergeEntity(db, { name, by, reason }));
      context.out(flags.json ? `${JSON.stringify(done)}\n` : `${done.loser.slug} stands for itself again\n`);
    });
  decided(group.command('not-same <incident> <other>'))
    .description('two are different: they are not proposed again')
    .action(async (one: string, other: string, { by, reason = null, ...flags }: Deciding) => {
      await on(flags, (db) => markNotSame(db, { one, other, by, reason }));
      context.out(
        flags.json ? `${JSON.stringify({ one, other, same: false })}\n` : `${one} and ${other} are not the same\n`,
      );
    });
}
