import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { dropFormerKey, readProofKey, rekey, renewKeyFile } from '../newsroom/index.ts';
import {
  type CommandContext,
  configOf,
  type DataOptions,
  dataFolder,
  EXIT,
  withData,
  withDatabase,
} from './context.ts';

/** `trama proofs`: the key under which confidential proofs and the mail server's password are encrypted. */
export function registerProofs(program: Command, context: CommandContext): void {
  const group = program.command('proofs').description('the key of confidential proofs and passwords');
  withData(group.command('rekey'))
    .description(
      'encrypt everything under a new key: one made now in the data folder, or PROOF_KEY with PROOF_KEY_FORMER for the one before; may be killed and called again',
    )
    .action(async (flags: DataOptions) => {
      const config = configOf(context, flags);
      const said = await withDatabase(config, 'proofs', async ({ db }) => {
        // A key of the settings is made by whoever sets it.
        if (!config.PROOF_KEY) renewKeyFile(dataFolder(config));
        let told = 0;
        const tell = (renewed: number) => {
          if (renewed > told) context.err(`${renewed} encrypted anew\n`);
          told = renewed;
        };
        const done = await rekey(db, readProofKey(dataFolder(config), config), tell);
        if (!config.PROOF_KEY && done.shut === 0) dropFormerKey(dataFolder(config));
        return done;
      });
      context.out(flags.json ? `${JSON.stringify(said)}\n` : `${describe(said, config)}\n`);
      if (said.shut > 0) context.setExitCode(EXIT.input);
    });
}

function describe({ renewed, shut }: { renewed: number; shut: number }, config: Config): string {
  const done = `${renewed} encrypted anew`;
  const former = config.PROOF_KEY ? 'PROOF_KEY_FORMER (and proofs.key, where there is one)' : 'proofs.key.old';
  if (shut > 0)
    return `${done}; ${shut} can't be opened with any key here and stay as they were: keep ${former}, bring the right key back and call this again`;
  return `${done}; ${config.PROOF_KEY ? `take out ${former}: nothing needs it any more` : 'the former key is gone: copy the new proofs.key to where you keep it'}`;
}
