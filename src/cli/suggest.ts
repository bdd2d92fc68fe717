import type { Command } from 'commander';
import { outsideSettings } from './ask-model.ts';
import { type CommandContext, configOf, type DataOptions, withData, withDatabase } from './context.ts';
import { countTo } from './options.ts';
import { createProgress } from './progress.ts';

interface SuggestFlags extends DataOptions {
  workers?: number;
  again?: boolean;
}

/** `trama suggest`: reads the articles that have not been read yet, and fills the review queue. */
export function registerSuggest(program: Command, context: CommandContext): void {
  withData(program.command('suggest'))
    .description(
      'read every article that is new, was edited or was read by older extractors: names, claims and incidents for editors to decide on; safe to stop and to run again',
    )
    .option('--workers <n>', 'threads that read texts; as many as the machine has cores when left out', countTo(256))
    .option('--again', 'read everything again, as after new names; what was decided stays')
    .action(async (flags: SuggestFlags) => {
      const config = configOf(context, flags);
      const started = performance.now();
      const { runSuggest } = await import('./run-suggest.ts');
      const progress = createProgress(context, 0);
      const counts = await withDatabase(config, 'suggest', async ({ db }) => {
        if (flags.again) await db.updateTable('extraction').set({ signature: '' }).execute();
        return runSuggest(db, {
          linkConfidence: config.LINK_CONFIDENCE,
          workers: flags.workers,
          outside: outsideSettings(config),
          onNote: (note) => context.err(`${note}\n`),
          onProgress: (done, total) => progress.update(done, 0, `of ${total} articles`),
        });
      });
      progress.end();
      const seconds = Math.round((performance.now() - started) / 10) / 100;
      context.out(
        flags.json
          ? `${JSON.stringify({ ...counts, seconds })}\n`
          : `${counts.articles} articles read in ${seconds} s: ${counts.names} names, ${counts.suggestions} suggestions${counts.failed > 0 ? `, ${counts.failed} could not be read` : ''}\nnext: trama review\n`,
      );
    });
}
