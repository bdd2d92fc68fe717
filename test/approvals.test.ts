import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../src/kit/index.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { look } from './look.ts';
import { type RunningServer, serve, trama, tramaJson } from './trama.ts';

const PASSWORD = 'herring barrels on the quay';
const SECRET = 'Zanquillo';

describe.skipIf(!CHROMIUM)('what two people decide', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let ana: Page;
  let bo: Page;
  const errors: string[] = [];
  const desk = (to: string) => `${server.address}/desk${to}`;
  const run = () => ({ environment: database.environment });
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => void errors.push(String(error)));
    return page;
  };
  const join = async (page: Page, address: string, name: string) => {
    await page.goto(address);
    await page.fill('#name', name);
    await page.fill('#email', `${name.toLowerCase()}@desk.example`);
    for (const field of ['#password', '#again']) await page.fill(field, PASSWORD);
    await page.press('#again', 'Enter');
    await page.waitForURL(desk(''));
  };
  const beside = async (work: (statement: typeof sql, db: Db) => Promise<unknown>) => {
    const { db, close } = await database.open();
    await work(sql, db).finally(close);
  };

  beforeAll(async () => {
    database = await createFolder();
    const stories = Array.from({ length: 35 }, (_, n) => ({
      title: n < 25 ? `${SECRET} number ${n}` : `The heron number ${n}`,
      text: `Sentence ${n} of a story. Nobody else saw it.`,
      url: `https://old.example/news/story-${n}/`,
      status: n < 25 ? 'trash' : 'published',
      publishedAt: '2024-03-01',
      language: 'en',
    }));
    const file = path.join(database.dataDir, 'stories.jsonl');
    fs.writeFileSync(file, stories.map((one) => JSON.stringify(one)).join('\n'));
    await tramaJson(['import', file], run());
    server = await serve(database.environment);
    browser = await launchBrowser();
    [ana, bo] = [await open(), await open()];
    await join(ana, server.firstAdministrator ?? '', 'Ana');
    const { address } = await tramaJson<{ address: string }>(['accounts', 'invite', '--role', 'administrator'], run());
    await join(bo, server.address + new URL(address).pathname, 'Bo');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('is asked for with a reason, by keyboard alone', async () => {
    await ana.goto(desk('/approvals'));
    await look(ana, 'approvals');
    await ana.focus('summary');
    await ana.keyboard.press('Enter');
    expect(await ana.textContent('details ul')).toContain(SECRET);
    await ana.focus('#reason-trash');
    await ana.keyboard.type('A court said so');
    await ana.keyboard.press('Enter');
    await ana.waitForSelector('.desk-decision');
    expect(await ana.textContent('.desk-decision')).toContain('You asked for it yourself');
    expect(await ana.locator('button:has-text("Approve")').count()).toBe(0);
    await look(ana, 'approvals-asked');
    await ana.goto(desk('/articles?state=trash'));
    expect(await ana.textContent('main .warn')).toContain('Somebody has asked to delete for good');
    await ana.click('main .warn a');
    expect(ana.url()).toContain('/desk/approvals');
  });

  it('is refused to the one who asks, also by a form made by hand, and to an account of today', async () => {
    const id =
      (await ana.getAttribute('.desk-decision button[value^="cancel:"]', 'value'))?.slice('cancel:'.length) ?? '';
    const csrf = await ana.getAttribute('.desk-decision [name=csrf]', 'value');
    const form = { csrf: csrf ?? '', do: `approve:${id}`, looked: 'yes' };
    const own = await ana.request.post(desk('/approvals'), { form, headers: { origin: server.address } });
    expect([own.status(), await own.text()]).toEqual([422, expect.stringContaining('You asked for it yourself')]);
    // A token of another session is worth nothing.
    const replayed = await bo.request.post(desk('/approvals'), { form, headers: { origin: server.address } });
    expect(replayed.status()).toBe(403);
    await bo.goto(desk(''));
    expect(await bo.textContent('.home-card.urgent')).toContain('requests wait for another person');
    await bo.goto(desk('/approvals'));
    await bo.check('[name=looked]');
    await bo.click('button:has-text("Approve")');
    expect(await bo.textContent('[role=alert]')).toContain('younger than a day');
  });

  it('asks the other one again who they are', async () => {
    await beside(async (sql, db) => {
      await sql`update account set created_at = now() - interval '3 days'`.execute(db);
      await sql`update desk_session set proved_at = now() - interval '11 minutes'
        where account_id = (select id from account where name = 'Bo')`.execute(db);
    });
    await bo.goto(desk('/approvals'));
    expect(new URL(bo.url()).pathname).toBe('/desk/confirm');
    await bo.fill('#password', PASSWORD);
    await bo.press('#password', 'Enter');
    await bo.waitForURL(desk('/approvals'));
    await look(bo, 'approvals-other');
    await bo.click('summary');
    expect(await bo.locator('details li').count()).toBe(25);
  });

  it('is done after a backup, without a reload, and the words are gone', async () => {
    await bo.check('[name=looked]');
    await bo.focus('button:has-text("Approve")');
    await bo.keyboard.press('Enter');
    await bo.waitForSelector('text=Nothing is open.', { timeout: 30_000 });
    await bo.goto(desk('/approvals'));
    await look(bo, 'approvals-done');
    expect(await bo.textContent('.desk-table')).toMatch(/done, 25 articles.*Backup: backups\/before-trash-empty/s);
    await bo.goto(desk('/audit?what=approval'));
    expect(await bo.textContent('.desk-table')).toMatch(/approval\.done.*approval\.approve.*approval\.ask/s);
    const doctor = await trama(['doctor'], run());
    expect(doctor.out).toMatch(/ok {4}audit/);
    expect(doctor.out).toContain('10 articles');
    const page = await server.get('/news/story-30/');
    expect(page.status).toBe(200);
    const [backup = ''] = fs.readdirSync(path.join(database.dataDir, 'backups'));
    const restored = path.join(database.dataDir, 'restored');
    const environment = { ...database.environment, DATA_DIR: restored };
    await tramaJson(['restore', path.join(database.dataDir, 'backups', backup)], { environment });
    expect((await trama(['doctor'], { environment })).out).toContain('35 articles');
  }, 60_000);

  it('goes on by itself after a kill in the middle, and deletes the archive only by its name', async () => {
    await ana.goto(desk('/approvals'));
    await ana.fill('#reason-archive', 'The newsroom closes');
    await ana.fill('[name=name]', 'Another name');
    await ana.press('[name=name]', 'Enter');
    expect(await ana.textContent('[role=alert]')).toContain('not the newsroom’s name');
    expect(await ana.inputValue('#reason-archive')).toBe('The newsroom closes');
    await ana.fill('[name=name]', 'Trama');
    await ana.press('[name=name]', 'Enter');
    await ana.waitForSelector('.desk-decision');
    await bo.goto(desk('/approvals'));
    await bo.check('[name=looked]');
    await bo.click('button:has-text("Approve")');
    await server.stop('SIGKILL');
    server = await serve(database.environment);
    const until = Date.now() + 30_000;
    const state = async () => (await bo.goto(desk('/approvals'))) && (await bo.textContent('.desk-table'));
    while (!/Delete the archive.*done/s.test((await state()) ?? '') && Date.now() < until) await bo.waitForTimeout(300);
    expect(await bo.textContent('.desk-table')).toMatch(/Delete the archive.*done, \d+ articles/s);
    expect((await server.get('/news/story-30/')).status).toBe(404);
    expect((await trama(['doctor'], run())).out).toMatch(/ok {4}audit/);
    expect(errors).toEqual([]);
  }, 60_000);

  it('is asked of whoever has the machine, too: a reason, a name and a backup', async () => {
    const calls = [
      ['erase', 'archive', '--reason', 'x', '--confirm', 'Trama'],
      ['erase', 'trash', '--reason', 'x', '--confirm', 'Trama'],
      ['erase', 'trash', '--reason', 'x', '--no-backup', '--confirm', 'Other'],
      ['erase', 'trash', '--no-backup', '--confirm', 'Trama'],
    ];
    for (const call of calls) expect([call, (await trama(call, run())).code]).toEqual([call, 2]);
    const file = path.join(database.dataDir, 'own.tar.gz');
    const done = await tramaJson(['erase', 'archive', '--reason', 'x', '--confirm', 'Trama', '--backup', file], run());
    expect([done, fs.existsSync(file)]).toEqual([{ what: 'archive', articles: 0 }, true]);
  }, 60_000);
});
