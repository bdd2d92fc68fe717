import fs from 'node:fs/promises';
import path from 'node:path';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { look } from './look.ts';
import { type RunningServer, serve, trama, tramaJson } from './trama.ts';

const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** What the newsroom has before it, on the desk and in people's own calendar programs. */
describe.skipIf(!CHROMIUM)('the calendar of the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let edda: Page;
  let environment: Record<string, string>;
  const at = (address: string) => server.address + address;

  beforeAll(async () => {
    database = await createFolder();
    environment = database.environment;
    server = await serve(environment);
    browser = await launchBrowser();
    edda = await joinDesk({ browser, server, environment }, { name: 'Edda Roe', role: 'editor' });
    const create = async (title: string, language: string) => {
      const file = path.join(database.dataDir, 'body.html');
      await fs.writeFile(file, '<p>It rained.</p>');
      const args = ['article', 'create', '--title', title, '--file', file, '--language', language];
      return (await tramaJson<{ id: string }>(args, { environment })).id;
    };
    const scheduled = await create('Herons; a count, and more', 'en');
    await tramaJson(['article', 'schedule', scheduled, '--at', `${dayIn(1)}T06:00:00Z`, '--override', 'a test'], {
      environment,
    });
    await tramaJson(['article', 'publish', await create('Garças', 'pt'), '--override', 'a test'], { environment });
    const planned = await create('Los puertos', 'es');
    await edda.goto(at(`/desk/articles/${planned}`));
    await edda.fill('input[name=day]', dayIn(2));
    await Promise.all([edda.waitForLoadState('load'), edda.press('input[name=day]', 'Enter')]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('shows by week and by month what is planned, goes out and went out, of one language or of all', async () => {
    await edda.goto(at('/desk/calendar?by=month'));
    const seen = () => edda.$$eval('.calendar-entry a', (all) => all.map((one) => one.textContent));
    // The first days of the next month may be beyond the month that is shown.
    await edda.goto(at(`/desk/calendar?day=${dayIn(1)}`));
    expect(await seen()).toContain('Herons; a count, and more');
    expect(await edda.textContent('.calendar-entry.scheduled')).toContain('06:00');
    await edda.goto(at(`/desk/calendar?day=${dayIn(2)}&by=month`));
    expect(await seen()).toContain('Los puertos');
    await edda.click('.calendar-ways a[lang=es]');
    expect(await seen()).toEqual(['Los puertos']);
    await edda.click('.calendar-ways a[rel=prev]');
    await edda.click('.calendar-ways a[rel=prev]');
    expect(await seen()).toEqual([]);
    await edda.goto(at(`/desk/calendar?day=${dayIn(1)}&by=month`));
    await look(edda, 'calendar');
  }, 120_000);

  it('gives a person’s calendar program a feed at an address of their own, until they end it', async () => {
    await edda.goto(at('/desk/calendar'));
    await edda.click('button[value=make]');
    const address = (await edda.textContent('.secret')) ?? '';
    expect(address).toMatch(/\/desk\/calendar\/feed\/[\w-]{43}\.ics$/);
    const got = await fetch(address);
    expect(got.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(got.headers.get('set-cookie')).toBeNull();
    const events = new ICAL.Component(ICAL.parse(await got.text()))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
      .map(({ summary, startDate }) => [summary, startDate.toString()]);
    expect(events).toEqual([
      ['goes out: Herons; a count, and more', `${dayIn(1)}T06:00:00Z`],
      ['planned: Los puertos', dayIn(2)],
    ]);
    // The page that made it is not shown again with it, and the database has no more than its hash.
    await edda.goto(at('/desk/calendar'));
    expect(await edda.textContent('#feed')).toContain('last fetched on');
    expect(await edda.content()).not.toContain(address);
    await edda.click('button[value=make]');
    const second = (await edda.textContent('.secret')) ?? '';
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(second)).status).toBe(200);
    await look(edda, 'calendar-feed');
    await edda.click('button[value=revoke]');
    expect((await fetch(second)).status).toBe(404);
    expect(await edda.textContent('#feed')).toContain('You have no such address.');
    expect((await fetch(second, { method: 'POST' })).status).toBe(405);
  }, 120_000);

  it('gives nothing any more to those whose account is closed, and to a contributor only what is theirs', async () => {
    await joinDesk({ browser, server, environment }, { name: 'Ada Min', role: 'administrator' });
    const cora = await joinDesk({ browser, server, environment }, { name: 'Cora Lee', role: 'contributor' });
    await cora.goto(at('/desk/calendar'));
    expect(await cora.$$('.calendar-entry')).toEqual([]);
    await cora.click('button[value=make]');
    const address = (await cora.textContent('.secret')) ?? '';
    expect(await (await fetch(address)).text()).not.toContain('VEVENT');
    const { code, err } = await trama(['accounts', 'disable', 'cora@desk.example'], { environment });
    expect([code, err]).toEqual([0, '']);
    expect((await fetch(address)).status).toBe(404);
  }, 120_000);
});
