import os from 'node:os';
import { type Command, Option } from 'commander';
import {
  type Decision,
  decideSuggestion,
  listSuggestions,
  type OpenSuggestion,
  type Stance,
  undoDecision,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, EXIT, UserError, withData, withDatabase } from './context.ts';
import { countTo, edtfDate } from './options.ts';
import { describeSuggestion, plainStyle } from './show-suggestion.ts';

interface ListFlags extends DataOptions {
  kind?: 'claim' | 'incident';
  article?: string;
  min: string;
  state: OpenSuggestion['state'];
  limit: number;
}

interface DecideFlags extends DataOptions {
  by: string;
  reason?: string;
  stance?: Stance;
  date?: string;
  caption?: string;
}

/** `trama suggestions …`: what the program proposes, listed and decided on one by one or several at once. */
export function registerSuggestions(program: Command, context: CommandContext): void {
  const group = program
    .command('suggestions')
    .description('what the program proposes: claims and incidents, each with its passage');
  registerList(group, context);
  for (const decision of ['accept', 'reject', 'later'] as const) registerDecision(group, context, decision);
  withData(group.command('undo <id...>'))
    .description('take the last decision on suggestions back')
    .option('--by <name>', 'who decides, kept with the decision', os.userInfo().username)
    .action((ids: string[], flags: DecideFlags) =>
      each(context, flags, ids, async (db, id) => {
        await undoDecision(db, id, flags.by);
        return { id, state: 'open' };
      }),
    );
}

function registerList(group: Command, context: CommandContext): void {
  withData(group.command('list'))
    .description('suggestions that wait, the surest first; of one article in its order')
    .addOption(new Option('--kind <kind>', 'claims or incidents alone').choices(['claim', 'incident']))
    .option('--article <article>', 'those of one article: its path, slug or id')
    .option('--min <confidence>', 'least confidence, 0 to 1', '0')
    .addOption(
      new Option('--state <state>', 'in which state')
        .choices(['open', 'later', 'accepted', 'rejected', 'gone'])
        .default('open'),
    )
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: ListFlags) => {
      const min = leastConfidence(flags.min);
      const rows = await withDatabase(configOf(context, flags), 'suggestions', ({ db }) =>
        listSuggestions(db, { ...flags, min }),
      );
      if (flags.json) for (const row of rows) context.out(`${JSON.stringify(row)}\n`);
      else if (rows.length === 0) context.out("none wait; 'trama suggest' reads what is new\n");
      else for (const row of rows) context.out(`${row.id}\n${describeSuggestion(row, plainStyle)}\n\n`);
    });
}

/** `--min` as a number. Throws `UserError`. */
export function leastConfidence(text: string): number {
  const min = Number(text);
  if (!(min >= 0 && min <= 1)) throw new UserError(`--min ${text}: a number from 0 to 1`, EXIT.usage);
  return min;
}

function registerDecision(group: Command, context: CommandContext, decision: Decision): void {
  const says = {
    accept: 'accept suggestions: each becomes a claim or an incident with its passage',
    reject: 'reject suggestions; they are not proposed again',
    later: 'put suggestions aside',
  };
  const command = withData(group.command(`${decision} <id...>`))
    .description(says[decision])
    .option('--by <name>', 'who decides, kept with the decision', os.userInfo().username)
    .option('--reason <text>', 'why, kept with the decision');
  if (decision === 'accept')
    command
      .addOption(new Option('--stance <stance>', 'how it is said').choices(['asserted', 'alleged', 'denied']))
      .option('--date <date>', 'when, EDTF', edtfDate)
      .option('--caption <text>', "an incident's title");
  command.action((ids: string[], flags: DecideFlags) => {
    const { by, reason, stance, date, caption } = flags;
    const edit = { ...(stance && { stance }), ...(date && { date }), ...(caption && { caption }) };
    return each(context, flags, ids, (db, id) => decideSuggestion(db, id, decision, { by, reason, edit }));
  });
}

type Database = Parameters<typeof decideSuggestion>[0];

/** One after the other; what can't be done is said, and the others go on. */
async function each(
  context: CommandContext,
  flags: DataOptions,
  ids: string[],
  act: (db: Database, id: string) => Promise<{ id: string; state: string }>,
): Promise<void> {
  await withDatabase(configOf(context, flags), 'suggestions', async ({ db }) => {
    for (const id of ids) {
      try {
        const done = await act(db, id);
        context.out(flags.json ? `${JSON.stringify(done)}\n` : `${id} ${done.state}\n`);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        context.err(`${id}: ${error.message}\n`);
        context.setExitCode(EXIT.input);
      }
    }
  });
}
