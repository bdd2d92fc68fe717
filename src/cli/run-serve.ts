import path from 'node:path';
import { firstInvitation } from '../accounts/index.ts';
import { type Config, shownHost, withDeskSettings } from '../config.ts';
import { askedFolder, createDesk, createWriteApi, type Desk, invitationAddress, WRITE_ROUTES } from '../desk/index.ts';
import { followChanges as followChangesFeed } from '../exchange/index.ts';
import {
  createHttpServer,
  type Db,
  type HttpServer,
  type Log,
  type OpenDatabase,
  packageRoot,
  tidy,
  watchChanges,
} from '../kit/index.ts';
import { reanchorEvidence, settleDraftClaims } from '../knowledge/index.ts';
import { inspectBy, readProofKey } from '../newsroom/index.ts';
import { assetAddress, createSite, exportFiles, mcpPart, ownApi, reconcilePart } from '../publish/index.ts';
import { refreshSearch } from '../search/index.ts';
import { outsideSettings } from './ask-model.ts';
import { dataFolder, UserError } from './context.ts';
import { createDeskReader } from './desk-reader.ts';
import { readMadeSettings, sealMailPassword } from './made-settings.ts';
import { serveApprovals } from './run-approvals.ts';
import { serveReaders } from './run-audience.ts';
import { serveExports } from './run-exports.ts';
import { serveImports } from './run-import-jobs.ts';
import { serveNewsroom } from './run-newsroom.ts';
import { serveWebhooks } from './run-webhooks.ts';
import { serveDeskApart } from './serve-desk-apart.ts';
import { programVersion, siteDeps, siteOf } from './site-deps.ts';

const TIDY_MS = 600_000;
/** The log of changes keeps a day: also where nothing happens, it is taken up often enough. */
const HOURLY_MS = 3_600_000;
/** How long nothing has to change before articles are read for suggestions: an import under way reads its own. */
const QUIET_MS = 3_000;

/** Serves the site of an open database until `stop`, and keeps it in step with whatever changes. */
export async function startServer(environment: Config, database: OpenDatabase, log: Log) {
  const { db } = database;
  const proofKey = () => readProofKey(dataFolder(environment), environment);
  await sealMailPassword(db, proofKey, log);
  const readMade = () => readMadeSettings(db, proofKey, log);
  const config = withDeskSettings(environment, await readMade());
  const site = siteOf(config);
  const exportsDir = path.join(dataFolder(config), 'exports');
  const pages = createSite({ ...siteDeps(config, db), site, exportsDir, moreOperations: WRITE_ROUTES });
  const limit = config.API_REQUESTS > 0 ? { most: config.API_REQUESTS, windowSeconds: 60 } : null;
  const assistants = mcpPart(
    {
      api: ownApi(pages, () => site.origin),
      name: () => site.name,
      version: programVersion(),
      onError: (err) => log.error({ err }, 'a question of an assistant failed'),
    },
    limit,
  );
  const spreadsheets = reconcilePart({ db, name: () => site.name, origin: () => site.origin }, limit);
  const reader = createDeskReader(db);
  const desk: Desk = {
    db,
    site: { ...site, menu: [] },
    origin: config.DESK_URL ?? site.origin,
    config,
    dataDir: dataFolder(config),
    mediaDir: path.join(dataFolder(config), 'media'),
    reader,
    proofKey,
    log,
    now: () => new Date(),
    changed: () => follow.poke(),
    asset: assetAddress(path.join(packageRoot(), 'dist', 'assets')),
  };
  const server = await createHttpServer({
    ...pages,
    parts: [
      exportFiles(exportsDir),
      assistants,
      spreadsheets,
      ...(config.DESK_PORT === null ? [createDesk(desk), createWriteApi(desk)] : []),
    ],
    dataLimit: limit,
    proxies: config.PROXIES,
    cacheBytes: config.CACHE_MB * 1024 * 1024,
    onError: (error, at) => log.error({ err: error, path: at }, 'a page failed'),
  });
  const suggesting = config.SUGGEST ? suggestWhenQuiet(db, config, log) : null;
  /** What was changed at the desk, of this process or another. */
  const takeUp = async () => {
    Object.assign(config, environment, withDeskSettings(environment, await readMade()));
    const { origin: _origin, ...words } = siteOf(config);
    for (const one of [site, desk.site]) Object.assign(one, words);
    pages.refresh();
    server.cache.clear();
  };
  const follow = followChanges(db, server, log, takeUp, () => {
    reader.forget();
    suggesting?.poke();
  });
  await follow.poke();
  database.onChange(follow.poke);
  const address = await server.listen(config.HOST, config.PORT).catch(async (error) => {
    await follow.stop();
    return explainListen(error, config);
  });
  // What a killed import left undone; readers needn't wait for it.
  follow.catchUp();
  const tidying =
    database.kind === 'embedded'
      ? setInterval(() => void tidy(db).catch((err) => log.error({ err }, 'tidying failed')), TIDY_MS)
      : undefined;
  const shown = `http://${shownHost(config.HOST)}:${new URL(address).port}`;
  const readers = serveReaders(db, config, { site, desk: () => desk.origin }, log);
  const newsroom = serveNewsroom(db, site, inspectBy(reader.read), log, follow.poke);
  const made = () => server.cache.invalidate(['export:*']);
  const exports = serveExports(db, config, site, { folder: exportsDir, asked: askedFolder(desk) }, { log, made });
  const webhooks = serveWebhooks(db, config, site, log);
  const hourly = setInterval(() => follow.catchUp(), HOURLY_MS);
  const imports = serveImports(db, config, { alone: database.kind === 'embedded' }, log);
  const embedded = database.kind === 'embedded';
  const approvals = serveApprovals(db, { folder: dataFolder(config), embedded }, log);
  // With PORT=0 the address is known only now; no page has been asked for yet.
  if (!config.SITE_URL) site.origin = desk.site.origin = shown;
  if (!config.SITE_URL && !config.DESK_URL) desk.origin = shown;
  const apart = config.DESK_PORT === null ? null : await serveDeskApart(desk, pages, log);
  if (apart && !config.DESK_URL) desk.origin = apart.address;
  const first = await firstInvitation(db, new Date());
  const stop = async () => {
    clearInterval(tidying);
    clearInterval(hourly);
    await follow.stop();
    await suggesting?.stop();
    await readers.stop();
    await newsroom.stop();
    await webhooks.stop();
    await exports.stop();
    await imports.stop();
    await approvals.stop();
    await reader.stop();
    await apart?.close();
  };
  return { server, address: shown, desk: desk.origin, first: first && invitationAddress(desk.origin, first), stop };
}

/** Whatever changes anywhere: search and evidence catch up, and pages made of it leave the cache. */
function followChanges(
  db: Db,
  server: HttpServer,
  log: Log,
  takeUpSettings: () => Promise<void>,
  afterwards: () => void = () => undefined,
) {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const refresh = async () => {
    do {
      again = false;
      await reanchorEvidence(db);
      await settleDraftClaims(db);
      await refreshSearch(db);
      await followChangesFeed(db, () => stopped);
      // Also when another process has done it all.
      server.cache.invalidate(['search:*', 'change:*']);
      afterwards();
    } while (again && !stopped);
  };
  /** One at a time: what changes during a refresh is taken up after it. */
  const catchUp = () => {
    again = true;
    if (stopped) return;
    running ??= refresh()
      .catch((err) => log.error({ err }, 'search or evidence could not catch up; it is tried again at the next change'))
      .finally(() => {
        running = null;
      });
  };
  const settings = () => void takeUpSettings().catch((err) => log.error({ err }, 'settings could not be taken up'));
  const changes = watchChanges(
    db,
    (keys) => {
      if (keys.length === 0) return;
      server.cache.invalidate(keys);
      if (keys.some((key) => key.startsWith('setting:'))) settings();
      catchUp();
    },
    () => {
      log.warn('the database answers again');
      server.cache.clear();
      settings();
      catchUp();
    },
    (err) => log.error({ err }, 'the database is away: readers get what is in memory, or 503, until it is back'),
  );
  const stop = async () => {
    stopped = true;
    await changes.stop();
    await running;
  };
  return { poke: changes.poke, catchUp, stop };
}

/** Reads new and edited articles for suggestions, in threads of their own, when nothing has changed for a moment. */
function suggestWhenQuiet(db: Db, config: Config, log: Log) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;
  const run = async () => {
    const { runSuggest } = await import('./run-suggest.ts');
    const counts = await runSuggest(db, {
      linkConfidence: config.LINK_CONFIDENCE,
      outside: outsideSettings(config),
      workers: 1,
      stopped: () => stopped,
      onNote: (note) => log.warn(note),
    });
    if (counts.articles > 0) log.info(counts, 'articles read for suggestions');
  };
  const start = () => {
    if (stopped) return;
    if (running) return poke();
    running = run()
      .catch((err) => log.error({ err }, 'reading for suggestions failed; it is tried again at the next change'))
      .finally(() => {
        running = null;
      });
  };
  const poke = () => {
    clearTimeout(timer);
    timer = setTimeout(start, QUIET_MS);
  };
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { poke, stop };
}

function explainListen(error: NodeJS.ErrnoException, { HOST, PORT }: Config): never {
  const where = `${HOST}:${PORT}`;
  if (error.code === 'EADDRINUSE')
    throw new UserError(
      `${where} is taken by another program, perhaps another Trama: stop it, or choose another port with PORT`,
    );
  if (error.code === 'EACCES')
    throw new UserError(
      `${where} may not be used by this user: choose a port above 1023 with PORT, and put a web server in front`,
    );
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    throw new UserError(`HOST ${HOST} is no address of this machine: choose 127.0.0.1 or 0.0.0.0`);
  throw error;
}
