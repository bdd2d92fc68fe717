import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { createLog, migrate, type OpenDatabase, openDatabase } from '../kit/index.ts';
import { type CommandContext, configOf, type DataOptions, dataFolder, UserError } from './context.ts';
import { loadSample } from './sample.ts';

const PATIENCE_MS = 10_000;

interface ServeFlags extends DataOptions {
  port?: string;
  host?: string;
}

/** `trama serve` and `trama start`: the public site, until a signal ends it. */
export function registerServe(program: Command, context: CommandContext): void {
  const add = (name: string, says: string, sample: boolean) =>
    program
      .command(name)
      .description(says)
      .option('--data <folder>', 'the data folder, instead of DATA_DIR')
      .option('--host <address>', 'address to listen on, instead of HOST')
      .option('--port <number>', 'port to listen on, instead of PORT')
      .option('--json', 'print the address as JSON')
      .action((flags: ServeFlags) => serve(context, flags, sample));
  add('start', 'serve the site; a new data folder gets the sample archive first (npm start does this)', true);
  add('serve', 'serve the site', false);
}

async function serve(context: CommandContext, flags: ServeFlags, sample: boolean): Promise<void> {
  const { host: HOST = context.environment.HOST, port: PORT = context.environment.PORT } = flags;
  const config = configOf({ ...context, environment: { ...context.environment, HOST, PORT } }, flags);
  const log = createLog(config.LOG_LEVEL);
  // The site's code loads while the database opens in its own thread.
  const site = import('./run-serve.ts');
  const database = await openDatabase({
    dataDir: config.DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    command: 'serve',
    poolSize: config.DATABASE_POOL,
  });
  try {
    refuseShared(database, config);
    if (!database.durable)
      log.warn('commits do not reach the disk: a power failure could lose the last ones; see docs/operate.md');
    const applied = await migrate(database.db);
    if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
    const loaded = sample
      ? await loadSample(context, database.db, dataFolder(config), config.SUGGEST ? config.LINK_CONFIDENCE : null)
      : 0;
    const { startServer } = await site;
    const { server, address, desk, first, stop } = await startServer(config, database, log);
    // Before the address is told: whoever waits for it may ask for the end at once, which must be an orderly one.
    const asked = untilSignal();
    context.out(
      flags.json
        ? `${JSON.stringify({ address, ...(first ? { firstAdministrator: first } : {}), ...(config.DESK_PORT === null ? {} : { desk }) })}\n`
        : greeting({ address, desk, first }, config, loaded),
    );
    await asked;
    await stop();
    await server.close(PATIENCE_MS);
  } finally {
    await database.close();
  }
}

function refuseShared({ kind, holder }: OpenDatabase, config: Config): void {
  if (kind !== 'shared' || !holder) return;
  throw new UserError(
    `${dataFolder(config)} is in use by process ${holder.pid} (trama ${holder.command}). If that is a server, the site is up already; otherwise wait until it has ended, or choose another folder with DATA_DIR.`,
  );
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

function greeting(
  { address, desk, first }: { address: string; desk: string; first: string | null },
  config: Config,
  loaded: number,
): string {
  const lines = [`Trama is at ${address}`];
  if (loaded > 0) lines.push(`The sample archive is loaded: ${loaded} articles.`);
  lines.push(
    '',
    ...(first
      ? ['The first administrator makes an account here (good once, until the next start):', `  ${first}`, '']
      : []),
    'What to try next',
    `  read            ${address}/country/colombia   ${address}/search?q=cocaine`,
    `  the desk        ${desk}/desk`,
    '  your archive    npx trama import export.xml       (WordPress export, feeds, saved pages, text; --help says more)',
    '  a data folder   DATA_DIR=./mine npm start         (the sample goes only into a new one)',
    `  health          npx trama doctor                  (data in ${dataFolder(config)})`,
    '  stop            Ctrl+C',
    '',
  );
  return lines.join('\n');
}
