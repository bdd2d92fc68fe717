import fs from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Db } from '../kit/index.ts';
import { reanchorEvidence } from '../knowledge/index.ts';
import {
  atTerminal,
  createDraft,
  type Draft,
  findArticleId,
  listArticles,
  loadDraft,
  type PublishOutcome,
  publishDraft,
  type SaveContext,
  scheduleDraft,
  unpublishArticle,
  WORK_STATES,
  type WorkState,
} from '../newsroom/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { countTo, print, withBy } from './options.ts';

type Flags = DataOptions & { by: string };

/** `trama article …`: what editors do with an article, from the terminal. */
export function registerArticle(program: Command, context: CommandContext): void {
  const article = program
    .command('article')
    .description("what the desk does with articles: write, publish, schedule, take out of readers' view");
  registerList(article, context);
  registerCreate(article, context);
  const on = <T>(name: string, flags: Flags, work: (db: Db, draft: Draft, how: SaveContext) => Promise<T>) =>
    withDraft(context, name, flags, work);
  withBy(withData(article.command('publish <article>')))
    .description('show it to readers: its draft, if it has one that waits')
    .option('--note <text>', 'kept with the revision, for editors')
    .action(async (name: string, flags: Flags & { note?: string }) => {
      const done = await on(name, flags, async (db, { articleId, version, isPublic, changed, path }, how) => {
        if (isPublic && !changed) return { path };
        const publish = { articleId, version, note: flags.note ?? null };
        return expectPublished(await publishDraft(db, atTerminal(flags.by), publish, how));
      });
      context.out(
        flags.json ? `${JSON.stringify({ path: done.path, status: 'published' })}\n` : `${done.path} is published\n`,
      );
    });
  withBy(withData(article.command('unpublish <article>')))
    .description('its page, feeds, search and JSON go at once; its address answers 410')
    .option('--reason <text>', 'shown on the page that stands there instead')
    .action(async (name: string, flags: Flags & { reason?: string }) => {
      const { path } = await on(name, flags, async (db, { articleId, path }, { now }) => {
        const done = await unpublishArticle(db, atTerminal(flags.by), { articleId, reason: flags.reason ?? null }, now);
        return done ?? { path };
      });
      context.out(flags.json ? `${JSON.stringify({ path, status: 'unpublished' })}\n` : `${path} is unpublished\n`);
    });
  withBy(withData(article.command('schedule <article>')))
    .description('have its draft go out at a time, while the server runs')
    .addOption(new Option('--at <time>', 'when, such as 2026-12-01T06:00:00Z').argParser(instant).makeOptionMandatory())
    .option('--embargo', 'nobody may publish it before')
    .action(async (name: string, flags: Flags & { at: Date; embargo?: boolean }) => {
      const { at } = await on(name, flags, async (db, { articleId, version }, { now }) => {
        const wish = { articleId, version, at: flags.at, embargo: flags.embargo ?? false };
        const outcome = await scheduleDraft(db, atTerminal(flags.by), wish, now);
        if (outcome.type === 'scheduled') return outcome;
        throw new UserError(outcome.type === 'past' ? 'that time is over' : REASONS[outcome.type]);
      });
      context.out(flags.json ? `${JSON.stringify({ at })}\n` : `goes out at ${at.toISOString()}\n`);
    });
}

function registerList(article: Command, context: CommandContext): void {
  withData(article.command('list'))
    .description('articles and where they stand, the one changed last first')
    .addOption(new Option('--state <state>', 'those of one state').choices([...WORK_STATES]))
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { state?: WorkState; limit: number }) => {
      const filter = { states: flags.state ? [flags.state] : [], limit: flags.limit };
      const { articles } = await withDatabase(configOf(context, flags), 'article', ({ db }) =>
        listArticles(db, atTerminal('list'), filter),
      );
      print(
        context,
        flags,
        articles,
        (one) => `${one.articleId}  ${one.state}${one.publishAt ? ` ${one.publishAt}` : ''}  ${one.title}  ${one.path}`,
      );
    });
}

function registerCreate(article: Command, context: CommandContext): void {
  withBy(withData(article.command('create')))
    .description('begin an article that readers see nothing of yet')
    .requiredOption('--title <title>', 'its title')
    .requiredOption('--file <file>', 'its body: a file of HTML, which is cleaned')
    .option('--dek <text>', 'one or two sentences under the title')
    .option('--language <language>', 'its language', 'en')
    .option('--author <name...>', 'public bylines')
    .action(
      async (flags: Flags & { title: string; file: string; dek?: string; language: string; author?: string[] }) => {
        const { title, dek = null, language, author: authors = [] } = flags;
        const html = readText(flags.file);
        const config = configOf(context, flags);
        const how = { now: new Date(), origin: config.SITE_URL ?? 'http://localhost' };
        const draft = await withDatabase(config, 'article', ({ db }) =>
          createDraft(db, atTerminal(flags.by), { title, dek, html, fields: { language, authors } }, how),
        );
        const id = draft?.articleId ?? '';
        context.out(flags.json ? `${JSON.stringify({ id })}\n` : `${id}\n`);
      },
    );
}

async function withDraft<T>(
  context: CommandContext,
  name: string,
  flags: Flags,
  work: (db: Db, draft: Draft, how: SaveContext) => Promise<T>,
): Promise<T> {
  const config = configOf(context, flags);
  return withDatabase(config, 'article', async ({ db }) => {
    const id = await findArticleId(db, name);
    const draft = id === null ? null : await loadDraft(db, id);
    if (!draft) throw new UserError(`no article has the path, slug, id or address '${name}'; 'trama search' finds it`);
    const done = await work(db, draft, { now: new Date(), origin: config.SITE_URL ?? 'http://localhost' });
    await reanchorEvidence(db);
    return done;
  });
}

const REASONS = {
  missing: 'there is no such article any more',
  refused: 'it is where nothing can be published from: in the trash, or public without a change',
  overtaken:
    'the archive has a newer revision than the draft was begun from: look at it at the desk, and accept it there',
  empty: 'its title or its body is missing',
  conflict: 'somebody changed it just now: look at it, and try again',
} as const;

function expectPublished(outcome: PublishOutcome): { path: string } {
  if (outcome.type === 'published') return outcome;
  throw new UserError(REASONS[outcome.type]);
}

function instant(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('Give an ISO 8601 time, such as 2026-12-01T06:00:00Z.');
  return at;
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file} can't be read: is there such a file?`);
  }
}
