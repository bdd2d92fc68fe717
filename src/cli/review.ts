import fs from 'node:fs';
import os from 'node:os';
import { type Command, Option } from 'commander';
import type { Db } from '../kit/index.ts';
import {
  applyDecisions,
  decideSuggestion,
  judgeName,
  listSuggestions,
  openNames,
  undoDecision,
  undoName,
  type WrittenDecision,
  type WrittenLine,
  type WrittenMerge,
  type WrittenRename,
} from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, EXIT, UserError, withData, withDatabase } from './context.ts';
import { countTo } from './options.ts';
import { type Desk, reviewAll, StayError } from './review-loop.ts';
import { describeName, describeSuggestion } from './show-suggestion.ts';
import { leastConfidence } from './suggestions.ts';

interface ReviewFlags extends DataOptions {
  kind?: 'claim' | 'incident' | 'name';
  article?: string;
  min: string;
  limit: number;
  by: string;
  decisions?: string;
}

const DECISIONS = { a: 'accept', r: 'reject', l: 'later' } as const;

/** `trama review`: decides on suggestions by single keys, in a terminal or from a list of letters. */
export function registerReview(program: Command, context: CommandContext): void {
  withData(program.command('review'))
    .description(
      'decide on suggestions one after the other, by single keys; standard input may be a list of these letters',
    )
    .addOption(
      new Option(
        '--kind <kind>',
        'claims or incidents alone; or names of people: whom each means throughout the archive, or in `--article` alone',
      ).choices(['claim', 'incident', 'name']),
    )
    .option('--article <article>', 'those of one article: its path, slug or id')
    .option('--min <confidence>', 'least confidence, 0 to 1', '0')
    .option('--limit <n>', 'how many at most', countTo(10_000), 1000)
    .option('--by <name>', 'who decides, kept with the decision', os.userInfo().username)
    .option('--decisions <file>', 'take the decisions of a file instead: JSON lines, see docs/formats/decisions.md')
    .action(async (flags: ReviewFlags) => {
      if (flags.decisions !== undefined) return takeDecisions(context, flags, flags.decisions);
      const { kind, by, limit, article = null } = flags;
      const filter = { ...flags, kind: kind === 'name' ? undefined : kind, min: leastConfidence(flags.min) };
      const counts = await withDatabase(configOf(context, flags), 'review', async ({ db }) =>
        reviewAll(
          context,
          kind === 'name' ? await nameDesk(db, article, limit, by) : await suggestionDesk(db, filter, by),
        ),
      );
      const { decided, seconds } = counts;
      const rate = decided > 0 ? `, ${Math.round((seconds / decided) * 10) / 10} s each` : '';
      context.out(
        flags.json ? `${JSON.stringify(counts)}\n` : `${decided} decided in ${Math.round(seconds)} s${rate}\n`,
      );
    });
}

/** The decisions of a file of JSON lines. Throws `UserError` for a line that is none. */
export function readDecisions(file: string): WrittenLine[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i): WrittenLine[] => {
    if (line.trim() === '') return [];
    try {
      const read = JSON.parse(line) as Partial<WrittenDecision & WrittenMerge & WrittenRename>;
      if (typeof read.merge === 'string' && typeof read.into === 'string') return [read as WrittenMerge];
      if (typeof read.rename === 'string' && typeof read.to === 'string') return [read as WrittenRename];
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

/** Suggestions as `reviewAll` asks about them. */
async function suggestionDesk(db: Db, filter: Parameters<typeof listSuggestions>[1], by: string): Promise<Desk> {
  const waiting = await listSuggestions(db, filter);
  return {
    keys: 'a accept  r reject  l later  u undo  q quit',
    waiting: waiting.map((one) => (style) => describeSuggestion(one, style)),
    decide: async (i, key) => {
      const one = waiting[i];
      if (!one || !(key in DECISIONS)) return null;
      await decideSuggestion(db, one.id, DECISIONS[key as keyof typeof DECISIONS], { by });
      return () => undoDecision(db, one.id, by);
    },
  };
}

/** Names as `reviewAll` asks about them: each judgement holds for the whole archive, or for the one article asked for. */
async function nameDesk(db: Db, article: string | null, limit: number, by: string): Promise<Desk> {
  const waiting = await openNames(db, { article, limit });
  return {
    keys: 'a the proposed actor  n new actor  r nobody for the database  l later  u undo  q quit',
    waiting: waiting.map((one) => (style) => describeName(one, style)),
    decide: async (i, key) => {
      const one = waiting[i];
      if (!one || !'anrl'.includes(key)) return null;
      if (key === 'l') return async () => undefined;
      if (key === 'a' && !one.candidate) throw new StayError('no actor is proposed: n makes one');
      const actor = key === 'a' ? (one.candidate?.slug ?? null) : key === 'n' ? 'new' : null;
      const { id } = await judgeName(db, { name: one.name, actor, schema: one.schema, article, by, reason: null });
      return () => undoName(db, id, by);
    },
  };
}
