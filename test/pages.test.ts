import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { CHROMIUM, launchBrowser } from './browser.ts';
import type { TestPlace } from './database.ts';
import { createSample, WITH_SAMPLE } from './sample.ts';
import { type RunningServer, serve, tramaJson } from './trama.ts';

interface FeedItem {
  url: string;
  language?: string;
}

/** The site with its sample archive, as `npm start` shows it, in a real browser. */
describe.skipIf(!CHROMIUM)('the public site', () => {
  let database: TestPlace;
  let server: RunningServer;
  let browser: Browser;
  let article: string;
  let pages: string[];
  beforeAll(async () => {
    database = await createSample();
    // With the database that was decided on, not its articles alone.
    server = await serve({ ...database.environment, ...WITH_SAMPLE }, 'start');
    browser = await launchBrowser();
    const { items } = JSON.parse((await server.get('/feed.json')).text) as { items: FeedItem[] };
    article = new URL(items[0]?.url ?? '').pathname;
    const twin = JSON.parse((await server.get(`${article.replace(/\/$/, '')}.json`)).text);
    const body = String(twin.data.text);
    const quote = body.split(/(?<=\.)\s/)[0] ?? '';
    const claim = await tramaJson<{ id: string; subject: { slug: string } }>(
      [
        'claim',
        'add',
        '--subject',
        'A public body',
        '--subject-kind',
        'PublicBody',
        '--predicate',
        'said',
        '--value',
        'so',
        '--article',
        article,
        '--quote',
        quote,
      ],
      { environment: database.environment },
    );
    pages = [
      '/',
      '/es',
      '/pt',
      article,
      `${article}?print`,
      `${article}?claim=${claim.id}`,
      '/section',
      '/country',
      '/actor',
      '/pt/actor?kind=PublicBody&country=united-states',
      '/actor/los-huistas',
      `/claim/${claim.id}`,
      `/es/claim/${claim.id}?print`,
      '/source',
      '/source?issuer=US+Department+of+State',
      '/search?q=huistas',
      '/incident',
      '/es/incident?kind=arrest',
      '/country/colombia',
      '/country/united-states',
      '/incident/killings-and-bombings-in-esmeraldas',
      '/explore',
      '/explore?view=graph',
      '/pt/explore?view=graph&actor=united-states&hops=2',
      '/explore?view=map',
      '/es/explore?view=timeline',
      '/explore?q=zzzqqq&country=peru&from=2020',
      '/embed/explore?view=graph',
      '/embed/explore?view=map',
      '/topic',
      '/author',
      '/archive',
      '/search',
      '/search?q=sanctions',
      '/search?q=sanciones&language=es',
      '/search?q=zzzqqq',
      `/actor/${claim.subject.slug}`,
      '/about',
      '/licence',
      '/no/such/page',
    ];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('shows a network and not an empty page: the sample’s own database', async () => {
    const total = async (at: string) =>
      (JSON.parse((await server.get(at)).text) as { data: { total: number } }).data.total;
    expect(await total('/actor.json')).toBeGreaterThanOrEqual(60);
    expect(await total('/incident.json')).toBeGreaterThanOrEqual(40);
    expect(await total('/explore.json')).toBeGreaterThanOrEqual(150);
  });

  it('has each of the pages that are looked at here', async () => {
    for (const at of pages)
      expect([at, (await server.get(at)).status]).toEqual([at, at.startsWith('/no/') ? 404 : 200]);
  });

  it.each([
    [1280, 'light'],
    [375, 'dark'],
  ] as const)('has no accessibility violation on any kind of page, %i px %s', async (width, colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    const waiting = [...pages];
    const look = async () => {
      const page = await context.newPage();
      for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        await page.goto(server.address + at);
        const violations = await findViolations(page, [
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22aa',
          'best-practice',
        ]);
        expect(violations.map(({ id, nodes }) => `${at} ${width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
    };
    await Promise.all([look(), look()]);
    await context.close();
  });

  it('asks nobody else for anything, sets no cookie, and needs no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const at of pages) {
      await page.goto(server.address + at);
      expect(await page.locator('main h1').count(), at).toBe(1);
    }
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('is light: an article is at most five requests and 45 kB', async () => {
    const { requests, bytes } = await weigh(browser, server.address + article);
    expect(requests).toBeLessThanOrEqual(5);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });

  it('never scrolls sideways, down to 320 px and at twice the text size', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    for (const at of pages) {
      await page.goto(server.address + at);
      expect(await overflow(page), at).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  it('lets the keyboard reach the content at once, and everything shows where it is', async () => {
    const page = await browser.newPage();
    await page.goto(server.address + article);
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    expect(await first.getAttribute('href')).toMatch(/^#/);
    await page.keyboard.press('Enter');
    expect(page.url()).toContain(String(await page.locator('main').getAttribute('id')));
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineStyle + getComputedStyle(element).boxShadow);
      expect(outline).not.toBe('nonenone');
    }
    await page.close();
  });

  it('searches from the keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/search`);
    await page.locator('main input[type=search], main input[name=q]').first().focus();
    await page.keyboard.type('colombia');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=colombia/);
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    await page.close();
  });
});

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function weigh(browser: Browser, url: string): Promise<{ requests: number; bytes: number }> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { requests, bytes };
}
