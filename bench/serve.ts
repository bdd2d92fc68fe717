/**
 * npm run bench -- serve --articles N: pages a second and CPU a page, rendered (cache off) and from the cache; cold start;
 * memory. Load comes from this same machine, so the client takes its share of the cores.
 */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { randomFrom, writeArticles } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';
import { runTrama, startServer } from './lib/run-trama.ts';

const articles = numberOption('articles', 2000);
const SECONDS = 6;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
const file = path.join(folder, 'articles.jsonl');
const environment = { DATA_DIR: path.join(folder, 'data'), DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' };

interface Target {
  name: string;
  paths: string[];
}

try {
  writeArticles(file, articles);
  await runTrama(['import', file, '--json'], environment);
  const rendered = await startServer({ ...environment, CACHE_MB: '0' });
  const targets = await findTargets(rendered.address);
  for (const target of targets) await measure('rendered', rendered, target);
  await rendered.stop();
  const cached = await startServer(environment);
  for (const target of targets) await measure('cached', cached, { ...target, paths: target.paths.slice(0, 20) });
  console.log(`memory of the server: ${memoryMb(cached.pid)} MB with ${articles} articles`);
  await cached.stop();
  const starts: number[] = [];
  for (let n = 0; n < 5; n++) {
    const { seconds, stop } = await startServer(environment);
    starts.push(seconds);
    await stop();
  }
  console.log(`cold start to the first page: median ${starts.sort((a, b) => a - b)[2]?.toFixed(2)} s of 5`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function findTargets(address: string): Promise<Target[]> {
  const { items } = (await (await fetch(`${address}/feed.json`)).json()) as { items: { url: string; title: string }[] };
  const words = items.flatMap(({ title }) => title.split(' ')).filter((word) => word.length > 4);
  const index = await (await fetch(`${address}/sitemap.xml`)).text();
  const first = new URL(/<loc>([^<]+)<\/loc>/.exec(index)?.[1] ?? address);
  const sitemap = await (await fetch(address + first.pathname + first.search)).text();
  const articles = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((at) => at.startsWith('/article/'));
  if (articles.length === 0 || words.length === 0) throw new Error('the site shows no articles to ask for');
  return [
    // Maps are drawn and related articles looked up at the first request and remembered: both cases are shown.
    { name: 'article', paths: articles.slice(0, 100) },
    { name: 'first', paths: articles.slice(100, 2000) },
    { name: 'front', paths: ['/'] },
    { name: 'country', paths: ['/country/bolivia'] },
    { name: 'json', paths: articles.slice(0, 100).map((at) => `${at.replace(/\/$/, '')}.json`) },
    { name: 'json list', paths: ['/article.json?limit=20'] },
    { name: 'search', paths: words.map((word) => `/search?q=${word}`) },
  ];
}

async function measure(how: string, server: { address: string; pid: number }, { name, paths }: Target): Promise<void> {
  const load = how === 'cached' ? loadSame : loadApart;
  // Those known to the server have been asked for before; those at first sight have not.
  if (name !== 'first') for (const at of paths) await fetch(server.address + at).then((answer) => answer.text());
  await load(server.address, name === 'first' ? ['/'] : paths, 2);
  const before = cpuMs(server.pid);
  const { requests, errors, p99 } = await load(server.address, paths, SECONDS);
  const cpu = (cpuMs(server.pid) - before) / requests;
  const rate = String(Math.round(requests / SECONDS)).padStart(6);
  console.log(
    `${name.padEnd(9)} ${how.padEnd(9)} ${rate}/s  ${cpu.toFixed(2)} ms CPU  p99 ${p99} ms  ${errors} errors`,
  );
}

interface Load {
  requests: number;
  errors: number;
  /** Milliseconds. */
  p99: number;
}

/** As fast as can be, the same few pages by all connections. */
async function loadSame(url: string, paths: string[], duration: number): Promise<Load> {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const result = await autocannon({
    url,
    connections: 20,
    duration,
    requests: paths.map((at) => ({ path: at, headers })),
  });
  return { requests: result.requests.total, errors: result.non2xx + result.errors, p99: result.latency.p99 };
}

/** Ten connections, each asking for pages at random: the same page asked for by all at once is rendered only once. */
async function loadApart(url: string, paths: string[], duration: number): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 10 });
  const random = randomFrom(11);
  const until = performance.now() + duration * 1000;
  const times: number[] = [];
  let errors = 0;
  const ask = (at: string) =>
    new Promise<void>((resolve) => {
      const started = performance.now();
      http
        .get(url + at, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
          if (response.statusCode !== 200) errors++;
          response.resume().once('end', () => {
            times.push(performance.now() - started);
            resolve();
          });
        })
        .once('error', () => {
          errors++;
          resolve();
        });
    });
  const work = async () => {
    while (performance.now() < until) await ask(paths[Math.floor(random() * paths.length)] ?? '/');
  };
  await Promise.all(Array.from({ length: 10 }, work));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { requests: times.length, errors, p99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0) };
}

/** CPU time of a process with its threads, from /proc (100 ticks a second). */
function cpuMs(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}
