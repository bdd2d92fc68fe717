import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import type { TestPlace } from './database.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { listenForMail, type MailServer } from './smtp.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';
const PAGES = [
  '/desk/review',
  '/desk/review?by=actor',
  '/desk/review/suggestions',
  '/desk/review/names',
  '/desk/review/duplicates',
  '/desk/review/incidents',
  '/desk/review/contradictions',
  '/desk/review/evidence',
  '/desk/entities',
  '/desk/claims',
  '/desk/documents',
  '/desk/import',
  '/desk/inbox',
  '/desk/votes',
  '/desk/uses',
  '/desk/followers',
  '/desk/notices',
  '/desk/notices/new',
];

/** What editors decide, import and answer at the desk, in a real browser, on the site with its sample archive. */
describe.skipIf(!CHROMIUM)('the work of the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let mail: MailServer;
  let environment: Record<string, string>;
  let ana: Page;
  const errors: string[] = [];
  const start = async () => {
    server = await serve(environment, 'start');
  };
  const at = (address: string) => server.address + address;

  beforeAll(async () => {
    database = await createSample();
    mail = await listenForMail();
    environment = {
      ...database.environment,
      ...WITH_SAMPLE,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Desk <desk@news.example>',
    };
    await start();
    browser = await launchBrowser();
    ana = await join('Ana Reed', 'ana@desk.example');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await mail?.close();
    await database?.drop().catch(() => undefined);
  });

  async function join(name: string, email: string): Promise<Page> {
    const { address } = await tramaJson<{ address: string }>(['accounts', 'invite', '--role', 'editor'], {
      environment: database.environment,
    });
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => void errors.push(String(error)));
    await page.goto(at(new URL(address).pathname));
    await page.fill('#name', name);
    await page.fill('#email', email);
    await page.fill('#password', PASSWORD);
    await page.fill('#again', PASSWORD);
    await Promise.all([page.waitForURL(at('/desk')), page.press('#again', 'Enter')]);
    return page;
  }

  const card = (page: Page) => page.getAttribute('[data-card]', 'data-card');
  const said = (page: Page) => page.textContent('[data-said]');
  /** Presses a key and waits until another card is there. */
  async function press(page: Page, key: string): Promise<void> {
    const before = await card(page);
    await page.keyboard.press(key);
    await page.waitForFunction((id) => document.querySelector<HTMLElement>('[data-card]')?.dataset.card !== id, before);
  }

  it('decides on the sample’s suggestions by single keys, each the next at once, and takes one back', async () => {
    await ana.goto(at('/desk/review/suggestions'));
    const waiting = Number((await ana.textContent('[data-waiting]'))?.match(/\d+/)?.[0]);
    expect(waiting).toBeGreaterThan(60);
    await ana.waitForLoadState('networkidle');
    const first = await card(ana);
    await press(ana, 'r');
    await expect.poll(() => said(ana)).toMatch(/^Rejected/);
    await press(ana, 'u');
    expect(await card(ana)).toBe(first);
    await expect.poll(() => said(ana)).toMatch(/^Taken back/);
    for (let i = 0; i < 40; i++) await press(ana, i % 4 === 3 ? 'l' : 'r');
    await expect
      .poll(async () => (await ana.goto(at('/desk/review/suggestions'))) && ana.textContent('[data-waiting]'), {
        timeout: 20_000,
      })
      .toContain(String(waiting - 40));
    expect(errors).toEqual([]);
  });

  it('accepts with changes from the keyboard, and without JavaScript by plain forms', async () => {
    await ana.goto(at('/desk/review/suggestions?kind=claim'));
    await ana.keyboard.press('e');
    await ana.fill('input[name="reason"]', 'seen in the register');
    const before = await card(ana);
    await ana.keyboard.press('Control+Enter');
    await ana.waitForFunction((id) => document.querySelector<HTMLElement>('[data-card]')?.dataset.card !== id, before);
    await expect.poll(() => said(ana)).toMatch(/^Accepted/);
    const state = await ana.context().storageState();
    const plain = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage();
    await plain.goto(at('/desk/review/suggestions'));
    const shown = await card(plain);
    await plain.click('button[value="reject"]');
    expect(await said(plain)).toMatch(/^Rejected/);
    expect(await card(plain)).not.toBe(shown);
    await plain.click('#queue-undo button');
    expect(await said(plain)).toMatch(/^Taken back/);
    await plain.context().close();
  });

  it('tells the second of two editors who was first, and moves on', async () => {
    const bo = await join('Bo Lind', 'bo@desk.example');
    await ana.goto(at('/desk/review/suggestions'));
    await bo.goto(at('/desk/review/suggestions'));
    const both = await card(ana);
    expect(await card(bo)).toBe(both);
    await press(ana, 'r');
    await expect.poll(() => said(ana)).toMatch(/^Rejected/);
    await press(bo, 'r');
    await expect.poll(() => said(bo)).toMatch(/^Ana Reed decided first: rejected/);
    expect(await card(bo)).not.toBe(both);
    await bo.context().close();
  });

  it('imports a WordPress export after a look, cancelled and gone on with, also after a restart', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'trama-wxr-'));
    const file = path.join(folder, 'export.xml');
    await fs.writeFile(file, wordpress(2_000));
    await ana.goto(at('/desk/import'));
    await ana.setInputFiles('#files', file);
    await ana.click('#import button[type="submit"]');
    await ana.waitForSelector('button[value="start"]', { timeout: 60_000 });
    expect(await ana.textContent('main')).toContain('2,000 read: 2,000 new');
    expect(await ana.textContent('.import-titles')).toContain('Dredger 1');
    const job = ana.url();
    await ana.click('button[value="start"]');
    await ana.click('button[value="cancel"]');
    await ana.waitForSelector('button[value="resume"]');
    expect(await ana.textContent('[role="status"]')).toBe('cancelled');
    await ana.click('button[value="resume"]');
    await ana.waitForSelector('progress');
    const { address } = server;
    await server.stop();
    server = await serve(environment, 'start', Number(new URL(address).port));
    await ana.goto(job);
    await expect.poll(() => ana.textContent('[role="status"]'), { timeout: 90_000, interval: 500 }).toBe('done');
    expect(await ana.textContent('main')).toContain('2,000 read');
    expect(await fs.readdir(path.join(database.dataDir, 'imports'))).toEqual([]);
    await fs.rm(folder, { recursive: true });
  }, 180_000);

  it('answers a reader by mail, and keeps a flood of comments bounded', async () => {
    const write = (body: string, contact = '') =>
      fetch(at('/write'), { method: 'POST', body: new URLSearchParams({ body, contact }), redirect: 'manual' });
    expect((await write('Was it May?', 'reader@example.org')).status).toBe(303);
    const statuses = await Promise.all(Array.from({ length: 200 }, (_, i) => write(`flood ${i}`)));
    expect(statuses.filter(({ status }) => status === 303).length).toBeLessThanOrEqual(20);
    await ana.goto(at('/desk/inbox'));
    await ana.click('text=Was it May?');
    await ana.fill('textarea[name="body"] >> nth=0', 'It was. Thank you.');
    await ana.click('button[value="answer"]');
    await expect.poll(() => ana.textContent('[role="status"]')).toContain('on its way');
    await expect.poll(() => mail.mails.join(), { timeout: 40_000 }).toContain('It was. Thank you.');
    await ana.selectOption('select[name="state"]', 'done');
    await ana.click('button[value="move"]');
    await ana.goto(at('/desk/inbox?in=done'));
    expect(await ana.textContent('table')).toContain('Was it May?');
  }, 90_000);

  it('keeps a page of the newsroom, edits an actor, and disputes a fact with its reason', async () => {
    await ana.goto(at('/desk/notices/new'));
    await ana.selectOption('#kind', 'job');
    await ana.fill('#title', 'Reporter for the ports');
    await ana.fill('textarea[name="html"]', '<p>Apply</p><script>alert(1)</script>');
    await ana.check('input[name="published"]');
    await ana.click('button[value="save"]');
    await ana.waitForSelector('text=Saved.');
    expect((await server.get('/about')).text).toContain('Reporter for the ports');
    await ana.goto(at('/desk/claims?status=accepted'));
    await ana.click('.desk-claims a');
    await ana.fill('input[name="reason"]', 'the ministry denies it');
    await ana.click('button[value="dispute"]');
    expect(await ana.textContent('main')).toContain('the ministry denies it');
    await ana.click('main p >> a[href^="/desk/entities/"]');
    await ana.click('summary:has-text("Edit")');
    await ana.fill('textarea[name="summary"]', 'Checked at the desk.');
    await ana.click('button[value="edit"]');
    expect(await ana.textContent('.desk-facts')).toContain('Checked at the desk.');
  });

  it('has no accessibility violations and stays small on every page', async () => {
    for (const page of PAGES) {
      const answer = await ana.goto(at(page));
      expect(answer?.status(), page).toBe(200);
      const violations = await findViolations(ana);
      expect(violations.map(({ id, nodes }) => `${page} ${id} ${nodes[0]?.html}`)).toEqual([]);
      const scripts = await ana.$$eval('script[src], link[rel="stylesheet"]', (all) =>
        all.map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''),
      );
      const parts = await Promise.all(scripts.map(async (one) => (await server.get(one)).text));
      const bytes = [(await answer?.text()) ?? '', ...parts].reduce((sum, text) => sum + gzipSync(text).length, 0);
      expect(bytes, page).toBeLessThan(200_000);
    }
    expect(errors).toEqual([]);
  }, 120_000);
});

function wordpress(items: number): string {
  const item = (i: number) =>
    `<item><title>Dredger ${i}</title><link>https://estuary.example/2023/dredger-${i}/</link><pubDate>Tue, 11 Apr 2023 14:20:00 +0000</pubDate>
<guid isPermaLink="false">https://estuary.example/?p=${i}</guid><content:encoded><![CDATA[<p>The dredger number ${i} lay off the mouth of the river for a week, and nobody signed for it.</p>]]></content:encoded>
<wp:post_id>${i}</wp:post_id><wp:post_name>dredger-${i}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>The Estuary</title><link>https://estuary.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>
${Array.from({ length: items }, (_, i) => item(i + 1)).join('\n')}</channel></rss>`;
}
