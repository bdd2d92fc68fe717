/**
 * npm run bench -- serve --articles N: pages a second and CPU a page, rendered (cache off) and from the cache; cold start;
 * memory. Load comes from this same machine, so the client takes its share of the cores.
 */
import fs from 'node:fs';
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
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function findTargets(address: string): Promise<Target[]> {
  const { items } = (await (await fetch(`${address}/feed.json`)).json()) as { items: { url: string; title: string }[] };
  const words = items.flatMap(({ title }) => title.split(' ')).filter((word) => word.length > 4);
  const index = await (await fetch(`${address}/sitemap.xml`)).text();
  const first = /<loc>([^<]+)<\/loc>/.exec(index)?.[1] ?? '';
  const sitemap = await (await fetch(address + new URL(first).pathname)).text();
  const articles = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((at) => at.split('/').length > 2);
  return [
    { name: 'article', paths: articles.slice(0, 2000) },
    { name: 'front', paths: ['/'] },
    { name: 'country', paths: ['/country/bolivia'] },
    { name: 'search', paths: words.map((word) => `/search?q=${word}`) },
  ];
}

async function measure(how: string, server: { address: string; pid: number }, { name, paths }: Target): Promise<void> {
  // Every connection in an order of its own: the same page asked for by all at once would be rendered once for all.
  const requests = paths.map((at) => ({ path: at, method: 'GET' as const, headers: { 'accept-encoding': 'br' } }));
  const random = randomFrom(11);
  const load = (duration: number) =>
    autocannon({
      url: server.address,
      connections: 20,
      duration,
      setupClient: (client) =>
        client.setRequests(
          requests
            .map((request) => ({ request, at: random() }))
            .sort((a, b) => a.at - b.at)
            .map(({ request }) => request),
        ),
    });
  await load(2);
  const before = cpuMs(server.pid);
  const result = await load(SECONDS);
  const cpu = (cpuMs(server.pid) - before) / result.requests.total;
  const errors = result.non2xx + result.errors;
  console.log(
    `${name.padEnd(8)} ${how.padEnd(9)} ${String(Math.round(result.requests.average)).padStart(6)}/s  ${cpu.toFixed(2)} ms CPU  p99 ${result.latency.p99} ms  ${errors} errors`,
  );
}

/** CPU time of a process with its threads, from /proc (100 ticks a second). */
function cpuMs(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryMb(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
}
