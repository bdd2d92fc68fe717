import fs from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  atTerminal,
  CORRECTION_KINDS,
  type CorrectionKind,
  correctArticle,
  createDraft,
  listArticles,
  listCorrections,
  publishDraft,
  scheduleDraft,
  unpublishArticle,
  WORK_STATES,
  type WorkState,
} from '../newsroom/index.ts';
import { type ArticleFlags, explain, withDraft } from './article-draft.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';
import { countTo, print, withBy } from './options.ts';

const OVERRIDE = ['--override <reason>', 'publish in spite of open warnings; the reason is kept with each'] as const;

/** `trama article …`: what editors do with an article, from the terminal. */
export function registerArticle(program: Command, context: CommandContext): void {
  const article = program
    .command('article')
    .description('what the desk does with articles: write, publish, schedule, correct, withdraw');
  registerLists(article, context);
  registerCreate(article, context);
  registerPublish(article, context);
  registerSchedule(article, context);
  registerCorrect(article, context);
  withBy(withData(article.command('unpublish <article>')))
    .description('its page, feeds, search and JSON go at once; its address answers 410')
    .option('--reason <text>', 'shown on the page that stands there instead')
    .action(async (name: string, flags: ArticleFlags & { reason?: string }) => {
      const { path } = await withDraft(context, name, flags, async (db, { articleId, path }, { now }) => {
        const done = await unpublishArticle(db, atTerminal(flags.by), { articleId, reason: flags.reason ?? null }, now);
        return done ?? { path };
      });
      context.out(flags.json ? `${JSON.stringify({ path, status: 'unpublished' })}\n` : `${path} is unpublished\n`);
    });
}

function registerLists(article: Command, context: CommandContext): void {
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
  withData(article.command('corrections'))
    .description('corrections of published articles, the newest first')
    .option('--limit <n>', 'how many', countTo(10_000), 50)
    .action(async (flags: DataOptions & { limit: number }) => {
      const rows = await withDatabase(configOf(context, flags), 'article', ({ db }) => listCorrections(db, flags));
      print(context, flags, rows, (one) => `${one.at.toISOString()}  ${one.kind}  ${one.path}\n  ${one.text}`);
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
      async (
        flags: ArticleFlags & { title: string; file: string; dek?: string; language: string; author?: string[] },
      ) => {
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

function registerPublish(article: Command, context: CommandContext): void {
  withBy(withData(article.command('publish <article>')))
    .description('show it to readers: its draft, if it has one that waits')
    .option('--note <text>', 'kept with the revision, for editors')
    .option(...OVERRIDE)
    .action(async (name: string, flags: ArticleFlags & { note?: string; override?: string }) => {
      const { note = null, override = null, json } = flags;
      const { path } = await withDraft(context, name, flags, async (db, draft, how) => {
        const { articleId, version, isPublic, changed } = draft;
        if (isPublic && !changed) return draft;
        const outcome = await publishDraft(db, atTerminal(flags.by), { articleId, version, note, override }, how);
        return outcome.type === 'published' ? outcome : explain(outcome);
      });
      context.out(json ? `${JSON.stringify({ path, status: 'published' })}\n` : `${path} is published\n`);
    });
}

function registerSchedule(article: Command, context: CommandContext): void {
  withBy(withData(article.command('schedule <article>')))
    .description('have its draft go out at a time, while the server runs')
    .addOption(new Option('--at <time>', 'when, such as 2026-12-01T06:00:00Z').argParser(instant).makeOptionMandatory())
    .option('--embargo', 'nobody may publish it before')
    .option(...OVERRIDE)
    .action(async (name: string, flags: ArticleFlags & { at: Date; embargo?: boolean; override?: string }) => {
      const { at, embargo = false, override = null, json } = flags;
      await withDraft(context, name, flags, async (db, { articleId, version }, how) => {
        const outcome = await scheduleDraft(
          db,
          atTerminal(flags.by),
          { articleId, version, at, embargo, override },
          how,
        );
        return outcome.type === 'scheduled' ? outcome : explain(outcome);
      });
      context.out(json ? `${JSON.stringify({ at })}\n` : `goes out at ${at.toISOString()}\n`);
    });
}

function registerCorrect(article: Command, context: CommandContext): void {
  withBy(withData(article.command('correct <article>')))
    .description(
      'say at its foot, on /corrections, in feeds and to those who republished it what was wrong; its draft goes out with it',
    )
    .requiredOption('--text <text>', 'what was wrong and what is right, for readers')
    .addOption(new Option('--kind <kind>', 'what it is').choices([...CORRECTION_KINDS]).default('correction'))
    .option('--sentence <text>', 'the sentence it is about, as it stood; for editors')
    .option(...OVERRIDE)
    .action(
      async (
        name: string,
        flags: ArticleFlags & { text: string; kind: CorrectionKind; sentence?: string; override?: string },
      ) => {
        const { text, kind, sentence = null, override = null, json } = flags;
        const done = await withDraft(context, name, flags, async (db, { articleId, version, changed }, how) => {
          const correction = { articleId, kind, text, sentence, override, version: changed ? version : null };
          const outcome = await correctArticle(db, atTerminal(flags.by), correction, how);
          return outcome.type === 'corrected' ? outcome : explain(outcome);
        });
        context.out(json ? `${JSON.stringify(done)}\n` : `${done.path} is corrected\n`);
      },
    );
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
