import fs from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { listenForMail, type MailServer } from './smtp.ts';
import { type RunningServer, serve, trama, tramaJson } from './trama.ts';

/** What readers send back, over real HTTP and in a real browser, on the site with its sample archive. */
describe('readers of a running site', () => {
  let database: TestPlace;
  let server: RunningServer;
  let mail: MailServer;
  let article: string;
  beforeAll(async () => {
    database = await createFolder();
    mail = await listenForMail();
    server = await serve(
      {
        ...database.environment,
        SMTP_URL: mail.url,
        MAIL_FROM: 'Desk <desk@news.example>',
        SITE_ONION: 'exampleonion.onion',
      },
      'start',
    );
    const { items } = JSON.parse((await server.get('/feed.json')).text) as { items: { url: string }[] };
    article = new URL(items[0]?.url ?? '').pathname;
  });
  afterAll(async () => {
    await server?.stop();
    await mail?.close();
    await database?.drop().catch(() => undefined);
  });
  const about = () => encodeURIComponent(article);
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers });

  it('answer whether an article helped, once a day, and get no cookie for it', async () => {
    const first = await send(`/vote?article=${about()}`, { helpful: 'yes', words: '<script>alert(1)</script>' });
    expect(first.status).toBe(200);
    expect(first.headers.get('set-cookie')).toBeNull();
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await first.text()).toContain('Your answer was counted');
    expect(await (await send(`/vote?article=${about()}`, { helpful: 'no' })).text()).toContain(
      'You have answered today',
    );
    expect((await send('/vote?article=/none/', { helpful: 'no' })).status).toBe(404);
  });

  it('send no form of another site', async () => {
    const forged = await send('/write', { body: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect(forged.status).toBe(403);
    expect((await send('/write', { body: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect(
      (await fetch(server.address + article, { method: 'POST', body: new URLSearchParams({ a: '1' }) })).status,
    ).toBe(405);
    const file = await fetch(`${server.address}/write`, { method: 'POST', body: new FormData() });
    expect(file.status).toBe(415);
    expect((await send('/write', { body: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it('send a correction without JavaScript and see what becomes of it', async () => {
    const wrong = await send(`/write?article=${about()}&correction`, { body: ' ', quote: 'a "quote"', contact: 'x' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Please write something.');
    const sent = await send(`/es/write?article=${about()}&correction`, {
      body: 'It was <b>May</b>.',
      quote: 'In June',
    });
    expect(sent.status).toBe(303);
    const receipt = await (await fetch(server.address + sent.headers.get('location'))).text();
    expect(receipt).toContain('aún sin leer');
    expect(receipt).toContain('It was &lt;b>May&lt;/b>.');
  });

  it('are answered from the terminal, and their answers counted there', async () => {
    const run = { environment: database.environment };
    const sent = await send('/write', { body: 'A \u001b[2J comment.' });
    const { out } = await trama(['inbox'], run);
    expect(out).not.toContain('\u001b');
    const [first] = (await trama(['inbox', '--json'], run)).out.split('\n');
    const { id } = JSON.parse(first ?? '{}') as { id: string };
    await trama(['inbox', 'note', id, 'looks true'], run);
    expect((await trama(['inbox', 'answer', id, 'Thank you.'], run)).out).toContain('no address was given');
    expect(await (await fetch(server.address + sent.headers.get('location'))).text()).toContain('Thank you.');
    await trama(['inbox', 'move', id, '--state', 'done', '--outcome', 'The date was set right.'], run);
    expect(await (await fetch(server.address + sent.headers.get('location'))).text()).toContain(
      'The date was set right.',
    );
    expect(await tramaJson(['inbox', 'show', id], run)).toMatchObject({
      state: 'done',
      replies: [{ kind: 'note' }, { kind: 'answer' }],
    });
    expect(await tramaJson(['votes'], run)).toMatchObject({ articles: [{ yes: 1, no: 0 }] });
    await trama(['inbox', 'delete', id], run);
    expect((await fetch(server.address + sent.headers.get('location'))).status).toBe(404);
  });

  it('see the pages of the newsroom once they are saved', async () => {
    const run = { environment: database.environment };
    const file = path.join(database.dataDir, '..', `notice-${process.pid}.html`);
    await fs.writeFile(file, '<p>Write with us.</p><script>alert(1)</script>');
    const saved = await trama(
      ['notices', 'save', '--kind', 'job', '--title', 'Reporter', '--file', file, '--ends', '2999-01-01'],
      run,
    );
    await fs.rm(file);
    expect(saved.out).toBe('/notice/reporter\n');
    const { status, text } = await server.get('/notice/reporter');
    expect(status).toBe(200);
    expect(text).toContain('JobPosting');
    // The day on which it was first shown, whatever day it begins on.
    expect(text).toMatch(/"datePosted":"\d{4}-\d{2}-\d{2}"/);
    expect(text).not.toContain('alert(1)');
    await expect.poll(async () => (await server.get('/about')).text, { timeout: 10_000 }).toContain('Reporter');
  });

  it('tell where they used an article', async () => {
    const run = { environment: database.environment };
    await send(`/republish?article=${about()}`, { outlet: 'The Other', url: 'https://other.example/1', email: '' });
    const [first] = (await trama(['uses', '--json'], run)).out.split('\n');
    const use = JSON.parse(first ?? '{}') as { id: string; state: string };
    expect(use.state).toBe('told');
    expect((await trama(['uses', 'judge', use.id, '--state', 'confirmed'], run)).out).toBe('confirmed\n');
  });

  it('are asked by mail whether they want alerts', async () => {
    const asked = await send('/follow?country=colombia', { email: 'ana@reader.example', frequency: 'weekly' });
    expect(await asked.text()).toContain('Look into your mailbox');
    await expect.poll(() => mail.mails.length, { timeout: 30_000, interval: 500 }).toBe(1);
    const text = mail.mails[0]?.replace(/=\r?\n/g, '').replace(/=3D/g, '=') ?? '';
    expect(text).toContain('Colombia');
    const link = new URL(/http:\S+\/follow\/confirm\S+/.exec(text)?.[0] ?? '');
    const confirmed = await send(link.pathname + link.search, {});
    expect(await confirmed.text()).toContain('Your alerts begin now');
    const left = await send(`/follow/leave${link.search}`, { 'List-Unsubscribe': 'One-Click' });
    expect(await left.text()).toContain('Your address was deleted');
  });

  it('get the texts that the licence asks for', async () => {
    const { text } = await server.get(`/republish?article=${about()}`);
    expect(text).toMatch(/rel=(?:&quot;|")canonical/);
  });

  describe.skipIf(!CHROMIUM)('in a browser', () => {
    it('meet pages without a violation of accessibility, and a form that does its proof of work', async () => {
      const browser = await launchBrowser();
      try {
        const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => void errors.push(String(error)));
        for (const path of [
          `/write?article=${about()}&correction`,
          '/follow',
          `/republish?article=${about()}`,
          `/vote?article=${about()}`,
          '/about',
        ]) {
          await page.goto(server.address + path);
          const violations = await findViolations(page);
          expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        await page.goto(`${server.address}/write`);
        await page.waitForFunction(
          () => (document.querySelector('[name=solution]') as HTMLInputElement).value !== '',
          null,
          { timeout: 60_000 },
        );
        await page.fill('#body', 'From a browser.');
        await page.press('#contact', 'Enter');
        await page.waitForURL(/\/receipt\//);
        expect(await page.textContent('main')).toContain('From a browser.');
        expect(errors).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  });
});
