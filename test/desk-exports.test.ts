import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import type { TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { look } from './look.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

/** An editor takes a part of the database along, or all of it, without the terminal. */
describe.skipIf(!CHROMIUM)('exports at the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let editor: Page;
  const screen = () => `${server.address}/desk/exports`;
  const join = (name: string, role: string) =>
    joinDesk({ browser, server, environment: database.environment }, { name, role }, { acceptDownloads: true });
  beforeAll(async () => {
    database = await createSample();
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
    browser = await launchBrowser();
    editor = await join('Edda Lind', 'editor');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  /** Asks for one and waits until it is there. */
  async function ask(format: string, { selection = '', whole = false } = {}): Promise<void> {
    await editor.goto(screen());
    await editor.selectOption('#format', format);
    await editor.fill('#selection', selection);
    if (whole) await editor.check('[name="whole"]');
    await editor.getByRole('button', { name: 'Make the export' }).click();
    await editor.waitForURL(screen());
  }
  async function download(file: string): Promise<string> {
    await expect
      .poll(async () => (await editor.goto(screen())) && editor.locator('article').first().locator('a').count(), {
        timeout: 30_000,
      })
      .toBeGreaterThan(0);
    const link = editor.locator('article').first().getByRole('link', { name: file, exact: true });
    const [got] = await Promise.all([editor.waitForEvent('download'), link.click()]);
    return fs.readFileSync(await got.path(), 'utf8');
  }

  it('gives a part of the database, each fact with its sentence', { timeout: 60_000 }, async () => {
    await ask('csv', { selection: `${server.address}/explore?country=guatemala` });
    const facts = (await download('facts.csv')).trim().split('\n');
    expect(facts.length).toBeGreaterThan(2);
    await look(editor, 'desk-exports');
    const all = JSON.parse((await server.get('/index.json')).text).data.database.facts as number;
    expect(facts.length).toBeLessThan(all);
  });

  it('gives drafts as well to whoever asks for all', { timeout: 60_000 }, async () => {
    const file = path.join(database.dataDir, 'draft.html');
    fs.writeFileSync(file, '<p>Nobody has read this yet.</p>');
    const create = ['article', 'create', '--title', 'A draft of the harbour', '--file', file];
    await tramaJson(create, { environment: database.environment });
    await ask('wxr', { whole: true });
    expect(await download('wordpress.xml')).toContain('A draft of the harbour');
  });

  it('says what it can’t do, and keeps strangers out', { timeout: 60_000 }, async () => {
    await ask('csv', { whole: true }).catch(() => undefined);
    expect(await editor.textContent('main')).toContain('Only FollowTheMoney and WordPress');
    await editor.goto(screen());
    await editor.fill('#selection', 'colour=red');
    await editor.getByRole('button', { name: 'Make the export' }).click();
    expect(await editor.textContent('main')).toContain('A selection has no “colour”');
    await editor.goto(screen());
    const file = await editor.locator('article').first().locator('a').first().getAttribute('href');
    const reporter = await join('Rita Lobo', 'reporter');
    expect((await reporter.goto(server.address + file))?.status()).toBe(403);
    expect((await server.get(file ?? '')).status).toBe(303);
    const twisted = (file ?? '').replace(/[^/]+$/, '..%2f..%2fserver.json');
    expect((await editor.goto(server.address + twisted))?.status()).toBe(404);
  });

  it('takes one away', { timeout: 60_000 }, async () => {
    await editor.goto(screen());
    const before = await editor.locator('article').count();
    await editor.locator('article').first().getByRole('button').click();
    await editor.waitForURL(screen());
    expect(await editor.locator('article').count()).toBe(before - 1);
  });
});
