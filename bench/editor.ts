/**
 * npm run bench -- editor [--runs N] [--keys N]: typing in the middle of an article of 5,000 words with 200 names, in a
 * real Chromium: what the page's main thread works for one key, from the key to the painted letter, and how long that
 * takes on the clock (which waits for the screen's next frame, and for whatever else the machine does). Also the longest
 * stop of the page when 5 MB of HTML are pasted. TRACE_FILE keeps the last run's trace, for DevTools.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM, launchBrowser } from '../test/browser.ts';
import { randomFrom } from './lib/make-articles.ts';
import { numberOption } from './lib/options.ts';
import { longestStop, pasteHtml } from './lib/paste-html.ts';
import { startServer } from './lib/run-trama.ts';
import { type KeyCost, keyCosts, TRACED } from './lib/trace-keys.ts';

const RUNS = numberOption('runs', 5);
const KEYS = numberOption('keys', 200);
/** Milliseconds between two keys: somebody who types fast. */
const PAUSE_MS = 90;
const PARAGRAPHS = 100;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trama-bench-'));
if (!CHROMIUM) throw new Error('no Chromium: install one, and set CHROMIUM_PATH to it');
const server = await startServer({ DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', SUGGEST: 'no' });
const browser = await launchBrowser();
const context = await browser.newContext();
try {
  const page = await openEditor();
  await pasteHtml(page, article());
  await settle(page);
  const names = await page.locator('.words .named').count();
  console.log(`${names} names marked; per key: work of the main thread, and the clock until it is painted`);
  for (let run = 1; run <= RUNS; run++) tell(`run ${run}`, await typeKeys(page));
  await paste5Mb();
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** A new article in the editor of the first administrator. */
async function openEditor(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.firstAdministrator);
  await page.fill('[name=name]', 'Bench');
  await page.fill('[name=email]', 'bench@x.example');
  for (const field of await page.$$('input[type=password]')) await field.fill('seven words that nobody would guess');
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/desk/);
  return beginArticle(page);
}

async function beginArticle(page: Page): Promise<Page> {
  await page.goto(`${server.address}/desk/write`);
  await page.fill('[name=title]', 'Bench');
  await page.click('main form button[type=submit]');
  await page.waitForSelector('#writing[data-ready]');
  await page.click('.words');
  return page;
}

/** Waits until it is saved and read. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('#save-state[data-state="saved"]', { timeout: 60_000 });
  await page.waitForSelector('.words .named', { timeout: 60_000 });
  await page.waitForTimeout(1500);
}

async function typeKeys(page: Page): Promise<KeyCost[]> {
  await page.click(`.words > p:nth-of-type(${PARAGRAPHS / 2})`);
  await page.keyboard.press('End');
  await browser.startTracing(page, { categories: TRACED });
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press('abcdefg hijklm'[n % 14] ?? 'a');
    await page.waitForTimeout(PAUSE_MS);
  }
  const trace = await browser.stopTracing();
  if (process.env.TRACE_FILE) fs.writeFileSync(process.env.TRACE_FILE, trace);
  await settle(page);
  return keyCosts(JSON.parse(trace.toString()).traceEvents);
}

function tell(name: string, costs: readonly KeyCost[]): void {
  const of = (what: keyof KeyCost) => {
    const sorted = costs.map((one) => one[what]).sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
    return `${at(0.5)} / ${at(0.95)} / ${at(0.999)}`;
  };
  const load = os.loadavg()[0]?.toFixed(1);
  console.log(
    `${name}: ${costs.length} keys, median / p95 / worst: work ${of('work')} ms, clock ${of('clock')} ms (load ${load})`,
  );
}

async function paste5Mb(): Promise<void> {
  const page = await beginArticle(await context.newPage());
  const paragraph = `<p class="MsoNormal" style="margin:0"><span style="font-weight:700">${'word '.repeat(20)}</span> ${'and more of it '.repeat(25)}</p>\n`;
  const html = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
  const { stop, total } = await longestStop(page, () => pasteHtml(page, html));
  console.log(`paste of 5 MB: ${(total / 1000).toFixed(1)} s, the page's longest stop ${stop.toFixed(0)} ms`);
}

/** 5,000 words in 100 paragraphs, two names in each. */
function article(): string {
  const random = randomFrom(7);
  const words = 'the port was searched by officers who found papers and a boat near old quays while rain fell'.split(
    ' ',
  );
  const names = ['Colombia', 'Bolivia', 'Venezuela', 'the DEA', 'Lucía Marbán', 'Los Tordos', 'Brazil', 'Mexico'];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const some = (count: number) => Array.from({ length: count }, () => pick(words)).join(' ');
  const paragraph = () =>
    `<p>Officers of ${pick(names)} said that ${some(20)}. They asked ${pick(names)} for ${some(20)}.</p>`;
  return Array.from({ length: PARAGRAPHS }, paragraph).join('');
}
