import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Db, isDiskFull, type Page, UserError } from '../../kit/index.ts';
import { INTERFACE_LANGUAGES, localPath, offeredLanguages } from '../../ui/index.ts';
import { createSite } from '../create-site.ts';
import { actorPath } from '../entity-paths.ts';
import type { PublishDeps } from '../public-page.ts';
import { readEntityPaths } from '../queries/read-actors.ts';
import { readMenu } from '../queries/read-index.ts';
import { countSitemap, readSitemap, SITEMAP_SIZE } from '../queries/read-sitemap.ts';
import { articleParts } from '../sitemap.ts';
import { askSite } from './find-route.ts';
import { findTouched, isTouched } from './find-touched.ts';
import { isSearch, mirrorFile, relativeLink } from './mirror-address.ts';
import { searchFiles, searchPage } from './mirror-search.tsx';
import {
  changesSince,
  type MirrorEntry,
  type MirrorState,
  readState,
  touchedByLog,
  writeState,
} from './mirror-state.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** What a run did. */
export interface MirrorSummary {
  /** Files that the mirror holds, and bytes of those written now. */
  files: number;
  written: number;
  unchanged: number;
  removed: number;
  bytes: number;
  /** Links that lead nowhere: the page, and the address that is not there. */
  broken: { page: string; address: string }[];
}

/** What a mirror is made with. */
export interface MirrorDeps extends PublishDeps {
  /** Version of the program: another one makes everything anew. */
  version: string;
  /** Address of the mirror's search script among the assets. */
  searchScript: string;
}

/** Pages that are made at the same time: the database has one session, the rest is this thread's. */
const AT_ONCE = 16;

/** Types that are text with links in them. */
const HTML = /^text\/html/;

interface Crawl {
  folder: string;
  origin: string;
  ask(address: string): Promise<Page>;
  entries: Map<string, MirrorEntry>;
  summary: MirrorSummary;
  progress(pages: number, waiting: number): void;
}

/**
 * Writes the whole public site into `folder` as plain files for any web server, an onion service or a USB stick: pages
 * with relative links, JSON twins, feeds, pictures, and a search that loads its index in slices. A second run rewrites
 * only what has changed since and removes what is no longer public; one that was killed is simply run again.
 *
 * @throws UserError when the folder holds something that is no mirror
 */
export async function writeMirror(
  deps: MirrorDeps,
  folder: string,
  progress: (pages: number, waiting: number) => void,
): Promise<MirrorSummary> {
  const before = readState(folder);
  const of = await nameOf(deps);
  const known = before?.of === of ? before : null;
  const changes = await changesSince(deps.db, known);
  const around = await readSurroundings(deps.db);
  const kept = known && changes.keys ? await untouched(deps.db, known, around, changes) : [];
  const site = createSite({ ...deps, remember: rememberAnswers() });
  const crawl: Crawl = {
    folder,
    origin: deps.site.origin,
    ask: withSearch(deps, askSite(site)),
    entries: new Map(kept.map((one) => [one.address, one])),
    summary: { files: 0, written: 0, unchanged: 0, removed: 0, bytes: 0, broken: [] },
    progress,
  };
  await fs.promises.mkdir(folder, { recursive: true });
  const roots = await rootsOf(deps);
  await follow(crawl, roots);
  const reached = reachable(crawl, roots);
  if (kept.length === 0 || changes.keys?.some((key) => key.startsWith('article:')))
    await addSearchIndex(crawl, deps, reached);
  const all = [...reached, ...[...crawl.entries.values()].filter(({ address }) => isIndex(address))];
  await removeOthers(crawl, before, all);
  crawl.summary.files = all.length;
  crawl.summary.broken = brokenLinks(crawl, reached);
  await writeState(folder, {
    made: 'trama mirror',
    of,
    horizon: changes.horizon,
    at: changes.at,
    around,
    entries: all,
  });
  return crawl.summary;
}

/** Answers that are kept: a page's twin is asked for when all that stands before it in the queue is made. */
const REMEMBERED = 800;

function rememberAnswers(): NonNullable<MirrorDeps['remember']> {
  const known = new Map<string, ReturnType<NonNullable<MirrorDeps['remember']>>>();
  return (key, load) => {
    const answer = known.get(key) ?? load();
    known.set(key, answer);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
    return answer;
  };
}

/** What every page shows, in a word: the program, the newsroom's settings and the menu. */
async function nameOf({ db, version, site, indexPeople }: MirrorDeps): Promise<string> {
  const menus: unknown[] = [];
  for (const language of offeredLanguages(site)) menus.push(await readMenu(db, language, site));
  return createHash('sha256')
    .update(JSON.stringify([version, site, indexPeople(), menus]))
    .digest('hex');
}

/** Pages of the run before that are as they would be made now. */
async function untouched(
  db: Db,
  { entries, around: before, at }: MirrorState,
  after: Surroundings,
  { keys: log, at: now }: Awaited<ReturnType<typeof changesSince>>,
): Promise<MirrorEntry[]> {
  const keys = [...(log ?? []), ...(at.slice(0, 10) === now.slice(0, 10) ? [] : ['today:*'])];
  const touched = await findTouched(db, { before, after, log: keys, entries });
  if (keys.includes('today:*')) touched?.add('today');
  const byLog = touchedByLog(keys);
  return touched ? entries.filter((one) => !isTouched(one, touched, byLog)) : [];
}

/** Everything that must be there whether a page leads to it or not: front pages, every article, every actor. */
async function rootsOf(deps: MirrorDeps): Promise<string[]> {
  const articles: string[] = [];
  const parts = articleParts(await countSitemap(deps.db));
  for (let part = 1; part <= parts; part++)
    articles.push(...(await readSitemap(deps.db, part)).map(({ path: address }) => address));
  const actors = (await readEntityPaths(deps.db, SITEMAP_SIZE, true)).map(actorPath);
  const { site } = deps;
  const everywhere = (address: string) => offeredLanguages(site).map((language) => localPath(site, language, address));
  return [...everywhere('/'), ...everywhere('/search'), ...articles, ...actors];
}

/** The site, but with the mirror's own search. */
function withSearch(deps: MirrorDeps, ask: Crawl['ask']): Crawl['ask'] {
  return async (address) => {
    if (!isSearch(address)) return ask(address);
    const language = INTERFACE_LANGUAGES.find((one) => localPath(deps.site, one, '/search') === address);
    const file = mirrorFile(address);
    if (!language || file === null) return ask(address);
    const body = await searchPage(deps, language, relativeLink(file, `${INDEX}about.js`));
    return { status: 200, type: 'text/html; charset=utf-8', body, keys: [], cacheable: false };
  };
}

/** Makes the pages of these addresses and of all that they lead to, unless they are there from an earlier run. */
async function follow(crawl: Crawl, roots: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const queue: string[] = [];
  const add = (address: string) => {
    if (seen.has(address) || mirrorFile(address) === null) return;
    seen.add(address);
    queue.push(address);
  };
  for (const address of roots) add(address);
  let next = 0;
  let done = 0;
  const running = new Set<Promise<void>>();
  const take = async (address: string) => {
    const entry = crawl.entries.get(address) ?? (await make(crawl, address));
    for (const link of entry?.links ?? []) add(link);
    crawl.progress(++done, queue.length - done);
  };
  while (next < queue.length || running.size > 0) {
    for (; next < queue.length && running.size < AT_ONCE; next++) {
      const work: Promise<void> = take(queue[next] as string).finally(() => running.delete(work));
      running.add(work);
    }
    await Promise.race(running);
  }
}

/** Makes one page and writes its file; null for what isn't there. */
async function make(crawl: Crawl, address: string): Promise<MirrorEntry | null> {
  const page = await crawl.ask(address);
  const file = mirrorFile(address);
  if (file === null) return null;
  const moved = page.status === 301 ? page.headers?.location : undefined;
  if (moved?.startsWith('/')) return stub(crawl, address, file, moved);
  if (page.status !== 200) return null;
  if (!HTML.test(page.type))
    return put(crawl, { address, file, keys: page.keys, within: page.within, links: [] }, page.body);
  const { html, links } = rewriteLinks(String(page.body), file, crawl.origin);
  return put(crawl, { address, file, keys: page.keys, within: page.within, links }, html);
}

/** An address that moved: a page that leads on by itself. */
async function stub(crawl: Crawl, address: string, file: string, to: string): Promise<MirrorEntry | null> {
  const target = mirrorFile(to);
  if (target === null) return null;
  const link = relativeLink(file, target);
  const html = `<!doctype html><meta charset="utf-8"><title>Moved</title><meta http-equiv="refresh" content="0;url=${link}"><a href="${link}">${link}</a>\n`;
  return put(crawl, { address, file, keys: ['article:*', 'entity:*'], links: [to] }, html);
}

/** Writes a file unless the same bytes stand there, and remembers it. */
async function put(
  { folder, summary, entries }: Crawl,
  given: Omit<MirrorEntry, 'hash'>,
  body: string | Buffer,
): Promise<MirrorEntry> {
  const bytes = Buffer.from(body);
  const target = path.join(folder, given.file);
  const old = await fs.promises.readFile(target).catch(() => null);
  if (old?.equals(bytes)) summary.unchanged++;
  else {
    await fs.promises.mkdir(path.dirname(target), { recursive: true });
    // Renamed into place: a reader of the mirror never gets half a page.
    await fs.promises.writeFile(`${target}.new`, bytes).catch((error) => giveUp(`${target}.new`, error));
    await fs.promises.rename(`${target}.new`, target);
    summary.written++;
    summary.bytes += bytes.length;
  }
  const entry = { ...given, hash: createHash('sha256').update(bytes).digest('hex') };
  entries.set(entry.address, entry);
  return entry;
}

/** No half page stays; the pages that are there are whole, and the next run makes the rest. */
async function giveUp(draft: string, error: unknown): Promise<never> {
  await fs.promises.rm(draft, { force: true });
  if (!isDiskFull(error)) throw error;
  throw new UserError(`the disk is full: ${draft} could not be written. Make room, then run the same command again`);
}

/** What the roots still lead to: pages of what was taken down are not among it. */
function reachable(crawl: Crawl, roots: readonly string[]): MirrorEntry[] {
  const reached = new Map<string, MirrorEntry>();
  const queue = [...roots];
  for (const address of queue) {
    const entry = crawl.entries.get(address);
    if (!entry || reached.has(address)) continue;
    reached.set(address, entry);
    queue.push(...entry.links);
  }
  return [...reached.values()];
}

async function addSearchIndex(crawl: Crawl, deps: MirrorDeps, reached: readonly MirrorEntry[]): Promise<void> {
  for (const address of [...crawl.entries.keys()]) if (isIndex(address)) crawl.entries.delete(address);
  const files = new Set(reached.map(({ file }) => file));
  for await (const { name, text } of searchFiles(deps.db, files)) {
    const file = `${INDEX}${name}`;
    await put(crawl, { address: `/${file}`, file, keys: [], links: [] }, text);
  }
}

const INDEX = 'search/index/';
const isIndex = (address: string) => address.startsWith(`/${INDEX}`);

/** Files of the run before that are in the mirror no more: what was unpublished must go from here too. */
async function removeOthers(
  { folder, summary }: Crawl,
  before: MirrorState | null,
  kept: readonly MirrorEntry[],
): Promise<void> {
  const files = new Set(kept.map(({ file }) => file));
  for (const { file } of before?.entries ?? []) {
    if (files.has(file)) continue;
    await fs.promises.rm(path.join(folder, file), { force: true });
    summary.removed++;
  }
}

function brokenLinks({ entries }: Crawl, reached: readonly MirrorEntry[]): MirrorSummary['broken'] {
  return reached.flatMap(({ address: page, links }) =>
    links.filter((address) => !entries.has(address) && !isSearch(address)).map((address) => ({ page, address })),
  );
}
