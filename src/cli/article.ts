import type { Command } from 'commander';
import { type ArticleStatus, setStatus } from '../archive/index.ts';
import { reanchorEvidence } from '../knowledge/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';

/** `trama article …`: takes an article out of public view, or puts it back. */
export function registerArticle(program: Command, context: CommandContext): void {
  const article = program.command('article').description('take an article out of public view, or put it back');
  const change = async (name: string, status: ArticleStatus, flags: DataOptions & { reason?: string }) => {
    const path = await withDatabase(configOf(context, flags), 'article', async ({ db }) => {
      const changed = await setStatus(db, name, status, flags.reason ?? null);
      await reanchorEvidence(db);
      return changed;
    });
    if (path === null)
      throw new UserError(`no article has the path, slug, id or address '${name}'; 'trama search' finds it`);
    context.out(flags.json ? `${JSON.stringify({ path, status })}\n` : `${path} is ${status}\n`);
  };
  withData(article.command('unpublish <article>'))
    .description('its page, feeds, search and JSON go at once; its address answers 410')
    .option('--reason <text>', 'shown on the page that stands there instead')
    .action((name: string, flags: DataOptions & { reason?: string }) => change(name, 'unpublished', flags));
  withData(article.command('publish <article>'))
    .description('show it to readers')
    .action((name: string, flags: DataOptions) => change(name, 'published', flags));
}
