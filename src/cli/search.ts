import type { Command } from 'commander';
import { emptyQuery, rebuildSearch, refreshSearch, search } from '../search/index.ts';
import { type CommandContext, configOf, type DataOptions, withData, withDatabase } from './context.ts';
import { countTo } from './options.ts';
import { createProgress } from './progress.ts';

/** Articles indexed between two lines of progress. */
const STEP = 500;

/** `trama search`: what the site's search finds; `trama reindex`: makes the search's index anew. */
export function registerSearch(program: Command, context: CommandContext): void {
  withData(program.command('search <query...>'))
    .description('search the archive: words, "phrases", -exclusion, this OR that')
    .option('--page <n>', 'page of twenty results', countTo(100_000), 1)
    .action(async (words: string[], flags: DataOptions & { page: number }) => {
      const query = { ...emptyQuery(), q: words.join(' '), page: flags.page };
      const progress = createProgress(context, 0);
      const result = await withDatabase(configOf(context, flags), 'search', async ({ db }) => {
        // An import or a restore that was killed leaves articles that are stored and not yet indexed.
        for (let done = 0, took = 1; took > 0; done += took) {
          took = await refreshSearch(db, { limit: STEP });
          if (took > 0) progress.note(`indexing what waits: ${done + took} articles`);
        }
        return search(db, query);
      });
      progress.end();
      if (flags.json) return context.out(`${JSON.stringify(result)}\n`);
      const lines = result.hits.map(
        ({ title, path, publishedAt, passages }) =>
          `${publishedAt?.slice(0, 10) ?? 'undated   '}  ${title.text}\n  ${path}\n  ${passages[0]?.text ?? ''}`,
      );
      context.out(`${result.total} found\n${lines.join('\n')}\n`);
    });
  withData(program.command('reindex'))
    .description('make the index of the search anew from the archive; the site goes on meanwhile')
    .action(async (flags: DataOptions) => {
      const progress = createProgress(context, 0);
      const articles = await withDatabase(configOf(context, flags), 'reindex', ({ db }) =>
        rebuildSearch(db, ({ done, total }) => progress.note(`${done} of ${total} articles`)),
      );
      progress.end();
      context.out(flags.json ? `${JSON.stringify({ articles })}\n` : `${articles} articles indexed\n`);
    });
}
