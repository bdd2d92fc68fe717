import fs from 'node:fs';
import os from 'node:os';
import { type Command, Option } from 'commander';
import {
  applyDecisions,
  decideSuggestion,
  listSuggestions,
  type OpenSuggestion,
  undoDecision,
  type WrittenDecision,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, EXIT, UserError, withData, withDatabase } from './context.ts';
import { readKeys } from './keys.ts';
import { countTo } from './options.ts';
import { describeSuggestion, plainStyle, terminalStyle } from './show-suggestion.ts';
import { leastConfidence } from './suggestions.ts';

interface ReviewFlags extends DataOptions {
  kind?: 'claim' | 'incident';
  article?: string;
  min: string;
  limit: number;
  by: string;
  decisions?: string;
}

const KEYS = 'a accept  r reject  l later  u undo  q quit';
const DECISIONS = { a: 'accept', r: 'reject', l: 'later' } as const;

/** `trama review`: decides on suggestions by single keys, in a terminal or from a list of letters. */
export function registerReview(program: Command, context: CommandContext): void {
  withData(program.command('review'))
    .description(
      'decide on suggestions one after the other, by single keys; standard input may be a list of these letters',
    )
    .addOption(new Option('--kind <kind>', 'claims or incidents alone').choices(['claim', 'incident']))
    .option('--article <article>', 'those of one article: its path, slug or id')
    .option('--min <confidence>', 'least confidence, 0 to 1', '0')
    .option('--limit <n>', 'how many at most', countTo(10_000), 1000)
    .option('--by <name>', 'who decides, kept with the decision', os.userInfo().username)
    .option('--decisions <file>', 'take the decisions of a file instead: JSON lines, see docs/formats/decisions.md')
    .action(async (flags: ReviewFlags) => {
      if (flags.decisions !== undefined) return takeDecisions(context, flags, flags.decisions);
      const filter = { ...flags, min: leastConfidence(flags.min) };
      const counts = await withDatabase(configOf(context, flags), 'review', async ({ db }) =>
        review(context, db, await listSuggestions(db, filter), flags.by),
      );
      const { decided, seconds } = counts;
      const rate = decided > 0 ? `, ${Math.round((seconds / decided) * 10) / 10} s each` : '';
      context.out(
        flags.json ? `${JSON.stringify(counts)}\n` : `${decided} decided in ${Math.round(seconds)} s${rate}\n`,
      );
    });
}

/** The decisions of a file of JSON lines. Throws `UserError` for a line that is none. */
export function readDecisions(file: string): WrittenDecision[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const read = JSON.parse(line) as Partial<WrittenDecision>;
      const { article, kind, what, quote, decision, subject = null } = read;
      if (![article, kind, what, quote, decision].every((one) => typeof one === 'string')) throw new Error();
      return [{ ...read, subject } as WrittenDecision];
    } catch {
      throw new UserError(`${file}, line ${i + 1} is no decision: docs/formats/decisions.md shows one`);
    }
  });
}

async function takeDecisions(context: CommandContext, flags: ReviewFlags, file: string): Promise<void> {
  const decisions = readDecisions(file);
  const counts = await withDatabase(configOf(context, flags), 'review', ({ db }) =>
    applyDecisions(db, decisions, flags.by),
  );
  for (const { line, reason } of counts.failed) context.err(`${file}, line ${line}: ${reason}\n`);
  if (counts.failed.length > 0) context.setExitCode(EXIT.input);
  context.out(
    flags.json
      ? `${JSON.stringify(counts)}\n`
      : `${counts.decided} decided, ${counts.known} decided before, ${counts.failed.length} not found\n`,
  );
}

type Database = Parameters<typeof decideSuggestion>[0];

async function review(context: CommandContext, db: Database, waiting: OpenSuggestion[], by: string) {
  const started = performance.now();
  const style = context.isTerminal ? terminalStyle : plainStyle;
  const done: string[] = [];
  const keys = readKeys();
  const show = (i: number) => {
    const one = waiting[i];
    if (one) context.err(`\n${i + 1} of ${waiting.length}\n${describeSuggestion(one, style)}\n${KEYS}\n`);
  };
  let i = 0;
  show(i);
  for await (const key of keys) {
    if (key === 'q' || i >= waiting.length) break;
    try {
      i = await act(db, key, waiting, i, done, by);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.err(`${error.message}\n`);
      if (key !== 'u') i++;
    }
    show(i);
    if (i >= waiting.length) break;
  }
  keys.close();
  return { decided: done.length, seconds: (performance.now() - started) / 1000 };
}

/** Does what a key says; gives the place of the suggestion to be shown next. */
async function act(
  db: Database,
  key: string,
  waiting: readonly OpenSuggestion[],
  i: number,
  done: string[],
  by: string,
): Promise<number> {
  const one = waiting[i];
  if (key === 'u') {
    const last = done.pop();
    if (last === undefined) throw new UserError('nothing to take back yet');
    await undoDecision(db, last, by);
    return waiting.findIndex(({ id }) => id === last);
  }
  if (!one || !(key in DECISIONS)) return i;
  await decideSuggestion(db, one.id, DECISIONS[key as keyof typeof DECISIONS], { by });
  done.push(one.id);
  return i + 1;
}
