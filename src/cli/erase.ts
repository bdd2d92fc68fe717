import os from 'node:os';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { audit, readSettings } from '../accounts/index.ts';
import { withDeskSettings } from '../config.ts';
import { writeBackup } from '../kit/index.ts';
import { countDeletable } from '../newsroom/index.ts';
import {
  type CommandContext,
  configOf,
  type DataOptions,
  dataFolder,
  UserError,
  withData,
  withDatabase,
} from './context.ts';
import { deleteContent } from './delete-content.ts';
import { createProgress } from './progress.ts';

type What = 'trash' | 'archive';

interface EraseFlags extends DataOptions {
  reason: string;
  confirm?: string;
  backup: string | false | undefined;
}

/**
 * `trama erase`: what two people decide at the desk, for whoever has the machine and needs nobody's leave. It asks for
 * a backup and for the newsroom's name all the same.
 */
export function registerErase(program: Command, context: CommandContext): void {
  withData(program.command('erase'))
    .description('delete the trash or the whole archive for good; at the desk two people decide that')
    .addArgument(new Argument('<what>', 'what is to go').choices(['trash', 'archive']))
    .requiredOption('--reason <words>', 'why, kept in the audit trail')
    .option('--confirm <name>', "the newsroom's name (SITE_NAME) as it stands, so that nobody does it by mistake")
    .option('--backup <file>', 'write a backup there first; the archive is not deleted without one')
    .option('--no-backup', 'empty the trash without a backup')
    .action((what: What, flags: EraseFlags) => erase(context, what, flags));
}

async function erase(context: CommandContext, what: What, flags: EraseFlags): Promise<void> {
  const config = configOf(context, flags);
  checkCall(what, flags);
  const folder = dataFolder(config);
  const progress = createProgress(context, 0);
  const articles = await withDatabase(config, 'erase', async ({ db, kind }) => {
    const { SITE_NAME } = withDeskSettings(config, await readSettings(db));
    if (flags.confirm !== SITE_NAME)
      throw new UserError(`this can't be undone: repeat it with --confirm '${SITE_NAME}'`, 2);
    const now = new Date();
    const trashedBy = what === 'trash' ? now : null;
    if (flags.backup)
      await writeBackup(db, path.resolve(flags.backup), path.join(folder, 'media'), (rows, table) =>
        progress.update(rows, 0, table),
      );
    const count = await countDeletable(db, trashedBy);
    const by = { id: null, name: `${os.userInfo().username} (terminal)` };
    const words = { reason: flags.reason, articles: count, backup: Boolean(flags.backup) };
    await db.transaction().execute((tx) => audit(tx, by, 'approval.terminal', what, words));
    await deleteContent(db, {
      trashedBy,
      folder,
      embedded: kind !== 'server',
      step: async ({ what: part, done }) => {
        progress.update(done, 0, part);
        return true;
      },
    });
    return count;
  });
  progress.end();
  const said = `${articles} articles deleted for good`;
  context.out(flags.json ? `${JSON.stringify({ what, articles })}\n` : `${said}\n`);
}

function checkCall(what: What, { backup, reason }: EraseFlags): void {
  if (!reason.trim()) throw new UserError('give a reason with --reason', 2);
  if (what === 'archive' && !backup)
    throw new UserError('the archive is not deleted without a backup: give --backup FILE, outside the data folder', 2);
  if (backup === undefined) throw new UserError('give --backup FILE, or --no-backup', 2);
}
