import fs from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launchBrowser } from './browser.ts';
import { createFolder, type TestPlace } from './database.ts';
import { joinDesk } from './desk.ts';
import { type RunningServer, serve } from './trama.ts';

const ITEMS = 3_000;
const KILLS = 3;

/** An import that was begun at the desk, and a server that is killed in the middle of it: `kill -9`, as a power cut is. */
describe.skipIf(!CHROMIUM)('an import at the desk', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    database = await createFolder();
    server = await serve(database.environment);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop().catch(() => undefined);
  });

  it('goes on by itself after each kill -9, loses nothing and stores nothing twice', async () => {
    const { environment } = database;
    const edda = await joinDesk({ browser, server, environment }, { name: 'Edda Roe', role: 'editor' });
    const file = path.join(database.dataDir, 'export.xml');
    await fs.writeFile(file, wordpress(ITEMS));
    await edda.goto(`${server.address}/desk/import`);
    await edda.setInputFiles('#files', file);
    await edda.click('#import button[type="submit"]');
    await edda.waitForSelector('button[value="start"]', { timeout: 60_000 });
    const job = edda.url();
    await edda.click('button[value="start"]');
    const port = Number(new URL(server.address).port);
    const state = () => edda.textContent('[role="status"]');
    let killed = 0;
    for (; killed < KILLS; killed++) {
      // Somewhere in the middle of it, each time later.
      await edda.waitForSelector('progress', { timeout: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      await edda.goto(job);
      if ((await state()) === 'done') break;
      await server.stop('SIGKILL');
      server = await serve(environment, 'serve', port);
      await edda.goto(job);
    }
    expect(killed).toBeGreaterThan(0);
    await expect.poll(async () => (await edda.goto(job)) && state(), { timeout: 120_000, interval: 500 }).toBe('done');
    expect(await edda.textContent('main')).toContain('3,000 read');
    await server.stop();
    const { db, close } = await database.open();
    const { rows } = await sql<{ articles: number; titles: number; revisions: number }>`
      select (select count(*)::int from article) as articles, (select count(distinct title)::int from revision) as titles,
        (select count(*)::int from revision) as revisions`.execute(db);
    await close();
    expect(rows).toEqual([{ articles: ITEMS, titles: ITEMS, revisions: ITEMS }]);
    expect(await fs.readdir(path.join(database.dataDir, 'imports'))).toEqual([]);
  }, 300_000);
});

/** A WordPress export of made-up articles. */
function wordpress(items: number): string {
  const item = (n: number) =>
    `<item><title>Dredger ${n}</title><link>https://old.example/dredger-${n}</link><wp:post_id>${n}</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date_gmt>2012-03-04 05:06:07</wp:post_date_gmt>
<content:encoded><![CDATA[<p>Dredger ${n} left the port of Azul in the morning and came back in the evening.</p>]]></content:encoded></item>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>${Array.from({ length: items }, (_, i) => item(i + 1)).join('')}</channel></rss>`;
}
