import { once } from 'node:events';
import type { Command } from 'commander';
import { answerAssistant, createSite, type McpDeps, ownApi, remoteApi } from '../publish/index.ts';
import { type CommandContext, configOf, type DataOptions, withDatabase } from './context.ts';
import { deskConfig, programVersion, siteDeps } from './site-deps.ts';

/** `trama mcp`: the public database as tools of an assistant, over standard input and output. */
export function registerMcp(program: Command, context: CommandContext): void {
  program
    .command('mcp')
    .description(
      'answer an assistant on this machine (Model Context Protocol over standard input and output): what readers may see, each fact with its sentence and link',
    )
    .option('--data <folder>', 'the data folder, instead of DATA_DIR')
    .option('--url <address>', 'ask the public site at this address instead of the data folder')
    .action(async ({ url, ...flags }: DataOptions & { url?: string }) => {
      const onError = (error: unknown) => context.err(`trama: ${error instanceof Error ? error.message : error}\n`);
      const common = { version: programVersion(), onError };
      if (url !== undefined) {
        const api = remoteApi(url);
        return untilClosed({ ...common, api, name: () => new URL(api.origin()).host });
      }
      const config = configOf(context, flags);
      await withDatabase(config, 'mcp', async ({ db }) => {
        const deps = siteDeps(await deskConfig(config, db), db);
        const api = ownApi(createSite(deps), () => deps.site.origin);
        await untilClosed({ ...common, api, name: () => deps.site.name });
      });
    });
}

/** Serves until the assistant closes our standard input, or a signal comes. */
async function untilClosed(deps: McpDeps): Promise<void> {
  const handle = await answerAssistant(deps);
  await Promise.race([once(process.stdin, 'end'), once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await handle.close();
}
