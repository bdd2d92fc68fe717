import fs from 'node:fs';
import os from 'node:os';
import { type Command, Option } from 'commander';
import {
  answerMessage,
  countMessages,
  deleteMessage,
  deleteNotice,
  judgeUse,
  listMessages,
  listNotices,
  listUses,
  type MessageState,
  moveMessage,
  type NoticeKind,
  noteMessage,
  readMessage,
  readVotes,
  saveNotice,
} from '../audience/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { countTo } from './options.ts';

const OPEN: readonly MessageState[] = ['new', 'open'];
const STATES: readonly MessageState[] = ['new', 'open', 'answered', 'done', 'refused', 'spam', 'archived'];
const KINDS: readonly NoticeKind[] = ['appeal', 'campaign', 'job', 'event', 'appearance', 'note', 'staff', 'policy'];

/** `trama inbox`, `votes`, `uses` and `notices`: what readers send back, and the newsroom's own pages. */
export function registerReaders(program: Command, context: CommandContext): void {
  registerInbox(
    program.command('inbox').description('messages of readers: comments and proposed corrections'),
    context,
  );
  registerVotes(program, context);
  registerUses(program.command('uses').description('who republished what, as they tell it'), context);
  registerNotices(
    program.command('notices').description("the newsroom's own pages: appeals, jobs, events, policies"),
    context,
  );
}

interface ListFlags extends DataOptions {
  limit: number;
  state?: MessageState;
}

function registerInbox(group: Command, context: CommandContext): void {
  withData(group.command('list', { isDefault: true }))
    .description('messages, newest first; those that wait unless --state says otherwise')
    .addOption(new Option('--state <state>', 'those in one state').choices([...STATES]))
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: ListFlags) => {
      const [rows, counts] = await withDatabase(configOf(context, flags), 'inbox', ({ db }) =>
        Promise.all([
          listMessages(db, { states: flags.state ? [flags.state] : OPEN, limit: flags.limit }),
          countMessages(db),
        ]),
      );
      printRows(
        context,
        flags,
        rows,
        (one) =>
          `${one.id}  ${one.createdAt}  ${one.kind}, ${one.state}${one.proven ? '' : ', without proof of work'}${one.contact ? ', may be answered' : ''}\n  ${one.article ? `${one.article.title} (${one.article.path})` : 'no article'}${one.edited ? ', edited since' : ''}\n  ${shorten(one.body)}`,
      );
      if (!flags.json) context.err(`${STATES.map((state) => `${counts[state] ?? 0} ${state}`).join(', ')}\n`);
    });
  withData(group.command('show <id>'))
    .description('one message with all that was said about it')
    .action(async (id: string, flags: DataOptions) => {
      const message = await withDatabase(configOf(context, flags), 'inbox', ({ db }) => readMessage(db, id));
      if (!message) throw new UserError(`no message has the id '${id}'`);
      context.out(`${JSON.stringify(message, null, flags.json ? 0 : 2)}\n`);
    });
  withData(group.command('answer <id> <words>'))
    .description('answer: the reader sees it at the address of the receipt, and by mail where one was given')
    .option('--by <name>', 'who answers, kept with it', os.userInfo().username)
    .action(async (id: string, body: string, flags: DataOptions & { by: string }) => {
      const config = configOf(context, flags);
      const done = await withDatabase(config, 'inbox', ({ db }) =>
        answerMessage(db, id, { body, by: flags.by, newsroom: config.SITE_NAME }, new Date()),
      );
      context.out(
        flags.json
          ? `${JSON.stringify(done)}\n`
          : `answered${done.mailed ? '; a mail waits to be sent by the server' : '; no address was given'}\n`,
      );
    });
  withData(group.command('note <id> <words>'))
    .description('keep a note that no reader sees')
    .option('--by <name>', 'who writes it', os.userInfo().username)
    .action(async (id: string, body: string, flags: DataOptions & { by: string }) => {
      await withDatabase(configOf(context, flags), 'inbox', ({ db }) => noteMessage(db, id, body, flags.by));
      context.out(flags.json ? '{}\n' : 'kept\n');
    });
  withData(group.command('move <id>'))
    .description('put a message into a state; the reader sees it at the address of the receipt')
    .addOption(new Option('--state <state>', 'the state').choices([...STATES]).makeOptionMandatory())
    .option('--outcome <words>', 'what was done, for the reader')
    .action(async (id: string, flags: DataOptions & { state: MessageState; outcome?: string }) => {
      const { state, outcome } = flags;
      await withDatabase(configOf(context, flags), 'inbox', ({ db }) =>
        moveMessage(db, id, { state, ...(outcome === undefined ? {} : { outcome }) }, new Date()),
      );
      context.out(flags.json ? '{}\n' : `${state}\n`);
    });
  withData(group.command('delete <id>'))
    .description('delete a message and all that was said about it, for good')
    .action(async (id: string, flags: DataOptions) => {
      await withDatabase(configOf(context, flags), 'inbox', ({ db }) => deleteMessage(db, id));
      context.out(flags.json ? '{}\n' : 'deleted\n');
    });
}

function registerVotes(program: Command, context: CommandContext): void {
  withData(program.command('votes'))
    .description("readers' answers to 'Was this content helpful?': by article, by section and by day")
    .option('--from <day>', 'from this day on', '2000-01-01')
    .option('--to <day>', 'until this day', '2999-12-31')
    .option('--limit <n>', 'how many articles, sections and words', countTo(10_000), 20)
    .action(async (flags: DataOptions & { from: string; to: string; limit: number }) => {
      const votes = await withDatabase(configOf(context, flags), 'votes', ({ db }) => readVotes(db, flags));
      if (flags.json) return context.out(`${JSON.stringify(votes)}\n`);
      const line = ({ label, yes, no }: { label: string; yes: number; no: number }) =>
        `  ${yes} yes, ${no} no: ${label}\n`;
      context.out(`articles\n${votes.articles.map(line).join('')}sections\n${votes.sections.map(line).join('')}`);
      context.out(`words\n${votes.words.map((one) => `  ${one.day} ${one.path}: ${shorten(one.words)}\n`).join('')}`);
    });
}

function registerUses(group: Command, context: CommandContext): void {
  withData(group.command('list', { isDefault: true }))
    .description('the register, newest first')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: ListFlags) => {
      const rows = await withDatabase(configOf(context, flags), 'uses', ({ db }) => listUses(db, flags));
      printRows(
        context,
        flags,
        rows,
        (one) => `${one.id}  ${one.createdAt}  ${one.state}  ${one.outlet}: ${one.url}\n  ${one.title} (${one.path})`,
      );
    });
  withData(group.command('judge <id>'))
    .description('confirm or refuse it; who is refused is told of no correction')
    .addOption(
      new Option('--state <state>', 'the state').choices(['told', 'confirmed', 'refused']).makeOptionMandatory(),
    )
    .action(async (id: string, flags: DataOptions & { state: 'told' | 'confirmed' | 'refused' }) => {
      await withDatabase(configOf(context, flags), 'uses', ({ db }) => judgeUse(db, id, flags.state));
      context.out(flags.json ? '{}\n' : `${flags.state}\n`);
    });
}

interface NoticeFlags extends DataOptions {
  id?: string;
  kind: NoticeKind;
  language: string;
  title: string;
  file: string;
  starts?: string;
  ends?: string;
  place?: string;
  outlet?: string;
  link?: string;
  goal?: string;
  draft?: boolean;
}

function registerNotices(group: Command, context: CommandContext): void {
  withData(group.command('list', { isDefault: true }))
    .description('all of them')
    .option('--limit <n>', 'how many', countTo(10_000), 200)
    .action(async (flags: ListFlags) => {
      const rows = await withDatabase(configOf(context, flags), 'notices', ({ db }) => listNotices(db, flags.limit));
      printRows(
        context,
        flags,
        rows,
        (one) =>
          `${one.id}  ${one.kind}, ${one.language}${one.published ? '' : ', draft'}: ${one.title} (/notice/${one.slug})`,
      );
    });
  withData(group.command('save'))
    .description('publish a page, or change the one that --id names')
    .option('--id <id>', 'which one to change')
    .addOption(new Option('--kind <kind>', 'what it is').choices([...KINDS]).makeOptionMandatory())
    .requiredOption('--title <title>', 'its title')
    .requiredOption('--file <file>', 'its text: a file of HTML, which is cleaned')
    .option('--language <language>', 'its language', 'en')
    .option('--starts <day>', 'first day, such as 2026-12-01')
    .option('--ends <day>', 'last day; it is not shown after it')
    .option('--place <place>', 'where')
    .option('--outlet <outlet>', 'of an appearance: where')
    .option('--link <address>', 'where one gives, applies or listens')
    .option('--goal <words>', 'of a campaign: what it is to bring')
    .option('--draft', 'do not show it yet')
    .action(async (flags: NoticeFlags) => {
      const {
        id = null,
        kind,
        language,
        title,
        starts = null,
        ends = null,
        place = null,
        outlet = null,
        link = null,
        goal = null,
      } = flags;
      const html = readText(flags.file);
      const done = await withDatabase(configOf(context, flags), 'notices', ({ db }) =>
        saveNotice(db, {
          id,
          kind,
          language,
          title,
          html,
          starts,
          ends,
          place,
          outlet,
          link,
          goal,
          published: !flags.draft,
        }),
      );
      context.out(flags.json ? `${JSON.stringify(done)}\n` : `/notice/${done.slug}\n`);
    });
  withData(group.command('delete <id>'))
    .description('delete one for good')
    .action(async (id: string, flags: DataOptions) => {
      await withDatabase(configOf(context, flags), 'notices', ({ db }) => deleteNotice(db, id));
      context.out(flags.json ? '{}\n' : 'deleted\n');
    });
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file} can't be read: is there such a file?`);
  }
}

function printRows<T>(
  context: CommandContext,
  { json }: DataOptions,
  rows: readonly T[],
  line: (row: T) => string,
): void {
  for (const row of rows) context.out(`${json ? JSON.stringify(row) : line(row)}\n`);
}

/** Readers' words on a line: no control character of theirs moves a terminal's cursor. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
