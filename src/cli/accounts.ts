import os from 'node:os';
import { type Command, Option } from 'commander';
import {
  type Account,
  type Actor,
  invite,
  inviteReset,
  isEmail,
  listAccounts,
  ROLES,
  type Role,
  readAccount,
  setDisabled,
} from '../accounts/index.ts';
import { type Config, shownHost } from '../config.ts';
import { invitationAddress } from '../desk/index.ts';
import type { Db } from '../kit/index.ts';
import { type CommandContext, configOf, type DataOptions, UserError, withData, withDatabase } from './context.ts';

/** `trama accounts`: who works at the desk, for whoever has the machine. */
export function registerAccounts(program: Command, context: CommandContext): void {
  const group = program.command('accounts').description('people who work at the desk');
  withData(group.command('list', { isDefault: true }))
    .description('all of them, with roles and open sessions')
    .action(async (flags: DataOptions) => {
      const accounts = await withDatabase(configOf(context, flags), 'accounts', ({ db }) => listAccounts(db));
      for (const one of accounts) context.out(`${flags.json ? JSON.stringify(one) : line(one)}\n`);
    });
  registerInvite(group, context);
  registerChanges(group, context);
}

interface InviteFlags extends DataOptions {
  role: Role[];
  email?: string;
  name?: string;
}

function registerInvite(group: Command, context: CommandContext): void {
  withData(group.command('invite'))
    .description('make an address at which somebody makes their account; good once, for seven days')
    .addOption(new Option('--role <role...>', 'what they are at the desk').choices([...ROLES]).makeOptionMandatory())
    .option('--email <address>', 'for this address alone')
    .option('--name <name>', 'name to begin with')
    .action(async (flags: InviteFlags) => {
      const { role: roles, email = null, name = null } = flags;
      if (email !== null && !isEmail(email)) throw new UserError(`'${email}' is no e-mail address`);
      const config = configOf(context, flags);
      const secret = await withDatabase(config, 'accounts', ({ db }) =>
        invite(db, atTerminal(), { email, name, roles }, new Date()),
      );
      printAddress(context, flags, config, secret);
    });
}

function registerChanges(group: Command, context: CommandContext): void {
  const change = (name: string, says: string, work: (db: Db, account: Account, config: Config) => Promise<string>) =>
    withData(group.command(`${name} <account>`))
      .description(says)
      .action(async (which: string, flags: DataOptions) => {
        const config = configOf(context, flags);
        const said = await withDatabase(config, 'accounts', async ({ db }) => {
          const account = await readAccount(db, which);
          if (!account) throw new UserError(`no account has the address or id '${which}': see trama accounts list`);
          return work(db, account, config);
        });
        context.out(flags.json ? `${JSON.stringify({ result: said })}\n` : `${said}\n`);
      });
  change('disable', 'close an account (by e-mail address or id) and end its sessions', async (db, { id, email }) => {
    await setDisabled(db, atTerminal(), id, true, new Date());
    return `${email} is closed; its sessions have ended`;
  });
  change('enable', 'open a closed account again', async (db, { id, email }) => {
    await setDisabled(db, atTerminal(), id, false, new Date());
    return `${email} is open`;
  });
  change('reset', 'make an address at which an account gets a new password', async (db, { id }, config) =>
    invitationAddress(originOf(config), await inviteReset(db, atTerminal(), id, new Date())),
  );
}

function line({ name, email, roles, sessions, disabledAt, id }: Account): string {
  return `${id}  ${email}  ${name}: ${roles.join(', ')}${disabledAt ? '; closed' : ''}; ${sessions} sessions`;
}

function printAddress(context: CommandContext, flags: DataOptions, config: Config, secret: string): void {
  const address = invitationAddress(originOf(config), secret);
  context.out(flags.json ? `${JSON.stringify({ address })}\n` : `${address}\n`);
}

function originOf(config: Config): string {
  if (config.DESK_URL) return config.DESK_URL;
  if (config.DESK_PORT) return `http://${shownHost(config.DESK_HOST)}:${config.DESK_PORT}`;
  return config.SITE_URL ?? `http://${shownHost(config.HOST)}:${config.PORT}`;
}

/** Whoever has the machine, as the audit trail names them. */
function atTerminal(): Actor {
  return { id: null, name: `${os.userInfo().username} (terminal)` };
}
